"""What a matter has already is offered as evidence until it is evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.tests.files import pdf
from fadu.evidence.tests.catalogue.builders import an_item
from fadu.faces.desk.evidence_acting import known_files
from fadu.faces.desk.tests.builders import Office, filled, opening_url, send
from fadu.law import registry
from fadu.matters.models import Matter


@dataclass
class Asked:
    """A request, as far as the list of files asks."""

    viewer: Any


def test_files_of_entries_are_offered_once(office: Office) -> None:
    clue = registry.procedure("penalty.ordinary").act("register_clue")
    upload = SimpleUploadedFile("举报信.pdf", pdf("x"), "application/pdf")
    typed = filled(clue, office) | {"files": [upload]}
    answer = send(office.browser("张三"), opening_url("penalty.ordinary", "register_clue"), typed)
    matter = Matter.objects.get(pk=answer["Location"].split("/")[2])
    asked = Asked(office.people["张三"].viewer)

    ((_, ref),) = known_files(asked, matter).items()
    assert ref.name == "举报信.pdf"
    an_item(office.bureau, matter, ref)

    assert known_files(asked, matter) == {}

"""Erasing a party takes its letters and links along, and nobody else's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.models import StoredFile
from fadu.ledger.crypto import sha256_hex
from fadu.matters.models import Matter
from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.tests.test_models import COLUMNS
from fadu.publication.tests.builders import a_link
from fadu.publication.tests.matters import ordered
from fadu.publication.tests.services.test_letters import write
from fadu.registry.tests.builders import erase

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.django_db
def test_an_erased_party_leaves_neither_letter_nor_link(
    bureau: Bureau, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    case = ordered(bureau, "A")
    write(case)
    a_link(matter=case.id)
    OneTimeLink.objects.update(subject=case.party.id)
    Delivery.objects.create(id="S" * 26, state="sent", **COLUMNS | {"party": case.party.id})
    OneTimeLink.objects.filter(pk=sha256_hex(a_link(matter="M").encode())).update(subject="S" * 26)
    other = a_link()

    Matter.objects.filter(pk=case.id).update(closed=True)
    erase(case.party, bureau.hand(case.at), case.at)

    assert (Letter.objects.count(), StoredFile.objects.count()) == (0, 0)
    assert (OneTimeLink.objects.count(), bool(other)) == (1, True)

"""版本: where the bureau's own template is in force, a copy printed from it is compared with what that Word file says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.issued.services import Differs, Made, file_copy
from fadu.documents.issued.templated import by_template
from fadu.documents.papers.contents import heard
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.selectors import casefile
from fadu.documents.templating import services as templates
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.services import By
from fadu.documents.tests.issued.copies import ofd
from fadu.documents.tests.templating.builders import changed
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.matters.models import Matter
from fadu.rooms.inspection.tests.visits import NOW, whole

if TYPE_CHECKING:
    from tests.people import Bureau

ORDER, N = "order", 10


def test_words_of_the_bureaus_own_template_are_no_departures(bureau: Bureau) -> None:
    matter = Matter.objects.get(pk=whole(bureau).id)
    scope = bureau.zhang.viewer.scope
    (kind,) = [one for one in kinds_of(matter.procedure) if one.code == ORDER]
    with heard() as said:
        paper = kind.make(casefile(scope, matter), N)
    made = Made(matter, paper, tuple(said))
    assert by_template(scope, matter, paper) == ()

    by = By(bureau.zhao.viewer, bureau.hand(NOW))
    upload = SimpleUploadedFile("模板.docx", changed(kind, "本机关另有说明。"))
    row = TemplateVersion.objects.get(
        pk=templates.put_template(
            procedure=INSPECTION_VISIT.code, kind=kind, upload=upload, changes="加一行", by=by
        ).matter
    )
    templates.adopt_template(row=row, since=day_of(NOW), by=by)
    assert by_template(scope, matter, paper)[-1].text == "本机关另有说明。"
    assert by_template(scope, matter, replace(paper, kind="no_kind")) == ()

    said_by_word = "\n".join(one.text for one in by_template(scope, matter, paper))

    def file(more: str) -> None:
        copy = SimpleUploadedFile("签章件.ofd", ofd(f"{said_by_word}{more}", paper.mark))
        file_copy(viewer=bureau.zhang.viewer, made=made, upload=copy, hand=bureau.hand(NOW))

    with pytest.raises(Differs, match="多出“并处警告。”"):
        file("并处警告。")
    file("")

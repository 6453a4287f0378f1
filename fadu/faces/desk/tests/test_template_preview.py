"""Where no matter gives a paper of the kind, sample words say what would stand where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.documents.templating.filling import filled_in
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.tests.templating.builders import KIND, bare
from fadu.faces.desk.template_preview import specimen, trials
from fadu.faces.desk.templates_page import lines_of

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_kind_without_matters_is_tried_on_sample_words(bureau: Bureau) -> None:
    row = TemplateVersion(procedure="penalty.ordinary", kind=KIND.code)
    (one,) = trials(bureau.zhao.viewer, row, KIND)

    assert (one.name, one.value) == ("示例文字", "")
    assert one == specimen(KIND, bureau.zhao.viewer)
    data = filled_in(bare("{{ 处罚种类和依据 }}"), KIND, one.paper, one.said)
    assert lines_of(data) == ["〔处罚种类和依据〕"]

"""A paper by a template: its words escaped, its square its own, and what is missing refused by name."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from fadu.documents.papers.contents import Content, Incomplete
from fadu.documents.papers.paper import Field, Prose
from fadu.documents.templating.filling import filled_in, names_used
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.documents.tests.templating.builders import FACTS, KIND, PLAIN, bare, changed
from fadu.kernel.errors import BadInput
from fadu.law.instruments import APL
from tests.journeys.pictures import codes_in_png

SAID = ((FACTS, "一号仓库<堆垛>超高 & 占道；\n二号也是。"),)


def words(data: bytes) -> list[str]:
    return [p.text for p in docx.Document(BytesIO(data)).paragraphs]


def test_words_are_taken_as_they_are_and_the_square_is_the_papers_own() -> None:
    paper = a_paper(blocks=(Prose("某<某>&公司：", flush=True), Prose("标题", heading=True), Prose("一\n{{ 机关 }}")))  # fmt: skip
    data = filled_in(changed(PLAIN, "查明：{{ 违法事实 }}"), PLAIN, paper, SAID)

    told = words(data)
    assert told[:3] == [paper.agency, paper.title, paper.number]
    assert [one for one in ("某<某>&公司：", "标题", "一", "{{ 机关 }}") if one in told] == ["某<某>&公司：", "标题", "一", "{{ 机关 }}"]  # fmt: skip
    assert "查明：一号仓库<堆垛>超高 & 占道；\n二号也是" in told
    document = docx.Document(BytesIO(data))
    for header in (document.sections[0].header, document.sections[0].even_page_header):
        (image,) = [r.target_part for r in header.part.rels.values() if "image" in r.reltype]
        assert codes_in_png(image.blob) == [paper.mark]


def test_a_form_has_one_row_for_each_field_and_without_fields_no_table() -> None:
    (table,) = docx.Document(BytesIO(filled_in(shipped(PLAIN), PLAIN, a_form(), ()))).tables

    assert [row.cells[0].text for row in table.rows] == ["被检查单位", "联系电话", "审批意见"]
    assert table.rows[2].cells[1].text == "\n\n"  # room for the pen
    none = filled_in(shipped(PLAIN), PLAIN, a_paper(), ())
    assert not docx.Document(BytesIO(none)).tables


def test_the_same_values_give_the_same_bytes() -> None:
    one = filled_in(shipped(PLAIN), PLAIN, a_form(), ())

    assert one == filled_in(shipped(PLAIN), PLAIN, a_form(), ())
    assert {info.date_time for info in ZipFile(BytesIO(one)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_the_template_says_and_the_matter_does_not_is_refused_with_its_article() -> None:
    data = bare("{{ 违法事实和证据 }}", "{{ 救济途径 }}")

    with pytest.raises(
        Incomplete, match="违法事实和证据（由“调查终结”提供，《行政处罚法》第五十九条第一款第二项）"
    ):
        filled_in(data, KIND, a_paper(), ())
    # words stated for the same place of the law, or under a longer title, are what is meant
    place = Content("经查明的事实", "调查", APL.art(59, par=1, item=2))
    remedy = Content("救济途径（复议机关）", "抬头")
    told = words(filled_in(data, KIND, a_paper(), ((place, "超高。"), (remedy, "可以申请复议。"))))
    assert told == ["超高", "可以申请复议"]


def test_a_phrase_that_is_no_more_is_named() -> None:
    data = changed(PLAIN, "{{ 用语_甲 }}")

    assert "用语_甲" in names_used(data)
    assert "责令" in words(filled_in(data, PLAIN, a_paper(), (), {"用语_甲": "责令"}))
    with pytest.raises(BadInput, match="用语_甲"):
        filled_in(data, PLAIN, a_paper(blocks=(Field("甲", "乙"),)), ())

"""The variables of a kind: common ones, its own, those of the law; what must be said, and by which of them it is."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.paper import Shape
from fadu.documents.templating import variables as v
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.documents.tests.templating.builders import FACTS, KIND, PLAIN


def test_each_variable_says_where_it_comes_from_and_which_article_asks_for_it() -> None:
    found = {one.name: one for one in v.variables_of(KIND)}

    assert found["违法事实和证据"].given_by == "调查终结"
    assert str(found["违法事实和证据"].basis) == "《行政处罚法》第五十九条第一款第二项"
    assert found["正文"].parts == 2
    assert "作出机关和日期" not in found  # said by two of them
    assert all(name.isidentifier() for name in found)
    assert v.named("救济途径（复议机关、管辖法院）") == "救济途径"


def test_the_whole_text_says_every_content_but_what_stands_outside_of_it() -> None:
    assert [one.content.title for one in v.lacking(KIND, {"正文"})] == ["作出机关和日期", "印章"]
    assert not v.lacking(KIND, {"正文", "机关", "日期", "印章"})
    assert v.lacking(PLAIN, {"机关"})[0].content == FACTS
    assert not v.lacking(PLAIN, {v.named(FACTS.title)})
    form = replace(PLAIN, shape=Shape.FORM)
    assert v.lacking(form, {"正文"})
    assert not v.lacking(form, {"正文", "表格"})  # a form says much in its grid


def test_values_are_those_of_the_paper() -> None:
    told = v.values(
        PLAIN, a_paper(number=""), ((FACTS, "超高。"), (FACTS, "占道。")), {"用语_甲": "乙"}
    )

    assert told["违法事实"] == "超高；占道"
    assert told["文书编号"] == "（未编号）"
    assert told["日期"] == "2025年3月3日"
    assert told["正文"][0] == (v.FLUSH, "某某公司：")
    assert told["用语_甲"] == "乙"
    form = v.values(PLAIN, a_form(), (), {})
    assert form["表格"][2] == ("审批意见", "\n\n")
    assert form["日期"] == form["违法事实"] == ""

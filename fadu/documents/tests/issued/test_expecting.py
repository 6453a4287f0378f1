"""What a copy must say: every content as it is printed, a day in the form in which it stands on the paper."""

from __future__ import annotations

from fadu.documents.issued.expecting import (
    expected_of,
    is_open,
    printed_of,
    printed_parts,
    words_of,
)
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Prose
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.law.instruments import AEL

UNTIL = Content("期限的最后一日", "查封", AEL.art(24, par=2))


def test_a_stated_day_is_expected_as_the_paper_prints_it() -> None:
    paper = a_paper(blocks=(Prose("查封的期限自2026年10月11日 09:20起至2026年11月10日止。"),))

    said = ((UNTIL, "2026-11-10"), (UNTIL, "2026-10-11T09:20"), (UNTIL, "2026-12-01"))

    found = [one for one in expected_of(paper, said) if one.title == UNTIL.title]
    assert [one.text for one in found] == ["2026年11月10日", "2026年10月11日09:20"]
    assert found[0].article == str(UNTIL.basis)
    assert printed_parts("2026-11-10", "至二〇二六年十一月十日止") == ["二〇二六年十一月十日"]


def test_what_is_printed_stands_in_the_order_of_the_print_with_its_room_for_a_pen() -> None:
    form = printed_of(a_form())
    assert [one.text.split("\n")[0] for one in form] == [
        "某市应急管理局", "现场检查记录", "（某）应急责改〔2025〕1号", "被检查单位", "联系电话", "审批意见", "检查内容", "查看仓库。",
        "检查人员（签字）：", "一式两份。",
    ]  # fmt: skip
    assert [one.open for one in form[3:6]] == [False, True, True]
    sealed = printed_of(a_paper(seal="（印章）", number="", draft="待批准"))
    assert [one.text for one in sealed][:4] == [
        "待批准",
        "某市应急管理局",
        "责令限期整改指令书",
        "（未编号）",
    ]
    assert [one.text for one in sealed if one.signed][1:] == [
        "某市应急管理局",
        "2025年3月3日",
        "（印章）",
    ]
    assert words_of(a_paper()).endswith("某市应急管理局\n2025年3月3日\n一式两份。")
    assert (is_open("定于　　年　月　日"), is_open("＿＿＿元"), is_open("2025年3月3日")) == (
        True,
        True,
        False,
    )

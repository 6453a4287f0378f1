"""法制审核意见书、集体讨论记录 of a closure: who looked at it, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.coercion_closure import acts as c
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import weighing
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_a_review_says_its_opinion_whether_it_passed_and_who_gave_it(heard: CaseFile) -> None:
    file, n = _after(heard, "legal_review", passed=True, summary="事实清楚，程序合法")
    words = said(weighing.review(file, n))

    assert weighing.reviews(file) == (n,)
    for told in ("审核意见：事实清楚，程序合法", "审核结论：审核通过", "审核人员：李四", "情形："):
        assert told in words
    failed, n = _after(heard, "legal_review", passed=False, summary="次数有误")
    assert "审核结论：审核没有通过" in said(weighing.review(failed, n))
    assert missed(file, weighing.review, n, "legal_review.passed", "legal_review.summary") == [
        "内容（由“法制审核”提供，《优化营商环境条例》第五十八条）",
        "审核结论（由“法制审核”提供，《优化营商环境条例》第五十八条）",
    ]


def test_a_discussion_names_everybody_and_the_conclusion(heard: CaseFile) -> None:
    file, n = _after(heard, "discuss", conclusion=False, summary="尚需核实")
    words = said(weighing.discussion(file, n))

    assert weighing.discussions(file) == (n,)
    assert "参加讨论的负责人：李四" in words
    assert "讨论结论：不同意提请关闭" in words
    assert words.endswith("讨论情况\n尚需核实\n李四：")
    assert missed(file, weighing.discussion, n, "discuss.conclusion") == [
        "讨论结论（由“集体讨论是否提请关闭”提供，《行政处罚法》第五十七条第二款）"
    ]


def _after(file: CaseFile, act: str, **facts: object) -> tuple[CaseFile, int]:
    """The file with one more entry, of the person who presided."""
    held = next(x for x in file.lines if x.act == c.hold_hearing.code)
    last = file.lines[-1]
    line: Line = replace(held, n=last.n + 1, at=last.at, act=act, facts=facts)
    return replace(file, lines=(*file.lines, line)), line.n

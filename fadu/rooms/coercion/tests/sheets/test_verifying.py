"""提请关闭情形核对表: the condition, what it rests on one by one, who looked into it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.rooms.coercion.sheets import verifying
from fadu.rooms.coercion.tests.sheets.reading import missed, said

BY = "由“核对提请关闭的情形”提供"


def test_the_table_says_which_condition_and_each_penalty_that_counts(closure: CaseFile) -> None:
    (n,) = verifying.entries(closure)
    paper = verifying.make(closure, n)
    words = said(paper)

    assert (paper.title, paper.number_line) == ("提请关闭情形核对表", "")
    assert "生产经营单位：某某化工有限公司" in words
    assert "是否煤矿企业：不是煤矿企业" in words
    assert "重大事故隐患：存在重大事故隐患" in words
    assert (
        "台账中的处罚：无\n台账以外的处罚：2026-05-20 某市应急管理局 （某）应急罚1号\n2026-03-02"
        in words
    )
    assert "一百八十日内受到处罚的次数：3次\n一年内受到处罚的次数：4次" in words
    assert f"情形：{j.REPEATED}" in words
    assert "核对结论：提请关闭" in words
    assert "法制审核：提请以前不要求法制审核" in words
    assert "张三（执法证件号43020001）、吴十（执法证件号43020009）" in words
    assert "仍然生产的次数" not in words


def test_of_a_mine_it_says_what_was_found(closure: CaseFile) -> None:
    (n,) = verifying.entries(closure)
    mine = _with(
        closure, coal=True, ground=j.COAL_TWICE, coal_times=2, coal_more=1, coal_more_source=j.COAL_SOURCES[1],
        coal_more_reason="某局6月1日通报", listed="", elsewhere="",
    )  # fmt: skip
    words = said(verifying.make(mine, n))

    assert "3个月内发现有重大事故隐患仍然生产的次数：2次\n台账以外的次数：1" in words
    assert "台账以外次数的依据和理由：某局6月1日通报" in words


def test_what_is_missing_is_named_with_its_article(closure: CaseFile) -> None:
    (n,) = verifying.entries(closure)

    assert missed(
        closure, verifying.make, n, "verify_ground.elsewhere", "verify_ground.reason", "verify_ground.major"
    ) == [
        f"重大事故隐患的认定（{BY}，《安全生产法》第一百一十三条第一项）",
        f"受到处罚的日期、机关和文号（{BY}，《安全生产法》第一百一十三条第一项）",
        f"理由（{BY}，《安全生产法》第一百一十三条）",
    ]  # fmt: skip


def _with(file: CaseFile, **facts: Any) -> CaseFile:
    lines = (
        replace(x, facts=x.facts | facts) if x.act == "verify_ground" else x for x in file.lines
    )
    return replace(file, lines=tuple(lines))

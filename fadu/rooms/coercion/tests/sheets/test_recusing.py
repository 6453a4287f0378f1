"""回避决定书 of a closure: who, what was decided and why, to the enterprise that asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.law.procedures.coercion_closure import acts as c
from fadu.rooms.coercion.sheets import recusing
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_who_was_asked_to_stand_aside_is_decided_with_the_reason(aside: CaseFile) -> None:
    kept, gone = recusing.entries(aside)
    words, chair = (said(recusing.make(aside, n)) for n in (kept, gone))

    assert words.startswith(
        "某某化工有限公司：\n你单位申请吴十在拟提请关闭你单位一事中回避。经审查，决定：不予回避。"
    )
    assert "理由：经查没有投资关系。" in words
    assert "以上依照《行政处罚法》第四十三条第三款决定。决定作出以前，没有停止办理。" in words
    assert "你单位申请听证主持人李四在拟提请关闭你单位一事中回避。经审查，决定：回避。" in chair
    assert chair.endswith("以上依照《行政处罚法》第六十四条第四项决定。")
    paper = recusing.make(aside, gone)
    assert (paper.title, paper.number_line, len(paper.signatures)) == (
        "回避决定书",
        "（未编号）",
        1,
    )


def test_nobody_asked_the_organ_decides_of_itself_and_addresses_nobody(aside: CaseFile) -> None:
    lines = tuple(x for x in aside.lines if x.act != c.request_recusal.code)
    paper = recusing.make(replace(aside, lines=lines), recusing.entries(aside)[0])

    assert said(paper).startswith(
        "吴十在拟提请关闭某某化工有限公司一事中是否应当回避，经本机关审查，决定：不予回避。"
    )
    assert paper.signatures == ()


def test_what_is_missing_is_named_with_its_article(aside: CaseFile) -> None:
    by = "由“决定是否回避”或者“决定听证主持人是否回避”提供，《行政处罚法》第四十三条第三款"
    n, _ = recusing.entries(aside)

    assert missed(
        aside, recusing.make, n, "decide_recusal.reason", "decide_recusal.granted", "decide_recusal.recused"
    ) == [f"回避人员（{by}）", f"是否回避的决定（{by}）", f"理由（{by}）"]  # fmt: skip
    with pytest.raises(Incomplete, match="个人信息已经依法删除"):
        recusing.make(replace(aside, people={}), n)

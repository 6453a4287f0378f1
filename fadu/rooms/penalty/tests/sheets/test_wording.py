"""Money in words and figures, penalties in one list, one full stop."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets import wording


def test_kinds_of_penalty_are_told_together_and_a_sentence_ends_once(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    line = file.every(a.penalize.code)[0]
    several = without(
        without(file, a.penalize.code, "business", "责令停产停业"), a.penalize.code, "confiscated_income", 100
    ).every(a.penalize.code)[0]  # fmt: skip

    assert wording.penalty(line) == "罚款人民币伍万元整（50,000元）"
    assert (
        wording.penalty(several)
        == "罚款人民币伍万元整（50,000元）；没收违法所得人民币壹元整（1元）；责令停产停业"
    )
    named = without(file, a.penalize.code, "warning", True)
    named = without(named, a.penalize.code, "warning_named", "通报批评")
    named = without(named, a.penalize.code, "limits", "暂扣三个月")
    told = wording.penalty(named.every(a.penalize.code)[0])
    assert told == "通报批评；罚款人民币伍万元整（50,000元）；期限和范围：暂扣三个月"
    assert wording.penalty(None) == ""
    assert (wording.sentence("甲。"), wording.sentence(None)) == ("甲。", "。")


def test_lines_stand_in_a_row_as_one_sentence() -> None:
    assert wording.in_row("甲一册；\n 乙二张。\n\n丙") == "甲一册；乙二张；丙。"
    assert wording.in_row("甲一册") == "甲一册。"

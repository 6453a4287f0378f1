"""Reasons and refusals as texts."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.record import Blocked, Owed, Reason, Record
from fadu.law.engine.tests.samples import at


def test_a_reason_reads_with_its_article():
    assert (
        str(Reason("needs", "b", "", "尚未“甲”", "《测试法》第一条"))
        == "尚未“甲”（《测试法》第一条）"
    )
    assert str(Reason("needs", "b", "", "尚未“甲”")) == "尚未“甲”"


def test_a_refusal_joins_its_reasons_and_says_nothing_twice():
    first = Reason("needs", "b", "", "尚未“甲”", "《测试法》第一条", todo="请先“甲”。")
    second = Reason("needs", "b", "", "尚未“丙”", "《测试法》第一条", todo="请先“丙”。")
    refusal = Blocked([first, second])

    assert refusal.message == "尚未“甲”；尚未“丙”"
    assert refusal.basis == "《测试法》第一条"
    assert refusal.todo == "请先“甲”；请先“丙”。"
    assert refusal.reasons == (first, second)


def test_a_block_is_a_lawful_refusal():
    with pytest.raises(Refused):
        raise Blocked([Reason("closed", "a", "", "不在办理范围内")])


def test_records_and_debts_start_out_bare():
    assert (Record("a", at(0)).n, Record("a", at(0)).day_only) == (-1, False)
    assert (Owed("a", "").ends, Owed("a", "").at, Owed("a", "").paused) == ((), None, False)

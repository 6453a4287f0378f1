"""A decision beside its notice: lighter is free, heavier or of another kind is told anew (44, 62, 63)."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import comparing as c

LIMIT = 3_000_000
NOTHING: dict[str, Any] = {
    "party_kind": "单位", "warning": False, "fine": 0, "confiscated_income": 0,
    "confiscated_goods": 0, "licence": "无", "business": "无", "employment": False,
    "other_heavier": False,
}  # fmt: skip
KINDS = ("warning", "fine", "confiscated_income", "confiscated_goods", "licence", "business",
         "employment")  # fmt: skip


def limit(code: str) -> int:
    """A register in which every threshold is 30,000 yuan."""
    return LIMIT


def facts(decided: dict[str, Any], told: dict[str, Any], *, right: bool = True) -> dict[str, Any]:
    """What a decision states of itself and of its notice."""
    notified = {f"notified_{k}": v for k, v in (NOTHING | told).items() if k in KINDS}
    return NOTHING | decided | notified | {"notified_hearing_right": right}


@pytest.mark.parametrize(
    ("decided", "told", "named"),
    [
        ({"fine": 2_000_001}, {"fine": 2_000_000}, "罚款"),
        ({"confiscated_income": 1}, {"fine": 2_000_000}, "没收违法所得"),
        ({"confiscated_goods": 1}, {"confiscated_income": 1}, "没收财物"),
        ({"licence": "降低资质等级"}, {"licence": "暂扣许可证件"}, "许可证件处罚"),
        ({"business": "责令关闭"}, {"business": "责令停产停业"}, "生产经营处罚"),
        ({"employment": True}, {"fine": 2_000_000}, "限制从业"),
        ({"warning": True, "fine": 1}, {"fine": 1}, "警告"),
    ],
)
def test_what_is_heavier_than_told_is_refused_by_name(decided, told, named):
    with pytest.raises(Refused, match=named) as refusal:
        c.within_notice(facts(decided, told), limit)

    assert "第四十四条" in refusal.value.basis
    assert "第六十二条" in refusal.value.basis


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ({"fine": 1_000_000}, {"fine": 2_000_000}),
        ({"licence": "暂扣许可证件"}, {"licence": "吊销许可证件"}),
        ({"warning": True}, {"fine": 2_000_000}),  # 以警告代替罚款
        ({}, {"employment": True}),
    ],
)
def test_what_is_lighter_than_told_is_free(decided, told):
    assert c.within_notice(facts(decided, told), limit) is True


def test_everything_that_is_heavier_is_named_at_once():
    with pytest.raises(Refused) as refusal:
        c.within_notice(facts({"fine": 1, "business": "责令关闭", "employment": True}, {}), limit)

    assert all(word in str(refusal.value) for word in ("罚款", "责令关闭", "限制从业"))


def test_a_decision_without_a_fine_is_compared_in_everything_else():
    without = {k: v for k, v in facts({"business": "责令停产停业"}, {}).items() if k != "fine"}

    with pytest.raises(Refused, match="责令停产停业"):
        c.within_notice_without_fine(without, limit)
    with pytest.raises(Refused, match="听证"):
        c.hearing_told_without_fine(without | {"notified_hearing_right": False}, limit)


@pytest.mark.parametrize(
    ("decided", "right", "due"),
    [
        ({"fine": LIMIT}, False, True),
        ({"fine": LIMIT - 1}, False, False),
        ({"fine": LIMIT}, True, False),
        ({"business": "责令停产停业"}, False, True),
        ({"other_heavier": True}, False, True),
    ],
)
def test_a_hearing_case_is_not_decided_where_the_right_was_not_told(decided, right, due):
    stated = facts(decided, decided, right=right)
    if due:
        with pytest.raises(Refused, match="听证"):
            c.hearing_told(stated, limit)
    else:
        assert c.hearing_told(stated, limit) is right


@pytest.mark.parametrize(
    ("total", "told", "right", "word"),
    [(LIMIT, LIMIT, True, ""), (LIMIT, LIMIT - 1, True, "重新告知"), (LIMIT, LIMIT, False, "听证")],
)
def test_a_daily_fine_keeps_to_its_own_notice(total, told, right, word):
    stated = {"party_kind": "单位", "daily_total": total, "notified_total": told}
    stated |= {"notified_hearing_right": right}
    if word:
        with pytest.raises(Refused, match=word):
            c.daily_within_notice(stated, limit)
    else:
        assert c.daily_within_notice(stated, limit) is True

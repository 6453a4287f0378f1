"""What a deed states can be written down and counted with, by whatever way it comes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY as PENALTY
from fadu.matters.stating import demand_counted, demand_writable

FIRST, LAST = date(2024, 1, 1), date(2032, 12, 31)
DAYS = [
    CalendarDay(FIRST + timedelta(n), works=True, name="", source="测试", confirmed=True)
    for n in range((LAST - FIRST).days + 1)
]
CALENDAR = WorkCalendar.from_days(DAYS, "test")


@pytest.mark.parametrize(
    ("act", "facts", "words"),
    [
        ("register_clue", {"summary": "厂\x0b房"}, "第2个字符是看不见的控制符"),
        ("register_clue", {"summary": "某\ufa10"}, "请改为“\u585a”"),
        ("check_limitation", {"act_ended_on": "0001-01-01"}, "1900年至2199年"),
        ("investigate", {"began_at": "9999-12-31T15:59:00Z"}, "1900年至2199年"),
    ],
)
def test_what_cannot_be_written_or_meant_is_named_by_its_fact(
    act: str, facts: dict[str, Any], words: str
) -> None:
    what = PENALTY.act(act)
    title = next(f.title for f in what.stated if f.code in facts)

    with pytest.raises(BadInput) as refusal:
        demand_writable(what, facts)

    assert refusal.value.todo == "请改正后再办理"
    assert f"“{title}”" in refusal.value.message
    assert words in refusal.value.message


def test_everything_that_is_wrong_is_named_at_once_and_what_is_no_day_is_left_to_the_law() -> None:
    facts = {"act_ended_on": "9999-12-31", "discovered_on": "0001-01-01", "other_limit": "昨天"}

    with pytest.raises(BadInput) as refusal:
        demand_writable(PENALTY.act("check_limitation"), facts)

    assert refusal.value.message.count("1900年至2199年") == 2
    demand_writable(PENALTY.act("check_limitation"), {"act_ended_on": "昨天", "act_state": {}})


@pytest.mark.parametrize(
    ("procedure", "act", "fact"),
    [
        (PENALTY, "notify", "statement_until"), (PENALTY, "notify_hearing", "hearing_eve"),
        (POWER_CUT, "demand", "demand_until"), (SEIZURE, "start_test", "test_until"),
    ],
)  # fmt: skip
def test_a_period_does_not_end_where_the_calendar_has_no_days(
    procedure: Any, act: str, fact: str
) -> None:
    demand_counted(procedure, act, {fact: "2032-12-31"}, CALENDAR)
    demand_counted(procedure, act, {}, CALENDAR)

    with pytest.raises(BadInput, match="超出工作日历（2024年1月1日至2032年12月31日）") as refusal:
        demand_counted(procedure, act, {fact: "2034-06-01"}, CALENDAR)

    assert "“工作日历”录入" in refusal.value.todo

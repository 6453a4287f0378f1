"""What may be forced, when power may stop: one row a situation, the article in the row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.errors import Refused
from fadu.kernel.zone import parse_instant
from fadu.law.procedures.coercion_power_cut import judgements as j

ON, CALENDAR = date(2026, 6, 1), seed_calendar()
APPROVED = ((parse_instant("2026-06-01T10:00:30+08:00"), True),)
TOLD = ((parse_instant("2026-06-01T11:00:00+08:00"), True),)
NOTICE = {"approve_power.*": APPROVED, "approve_power.verdict": j.APPROVED_NOTICE, "notify_enterprise.*": TOLD}  # fmt: skip
AT_ONCE = {"approve_power.*": APPROVED, "approve_power.verdict": j.APPROVED_AT_ONCE}
SUPPLY = {"approve_supply.*": APPROVED}
OFF: dict[str, Any] = {j.HOURS_KEPT: False}
KEPT: dict[str, Any] = {j.HOURS_KEPT: True, j.NIGHT[0]: 22, j.NIGHT[1]: 6}
SILENT: dict[str, Any] = {j.HOURS_KEPT: True}


@pytest.mark.parametrize(
    ("milder", "secure", "safe_for"),
    [
        (False, True, j.POWER_ONLY),  # 安全生产法 70(1)
        (False, False, j.NEITHER),  # 安全生产法 70(1)
        (True, True, j.MILDER),  # 行政强制法 5, 优化营商环境条例 59(1)
        (True, False, j.MILDER),
    ],
)
def test_a_measure_may_be_taken_where_it_is_safe_and_nothing_milder_reaches_the_aim(
    milder, secure, safe_for
):
    stated = {"milder": milder, "secure": secure, "measures": j.POWER_ONLY}
    asked = {"hazard.cut_demand": True, "coercion.cut_reviewed": True}

    stated["safe_for"] = j.allowed(stated, asked.get)
    assert stated["safe_for"] == safe_for
    for due in (j.demand_due, j.review_due):
        assert due(stated, asked.get) is (safe_for in j.MEASURES)
        assert due(stated, {}.get) is False


def test_what_follows_is_refused_while_a_milder_way_was_confirmed_last():
    assert j.needed({}, OFF.get, {}) is j.needed({}, OFF.get, {"confirm_safe.milder": False})
    with pytest.raises(Refused, match="采用非强制手段可以达到行政管理目的") as no:
        j.needed({}, OFF.get, {"confirm_safe.milder": True})
    assert no.value.basis == "《行政强制法》第五条《优化营商环境条例》第五十九条第一款"


@pytest.mark.parametrize(
    ("residents", "secure", "spared"),
    [(False, True, True), (False, False, True), (True, False, False), (True, True, None)],
)
def test_a_measure_that_reaches_residents_is_not_confirmed(residents, secure, spared):
    stated = {"residents": residents, "secure": secure}

    if spared is not None:
        assert j.residents_spared(stated, OFF.get) is spared
        return
    with pytest.raises(Refused) as no:  # 行政强制法 43(2)
        j.residents_spared(stated, OFF.get)
    assert no.value.basis == "《行政强制法》第四十三条第二款"


def stopped(at: str, before: Any, law: dict[str, Any], pressing: str | None = None) -> str:
    """The article under which a stop at this hour is refused; "" where it is not."""
    stops = j.supply_stops if before is SUPPLY else j.power_stops
    try:
        facts = {"stop_at": f"{at}:00+08:00", "pressing": pressing}
        assert stops(facts, law.get, ON, CALENDAR, before) is True
    except Refused as no:
        return no.basis if no.todo else "nothing to do"
    return ""


NOTICE_FIRST, BY_PRINCIPAL = "《安全生产法》第七十条第二款", "《安全生产法》第七十条第一款"
HOURS = "《行政强制法》第四十三条第一款"


@pytest.mark.parametrize(
    ("at", "before", "law", "article"),
    [
        ("2026-06-02T10:59", NOTICE, OFF, NOTICE_FIRST),
        ("2026-06-02T11:00", NOTICE, OFF, ""),
        ("2026-06-01T10:00", AT_ONCE, OFF, ""),  # the minute of the approval
        ("2026-06-01T09:59", AT_ONCE, OFF, BY_PRINCIPAL),
        ("2026-06-01T09:59", SUPPLY, OFF, BY_PRINCIPAL),
        ("2026-06-01T23:00", SUPPLY, OFF, ""),
        ("2026-06-01T21:59", SUPPLY, KEPT, ""),
        ("2026-06-01T22:00", SUPPLY, KEPT, HOURS),
        ("2026-06-02T05:59", AT_ONCE, KEPT, HOURS),
        ("2026-06-02T06:00", AT_ONCE, KEPT, ""),
        ("2026-06-01T23:00", AT_ONCE, SILENT, ""),  # night is nowhere defined
        ("2026-06-19T10:00", AT_ONCE, SILENT, HOURS),  # 端午节
        ("2026-10-02T10:00", SUPPLY, KEPT, HOURS),  # 国庆节
        ("2026-06-06T10:00", SUPPLY, KEPT, ""),  # a Saturday is no statutory holiday
        ("2026-10-10T10:00", SUPPLY, KEPT, ""),  # worked instead (调休上班)
    ],
)
def test_power_stops_after_approval_and_notice_and_not_at_night_or_on_holidays(
    at, before, law, article
):
    assert stopped(at, before, law) == article
    if article == HOURS:
        assert stopped(at, before, law, "随时可能爆炸") == ""
        assert stopped(at, before, law, "  ") == HOURS


@pytest.mark.parametrize(("since", "until"), [(0, 6), (6, 22)])
def test_hours_of_night_may_lie_within_one_day(since, until):
    law = {j.HOURS_KEPT: True, j.NIGHT[0]: since, j.NIGHT[1]: until}

    assert stopped("2026-06-02T06:00", AT_ONCE, law) == (HOURS if since == 6 else "")
    assert stopped("2026-06-02T22:00", AT_ONCE, law) == ""

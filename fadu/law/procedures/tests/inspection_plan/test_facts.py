"""Facts of the plan: the arithmetic of capacity, and what is asked for by day and parameter."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.facts import derive
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_plan import INSPECTION_PLAN, acts
from fadu.law.procedures.tests.inspection_plan.cases import FREE, LAW
from fadu.law.procedures.tests.walking import law_view

UNITS = {"coal": True, "hazchem": True}


def test_capacity_is_what_is_left_of_everybodys_working_days():
    stated = {"staff": 30, "workdays": 248, "other_days": 2_100, "idle_days": 1_340}
    found = derive(acts.measure_capacity, stated, LAW, date(2025, 2, 10))

    assert (found["total_days"], found["capacity"]) == (7_440, 4_000)


@pytest.mark.parametrize(
    ("day", "fact", "due"),
    [
        (date(2024, 4, 30), "coal_rules", False),
        (date(2024, 5, 1), "coal_rules", True),  # 煤矿安全生产条例施行之日
        (date(2026, 4, 30), "sources_due", False),
        (date(2026, 5, 1), "sources_due", True),  # 危险化学品安全法施行之日
        (date(2025, 1, 2), "caps_due", False),
        (date(2025, 1, 3), "caps_due", True),  # 国办发〔2024〕54号公布之日
    ],
)
def test_what_a_law_asks_for_is_asked_from_its_day(day, fact, due):
    assert derive(acts.draft_plan, UNITS, LAW, day)[fact] is due


def test_approval_and_filing_are_switched_off_by_the_legal_office():
    day = date(2025, 2, 10)
    held, free = (derive(acts.draft_plan, UNITS, law, day) for law in (LAW, FREE))
    uncapped = law_view(PARAMETERS, inspection__cap_check=False)

    assert (held["approval_due"], held["filing_due"]) == (True, True)
    assert (free["approval_due"], free["filing_due"]) == (False, False)
    assert derive(acts.draft_plan, UNITS, uncapped, day)["caps_due"] is False


def test_guards_and_terms_read_no_personal_fact():
    for rule in INSPECTION_PLAN.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal

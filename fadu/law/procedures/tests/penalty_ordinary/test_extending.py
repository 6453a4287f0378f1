"""A case is given the days that the bureau has entered under its rule, and none without one (行政处罚法 60)."""

from __future__ import annotations

from datetime import date, timedelta

from fadu.law.engine.facts import derive
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.tests.penalty_cases import LIMITS, Case, filed, looked, told
from fadu.law.procedures.tests.walking import law_view

RULED = law_view(PARAMETERS, **LIMITS, penalty__case_time_limit_extension=30)
STATED = {"extension_basis": "某办法第十条", "reason": "案情复杂"}
DAY = date(2025, 5, 20)


def test_the_days_are_those_that_the_clock_of_the_case_counts():
    assert derive(a.extend_case, STATED, RULED, DAY)["extension_days"] == 30

    case = told(law=RULED)
    first = case.owed("2025-06-01")["penalize:P"]
    case.do("extend_case", "2025-06-02")
    assert case.owed()["penalize:P"] - first == timedelta(days=30)


def test_what_has_run_out_is_not_made_timely_again():
    case = told(law=RULED)
    first = case.owed("2025-06-20")["penalize:P"]
    why = "；".join(map(str, case.why("extend_case", "2025-06-20")))

    assert "的期限2025年6月3日已经届满，不能再“批准延长办案期限”（《行政处罚法》第六十条）" in why
    case.marking.apply(case.record("extend_case", "2025-06-20"))  # recorded all the same
    assert case.owed()["penalize:P"] == first


def test_before_a_party_is_known_the_days_run_as_well_and_are_made_longer_or_are_over():
    case = Case(ORDINARY_PENALTY, RULED, ("P",))
    case.do("check_jurisdiction", "2025-03-04").all("check_limitation", "file_case")
    late = "；".join(map(str, case.why("extend_case", "2025-06-20")))
    assert "“作出处罚决定”的期限2025年6月3日已经届满" in late

    case.do("extend_case", "2025-06-02").do("name_party", "2025-06-10")
    assert case.owed()["penalize:P"] == date(2025, 7, 2)


def test_what_is_decided_for_every_party_holds_back_no_extension():
    case = looked(told(law=RULED).do("waive_statement:P")).do("penalize:P")

    assert case.why("extend_case", "2026-01-05", **STATED) == []


def test_without_a_rule_there_are_none_and_nothing_is_extended():
    why = "；".join(map(str, filed(when="2025-03-03").why("extend_case", "2025-05-20")))

    assert "批准延长办案期限的日数" in why

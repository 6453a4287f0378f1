"""Acts on a fine stand in groups, by what they concern."""

from __future__ import annotations

from fadu.law.procedures.penalty.execution import enforcement, fine
from fadu.law.procedures.penalty_ordinary import acts, rules_decision
from fadu.law.procedures.penalty_ordinary.sums import COURT
from fadu.law.procedures.penalty_simple import rules_after
from fadu.law.procedures.penalty_simple.facts import FINE_SUM


def test_the_groups_of_acts_are_those_of_the_fine():
    one = fine(FINE_SUM)

    assert [a.code for a in one.deferral] == [
        "request_deferral", "approve_deferral", "refuse_deferral", "deferral_over",
    ]  # fmt: skip
    assert [a.code for a in one.serving_surcharge] == [
        "serve_surcharge", "announce_surcharge", "surcharge_announcement_over",
    ]  # fmt: skip
    assert {*one.serving_surcharge, one.agree, one.surcharge_part} < {*one.of_surcharge}
    assert {*one.serving_surcharge, one.agree, one.surcharge_part} < {*one.force}
    assert [a.code for a in one.applications] == ["apply_court", "apply_court_late"]
    assert [a.code for a in enforcement(COURT).judgments] == [
        "apply_judgment",
        "apply_judgment_late",
    ]


def test_nothing_is_asked_by_force_of_what_is_paid_in_either_procedure():
    """行政处罚法 66(1), 行政强制法 40: both procedures close the same, a refusal of a plan among it."""
    spot = {act.code for act in rules_after.FORCE}
    ordinary = {act.code for act in rules_decision.FORCE}

    assert {
        "refuse_deferral",
        "apply_court_late",
        "announce_demand",
        "court_rule",
    } <= spot & ordinary
    assert {"refuse_daily_deferral", "daily_window_over"} <= ordinary
    of_one_fine = {act.code for act in (*acts.FINE.force, *acts.ALL.force)}
    assert of_one_fine <= spot & ordinary

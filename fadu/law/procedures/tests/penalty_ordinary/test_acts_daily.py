"""What may be done about a fine may be done about a daily fine: by the same people, stating the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.procedures.penalty_ordinary import acts_daily, acts_execution
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact

TWINS = {
    "serve": "serve_daily",
    "start_service": "start_daily_service",
    "announcement_over": "daily_announcement_over",
    "pay_instalment": "pay_daily_instalment",
    "pay_fine": "pay_daily",
    "request_deferral": "request_daily_deferral",
    "approve_deferral": "approve_daily_deferral",
    "refuse_deferral": "refuse_daily_deferral",
    "deferral_over": "daily_deferral_over",
    "fine_overdue": "daily_overdue",
    "start_surcharge": "start_daily_surcharge",
    "serve_surcharge": "serve_daily_surcharge",
    "announce_surcharge": "announce_daily_surcharge",
    "surcharge_announcement_over": "daily_surcharge_announcement_over",
    "pay_surcharge_part": "pay_daily_surcharge_part",
    "agree_execution": "agree_daily_execution",
    "pay_surcharge": "pay_daily_surcharge",
    "remit_surcharge": "remit_daily_surcharge",
    "break_agreement": "break_daily_agreement",
    "direct_suit_over": "direct_daily_over",
    "suit_over": "daily_suit_over",
    "demand": "demand_daily",
    "announce_demand": "announce_daily_demand",
    "demand_announcement_over": "daily_demand_announcement_over",
    "answer_demand": "answer_daily_demand",
    "review_answer": "review_daily_answer",
    "apply_court": "apply_daily",
    "court_window_over": "daily_window_over",
    "apply_court_late": "apply_daily_late",
}
# What of a fine has no copy of its own for a daily fine: other kinds of penalty, remedies that are sought
# against either decision, and what a court or the organ does to the execution as a whole.


@pytest.mark.parametrize(("first", "daily"), TWINS.items())
def test_an_act_on_a_daily_fine_is_as_the_one_on_a_fine(first: str, daily: str) -> None:
    one, other = getattr(acts_execution, first), getattr(acts_daily, daily)

    assert (one.by, one.officers, one.repeats, one.lapse, one.each) == (
        (other.by, other.officers, other.repeats, other.lapse, other.each)
    )
    assert [bare(f) for f in one.facts] == [bare(f) for f in other.facts]


def bare(fact: Fact) -> tuple[Fact, object]:
    """What is asked for and under which article, whatever the payments that it is counted from are called."""
    derived = fact.derived
    return replace(fact, derived=None), derived and (derived.cite, derived.parameters)


def test_every_act_on_a_daily_fine_has_its_model() -> None:
    mine = {v.code for v in vars(acts_daily).values() if isinstance(v, Act)}

    assert mine == set(TWINS.values())

"""The penalty figures; fines are counted and never assessed."""

from __future__ import annotations

import inspect
from datetime import date

import pytest

from fadu.figures.grammar import Count, demand_assessable
from fadu.figures.values import Form
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground
from fadu.rooms.penalty import figures
from fadu.rooms.penalty.models import PartyOutcome
from fadu.rooms.penalty.tests.builders import OWN, YEAR, a_filed_case, entry, record

pytestmark = pytest.mark.django_db


def test_fines_are_the_sum_of_the_decisions_that_stand():
    record(
        *a_filed_case("a", "b"),
        entry(2, "penalize", "a", number="1号", fine=2_000_000),
        entry(3, "penalize", "b", number="2号", fine=1_050),
    )

    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 2_001_050
    assert figures.PENALTIES.value(OWN, YEAR).numerator == 2
    assert figures.CASES_ON_TIME_RATE.value(OWN, YEAR).text == "100.00"


def test_a_daily_fine_is_a_decision_of_its_own_day_and_is_summed_with_the_others():
    """安全生产法 112: settled 47 lets the amounts of all fines appear in statutory statistics."""
    before, within = date(2023, 12, 20), date(2024, 3, 4)
    record(
        *a_filed_case("a"),
        entry(2, "penalize", "a", before, number="1号", fine=2_000_000),
        entry(3, "daily_fine", "a", within, number="2号", daily_total=6_000_000),
        entry(4, "daily_fine", "a", within, number="3号", daily_total=2_000_000),
    )

    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 8_000_000
    assert figures.PENALTIES.value(OWN, YEAR).numerator == 2
    assert [str(row) for row in figures.PENALTIES.found(OWN, YEAR).order_by("number")] == [
        "处罚 2号",
        "处罚 3号",
    ]
    assert figures.CASES_DECIDED.value(OWN, YEAR).numerator == 0  # decided the year before
    record(entry(5, "alter_decision", "a", within, altered="变更"))
    assert figures.PENALTIES.value(OWN, YEAR).numerator == 2
    record(entry(6, "alter_decision", "a", within, altered="撤销"))
    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 0
    assert figures.PENALTIES.value(OWN, YEAR).numerator == 0
    assert figures.ALTERED.value(OWN, YEAR).numerator == 1  # a party, not its decisions


def test_an_alteration_is_of_the_newest_daily_fine_that_stands():
    """A daily fine that was annulled alone stays void; the one before it is lowered."""
    alone = {"altered_decision": FURTHER}
    record(
        *a_filed_case("a"),
        entry(2, "penalize", "a", number="1号", fine=1_000),
        entry(3, "daily_fine", "a", number="2号", daily_total=600),
        entry(4, "daily_fine", "a", number="3号", daily_total=300),
        entry(5, "alter_decision", "a", altered="撤销", **alone),
        entry(6, "alter_decision", "a", altered="变更", new_daily=200, **alone),
    )

    rows = PartyOutcome.objects.filter(daily=True).order_by("number")
    told = [(row.number, row.fine, row.altered, bool(row.outcome)) for row in rows]
    assert told == [("2号", 200, "变更", True), ("3号", 0, "撤销", False)]
    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 1_200


def test_of_several_daily_fines_the_one_that_is_named_is_altered():
    record(
        *a_filed_case("a"),
        entry(2, "penalize", "a", number="1号", fine=1_000),
        entry(3, "daily_fine", "a", date(2024, 5, 20), number="2号", daily_total=600),
        entry(4, "daily_fine", "a", date(2024, 6, 20), number="3号", daily_total=300),
        entry(5, "alter_decision", "a", altered="撤销", altered_decision=FURTHER, further_on="2024-05-20"),
    )  # fmt: skip

    rows = PartyOutcome.objects.filter(daily=True).order_by("number")
    assert [(row.fine, row.altered) for row in rows] == [(0, "撤销"), (300, "")]


def test_what_was_paid_on_fines_is_summed_by_the_day_it_was_paid():
    before = date(2023, 12, 31)
    record(
        *a_filed_case("a", "b"),
        entry(2, "pay_instalment", "a", before, amount=1_000),
        entry(3, "pay_fine", "a", amount=19_000),
        entry(4, "pay_daily", "a", amount=60_000),
        entry(5, "offset_seized", "b", amount=500),
        entry(6, "pay_surcharge", "a", amount=7),
        entry(7, "refund", "a", amount=19_000),
    )

    assert figures.FINES_PAID.value(OWN, YEAR).numerator == 79_500
    rows = figures.FINES_PAID.found(OWN, YEAR)
    assert {(row.party, row.act) for row in rows} == {
        ("a", "pay_fine"),
        ("a", "pay_daily"),
        ("b", "offset_seized"),
    }
    assert {figures.FINES_PAID.record_key(row) for row in rows} == {"CASE"}


def test_fines_are_refused_by_every_assessment():
    with pytest.raises(Refused, match="不得作为考核指标"):
        demand_assessable(figures.FINES_DECIDED)


def test_no_figure_of_amounts_may_be_assessed_and_none_is_made_of_reckonings():
    counts = [f for f in vars(figures).values() if isinstance(f, Count)]
    money = [f for f in counts if f.form is Form.MONEY]

    assert len(money) >= 3
    assert all("第七十四条" in f.not_for_assessment for f in money)
    for one in money:
        with pytest.raises(Refused, match="不得作为考核指标"):
            demand_assessable(one)
    assert not any("reckoning" in inspect.getsource(f.records).lower() for f in counts)


def test_each_reason_not_to_penalise_is_counted_under_its_article_and_together_they_are_all():
    grounds = no_penalty_ground.choices
    record(
        *a_filed_case(*grounds, "x"),
        *(
            entry(n, "no_penalty", ground, no_penalty_ground=ground)
            for n, ground in enumerate(grounds, 2)
        ),
        entry(9, "dismiss", "x"),
    )

    found = {one.code: one.value(OWN, YEAR).numerator for one in figures.WHY_NOT}

    assert set(found.values()) == {1}
    assert sum(found.values()) == figures.NOT_PUNISHED.value(OWN, YEAR).numerator == 8
    assert {row.ground for one in figures.WHY_NOT for row in one.found(OWN, YEAR)} == {*grounds, ""}


def test_a_case_is_decided_with_its_last_party_and_only_once_whatever_becomes_of_the_decision():
    later, anew = date(2024, 5, 6), date(2024, 12, 2)
    record(*a_filed_case("a", "b"), entry(2, "penalize", "a", number="1号", fine=5))
    assert figures.CASES_DECIDED.value(OWN, YEAR).numerator == 0

    record(entry(3, "send_transfer", "b", later))
    record(entry(4, "alter_decision", "a", anew, altered="撤销并责令重新作出"))
    record(entry(5, "resume_penalty", "b", anew, course="应当给予行政处罚，继续办理"))

    told = (figures.CASES_DECIDED, figures.CASES_DECIDED_ON_TIME, figures.PENALTIES)
    assert [one.value(OWN, YEAR).numerator for one in told] == [1, 1, 0]
    record(entry(6, "penalize", "a", anew, fine=7), entry(7, "penalize", "b", anew, fine=8))
    assert [one.value(OWN, YEAR).numerator for one in told] == [1, 1, 2]
    assert figures.CASES_ON_TIME_RATE.value(OWN, YEAR).text == "100.00"
    for one, party in ((figures.TRANSFERRED, "b"), (figures.ALTERED, "a")):
        assert [(row.party, one.record_key(row)) for row in one.found(OWN, YEAR)] == [
            (party, "CASE")
        ]
    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 15

"""The law of the day of the act, the lighter later one (行政处罚法 37), the highest fine (29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.choice import Weight, by_date, highest, predecessors, successors, weigh
from fadu.law.penalties.facts import Outcome, Span
from fadu.law.penalties.reckoning import reckon
from fadu.law.penalties.terms import Payer, Stage
from fadu.law.penalties.tests.cases import case, yuan

BEFORE, AFTER = date(2026, 4, 30), date(2026, 5, 1)
UNIT = Payer.UNIT
LINKED = [r for r in CATALOGUE if r.former]


@pytest.mark.parametrize(
    ("code", "acted", "decided", "applies", "span"),
    [
        ("WHF-100-3", AFTER, None, "WHF-100-3", (100_000, 500_000)),
        ("WHF-100-3", BEFORE, AFTER, "HCR-77-3", (100_000, 200_000)),  # the new one is heavier
        ("WHF-100-3", BEFORE, None, "HCR-77-3", (100_000, 200_000)),
        ("HCR-77-3", BEFORE, AFTER, "HCR-77-3", (100_000, 200_000)),
        ("HCR-77-3", AFTER, None, "WHF-100-3", (100_000, 500_000)),  # the law prevails since May
        ("HCR-77-3", BEFORE, None, "HCR-77-3", (100_000, 200_000)),
        ("HCR-76-1", BEFORE, AFTER, "HCR-76-1", (0, 0)),  # the old one has no fine at first
        ("WHF-103-4", BEFORE, AFTER, "HCR-80-3", (50_000, 100_000)),  # equal: the old one stays
        ("AQF-97-1", AFTER, AFTER, "AQF-97-1", (0, 100_000)),
    ],
)  # fmt: skip
def test_the_norm_follows_the_day_of_the_act(code, acted, decided, applies, span):
    outcome = by_date(BY_CODE[code], case(act_date=acted, decided_on=decided))

    assert outcome.row.code == applies
    assert yuan(outcome.span) == span


def test_an_act_before_the_catalogue_begins_is_open():
    outcome = by_date(BY_CODE["AQF-97-1"], case(act_date=date(2020, 1, 1)))

    assert outcome.span is None
    assert "2020-01-01" in outcome.open[0].text
    assert "第三十七条" in str(outcome.open[0].cite)


def test_two_successors_with_one_range_are_one_answer():
    outcome = by_date(BY_CODE["HCR-81-2"], case(act_date=AFTER))

    assert yuan(outcome.span) == (20_000, 100_000)


@pytest.mark.parametrize(
    "code", ["WHF-101-1", "WHF-101-10", "WHF-101-16", "WHF-103-8", "WHF-104-3"]
)
def test_what_the_earlier_norm_did_not_reach_is_left_to_the_legal_office(code):
    """An importer of March 2026 is not fined by 条例 78, which speaks of makers alone."""
    row = BY_CODE[code]
    before = by_date(row, case(act_date=date(2026, 3, 1)))

    assert before.span is None
    assert row.wider in before.open[-1].text
    assert row.former[0] in before.open[-1].text
    assert by_date(row, case(act_date=AFTER)).decided
    assert by_date(BY_CODE[row.former[0]], case(act_date=BEFORE)).decided


def test_a_norm_that_has_ended_without_another_may_have_made_the_act_lawful():
    ended = replace(BY_CODE["AQF-109"], until=BEFORE)

    assert "不认为是违法的" in by_date(ended, case(act_date=BEFORE, decided_on=AFTER)).open[0].text
    assert by_date(ended, case(act_date=BEFORE, decided_on=BEFORE)).decided
    assert [r.code for r in CATALOGUE if r.until and not successors(r)] == []


def test_norms_that_refer_to_one_article_are_not_weighed():
    outcome = by_date(BY_CODE["HCR-77-1"], case(act_date=BEFORE, decided_on=AFTER))

    assert [line.text for line in outcome.open] == [
        "本条转引，幅度见《安全生产许可证条例》第十九条"
    ]


def fixed(code, low, high):
    """An outcome with a range of its own."""
    return Outcome(BY_CODE[code], Span(low, high), BY_CODE[code].fines[0])


@pytest.mark.parametrize(
    ("then", "now", "weight"),
    [
        ((10, 20), (10, 20), Weight.EQUAL),
        ((10, 20), (5, 20), Weight.LIGHTER),
        ((10, 20), (10, 15), Weight.LIGHTER),
        ((10, 20), (11, 20), Weight.HEAVIER),
        ((10, 20), (5, 30), Weight.MIXED),
        ((10, 20), (15, 18), Weight.MIXED),
    ],
)
def test_only_what_is_heavier_in_no_respect_is_lighter(then, now, weight):
    assert weigh(fixed("AQF-109", *then), fixed("AQF-109", *now), Stage.FIRST) is weight


def test_another_measure_keeps_a_lower_fine_from_being_lighter():
    plain, stopping = fixed("AQF-109", 10, 20), fixed("MK-64", 5, 20)

    assert weigh(plain, stopping, Stage.FIRST) is Weight.MIXED


def test_what_is_open_cannot_be_weighed():
    open_one = reckon(BY_CODE["AQF-92-2"], case())

    assert weigh(open_one, open_one, Stage.FIRST) is Weight.UNKNOWN


def test_several_norms_give_the_higher_fine_and_say_so():
    chosen = highest([reckon(BY_CODE[c], case()) for c in ("AQF-101-2", "WHF-103-1")])

    assert chosen.row.code == "WHF-103-1"  # up to 100,000 both, but from 50,000
    assert any("第二十九条" in str(line.cite) for line in chosen.steps)


def test_ranges_that_cross_are_left_to_the_legal_office():
    wide, narrow = fixed("AQF-109", 10, 100), fixed("AQF-102", 20, 50)
    chosen = highest([wide, narrow])

    assert chosen.span is None
    assert "互有高低" in chosen.open[0].text


def test_an_open_range_cannot_be_compared():
    chosen = highest([fixed("AQF-109", 10, 100), reckon(BY_CODE["AQF-92-2"], case())])

    assert chosen.span is None


def test_former_and_later_norms_know_each_other():
    assert successors(BY_CODE["HCR-77-3"]) == (BY_CODE["WHF-100-3"],)
    assert predecessors(BY_CODE["WHF-100-3"]) == (BY_CODE["HCR-77-3"],)

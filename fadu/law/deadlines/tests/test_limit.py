"""A period as data: what it says of itself."""

from dataclasses import replace
from datetime import date

import pytest

from fadu.kernel.periods import Unit
from fadu.law.deadlines.limit import Direction, Grades, OnDate, Unsettled
from fadu.law.deadlines.table import BY_KEY
from fadu.law.instruments import M2
from fadu.law.vocabulary.status import Status

FINE = BY_KEY["fine_payment"][0]


def test_the_weakest_element_is_what_the_whole_may_claim():
    assert FINE.weakest is Status.V
    assert replace(FINE, grades=Grades(unit=Status.P)).weakest is Status.P
    assert replace(FINE, cite=M2, grades=Grades(anchor=Status.U)).weakest is Status.U
    assert replace(FINE, cite=M2).weakest is Status.V2


def test_an_instrument_without_its_article_says_so():
    assert FINE.basis == "《行政处罚法》第六十七条第三款"
    assert replace(FINE, cite=M2).basis == "《生产安全事故应急预案管理办法》（条文号未核实）"


@pytest.mark.parametrize(
    ("direction", "rolls"),
    [
        (Direction.AFTER, True),
        (Direction.MIN_DURATION, True),
        (Direction.BEFORE, False),
        (Direction.BAR, False),
        (Direction.BY, False),
    ],
)
def test_only_what_runs_forward_may_roll(direction, rolls):
    assert replace(FINE, direction=direction).rolls is rolls
    assert not replace(FINE, direction=direction, roll=False).rolls


def test_only_a_term_or_a_ban_has_a_first_allowed_day():
    assert [d for d in Direction if d.allows] == [Direction.MIN_DURATION, Direction.BAR]


def test_whose_period_it_is():
    assert not FINE.ours
    assert BY_KEY["penalty_decision"][0].ours
    assert BY_KEY["cash_fine_hand_in"][0].ours
    assert BY_KEY["transfer_approve"][0].ours


def test_a_row_is_law_between_its_dates_and_while_its_instruments_are():
    row = replace(FINE, since=date(2024, 1, 1), until=date(2024, 12, 31))

    assert [row.in_force(date(y, 6, 1)) for y in (2023, 2024, 2025)] == [False, True, False]
    assert not FINE.in_force(date(2021, 7, 14))


def test_lengths_in_words():
    assert FINE.length == "15日"
    assert str(Unsettled(30, "x")) == "30日"
    assert str(OnDate(3, 31)) == "每年3月31日"
    assert BY_KEY["case_filing"][0].length == "由参数确定的工作日数"
    assert BY_KEY["seal_urgent_report"][0].hourly
    assert not FINE.hourly
    assert Unsettled(3, "x", Unit.DAY).default is Unit.DAY

"""The order of records whose hour is unknown: lawful if some order of the day is."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.marking import Marking
from fadu.law.engine.order import in_lawful_order
from fadu.law.engine.record import Record
from fadu.law.engine.tests.samples import LAW, at


def _ordered(text: str, *records: Record) -> str:
    marking, found = Marking(model(text), LAW), ""
    for record in in_lawful_order(marking, records):
        marking.apply(record)
        found += record.act
    return found


def _day(act: str, n: int, day: int = 0) -> Record:
    return Record(act, at(day, 0), n=n, day_only=True)


def _hour(act: str, hour: int, n: int = -1) -> Record:
    return Record(act, at(0, hour), n=n)


def test_records_with_hours_follow_the_clock_and_then_their_number():
    assert _ordered("A -->* B", _hour("A", 10), _hour("B", 9)) == "BA"
    assert _ordered("A -->* B", _hour("B", 9, n=1), _hour("A", 9, n=0)) == "AB"


def test_a_day_without_hours_is_put_into_a_lawful_order():
    assert _ordered("A -->* B; B -->* C", _day("C", 0), _day("B", 1), _day("A", 2)) == "ABC"


def test_a_day_that_no_order_makes_lawful_stays_as_recorded():
    assert _ordered("A -->* B; B -->* A", _day("B", 0), _day("A", 1)) == "BA"


def test_the_next_day_never_moves_before_this_one():
    assert _ordered("A -->* B", _day("B", 0), _day("A", 1, day=1)) == "BA"


def test_those_with_an_hour_keep_their_order_around_those_without():
    assert _ordered("A -->* C; B", _hour("A", 9), _hour("B", 10), _day("C", 0)) == "ACB"

"""Running periods: one end for both directions, lengthened before it rolls."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.periods import Span, Unit
from fadu.kernel.zone import instant_of
from fadu.law.engine.clocks import Debt, end_of, settle
from fadu.law.engine.tests.samples import CALENDAR, LAW, STATUTE, at, law
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status

LAST = Fact("last", "整改期限", Kind.DATE)
DAYS = Fact("days", "天数", Kind.NUMBER)
COUNT = Parameter("x.days", "某期限", Kind.NUMBER, "日", "法律没有规定", STATUTE.art(2))


def debt(count: int, unit: Unit, *, roll: bool = True) -> Debt:
    return Debt(0, at(0), Span(count, unit), roll)


def test_a_period_ends_with_its_last_day_and_an_act_on_the_next_is_late():
    end = end_of(debt(5, Unit.DAY, roll=False), CALENDAR)

    assert end.deadline is not None
    assert end.deadline.due == date(2025, 3, 8)
    assert not end.missed(at(5, 23))
    assert end.missed(at(6, 0))


def test_hours_are_exact_and_the_last_second_is_in_time():
    end = end_of(debt(24, Unit.HOUR), CALENDAR)

    assert not end.missed(at(1, 9))
    assert end.missed(at(1, 9) + timedelta(seconds=1))


def test_an_extension_lengthens_the_period_and_the_end_rolls_once():
    # 5 日至星期六，延长 1 日至星期日，再顺延至星期一；不是先顺延再延长
    end = end_of(debt(5, Unit.DAY).lengthened(Span(1, Unit.DAY)), CALENDAR)

    assert end.deadline is not None
    assert (end.deadline.due, end.deadline.target) == (date(2025, 3, 10), date(2025, 3, 9))


def test_an_extension_in_another_unit_starts_where_the_period_ends_unrolled():
    end = end_of(debt(5, Unit.DAY).lengthened(Span(1, Unit.MONTH)), CALENDAR)

    assert end.deadline is not None
    assert end.deadline.due == date(2025, 4, 8)


@pytest.mark.parametrize(
    ("unit", "count", "due"),
    [
        (Unit.DAY, 5, date(2025, 3, 11)),  # 停3日
        (Unit.WORKDAY, 5, date(2025, 3, 13)),  # 停3个工作日
        (Unit.MONTH, 1, date(2025, 4, 6)),  # 停3日，月末以日数相加
    ],
)
def test_the_units_that_a_period_stood_still_are_added_to_it(unit, count, due):
    stopped = Debt(0, at(0), Span(count, unit), roll=False).stopped(at(1), at(4), CALENDAR)

    deadline = end_of(stopped, CALENDAR).deadline

    assert deadline is not None
    assert deadline.due == due


def test_a_suspension_before_the_period_began_adds_only_what_fell_into_it():
    stopped = debt(5, Unit.DAY, roll=False).stopped(at(-10), at(2), CALENDAR)

    assert stopped.added == 2


def test_a_stated_last_day_ends_with_that_day_even_on_a_holiday():
    length = settle(Given(fact=LAST), {"last": "2025-03-09"}, LAW, at(0))

    assert length is not None
    assert end_of(Debt(0, *length), CALENDAR).at == instant_of(date(2025, 3, 10))


def test_a_stated_number_counts_units_of_the_term():
    length = settle(Given(fact=DAYS, unit=Unit.WORKDAY), {"days": 3}, LAW, at(0))

    assert length is not None
    assert length.span == Span(3, Unit.WORKDAY)


def test_a_parameter_is_resolved_by_the_day_of_the_act():
    values = [
        ParameterValue("x.days", n, day, "测试", Status.V)
        for n, day in ((10, date(2025, 1, 1)), (20, date(2025, 3, 5)))
    ]
    view = law(Parameters.of([COUNT], values))
    term = Given(parameter="x.days")

    lengths = [settle(term, {}, view, at(day)) for day in (0, 2)]

    assert [x.span.count for x in lengths if x] == [10, 20]


def test_an_empty_parameter_is_refused_and_an_optional_one_is_not_there():
    view = law(Parameters.of([COUNT]))

    assert settle(Given(parameter="x.days", optional=True), {}, view, at(0)) is None
    with pytest.raises(Refused, match="某期限"):
        settle(Given(parameter="x.days"), {}, view, at(0))


def test_a_period_that_should_be_stated_and_is_not_is_refused():
    with pytest.raises(Refused, match="整改期限"):
        settle(Given(fact=LAST), {}, LAW, at(0))
    with pytest.raises(BadInput):
        settle(Given(fact=LAST), {"last": "三月九日"}, LAW, at(0))

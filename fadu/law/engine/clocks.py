"""Running periods (期限): what each obligation started from, what was added, when it is over.

One instant serves both directions: 24:00 of the last day. An act is in time up to that day and a
wait is over from the next; hours are exact, and the last second is still in time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from fadu.kernel import periods
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.periods import Deadline, Span, Unit
from fadu.kernel.zone import day_of, instant_of, parse_day
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.period import Given, Period, Term

_ONE_DAY = timedelta(days=1)


class Debt(NamedTuple):
    """A running period: the rule it stands under, its start, and what lengthened it.

    added: units of the period's own unit; further: extensions counted in another unit. The end is
    always computed from these, never stored.
    """

    rule: int
    start: datetime
    span: Span
    roll: bool
    added: int = 0
    further: tuple[Span, ...] = ()

    def lengthened(self, by: Span) -> Debt:
        """The same period, longer by an extension (延长)."""
        if by.unit is self.span.unit:
            return self._replace(added=self.added + by.count)
        return self._replace(further=(*self.further, by))

    def stopped(self, since: datetime, until: datetime, calendar: WorkCalendar) -> Debt:
        """The same period, longer by the units it stood still (中止); months and years by days."""
        since = max(since, self.start)
        if until <= since:
            return self
        unit = Unit.DAY if self.span.unit in (Unit.MONTH, Unit.YEAR) else self.span.unit
        return self.lengthened(Span(periods.used(since, until, unit, calendar), unit))


class End(NamedTuple):
    """When a period is over: the instant, and the day-precise deadline unless hours count."""

    at: datetime
    deadline: Deadline | None

    @property
    def last(self) -> Deadline | datetime:
        """The deadline where days count, the instant where hours do."""
        return self.deadline or self.at

    def missed(self, at: datetime) -> bool:
        """Whether an act at `at` is late: on a later day, or after the last second of an hour."""
        return at > self.at if self.deadline is None else at >= self.at


@lru_cache(maxsize=16384)  # a period is asked for its end again at every act and on every page
def end_of(debt: Debt, calendar: WorkCalendar) -> End:
    """The end of a period, rolled once, after everything that lengthened it."""
    if debt.span.unit is Unit.HOUR:
        at = periods.ends(debt.start, debt.span, calendar, added=debt.added)
        for span in debt.further:
            at = periods.ends(at, span, calendar)
        return End(at, None)
    plain = not debt.further
    roll = debt.roll and plain
    found = periods.last_day(day_of(debt.start), debt.span, calendar, roll=roll, added=debt.added)
    return _instant(found if plain else _longer(debt, found, calendar))


def _longer(debt: Debt, found: Deadline, calendar: WorkCalendar) -> Deadline:
    day = found.target
    for span in debt.further[:-1]:
        day = periods.last_day(day, span, calendar, roll=False).target
    last = periods.last_day(day, debt.further[-1], calendar, roll=debt.roll)
    return Deadline(
        last.due, last.target, found.provisional or last.provisional, last.calendar_version
    )


def _instant(deadline: Deadline) -> End:
    return End(instant_of(deadline.due + _ONE_DAY), deadline)


class Length(NamedTuple):
    """A term settled for one record: where it starts to run, how long, and whether it rolls."""

    start: datetime
    span: Span
    roll: bool


def settle(term: Term, facts: Mapping[str, Any], law: LawView, at: datetime) -> Length | None:
    """The length of a term as of a record, None where an optional one is not supplied.

    A stated last day (DATE) ends with that day itself; a number counts units. A parameter is
    resolved by the day of the record: Refused, naming who fills it, while it is empty.
    """
    if isinstance(term, Period):
        return Length(at, term.span, term.roll)
    stated = facts.get(term.fact.code) if term.fact else None
    if stated is not None and term.fact:
        if term.fact.kind is Kind.DATE:
            day: date = parse_day(str(stated))
            return Length(instant_of(day), Span(0, Unit.DAY), False)
        return Length(at, Span(int(stated), term.unit), term.roll)
    if term.parameter:
        return _from_parameter(term, law, at)
    if term.optional or term.fact is None:
        return None
    raise Refused(f"没有载明“{term.fact.title}”，期限无法计算", todo=f"请填写“{term.fact.title}”。")


def _from_parameter(term: Given, law: LawView, at: datetime) -> Length | None:
    day = day_of(at)
    if term.optional:
        found = law.parameters.find(term.parameter, day)
        if found is None or found.value is None:
            return None
        return Length(at, Span(int(found.value), term.unit), term.roll)
    return Length(at, Span(int(law.demand(term.parameter, day)), term.unit), term.roll)

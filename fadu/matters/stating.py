"""What a deed states must be such that the matter can still be read afterwards: its texts written, its days counted with.

Said before the law is asked, of whatever no form has read: a file, a device, a program. Nothing of it is a rule of law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.typed import out_of_years, unwritable
from fadu.kernel.zone import chinese_day, day_of, parse_day, parse_instant
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure

_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


def demand_writable(act: Act, facts: Mapping[str, Any]) -> None:
    """BadInput names every text with a sign that cannot be written, and every day of a year that nobody means."""
    wrong = [*_wrong(act, facts)]
    if wrong:
        raise BadInput("；".join(wrong), todo="请改正后再办理")


def demand_counted(
    procedure: Procedure, act: str, facts: Mapping[str, Any], calendar: WorkCalendar
) -> None:
    """BadInput where a period ends on a stated day that the calendar does not have: with such a record no page of the
    matter could say any more what is due.
    """
    for fact in _ends(procedure, act):
        day = _day(facts.get(fact.code))
        if day is not None and not calendar.first <= day <= calendar.last:
            known = f"{chinese_day(calendar.first)}至{chinese_day(calendar.last)}"
            raise BadInput(
                f"“{fact.title}”{chinese_day(day)}超出工作日历（{known}），不能据以计算期限",
                todo="请核对年份；年份无误的，先由法制机构在“工作日历”录入该年度",
            )


@lru_cache(maxsize=4096)
def _ends(procedure: Procedure, act: str) -> tuple[Fact, ...]:
    """The facts of an act that are the last day of a period."""
    terms = (r.term for r in procedure.rules if r.first.code == act)
    found = (t.fact for t in terms if isinstance(t, Given) and t.fact is not None)
    return tuple({f.code: f for f in found if f.kind is Kind.DATE}.values())


def _wrong(act: Act, facts: Mapping[str, Any]) -> Iterator[str]:
    for fact in act.stated:
        value = facts.get(fact.code)
        if not isinstance(value, str):
            continue
        problem = unwritable(value) if fact.kind in _TEXTS else _of_year(fact, value)
        if problem:
            yield f"“{fact.title}”{problem}"


def _of_year(fact: Fact, value: str) -> str:
    """What is no day at all the law names."""
    day = _day(value)
    if fact.kind is Kind.INSTANT:
        with suppress(BadInput):
            day = day_of(parse_instant(value))
    return out_of_years(day) if day and fact.kind in (Kind.DATE, Kind.INSTANT) else ""


def _day(value: Any) -> date | None:
    with suppress(BadInput):
        return parse_day(value) if isinstance(value, str) else None
    return None

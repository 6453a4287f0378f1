"""The order in which records are folded: by instant and number, days without hours leniently.

Two acts dated to the same day are no violation if some order of them is lawful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from fadu.kernel.zone import day_of
from fadu.law.engine import reasons
from fadu.law.engine.record import Record

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking

_MOST_TRIED = 2_000  # states searched in one day before the recorded order is taken


def in_lawful_order(
    marking: Marking, records: Iterable[Record], *, persons: bool = True, facts: bool = True
) -> Iterator[Record]:
    """Records in the order (at, n); on a day with undated hours, in a lawful order if there is one.

    persons, facts: False where the records do not say who acted or what was stated, so that no order
    is ruled out for that. Reads `marking` as it stands when a day begins, so the caller applies each record it gets.
    """
    ordered = sorted(records, key=lambda r: (r.at, r.n))
    if not any(r.day_only for r in ordered):
        yield from ordered
        return
    for _, group in groupby(ordered, key=_day):
        day = list(group)
        if len(day) > 1 and any(r.day_only for r in day):
            day = _lawful(marking, day, persons=persons, facts=facts) or day
        yield from day


def _day(record: Record) -> date:
    return day_of(record.at)


def _lawful(
    marking: Marking, day: list[Record], *, persons: bool, facts: bool
) -> list[Record] | None:
    """A lawful order of one day's records, the recorded one first; None if none was found."""
    budget = [_MOST_TRIED]

    def search(state: Marking, left: list[Record], done: list[Record]) -> list[Record] | None:
        if not left:
            return done
        for place, record in enumerate(left):
            if not record.day_only and any(not r.day_only for r in left[:place]):
                continue  # those with an hour keep their order
            budget[0] -= 1
            if budget[0] < 0:
                return None
            if _against(state, record, persons=persons, facts=facts):
                continue
            after = state.copy()
            after.advance(record.at)
            after.apply(record)
            found = search(after, left[:place] + left[place + 1 :], [*done, record])
            if found:
                return found
        return None

    return search(marking, day, [])


def _against(state: Marking, record: Record, *, persons: bool, facts: bool) -> bool:
    if persons and facts:
        return bool(state.why(record))
    i = state.find(record.act, record.key)
    if i is None:
        return True
    found = reasons.against(state.as_of(record.at), i, record, persons=persons, facts=facts)
    return any(True for _ in found)

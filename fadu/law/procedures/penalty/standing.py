"""Where a sum stands (现行数额): what is imposed and what of it is paid; of decisions whose sums add up, what is paid of each.

Amounts are fen, never a float.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fadu.kernel.zone import day_of

Row = list[tuple[datetime, int]]
"""One decision: its sum as it was decided, then as each alteration has it."""


@dataclass(frozen=True)
class Standing:
    """Where a sum stands. imposed: as decided, then as each alteration has it; paid: each payment with its day.

    behind: what of an earlier decision that is void was paid and did not go back yet.
    """

    imposed: tuple[tuple[datetime, int], ...] = ()
    paid: tuple[tuple[date, int], ...] = ()
    behind: int = 0

    @property
    def now(self) -> int:
        """The sum in force; 0 where nothing imposes one."""
        return self.imposed[-1][1] if self.imposed else 0

    @property
    def least(self) -> int:
        """The least it has been, on which a surcharge is counted (decision 59): from when the rest of one that was raised is due
        no article says.
        """
        return min((amount for _, amount in self.imposed), default=0)

    @property
    def total(self) -> int:
        """All that was paid."""
        return sum(amount for _, amount in self.paid)

    @property
    def left(self) -> int:
        """What of the sum in force is not paid."""
        return max(0, self.now - self.total)

    @property
    def over(self) -> int:
        """What was paid beyond the sum in force, and for earlier ones that are void."""
        return max(0, self.total - self.now) + self.behind


def of_day(standing: Sequence[Row], day: date | None) -> Row | None:
    """The decision of a day, or the newest where none is named; None where nothing stands."""
    named = [row for row in standing if day_of(row[0][0]) == day]
    return (named or standing)[-1] if standing else None


def allotted(rows: Sequence[Row], paid: Sequence[tuple[date, int]]) -> tuple[Standing, ...]:
    """Each decision with what was paid of it: a payment counts for the oldest that is not paid.

    What is beyond a decision once it was altered counts for the others from that day on; what goes back is first of what is
    beyond one, then of the newest. Nothing is lost: together they hold what was paid.
    """
    held: list[list[tuple[date, int]]] = [[] for _ in rows]
    altered = [(day_of(at), 0) for row in rows for at, _ in row[1:]]
    for day, amount in sorted((*paid, *altered), key=lambda x: x[0]):
        room = [_on(row, day) - _sum(part) for row, part in zip(rows, held, strict=True)]
        if amount > 0:
            moves = _filled(room, amount)
        elif amount < 0:
            moves = _drained(room, held, -amount)
        else:
            moves = _moved(room)
        for n, part in moves:
            held[n] += [(day, part)] if part else []
    return tuple(Standing(tuple(row), tuple(p)) for row, p in zip(rows, held, strict=True))


def _on(row: Row, day: date) -> int:
    """What stood of a decision on a day; 0 before it."""
    return next((amount for at, amount in reversed(row) if day_of(at) <= day), 0)


def _sum(paid: Sequence[tuple[date, int]]) -> int:
    return sum(amount for _, amount in paid)


def _filled(room: Sequence[int], amount: int) -> Iterator[tuple[int, int]]:
    """A payment: the oldest with room first; what is beyond all stays with the newest."""
    for n, free in enumerate(room):
        part = min(amount, max(0, free))
        yield n, part
        amount -= part
    yield len(room) - 1, amount


def _drained(
    room: Sequence[int], held: Sequence[Sequence[tuple[date, int]]], amount: int
) -> Iterator[tuple[int, int]]:
    """What goes back: the newest first, of each what is beyond it, then the rest."""
    left = [_sum(part) for part in held]
    for beyond in (True, False):
        for n in range(len(room) - 1, -1, -1):
            part = min(amount, max(0, -room[n]) if beyond else left[n])
            yield n, -part
            left[n] -= part
            amount -= part


def _moved(room: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What is beyond one that was altered, as far as the others have room."""
    beyond = sum(max(0, -free) for free in room)
    there = min(beyond, sum(max(0, free) for free in room))
    rest = there
    for n, free in enumerate(room):
        part = min(rest, max(0, free))
        yield n, part
        rest -= part
    for n, free in enumerate(room):
        part = min(there, max(0, -free))
        yield n, -part
        there -= part

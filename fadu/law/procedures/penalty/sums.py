"""Sums of money in force (现行数额): what a decision imposed, as it was altered last, and what was paid of it.

One derived thing, read from the record and typed by nobody: collection, surcharge, offset, daily fine and refund recall it,
and so do pages and papers. Amounts are fen, never a float.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of, parse_day
from fadu.law.procedures.penalty.judgements import surcharge, unpaid
from fadu.law.vocabulary.fact import EACH, Derivation
from fadu.law.vocabulary.instrument import Citation

Facts = Mapping[str, Any]
Find = Callable[[str], Any]
Said = Sequence[tuple[datetime, Any]]
ALTER = "alter_decision"
_COUNTED = ("amount", "due_on", "counted_until", "stopped_from", "stopped_until")


@dataclass(frozen=True)
class Standing:
    """Where a sum stands. imposed: as decided, then as each alteration has it; paid: each payment with its day."""

    imposed: tuple[tuple[datetime, int], ...] = ()
    paid: tuple[tuple[date, int], ...] = ()

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
        """What was paid beyond the sum in force."""
        return max(0, self.total - self.now)


@dataclass(frozen=True)
class Sum:
    """One sum that a decision imposes, by the codes of the acts and facts that say what of it stands.

    decides, fact: the acts that impose it, and as what. new, after: as what an alteration says it, and what stands then.
    parts, settle: by which acts a part and the rest is paid; surcharge: by which the surcharge on it.
    """

    title: str
    decides: tuple[str, ...]
    fact: str
    new: str
    after: str
    parts: tuple[str, ...] = ()
    settle: str = ""
    surcharge: str = ""

    @property
    def recalls(self) -> tuple[str, ...]:
        """What is recalled to know where it stands."""
        paid = (f"{act}.amount" for act in (*self.parts, self.settle) if act)
        imposed = (f"{act}.{self.fact}" for act in self.decides)
        return tuple(f"{code}{EACH}" for code in (*imposed, f"{ALTER}.{self.after}", *paid))

    @property
    def surcharged(self) -> tuple[str, ...]:
        """What is recalled to know what of the surcharge was paid, and how it was counted."""
        return tuple(f"{self.surcharge}.{code}{EACH}" for code in _COUNTED)

    def stands(self, before: Facts) -> Standing:
        """Where it stands by what was recalled: since it was imposed last."""
        decided = _sorted(before, *(f"{act}.{self.fact}" for act in self.decides))
        if not decided:
            return Standing()
        first = decided[-1]
        altered = [x for x in _sorted(before, f"{ALTER}.{self.after}") if x[0] >= first[0]]
        imposed = (first, *altered)
        return Standing(imposed, self._paid(before, imposed))

    def _paid(
        self, before: Facts, imposed: tuple[tuple[datetime, int], ...]
    ) -> tuple[tuple[date, int], ...]:
        since = imposed[0][0]
        parts = _sorted(before, *(f"{act}.amount" for act in self.parts))
        settled = _sorted(before, f"{self.settle}.amount")
        told = [(at, amount, False) for at, amount in parts] + [
            (at, amount, True) for at, amount in settled
        ]
        found, total = list[tuple[date, int]](), 0
        for at, amount, whole in sorted(told, key=lambda x: x[0]):
            if at >= since:
                now = _settled(at, amount, total, imposed) if whole else amount
                found.append((day_of(at), now))
                total += now
        return tuple(found)

    def surcharge_over(self, before: Facts, then: Standing) -> int:
        """What was paid of a surcharge beyond what it comes to on the sum that stands then."""
        paid = [x for x in _sorted(before, f"{self.surcharge}.amount") if then.imposed and x[0] >= then.imposed[0][0]]  # fmt: skip
        over = 0
        for at, amount in paid:
            said = {
                code: dict(before.get(f"{self.surcharge}.{code}{EACH}", ())).get(at)
                for code in _COUNTED
            }
            if said["due_on"] and said["counted_until"]:
                over += max(0, amount - counted(then, said))
        return over


def _settled(at: datetime, amount: int, earlier: int, imposed: Said) -> int:
    """What whoever pays a sum up pays: what is left of it as it stands then.

    Of the same instant as an alteration it counts as paid before it, unless it does not come to more than what stands then.
    """
    stands = imposed[0][1]
    for when, then in imposed[1:]:
        if when < at or (when == at and earlier + amount <= then):
            stands = then
    return max(0, int(stands) - earlier)


def _sorted(before: Facts, *codes: str) -> list[tuple[datetime, Any]]:
    found = [x for code in codes for x in before.get(f"{code}{EACH}", ())]
    return sorted(found, key=lambda x: x[0])


def base(stands: Standing, due: date) -> int:
    """What was unpaid when the term had run out: the base of a surcharge and the most (decision 44; 行政强制法 45(2))."""
    return unpaid(stands.least, stands.paid, due + timedelta(days=1))


def counted(stands: Standing, said: Facts) -> int:
    """The surcharge in fen by the days that a payment of it states; a stretch of remedies is left out (73(3))."""
    first, last = said.get("stopped_from"), said.get("stopped_until")
    stretch = [(parse_day(first), parse_day(last))] if first and last else []
    due, until = parse_day(said["due_on"]), parse_day(said["counted_until"])
    return surcharge(stands.least, due, until, stretch, stands.paid)


def in_force(of: Sum, *, cite: Citation, lacking: str, todo: str) -> Derivation:
    """The sum in force; Refused where no decision on record imposes one."""

    def told(facts: Facts, find: Find, before: Facts) -> int:
        return _imposed(of, before, cite, lacking, todo).now

    return _derived(told, of, "in_force", cite)


def left(of: Sum, *, cite: Citation, lacking: str, todo: str) -> Derivation:
    """What of it is not paid; Refused where no decision on record imposes one."""

    def told(facts: Facts, find: Find, before: Facts) -> int:
        return _imposed(of, before, cite, lacking, todo).left

    return _derived(told, of, "left", cite)


def _imposed(of: Sum, before: Facts, cite: Citation, lacking: str, todo: str) -> Standing:
    stands = of.stands(before)
    if not stands.imposed:
        raise Refused(lacking, basis=str(cite), todo=todo)
    return stands


def _derived(told: Callable[..., Any], of: Sum, name: str, cite: Citation) -> Derivation:
    told.__qualname__ = (
        f"{name}.{of.decides[0]}.{of.fact}"  # what a version's digest tells functions apart by
    )
    return Derivation(told, cite, recalls=of.recalls)

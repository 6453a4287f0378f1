"""Sums of money in force (现行数额): what a decision imposed, as it was altered last, and what was paid of it.

One derived thing, read from the record and typed by nobody: collection, surcharge, offset, daily fine and refund recall it,
and so do pages and papers. Amounts are fen, never a float.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of, parse_day
from fadu.law.procedures.penalty.standing import Standing, allotted, of_day
from fadu.law.vocabulary.fact import EACH, Derivation
from fadu.law.vocabulary.instrument import Citation

Facts = Mapping[str, Any]
Find = Callable[[str], Any]
Said = Sequence[tuple[datetime, Any]]
ALTER, REFUND, COURT = "alter_decision", "refund", "court_executed"
WHICH = f"{ALTER}.further_on"
"""Of which of several decisions whose sums add up an alteration is."""


@dataclass(frozen=True)
class Late:
    """The acts by whose entries it is known from when a sum is late and what of the surcharge on it is paid or remitted."""

    serves: str
    defers: str
    starts: str
    pays: str
    remits: str
    breaks: str
    agrees: str

    @property
    def named(self) -> str:
        """What the surcharge is called where an act states several."""
        return self.pays.removeprefix("pay_")

    @property
    def part(self) -> str:
        """The act by which a part of it is paid."""
        return f"{self.pays}_part"

    @property
    def back(self) -> str:
        """As what a refund states how much of the surcharge went back."""
        return f"back_{self.named}"

    @property
    def by_court(self) -> str:
        """As what the court's execution states how much of it was taken."""
        return f"court_{self.named}"

    @property
    def payments(self) -> tuple[tuple[str, str, str], ...]:
        """By what it is paid: the amount, and from when and to when it was counted then."""
        own = (
            (f"{act}.amount", f"{act}.due_on", f"{act}.counted_until")
            for act in (self.pays, self.part)
        )
        court = f"{COURT}.{self.by_court}"
        return (*own, (court, f"{court}_due_on", f"{court}_until"))


@dataclass(frozen=True)
class Sum:
    """One sum that a decision imposes, by the codes of the acts and facts that say what of it stands.

    decides, fact: the acts that impose it, and as what. new, after: as what an alteration says it, and what stands then.
    parts, settle: by which acts a part and the rest is paid, each as its amount, or as another fact that is named; the court may
    take of what is. late: what the surcharge on it is known by. adds: whether what an earlier decision imposed and nobody paid
    stays owed beside a further one, and is paid with it.
    """

    title: str
    decides: tuple[str, ...]
    fact: str
    new: str
    after: str
    parts: tuple[str, ...] = ()
    settle: str = ""
    late: Late | None = None
    adds: bool = False

    @property
    def surcharge(self) -> str:
        """What the surcharge on it is called."""
        return f"{self.title.removesuffix('金额').removesuffix('总额')}的加处罚款"

    @property
    def back(self) -> str:
        """As what a refund states how much of it went back."""
        return f"back_{self.fact}"

    @property
    def by_court(self) -> str:
        """As what the court's execution states how much of it was taken."""
        return f"court_{self.fact}"

    @property
    def counted(self) -> bool:
        """Whether what is paid of it is on record: of goods nobody knows before they are sold."""
        return bool(self.settle)

    @property
    def payments(self) -> tuple[str, ...]:
        """The facts by which it is paid, in part or whole."""
        if not self.counted:
            return ()
        own = (act if "." in act else f"{act}.amount" for act in (*self.parts, self.settle))
        return (*own, f"{COURT}.{self.by_court}")

    @property
    def recalls(self) -> tuple[str, ...]:
        """What is recalled to know where it stands."""
        paid = (*self.payments, *((f"{REFUND}.{self.back}",) if self.counted else ()))
        imposed = (f"{act}.{self.fact}" for act in self.decides)
        altered = (f"{ALTER}.{self.after}", *((WHICH,) if self.adds else ()))
        return tuple(f"{code}{EACH}" for code in (*imposed, *altered, *paid))

    def stands(self, before: Facts) -> Standing:
        """Where it stands by what was recalled: since it was imposed last; of a sum that adds up, since nothing of it stood."""
        imposed = self._fold(before)[1]
        if not imposed:
            return Standing()
        since = imposed[0][0]
        former = self.stands(cut(before, since)) if self.counted else Standing()
        behind = former.over if former.imposed and not former.now else 0
        back = _sorted(before, f"{REFUND}.{self.back}") if self.counted else []
        told = [(at, amount) for at, amount in _sorted(before, *self.payments) if at >= since]
        for at, amount in back:  # what an earlier decision left goes back first
            if at >= since:
                first = min(behind, amount)
                behind -= first
                told.append((at, first - amount))
        paid = tuple((day_of(at), amount) for at, amount in sorted(told, key=_moment) if amount)
        return Standing(tuple(imposed), paid, behind)

    def layers(self, before: Facts) -> tuple[Standing, ...]:
        """The decisions whose sums add up, each for itself (`allotted`)."""
        whole, rows = self.stands(before), self._fold(before)[0]
        if len(rows) < 2:
            return (whole,) if whole.imposed else ()
        return allotted(rows, whole.paid)

    def rest(self, before: Facts, which: date | None = None) -> int:
        """What stands of it beside the decision of a day, or the newest that does: an alteration is of that one."""
        standing = self.standing(before)
        chosen = of_day(standing, which)
        return sum(row[-1][1] for row in standing if row is not chosen)

    def standing(self, before: Facts) -> list[list[tuple[datetime, int]]]:
        """Each decision of the present series that stands, with what alterations made of it."""
        return [row for row in self._fold(before)[0] if row[-1][1]]

    def _fold(
        self, before: Facts
    ) -> tuple[list[list[tuple[datetime, int]]], list[tuple[datetime, int]]]:
        """Each decision of the present series with what alterations made of it, and the sum of all after each step."""
        decided = [
            (at, 0, n) for at, n in _sorted(before, *(f"{act}.{self.fact}" for act in self.decides))
        ]
        altered = [(at, 1, n) for at, n in _sorted(before, f"{ALTER}.{self.after}")]
        which = list(before.get(f"{WHICH}{EACH}", ())) if self.adds else []
        rows: list[list[tuple[datetime, int]]] = []
        sums: list[tuple[datetime, int]] = []
        for at, by_paper, amount in sorted(decided + altered, key=lambda x: x[:2]):
            standing = [row for row in rows if row[-1][1]]
            if not by_paper:
                if not (self.adds and standing):
                    rows, sums = [], []
                rows.append([(at, int(amount))])
            elif rows:
                changed = int(amount) != sum(row[-1][1] for row in rows)
                day = taken_out(which, at) if changed else None
                _alter(standing or rows[-1:], parse_day(day) if day else None, at, int(amount))
            if rows:
                sums.append((at, sum(row[-1][1] for row in rows)))
        return rows, sums


def _alter(
    standing: Sequence[list[tuple[datetime, int]]], which: date | None, at: datetime, then: int
) -> None:
    """What an alteration to a sum of all makes of the decision it is of: what is beyond the others; nothing of any where all is void."""
    chosen = of_day(standing, which)
    others = sum(row[-1][1] for row in standing if row is not chosen)
    for row in standing:
        if not then:
            row.append((at, 0))
        elif row is chosen:
            row.append((at, max(0, then - others)))


def taken_out(said: list[tuple[datetime, Any]], at: datetime) -> Any:
    """What was said at an instant, which is then said no more: of two entries of one minute each has its own. None where nothing was."""
    found = next((n for n, (when, _) in enumerate(said) if when == at), None)
    return None if found is None else said.pop(found)[1]


def cut(before: Facts, since: datetime) -> dict[str, Any]:
    """What had been recalled before an instant, of what is recalled each time."""
    return {
        code: tuple(x for x in said if x[0] < since)
        for code, said in before.items()
        if code.endswith(EACH)
    }


def _moment(x: tuple[datetime, int]) -> datetime:
    return x[0]


def _sorted(before: Facts, *codes: str) -> list[tuple[datetime, Any]]:
    found = [x for code in codes for x in before.get(f"{code}{EACH}", ())]
    return sorted(found, key=lambda x: x[0])


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

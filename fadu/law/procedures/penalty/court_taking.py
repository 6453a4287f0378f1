"""What the court took when it enforced a decision (法院执行到的款项): 行政强制法 57, 60; each sum and each surcharge for itself.

What is blank was not taken. A sum is performed by what was taken of it and by nothing else, so that nobody is owed, or asked,
what the record does not bear out; where the court has not taken all, it goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.procedures.penalty.surcharge_facts import left_on
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

CITE = AEL.art(57) + AEL.art(60)
MONEY, DATE, BOOL = Kind.MONEY, Kind.DATE, Kind.BOOL
EMPTY = "没有执行到的不填。"


@dataclass(frozen=True)
class Taking:
    """The facts of the court's execution. paid: the fines; income, goods: what is confiscated; there may be more than money."""

    paid: tuple[Sum, ...]
    income: Sum | None = None
    goods: Sum | None = None

    @property
    def kinds(self) -> bool:
        """Whether a decision may impose more than money."""
        return self.goods is not None

    @property
    def sums(self) -> tuple[Sum, ...]:
        """Every sum that the court may take."""
        return self.paid if self.income is None else (*self.paid, self.income)

    @cached_property
    def stated(self) -> tuple[Fact, ...]:
        """What an entry states, and whether each sum and everything is performed by it."""
        typed = [_typed(of.by_court, of.title) for of in self.sums]
        typed += [_typed(s.late_of(of).by_court, of.surcharge) for of in self.paid]
        days = [day for of in self.paid for day in _days(of)]
        others, more = ((self.others,), (self.confiscated,)) if self.kinds else ((), ())
        left = [fact for of in self.sums for fact in _left(of)]
        return (
            *typed, *others, x.performed, *days, *left, *map(_taken, self.paid), *map(_whole, self.sums), *more, self.done,
        )  # fmt: skip

    @cached_property
    def others(self) -> Fact:
        """Whether what is not money is performed too."""
        return Fact(
            "court_others",
            "没收财物、停业、证照等内容执行完毕",
            BOOL,
            denied="没收财物、停业、证照等内容没有执行完毕",
        )

    @cached_property
    def confiscated(self) -> Fact:
        """Whether what is confiscated is taken whole, money and goods."""

        def told(facts: Facts, find: Find, before: Facts) -> bool:
            money = self.income is None or bool(facts[f"{self.income.by_court}_whole"])
            goods = self.goods.stands(before).now if self.goods else 0
            return money and (not goods or bool(facts[self.others.code]))

        recalls = self.goods.recalls if self.goods else ()

        return Fact(
            "court_confiscated",
            "没收执行完毕",
            BOOL,
            derived=Derivation(told, CITE, recalls=recalls),
            denied="没收没有执行完毕",
        )

    def taken(self, of: Sum) -> When:
        """Nothing is left of a sum itself."""
        return When(_taken(of), "==", True)

    def whole(self, of: Sum) -> When:
        """Nothing is left of a sum, nor of its surcharge."""
        return When(_whole(of), "==", True)

    @cached_property
    def done(self) -> Fact:
        """Whether all of it is performed."""

        def told(facts: Facts, find: Find) -> bool:
            money = all(facts[f"{of.by_court}_whole"] for of in self.sums)
            return money and (not self.kinds or bool(facts[self.others.code]))

        told.__qualname__ = f"court_done.{'.'.join(of.fact for of in self.sums)}"
        return Fact(
            "court_done",
            "全部执行完毕",
            BOOL,
            derived=Derivation(told, CITE),
            denied="没有全部执行完毕",
        )


@cache
def _left(of: Sum) -> tuple[Fact, ...]:
    """What was left of a sum and of its surcharge when the court took of it."""

    def of_sum(facts: Facts, find: Find, before: Facts) -> int:
        return of.stands(before).left

    def of_surcharge(
        facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts
    ) -> int:
        return left_on(of, before, calendar, on) if s.begun(of, before) else 0

    of_sum.__qualname__, of_surcharge.__qualname__ = (
        f"court_{x}.{of.decides[0]}.{of.fact}" for x in ("left", "due")
    )
    first = Fact(
        f"{of.by_court}_left",
        f"此前未缴的{of.title}",
        MONEY,
        derived=Derivation(of_sum, CITE, recalls=of.recalls),
    )
    if of.late is None:
        return (first,)
    grown = Derivation(of_surcharge, CITE, dated=True, counted=True, recalls=s.recalls(of))
    return (
        first,
        Fact(f"{of.late.by_court}_left", f"此前未缴的{of.surcharge}", MONEY, derived=grown),
    )


@cache
def _taken(of: Sum) -> Fact:
    """Whether nothing is left of a sum itself; Refused where more was taken than was left."""
    first = _left(of)[0]

    def told(facts: Facts, find: Find) -> bool:
        return not _rest(of.by_court, first.title, facts)

    told.__qualname__ = f"court_taken.{of.decides[0]}.{of.fact}"
    title = f"{of.title}本身执行完毕"
    return Fact(
        f"{of.by_court}_taken",
        title,
        BOOL,
        derived=Derivation(told, CITE),
        denied=f"{of.title}本身没有执行完毕",
    )


@cache
def _whole(of: Sum) -> Fact:
    """Whether nothing is left of a sum and of its surcharge; Refused where more was taken than was left."""
    parts = tuple((fact.code.removesuffix("_left"), fact.title) for fact in _left(of))

    def told(facts: Facts, find: Find) -> bool:
        return not sum(_rest(code, title, facts) for code, title in parts)

    told.__qualname__ = f"court_whole.{of.decides[0]}.{of.fact}"
    title = f"{of.title}执行完毕"
    return Fact(
        f"{of.by_court}_whole",
        title,
        BOOL,
        derived=Derivation(told, CITE),
        denied=f"{of.title}没有执行完毕",
    )


def _typed(code: str, title: str) -> Fact:
    return Fact(code, f"执行到的{title}", MONEY, required=False, help=EMPTY)


def _days(of: Sum) -> Iterable[Fact]:
    """From when and to when the surcharge was counted; nothing of one of which the court took nothing."""
    late = s.late_of(of)
    (_, due_code, until_code) = late.payments[-1]

    def due(facts: Facts, find: Find, calendar: WorkCalendar, before: Facts) -> str | None:
        day = s.due_on(of, before, calendar) if facts.get(late.by_court) else None
        return day.isoformat() if day else None

    def until(facts: Facts, find: Find, on: date) -> str | None:
        return on.isoformat() if facts.get(late.by_court) else None

    due.__qualname__, until.__qualname__ = (f"court_{x}.{of.decides[0]}" for x in ("due", "until"))
    title = of.surcharge
    first = Derivation(due, CITE, counted=True, recalls=s.recalls(of))
    return (
        Fact(due_code.partition(".")[2], f"{title}：缴款期限最后一日", DATE, derived=first),
        Fact(until_code.partition(".")[2], f"{title}：计算截止日", DATE, derived=Derivation(until, CITE, dated=True)),
    )  # fmt: skip


def _rest(code: str, title: str, facts: Facts) -> int:
    """What is left after the court took an amount; Refused where that is more than was left."""
    amount, left = facts.get(code) or 0, facts[f"{code}_left"]
    if amount > left:
        raise Refused(
            f"{title}是{in_yuan(left)}，执行到{in_yuan(amount)}",
            basis=str(CITE),
            todo="请核对执行到的金额和缴款、加处罚款的登记；多执行的款项由人民法院退还被执行人，只登记应缴的部分。",
        )
    return int(left - amount)

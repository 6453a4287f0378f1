"""That something is still to be performed (尚未履行) where it is demanded or brought to court: 行政强制法 53, 54.

Of what is paid and confiscated nothing is demanded, nor of what is performed. What is not money (停产停业、证照) is known by what the
decision states and by the entries of its performance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.returning import in_kind
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind

CITE = AEL.art(53) + AEL.art(54)


@dataclass(frozen=True)
class Besides:
    """What a decision may impose beside a fine, by the facts that say so and those by which it is done.

    income, goods: what is confiscated; binds: that it touches licence, business or employment; taken, performed: by what the
    goods are taken, and the rest is performed.
    """

    income: Sum
    goods: Sum
    binds: tuple[str, ...]
    taken: tuple[str, ...]
    performed: tuple[str, ...]

    @property
    def recalls(self) -> Iterator[str]:
        """What is recalled to know what of it is left."""
        yield from (*self.income.recalls, *self.goods.recalls)
        yield from (f"{code}{EACH}" for code in (*self.binds, *self.taken, *self.performed))

    def left(self, before: Facts) -> bool:
        """Whether something of it is not done."""
        if self.income.stands(before).left:
            return True
        if self.goods.stands(before).now and not in_kind((self.goods,), self.taken, before):
            return True
        bound = max(_since(before, self.binds), default=None)
        return bound is not None and not any(at >= bound for at in _since(before, self.performed))


@cache
def owed(of: Sum, besides: Besides | None = None) -> Fact:
    """The fact that something is: of the sum, of its surcharge, or of what is imposed beside it."""

    def told(
        facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Mapping[str, Any]
    ) -> bool:
        if besides and besides.left(before):
            return True
        if not of.stands(before).imposed or s.unpaid_on(of, before, calendar, on):
            return True
        raise Refused(
            f"{of.title}和加处罚款都已经缴清，没有可以催告、申请执行的",
            basis=str(CITE),
            todo="请确认全部履行；缴款、执行登记有误的，先更正。",
        )

    told.__qualname__ = f"owed.{of.decides[0]}.{of.fact}"  # what a digest tells functions apart by
    recalls = tuple(dict.fromkeys((*s.recalls(of), *(besides.recalls if besides else ()))))
    derived = Derivation(told, CITE, dated=True, counted=True, recalls=recalls)
    return Fact("owed", "尚有应当履行的内容", Kind.BOOL, derived=derived)


def _since(before: Facts, codes: Iterable[str]) -> list[datetime]:
    """When a fact was said to hold."""
    return [at for code in codes for at, said in before.get(f"{code}{EACH}", ()) if said]

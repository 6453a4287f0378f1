"""That something is still to be performed (尚未履行) where it is demanded or brought to court: 行政强制法 53, 54.

Of what is paid and confiscated nothing is demanded. What is not money (停产停业、证照) is known by what the decision states.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind

CITE = AEL.art(53) + AEL.art(54)


@cache
def owed(of: Sum, *beside: str) -> Fact:
    """The fact that something is: of the sum, of its surcharge, or of what the recalled facts `beside` say is imposed besides."""
    codes = tuple(f"{code}{EACH}" for code in beside)

    def told(
        facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Mapping[str, Any]
    ) -> bool:
        if any(value for code in codes for _, value in before.get(code, ())):
            return True
        if not of.stands(before).imposed or s.unpaid_on(of, before, calendar, on):
            return True
        raise Refused(
            f"{of.title}和加处罚款都已经缴清，没有可以催告、申请执行的",
            basis=str(CITE),
            todo="请确认全部履行；缴款登记有误的，先更正。",
        )

    told.__qualname__ = f"owed.{of.decides[0]}.{of.fact}"  # what a digest tells functions apart by
    recalls = (*s.recalls(of), *codes)
    derived = Derivation(told, CITE, dated=True, counted=True, recalls=recalls)
    return Fact("owed", "尚有应当履行的内容", Kind.BOOL, derived=derived)

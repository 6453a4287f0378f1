"""What is given back after an alteration (退还), as its entry has it: 行政强制法 41."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, NoReturn

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty.facts import amount, receipt
from fadu.law.procedures.penalty.sums import ALTER, WHICH, Facts, Find, Sum
from fadu.law.procedures.penalty.surcharging import over, paid_recalls
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind

MONEY, BOOL = Kind.MONEY, Kind.BOOL


def too_much(
    of: Sum, before: Facts, altered: tuple[int, str | None], calendar: WorkCalendar, on: date
) -> int:
    """What was paid of a sum and of its surcharge beyond what they come to on a day once it was altered.

    altered: what stands then, and of which of several decisions the alteration is, by its day.
    """
    if not of.stands(before).imposed:
        return 0
    told = once_altered(of, before, altered)
    return of.stands(told).over + over(of, told, calendar, on)


def once_altered(of: Sum, before: Facts, altered: tuple[int, str | None]) -> dict[str, Any]:
    """The record with an alteration after all that is on it: what stands then, and of the decision of which day."""
    code = f"{ALTER}.{of.after}{EACH}"
    last = max(at for said in before.values() if isinstance(said, tuple) for at, _ in said)
    then, day = altered
    told = {**before, code: (*before.get(code, ()), (last, then))}
    if day:
        which = f"{WHICH}{EACH}"
        told[which] = (*before.get(which, ()), (last, day))
    return told


def in_kind(goods: Iterable[Sum], executes: Iterable[str], before: Facts) -> bool:
    """Whether the record has it that goods were taken since they were imposed. executes: the facts by which it is known."""
    imposed = [then.imposed[0][0] for of in goods if (then := of.stands(before)).imposed]
    done = [at for fact in executes for at, said in before.get(f"{fact}{EACH}", ()) if said]
    return bool(imposed) and any(at >= max(imposed) for at in done)


def refuse_denial() -> NoReturn:
    """Always Refused: nothing is said to have been taken, and the record has it that something was."""
    raise Refused(
        "台账记有没收财物的记录，填写的却是没有收缴钱物",
        basis=str(AEL.art(41)),
        todo="请填写已经收缴钱物；执行登记有误的，先更正。",
    )


def _enough(facts: Facts, find: Find) -> bool:
    due, amount = facts["overpaid"], facts["amount"]
    if amount < due:
        raise Refused(
            f"按办理经过应当退还{in_yuan(due)}，退还{in_yuan(amount)}",
            basis=str(AEL.art(41)),
            todo="应当全部退还；缴款登记有误的，先更正缴款和变更的登记。",
        )
    return True


_refunded = Fact("refunded", "没有少退", BOOL, derived=Derivation(_enough, AEL.art(41)))


@cache
def stated(paid: tuple[Sum, ...]) -> tuple[Fact, ...]:
    """What a refund states: how much goes back of each sum and of the surcharge on it, and that it is no less.

    Goods and what no entry knows come on top. What went back is paid no more, so that a later alteration counts it.
    """
    back = tuple(fact for of in paid for fact in _backs(of))

    def whole(facts: Facts, find: Find) -> int:
        return sum(facts[fact.code] for fact in back)

    whole.__qualname__ = f"back.{'.'.join(of.fact for of in paid)}"
    derived = Derivation(whole, AEL.art(41))
    overpaid = Fact("overpaid", "按办理经过应当退还的款项", MONEY, derived=derived)
    return (*back, overpaid, amount, _refunded, receipt)


def _backs(of: Sum) -> tuple[Fact, ...]:
    """How much of a sum goes back and, where one runs on it, of the surcharge."""

    def of_sum(facts: Facts, find: Find, before: Facts) -> int:
        return of.stands(before).over

    def of_surcharge(
        facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts
    ) -> int:
        return over(of, before, calendar, on)

    for told in (of_sum, of_surcharge):  # what a version's digest tells functions apart by
        told.__qualname__ = f"back_{told.__name__}.{of.fact}"
    back = Derivation(of_sum, AEL.art(41), recalls=of.recalls)
    sum_back = Fact(of.back, f"退还的{of.title}", MONEY, derived=back)
    if of.late is None:
        return (sum_back,)
    again = (*of.recalls, *paid_recalls(of))
    also = Derivation(of_surcharge, AEL.art(41), dated=True, counted=True, recalls=again)
    return (sum_back, Fact(of.late.back, f"退还的{of.surcharge}", MONEY, derived=also))

"""Facts of the surcharge on a fine (加处罚款): what whoever pays or remits of it states, and what follows from the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import AEL, APL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind, When

BOOL, MONEY, DATE, NUMBER = Kind.BOOL, Kind.MONEY, Kind.DATE, Kind.NUMBER
CAPPED = APL.art(72, par=1, item=1) + AEL.art(45, par=2)
PAUSED = APL.art(72, par=1, item=1) + APL.art(73, par=3) + APL.art(66, par=2)
DUE = APL.art(67, par=3) + APL.art(66, par=2)
REMITTED = AEL.art(42, par=1)
PART = APL.art(72, par=1, item=1) + AEL.art(42, par=1)


def left_on(of: Sum, before: Facts, calendar: WorkCalendar, until: date) -> int:
    """What of it is neither paid nor remitted on a day."""
    whole = s.counted(of, before, calendar, until)
    return max(0, whole - s.paid(of, before) - s.remitted(of, before))


def _goes_on(of: Sum, before: Facts, calendar: WorkCalendar, until: date) -> bool:
    """Whether it still grows after the day it is counted to: the fine is not paid and the cap is not reached."""
    whole, most = s.counted(of, before, calendar, until), s.base(of, before, calendar)
    return bool(of.stands(before).left) and whole < most


def _surcharge_paid(facts: Facts, find: Find) -> bool:
    due, amount = facts["surcharge_due"], facts["amount"]
    if due != amount:
        less = f"，其中减免{in_yuan(facts['remitted'])}" if facts["remitted"] else ""
        raise Refused(
            f"到期未缴的罚款{in_yuan(facts['surcharge_base'])}，应缴加处罚款{in_yuan(due)}{less}，缴纳{in_yuan(amount)}",
            basis=str(APL.art(72, par=1, item=1)),
            todo="只缴纳一部分的，登记缴纳部分加处罚款；减免的，另行登记减免。请核对缴款日期，以及送达、延期分期、复议诉讼和已缴罚款的登记。",
        )
    return True


def _is_part(facts: Facts, find: Find) -> bool:
    """A part is less than what is due; a part of nothing is what the correction of a payment that never was says (更正)."""
    due, amount = facts["surcharge_due"], facts["amount"]
    if amount and not 0 < amount < due:
        raise Refused(
            f"应缴加处罚款{in_yuan(due)}，缴纳{in_yuan(amount)}，不是缴纳一部分",
            basis=str(PART),
            todo="金额应当小于应缴的加处罚款；全部缴纳的，登记缴清加处罚款。",
        )
    return True


def _remits_all(facts: Facts, find: Find) -> bool:
    due, amount = facts["surcharge_due"], facts["amount"]
    if not 0 < amount <= due:
        raise Refused(
            f"减免加处罚款{in_yuan(amount)}，未缴的加处罚款是{in_yuan(due)}",
            basis=str(REMITTED),
            todo="减免的金额应当大于0，不得超过未缴的加处罚款；罚款本金不得减免。",
        )
    return bool(amount == due) and not facts["goes_on"]


_grows = Fact(
    "goes_on",
    "罚款没有缴清，加处罚款继续计算",
    BOOL,
    denied="加处罚款不再增加",
)


@cache
def _days(of: Sum) -> tuple[Fact, ...]:
    """From when to when it is counted, and on what."""

    def due(facts: Facts, find: Find, calendar: WorkCalendar, before: Facts) -> str:
        day = s.due_on(of, before, calendar)
        if day is None:
            raise Refused(
                "没有送达决定书的记录，缴款期限无从起算",
                basis=str(APL.art(67, par=3)),
                todo="请先登记送达。",
            )
        return day.isoformat()

    def until(facts: Facts, find: Find, on: date) -> str:
        return on.isoformat()

    def stopped(facts: Facts, find: Find, before: Facts) -> int:
        first, last = parse_day(facts["due_on"]), parse_day(facts["counted_until"])
        late = {first + timedelta(days=n) for n in range(1, (last - first).days + 1)}
        spans = s.stretches(of, before, last)
        return len({day for day in late for begins, ends in spans if begins <= day <= ends})

    def on(facts: Facts, find: Find, calendar: WorkCalendar, before: Facts) -> int:
        return s.base(of, before, calendar)

    _named(of, due, until, stopped, on)
    again = s.recalls(of)
    return (
        c.fine_of(of, APL.art(72, par=1, item=1)),
        Fact("due_on", "缴款期限最后一日", DATE, derived=Derivation(due, DUE, recalls=again, counted=True)),
        Fact("counted_until", "计算截止日", DATE, derived=Derivation(until, CAPPED, dated=True)),
        Fact("stopped_days", "复议、诉讼、延期分期期间不予计算的日数", NUMBER, derived=Derivation(stopped, PAUSED, recalls=again)),
        Fact("surcharge_base", "到期未缴的罚款", MONEY, derived=Derivation(on, CAPPED, recalls=again, counted=True)),
    )  # fmt: skip


@cache
def _rest(of: Sum) -> tuple[Fact, ...]:
    """What of it is left after what was remitted and paid, and whether it grows on."""

    def less(facts: Facts, find: Find, before: Facts) -> int:
        return s.remitted(of, before)

    def left(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> int:
        return left_on(of, before, calendar, on)

    def goes_on(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> bool:
        return _goes_on(of, before, calendar, on)

    _named(of, less, left, goes_on)
    again = s.recalls(of)
    return (
        Fact("remitted", "已经减免的加处罚款", MONEY, derived=Derivation(less, REMITTED, recalls=again)),
        Fact("surcharge_due", "应缴加处罚款", MONEY, derived=Derivation(left, PAUSED, recalls=again, dated=True, counted=True)),
        replace(_grows, derived=Derivation(goes_on, CAPPED, recalls=again, dated=True, counted=True)),
    )  # fmt: skip


def _named(of: Sum, *functions: Callable[..., Any]) -> None:
    """Name functions by the sum: what a version's digest tells them apart by."""
    for told in functions:
        told.__qualname__ = f"surcharge_{told.__name__}.{of.decides[0]}"


_paid = Fact(
    "surcharge_paid",
    "已经足额缴纳",
    BOOL,
    derived=Derivation(_surcharge_paid, APL.art(72, par=1, item=1)),
)
_part = Fact("surcharge_part", "缴纳的是一部分", BOOL, derived=Derivation(_is_part, PART))
remits_all = Fact(
    "remits_all",
    "全部减免，不再计算",
    BOOL,
    derived=Derivation(_remits_all, REMITTED),
    denied="没有全部减免，或者继续计算",
)
REMITS_ALL = When(remits_all, "==", True)


def grows(of: Sum) -> When:
    """The surcharge goes on after what was paid of it."""
    return When(_rest(of)[-1], "==", True)


def ended(of: Sum) -> When:
    """It grows no more."""
    return When(_rest(of)[-1], "==", False)


def paying(of: Sum) -> tuple[Fact, ...]:
    """What whoever pays the surcharge on a sum states: the amount and its receipt; all else follows from the record."""
    return (*_days(of), *_rest(of), x.amount, _paid, x.receipt)


def paying_part(of: Sum) -> tuple[Fact, ...]:
    """The same of a part: less than what is due."""
    return (*_days(of), *_rest(of), x.amount, _part, x.receipt)


def remitting(of: Sum) -> tuple[Fact, ...]:
    """What whoever remits of it states: how much, what the party did to make good, and why."""
    return (*_days(of), *_rest(of), x.amount, remits_all, x.remedied, x.reason)


@cache
def _open(of: Sum) -> Fact:
    """Whether something of the surcharge is owed, or will be."""

    def told(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> bool:
        return bool(left_on(of, before, calendar, on)) or _goes_on(of, before, calendar, on)

    _named(of, told)
    derived = Derivation(told, REMITTED, recalls=s.recalls(of), dated=True, counted=True)
    return Fact(
        "surcharge_open", "加处罚款没有缴清", BOOL, derived=derived, denied="加处罚款已经缴清"
    )


def agreeing(of: Sum) -> tuple[Fact, ...]:
    """What an agreement on stages states."""
    return (*x.AGREEMENT, _open(of))


def is_open(of: Sum) -> When:
    """Something of the surcharge is owed, or will be."""
    return When(_open(of), "==", True)


@cache
def not_agreed(of: Sum) -> Fact:
    """That no agreement is being kept: who keeps one is not brought to court (行政强制法 42(2)); else Refused."""
    late = s.late_of(of)
    codes = (f"{late.agrees}.agreed_until", f"{late.breaks}.")

    def told(facts: Facts, find: Find, on: date, before: Facts) -> bool:
        agreed, broken = (s.stated_since(before, code, s.imposed_at(of, before)) for code in codes)
        if not agreed or parse_day(agreed[-1][1]) < on:
            return True
        if any(at >= agreed[-1][0] for at, _ in broken):
            return True
        raise Refused(
            f"执行协议约定履行到{chinese_day(parse_day(agreed[-1][1]))}，没有不履行的记录",
            basis=str(AEL.art(42, par=2)),
            todo="当事人不履行执行协议的，先登记“因不履行执行协议恢复执行”。",
        )

    told.__qualname__ = f"not_agreed.{of.decides[0]}"
    recalls = (*of.recalls, *(f"{code}{EACH}" for code in codes))
    derived = Derivation(told, AEL.art(42, par=2), recalls=recalls, dated=True)
    return Fact("not_agreed", "没有正在履行的执行协议", BOOL, derived=derived)


@cache
def stops(of: Sum) -> Fact:
    """Whether a surcharge that runs stops for a plan (行政处罚法 66(2), 72): by the bureau's reading, as where the plan comes first."""

    def told(facts: Facts, find: Find, before: Facts) -> bool:
        return s.begun(of, before) and not find(p.SURCHARGE_IN_DEFERRAL)

    _named(of, told)
    recalls = (*of.recalls, f"{s.late_of(of).starts}.{EACH}")
    derived = Derivation(told, APL.art(66, par=2), (p.SURCHARGE_IN_DEFERRAL,), recalls=recalls)
    return Fact(
        "surcharge_stops",
        "延期、分期期间停止计算加处罚款",
        BOOL,
        derived=derived,
        denied="没有停止计算加处罚款的情形",
    )


@cache
def deferred(of: Sum) -> Fact:
    """Whether payment of the sum was deferred: from when the surcharge is counted turns on it."""
    code = f"{s.late_of(of).defers}.deferred_until{EACH}"

    def told(facts: Facts, find: Find, before: Facts) -> bool:
        return bool(s.stated_since(before, code.removesuffix(EACH), s.imposed_at(of, before)))

    told.__qualname__ = f"deferred.{of.decides[0]}"
    derived = Derivation(told, APL.art(66, par=2), recalls=(*of.recalls, code))
    return replace(x.deferred, derived=derived)

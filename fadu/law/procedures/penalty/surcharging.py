"""The surcharge on a fine (加处罚款): its days, its base and its sum follow from the record, and nobody types one of them.

行政处罚法 72(1)(一): three per cent a day from the day after the last for payment, never more than what was unpaid then;
73(3): days of reconsideration and suit do not count; 行政强制法 42: by agreement it may be remitted, in part or in whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.kernel.periods import last_day
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty.judgements import PLAN_ENDS, surcharge, unpaid
from fadu.law.procedures.penalty.sums import Facts, Find, Late, Standing, Sum
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind, When

BOOL, MONEY, DATE, NUMBER = Kind.BOOL, Kind.MONEY, Kind.DATE, Kind.NUMBER
TERM = APL.days(15)  # 67(3)
REMEDIES = (("apply_reconsideration", "end_reconsideration"), ("file_suit", "end_suit"))
CAPPED = APL.art(72, par=1, item=1) + AEL.art(45, par=2)
PAUSED = APL.art(72, par=1, item=1) + APL.art(73, par=3)
DUE = APL.art(67, par=3) + APL.art(66, par=2)
REMITTED = AEL.art(42, par=2)
Stretches = Sequence[tuple[date, date]]


def recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know what of the surcharge on a sum is due."""
    late = _late(of)
    codes = (
        f"{late.serves}.", f"{late.defers}.deferred_until", f"{late.starts}.surcharge_from", f"{late.breaks}.",
        f"{late.pays}.amount", f"{late.remits}.amount", *(f"{act}." for pair in REMEDIES for act in pair),
    )  # fmt: skip
    return (*of.recalls, *(f"{code}{EACH}" for code in codes))


def paid_recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know how surcharges that were paid had been counted."""
    if of.late is None:
        return ()
    counted = (f"{of.late.pays}.{code}" for code in ("amount", "due_on", "counted_until"))
    remedies = (f"{act}." for pair in REMEDIES for act in pair)
    return tuple(f"{code}{EACH}" for code in (*counted, *remedies))


def due_on(of: Sum, before: Facts, calendar: WorkCalendar) -> date | None:
    """The last day for payment: of the plan that was granted, else the fifteenth after service; None before it."""
    late, since = _late(of), _since(of, before)
    plans = _told(before, f"{late.defers}.deferred_until", since)
    begun = _told(before, f"{late.starts}.surcharge_from", since)
    if plans and (not begun or begun[-1][1] == PLAN_ENDS):
        return parse_day(plans[-1][1])
    served = _told(before, f"{late.serves}.", since)
    if not served:
        return None
    return last_day(day_of(served[-1][0]), TERM.span, calendar, roll=TERM.roll).due


def stretches(before: Facts, since: datetime | None, until: date) -> list[tuple[date, date]]:
    """The stretches of reconsideration and suit, from each application to its result, or to `until` where there is none yet."""
    found = []
    for asks, ends in REMEDIES:
        for at, _ in _told(before, f"{asks}.", since):
            results = [day_of(x) for x, _ in _told(before, f"{ends}.", since) if x >= at]
            found.append((day_of(at), min(results, default=until)))
    return found


def base(stands: Standing, due: date) -> int:
    """What was unpaid when the term had run out: the base of a surcharge and the most (decision 44; 行政强制法 45(2))."""
    return unpaid(stands.least, stands.paid, due + timedelta(days=1))


def counted(stands: Standing, due: date, until: date, stopped: Stretches = ()) -> int:
    """The surcharge in fen up to and including `until`, remedies left out (73(3))."""
    return surcharge(stands.least, due, until, stopped, stands.paid)


def remitted(of: Sum, before: Facts) -> int:
    """What was remitted of it by agreements that were not broken since."""
    late, since = _late(of), _since(of, before)
    broken = [at for at, _ in _told(before, f"{late.breaks}.", since)]
    remits = _told(before, f"{late.remits}.amount", since)
    return sum(int(amount) for at, amount in remits if not broken or at >= broken[-1])


def over(of: Sum, before: Facts, then: Standing) -> int:
    """What was paid of a surcharge beyond what it comes to on the sum that stands then."""
    if of.late is None or not then.imposed:
        return 0
    since, found = then.imposed[0][0], 0
    for at, amount in _told(before, f"{of.late.pays}.amount", since):
        said = {
            code: dict(before.get(f"{of.late.pays}.{code}{EACH}", ())).get(at)
            for code in ("due_on", "counted_until")
        }
        if said["due_on"] and said["counted_until"]:
            due, until = parse_day(said["due_on"]), parse_day(said["counted_until"])
            found += max(0, amount - counted(then, due, until, stretches(before, since, until)))
    return found


def _late(of: Sum) -> Late:
    assert of.late is not None, of.title
    return of.late


def _since(of: Sum, before: Facts) -> datetime | None:
    """When the sum was imposed last: what came before it is about a decision that is gone."""
    imposed = of.stands(before).imposed
    return imposed[0][0] if imposed else None


def _told(before: Facts, code: str, since: datetime | None) -> list[tuple[datetime, Any]]:
    return [y for y in before.get(f"{code}{EACH}", ()) if since is None or y[0] >= since]


def _left(of: Sum, facts: Facts, before: Facts) -> int:
    """What of it is neither paid nor remitted, counted as the act states it."""
    late, since = _late(of), _since(of, before)
    due, until = parse_day(facts["due_on"]), parse_day(facts["counted_until"])
    whole = counted(of.stands(before), due, until, stretches(before, since, until))
    paid = sum(int(amount) for _, amount in _told(before, f"{late.pays}.amount", since))
    return max(0, whole - paid - remitted(of, before))


def _surcharge_paid(facts: Facts, find: Find) -> bool:
    due, amount = facts["surcharge_due"], facts["amount"]
    if due != amount:
        less = f"，其中减免{yuan(facts['remitted'])}元" if facts["remitted"] else ""
        raise Refused(
            f"到期未缴的罚款{yuan(facts['surcharge_base'])}元，应缴加处罚款{yuan(due)}元{less}，缴纳{yuan(amount)}元",
            basis=str(APL.art(72, par=1, item=1)),
            todo="请核对缴款日期，以及送达、延期分期、复议诉讼和已缴罚款的登记；减免的，另行登记减免。",
        )
    return True


def _remits_all(facts: Facts, find: Find) -> bool:
    due, amount = facts["surcharge_due"], facts["amount"]
    if not 0 < amount <= due:
        raise Refused(
            f"减免加处罚款{yuan(amount)}元，未缴的加处罚款是{yuan(due)}元",
            basis=str(REMITTED),
            todo="减免的金额应当大于0，不得超过未缴的加处罚款；罚款本金不得减免。",
        )
    return bool(amount == due)


@cache
def _days(of: Sum) -> tuple[Fact, ...]:
    """From when to when it is counted, on what, and what of it is left."""

    def due(facts: Facts, find: Find, calendar: WorkCalendar, before: Facts) -> str:
        day = due_on(of, before, calendar)
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
        spans = stretches(before, _since(of, before), last)
        return len({day for day in late for begins, ends in spans if begins <= day <= ends})

    def on(facts: Facts, find: Find, before: Facts) -> int:
        return base(of.stands(before), parse_day(facts["due_on"]))

    def less(facts: Facts, find: Find, before: Facts) -> int:
        return remitted(of, before)

    def left(facts: Facts, find: Find, before: Facts) -> int:
        return _left(of, facts, before)

    for told in (due, until, stopped, on, less, left):  # what a digest tells functions apart by
        told.__qualname__ = f"surcharge_{told.__name__}.{of.decides[0]}"
    again = recalls(of)
    return (
        c.fine_of(of, APL.art(72, par=1, item=1)),
        Fact("due_on", "缴款期限最后一日", DATE, derived=Derivation(due, DUE, recalls=again, counted=True)),
        Fact("counted_until", "计算截止日", DATE, derived=Derivation(until, CAPPED, dated=True)),
        Fact("stopped_days", "复议、诉讼期间不予计算的日数", NUMBER, derived=Derivation(stopped, PAUSED, recalls=again)),
        Fact("surcharge_base", "到期未缴的罚款", MONEY, derived=Derivation(on, CAPPED, recalls=of.recalls)),
        Fact("remitted", "已经减免的加处罚款", MONEY, derived=Derivation(less, REMITTED, recalls=again)),
        Fact("surcharge_due", "应缴加处罚款", MONEY, derived=Derivation(left, PAUSED, recalls=again)),
    )  # fmt: skip


_paid = Fact(
    "surcharge_paid",
    "已经足额缴纳",
    BOOL,
    derived=Derivation(_surcharge_paid, APL.art(72, par=1, item=1)),
)
remits_all = Fact(
    "remits_all",
    "全部减免",
    BOOL,
    derived=Derivation(_remits_all, REMITTED),
    denied="没有全部减免",
)
REMITS_ALL = When(remits_all, "==", True)


def paying(of: Sum) -> tuple[Fact, ...]:
    """What whoever pays the surcharge on a sum states: the amount and its receipt; all else follows from the record."""
    return (*_days(of), x.amount, _paid, x.receipt)


def remitting(of: Sum) -> tuple[Fact, ...]:
    """What whoever remits of it states: how much, and why."""
    return (*_days(of), x.amount, remits_all, x.reason)


@cache
def deferred(of: Sum) -> Fact:
    """Whether payment of the sum was deferred: from when the surcharge is counted turns on it."""
    code = f"{_late(of).defers}.deferred_until{EACH}"

    def told(facts: Facts, find: Find, before: Facts) -> bool:
        return bool(_told(before, code.removesuffix(EACH), _since(of, before)))

    told.__qualname__ = f"deferred.{of.decides[0]}"
    derived = Derivation(told, APL.art(66, par=2), recalls=(*of.recalls, code))
    return replace(x.deferred, derived=derived)

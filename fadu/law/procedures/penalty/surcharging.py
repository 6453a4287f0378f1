"""The surcharge on a fine (加处罚款): its days, its base and its sum follow from the record, and nobody types one of them.

行政处罚法 72(1)(一): three per cent a day from the day after the last for payment, never more than what was unpaid then;
73(3): days of reconsideration and suit do not count; 行政强制法 42: by agreement it may be remitted, in part or in whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.periods import last_day
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import APL
from fadu.law.procedures.penalty.judgements import PLAN_ENDS, surcharge, unpaid
from fadu.law.procedures.penalty.sums import REFUND, Facts, Late, Standing, Sum
from fadu.law.vocabulary.fact import EACH

TERM = APL.days(15)  # 67(3)
REMEDIES = (("apply_reconsideration", "end_reconsideration"), ("file_suit", "end_suit"))
Stretches = Sequence[tuple[date, date]]


def recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know what of the surcharge on a sum is due."""
    late = late_of(of)
    codes = (
        f"{late.serves}.", f"{late.defers}.deferred_until", f"{late.starts}.surcharge_from", f"{late.breaks}.", f"{late.starts}.",
        *(amount for amount, _, _ in late.payments), f"{late.remits}.amount", f"{REFUND}.{late.back}",
        *(f"{act}." for pair in REMEDIES for act in pair),
    )  # fmt: skip
    return (*of.recalls, *(f"{code}{EACH}" for code in codes))


def paid_recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know how surcharges that were paid had been counted."""
    if of.late is None:
        return ()
    counted = (code for payment in of.late.payments for code in payment)
    others = (f"{of.late.remits}.amount", f"{of.late.breaks}.", f"{REFUND}.{of.late.back}")
    remedies = (f"{act}." for pair in REMEDIES for act in pair)
    return tuple(f"{code}{EACH}" for code in (*counted, *others, *remedies))


def due_on(of: Sum, before: Facts, calendar: WorkCalendar) -> date | None:
    """The last day for payment: of the plan that was granted, else the fifteenth after service; None before it."""
    late, since = late_of(of), imposed_at(of, before)
    plans = stated_since(before, f"{late.defers}.deferred_until", since)
    begun = stated_since(before, f"{late.starts}.surcharge_from", since)
    if plans and (not begun or begun[-1][1] == PLAN_ENDS):
        return parse_day(plans[-1][1])
    served = stated_since(before, f"{late.serves}.", since)
    if not served:
        return None
    return last_day(day_of(served[-1][0]), TERM.span, calendar, roll=TERM.roll).due


def stretches(before: Facts, since: datetime | None, until: date) -> list[tuple[date, date]]:
    """The stretches of reconsideration and suit, from each application to its result, or to `until` where there is none yet."""
    found = []
    for asks, ends in REMEDIES:
        for at, _ in stated_since(before, f"{asks}.", since):
            results = [day_of(x) for x, _ in stated_since(before, f"{ends}.", since) if x >= at]
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
    late, since = late_of(of), imposed_at(of, before)
    broken = [at for at, _ in stated_since(before, f"{late.breaks}.", since)]
    remits = stated_since(before, f"{late.remits}.amount", since)
    return sum(int(amount) for at, amount in remits if not broken or at >= broken[-1])


def paid(of: Sum, before: Facts) -> int:
    """What was paid of it and did not go back."""
    late, since = late_of(of), imposed_at(of, before)
    came = [y for amount, _, _ in late.payments for y in stated_since(before, amount, since)]
    went = stated_since(before, f"{REFUND}.{late.back}", since)
    return sum(int(amount) for _, amount in came) - sum(int(amount) for _, amount in went)


def over(of: Sum, before: Facts, then: Standing) -> int:
    """What was paid of a surcharge, and did not go back, beyond what it comes to on the sum that stands then.

    It is counted as its last payment was; one whose entry does not say how it was counted is left out.
    """
    if of.late is None or not then.imposed:
        return 0
    since = then.imposed[0][0]
    known = _counted_payments(of.late, before, since)
    if not known:
        return 0
    _, _, due, until = known[-1]
    whole = counted(then, due, until, stretches(before, since, until))
    less = remitted(of, before) if then.now == of.stands(before).now else 0
    back = sum(int(amount) for _, amount in stated_since(before, f"{REFUND}.{of.late.back}", since))
    return max(0, sum(amount for _, amount, _, _ in known) - back - max(0, whole - less))


def _counted_payments(
    late: Late, before: Facts, since: datetime
) -> list[tuple[datetime, int, date, date]]:
    """Its payments with the days from when and to when each was counted, in their order."""
    found = []
    for code, *days in late.payments:
        dues, untils = (dict(before.get(f"{day}{EACH}", ())) for day in days)
        found += [
            (at, int(amount), parse_day(dues[at]), parse_day(untils[at]))
            for at, amount in stated_since(before, code, since)
            if dues.get(at) and untils.get(at)
        ]
    return sorted(found, key=lambda x: x[0])


def unpaid_on(of: Sum, before: Facts, calendar: WorkCalendar, day: date) -> int:
    """What of a sum and of its surcharge is neither paid nor remitted on a day."""
    stands, since = of.stands(before), imposed_at(of, before)
    begun = stated_since(before, f"{late_of(of).starts}.", since)
    due = due_on(of, before, calendar) if begun else None
    if due is None:
        return stands.left
    whole = counted(stands, due, day, stretches(before, since, day))
    return stands.left + max(0, whole - paid(of, before) - remitted(of, before))


def late_of(of: Sum) -> Late:
    assert of.late is not None, of.title
    return of.late


def imposed_at(of: Sum, before: Facts) -> datetime | None:
    """When the sum was imposed last: what came before it is about a decision that is gone."""
    imposed = of.stands(before).imposed
    return imposed[0][0] if imposed else None


def stated_since(before: Facts, code: str, since: datetime | None) -> list[tuple[datetime, Any]]:
    return [y for y in before.get(f"{code}{EACH}", ()) if since is None or y[0] >= since]

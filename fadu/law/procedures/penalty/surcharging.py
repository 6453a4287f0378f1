"""The surcharge on a fine (加处罚款): its days, its base and its sum follow from the record, and nobody types one of them.

行政处罚法 72(1)(一): three per cent a day from the day after the last for payment, never more than what was unpaid then;
73(3): days of reconsideration and suit do not count; 行政强制法 42: by agreement it may be remitted, in part or in whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.periods import last_day
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import APL
from fadu.law.procedures.penalty.judgements import PLAN_ENDS, surcharge, unpaid
from fadu.law.procedures.penalty.standing import Standing
from fadu.law.procedures.penalty.sums import REFUND, Facts, Late, Sum, cut
from fadu.law.vocabulary.fact import EACH

TERM = APL.days(15)  # 67(3)
REMEDIES = (("apply_reconsideration", "end_reconsideration"), ("file_suit", "end_suit"))


def recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know what of the surcharge on a sum is due."""
    late = late_of(of)
    codes = (
        f"{late.serves}.", f"{late.defers}.deferred_until", f"{late.defers}.surcharge_stops", f"{late.starts}.surcharge_from", f"{late.breaks}.", f"{late.starts}.",
        *(amount for amount, _, _ in late.payments), f"{late.remits}.amount", f"{REFUND}.{late.back}",
        *(f"{act}." for pair in REMEDIES for act in pair),
    )  # fmt: skip
    return (*of.recalls, *(f"{code}{EACH}" for code in codes))


def paid_recalls(of: Sum) -> tuple[str, ...]:
    """What is recalled to know what of a surcharge was paid too much; nothing of a sum on which none runs."""
    return recalls(of) if of.late else ()


def due_on(of: Sum, before: Facts, calendar: WorkCalendar) -> date | None:
    """The last day for payment: of the plan that was granted, else the fifteenth after service; None before it. Of several decisions
    whose sums add up that of the newest which is served.
    """
    found = [due for _, due in dues(of, before, calendar) if due is not None]
    return found[-1] if found else None


def dues(of: Sum, before: Facts, calendar: WorkCalendar) -> Iterator[tuple[Standing, date | None]]:
    """Each decision with the last day for its payment."""
    layers = of.layers(before)
    ends = [*(layer.imposed[0][0] for layer in layers[1:]), None][: len(layers)]
    for layer, end in zip(layers, ends, strict=True):
        yield layer, _last_day(late_of(of), before, calendar, layer.imposed[0][0], end)


def _last_day(
    late: Late, before: Facts, calendar: WorkCalendar, since: datetime, end: datetime | None
) -> date | None:
    """Of a decision, by its own service, and by the plans that were granted before a surcharge began: a later one only stops it."""
    begun = stated_since(before, f"{late.starts}.surcharge_from", since)[:1]
    granted = stated_since(before, f"{late.defers}.deferred_until", since)
    plans = [last for at, last in granted if not begun or at < begun[0][0]]
    if plans and (not begun or begun[0][1] == PLAN_ENDS):
        return parse_day(plans[-1])
    served = _between(before, f"{late.serves}.", since, end)
    if not served:
        return None
    return last_day(day_of(served[-1][0]), TERM.span, calendar, roll=TERM.roll).due


def _between(
    before: Facts, code: str, since: datetime, end: datetime | None
) -> list[tuple[datetime, Any]]:
    return [y for y in stated_since(before, code, since) if end is None or y[0] < end]


def stretches(of: Sum, before: Facts, until: date) -> list[tuple[date, date]]:
    """The stretches of reconsideration and suit, from each application to its result, or to `until` where there is none yet; and of
    plans that were granted while it ran, where it stops for them (66(2)).
    """
    late, since = late_of(of), imposed_at(of, before)
    stops = dict(stated_since(before, f"{late.defers}.surcharge_stops", since))
    plans = stated_since(before, f"{late.defers}.deferred_until", since)
    found = [(day_of(at), parse_day(last)) for at, last in plans if stops.get(at)]
    for asks, ends in REMEDIES:
        for at, _ in stated_since(before, f"{asks}.", since):
            results = [day_of(x) for x, _ in stated_since(before, f"{ends}.", since) if x >= at]
            found.append((day_of(at), min(results, default=until)))
    return found


def running(of: Sum, before: Facts, calendar: WorkCalendar) -> list[tuple[Standing, date]]:
    """The decisions on whose sums a surcharge runs, each with the last day for its payment: served and, of several, each begun."""
    starts, found = f"{late_of(of).starts}.", [*dues(of, before, calendar)]
    return [
        (layer, due)
        for layer, due in found
        if due is not None
        and (len(found) == 1 or stated_since(before, starts, layer.imposed[0][0]))
    ]


def begun(of: Sum, before: Facts) -> bool:
    """Whether a surcharge was decided since the sum was imposed."""
    return bool(stated_since(before, f"{late_of(of).starts}.", imposed_at(of, before)))


def base(of: Sum, before: Facts, calendar: WorkCalendar) -> int:
    """What was unpaid when the terms had run out: the base of a surcharge and the most (decision 44; 行政强制法 45(2))."""
    return sum(
        unpaid(layer.least, layer.paid, due + timedelta(days=1))
        for layer, due in running(of, before, calendar)
    )


def counted(of: Sum, before: Facts, calendar: WorkCalendar, until: date) -> int:
    """The surcharge in fen up to and including `until`, remedies left out (73(3))."""
    stopped = stretches(of, before, until)
    return sum(
        surcharge(layer.least, due, until, stopped, layer.paid)
        for layer, due in running(of, before, calendar)
    )


def remitted(of: Sum, before: Facts) -> int:
    """What was remitted of it by agreements that were not broken since."""
    late, since = late_of(of), imposed_at(of, before)
    broken = [at for at, _ in stated_since(before, f"{late.breaks}.", since)]
    remits = stated_since(before, f"{late.remits}.amount", since)
    return sum(int(amount) for at, amount in remits if not broken or at >= broken[-1])


def paid(of: Sum, before: Facts) -> int:
    """What was paid of it and did not go back."""
    return _came(of, before) - max(0, _went(of, before) - _behind(of, before))


def over(of: Sum, before: Facts, calendar: WorkCalendar, on: date) -> int:
    """What was paid of a surcharge, and did not go back, beyond what it comes to on a day; of earlier decisions that are void all.

    Nothing where the record does not say from when it is counted.
    """
    if of.late is None or not of.stands(before).imposed:
        return 0
    left = max(0, _behind(of, before) - _went(of, before))
    if of.stands(before).now and not running(of, before, calendar):
        return left
    return left + max(
        0, paid(of, before) - max(0, counted(of, before, calendar, on) - remitted(of, before))
    )


def _came(of: Sum, before: Facts) -> int:
    """What was paid of it since the sum was imposed."""
    since = imposed_at(of, before)
    return sum(
        int(y) for code, _, _ in late_of(of).payments for _, y in stated_since(before, code, since)
    )


def _went(of: Sum, before: Facts) -> int:
    """What went back of it since."""
    code = f"{REFUND}.{late_of(of).back}"
    return sum(int(y) for _, y in stated_since(before, code, imposed_at(of, before)))


def _behind(of: Sum, before: Facts) -> int:
    """What of the surcharge on an earlier decision that is void was paid, and had not gone back when the sum was imposed anew."""
    since = imposed_at(of, before)
    former = cut(before, since) if since else {}
    stands = of.stands(former)
    if not stands.imposed or stands.now:
        return 0
    return max(0, paid(of, former)) + max(0, _behind(of, former) - _went(of, former))


def unpaid_on(of: Sum, before: Facts, calendar: WorkCalendar, day: date) -> int:
    """What of a sum and of its surcharge is neither paid nor remitted on a day."""
    grown = counted(of, before, calendar, day) if begun(of, before) else 0
    return of.stands(before).left + max(0, grown - paid(of, before) - remitted(of, before))


def late_of(of: Sum) -> Late:
    assert of.late is not None, of.title
    return of.late


def imposed_at(of: Sum, before: Facts) -> datetime | None:
    """When the sum was imposed last: what came before it is about a decision that is gone."""
    imposed = of.stands(before).imposed
    return imposed[0][0] if imposed else None


def stated_since(before: Facts, code: str, since: datetime | None) -> list[tuple[datetime, Any]]:
    return [y for y in before.get(f"{code}{EACH}", ()) if since is None or y[0] >= since]

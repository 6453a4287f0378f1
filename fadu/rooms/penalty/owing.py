"""What a party owes on a fine on a given day: the fine itself and the surcharge (加处罚款), in fen.

行政处罚法 72(1)(一): three per cent of the fine a day from the day after the last for payment, never more
than the fine; 73(3): days of reconsideration and suit do not count. What the article leaves open is
counted in the party's favour (decision 44): the base is what had not been paid, and a part of a fen is dropped.
Where a decision was altered (变更) the entry does not say to what: then no sum is told at all (decision 58).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.periods import last_day
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import ALIL, APL, ARL
from fadu.law.procedures.penalty.judgements import surcharge, unpaid
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line

TERM = APL.days(15)  # 67(3)
REMEDIES = ((a.apply_reconsideration, a.end_reconsideration), (a.file_suit, a.end_suit))
PLAN_ENDS = "延期、分期届满的次日"  # as `surcharge_from` says it
ALTERED = str(ARL.art(63) + ALIL.art(77) + APL.art(75, par=2))
"""By whom a fine may be altered: a reconsideration, a court, the bureau itself."""
UNKNOWN = "应缴金额无法由系统确定"
BY_HAND = "请照变更决定、判决载明的数额在事项中登记缴纳；到账在缴款码页登记，选择“暂不计入本案”。"
_CHANGED = "变更"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Sum:
    """One sum of money that a decision imposes, and the acts that are about it."""

    title: str
    amount: str  # the fact that states it
    decides: Act
    serves: Act
    parts: Act
    pays: Act
    defers: Act
    surcharges: Act
    pays_surcharge: Act
    remits: Act
    takes: tuple[Act, ...] = ()  # what officers collected, what seized goods brought


FINE = Sum(
    "罚款", "fine", a.penalize, a.serve, a.pay_instalment, a.pay_fine, a.approve_deferral, a.start_surcharge,
    a.pay_surcharge, a.remit_surcharge, (a.collect_fine, a.offset_seized),
)  # fmt: skip
DAILY = Sum(
    "按日连续处罚罚款", "daily_total", a.daily_fine, a.serve_daily, a.pay_daily_instalment, a.pay_daily,
    a.approve_daily_deferral, a.start_daily_surcharge, a.pay_daily_surcharge, a.remit_daily_surcharge,
)  # fmt: skip
SPOT = Sum(
    "罚款", "fine", spot.decide, spot.deliver, spot.pay_instalment, spot.pay_fine, spot.approve_deferral,
    spot.start_surcharge, spot.pay_surcharge, spot.remit_surcharge, (spot.collect,),
)  # fmt: skip
ORDINARY, SIMPLE = (FINE, DAILY), (SPOT,)
"""The sums of a procedure; on the spot there is one party, whom no key names."""


@dataclass(frozen=True)
class Owing:
    """Where one sum stands on a day. `due`: the last day for payment, None before service.

    begun: the surcharge has been decided. base: what was unpaid when it began, and its cap.
    days: those that count, `stopped`: those of reconsideration and suit that do not. until: the last day
    that was late. stops: the stretches that are left out.
    """

    title: str
    fine: int
    paid: int
    due: date | None
    deferred: bool = False
    begun: bool = False
    base: int = 0
    days: int = 0
    stopped: int = 0
    standing: bool = False  # stopped on that very day
    surcharge: int = 0
    surcharge_paid: int = 0
    remitted: int = 0
    until: date | None = None
    stops: tuple[tuple[date, date], ...] = ()

    @property
    def left(self) -> int:
        """What of the fine is not paid."""
        return max(0, self.fine - self.paid)

    @property
    def capped(self) -> bool:
        """Whether the surcharge has grown as far as it may."""
        return self.begun and 0 < self.base <= self.surcharge

    @property
    def surcharge_left(self) -> int:
        """What of the surcharge is neither paid nor remitted."""
        return max(0, self.surcharge - self.surcharge_paid - self.remitted)


def owing(
    lines: Iterable[Line],
    party: str,
    calendar: WorkCalendar,
    today: date,
    sums: Sequence[Sum] = ORDINARY,
) -> list[Owing]:
    """Every sum that stands against a party, the fine first; none of a decision that is void or was altered."""
    own = _own(lines, party)
    found = (_owing(one, own, calendar, today) for one in sums)
    return [one for one in found if one is not None]


def altered(lines: Iterable[Line], party: str, sums: Sequence[Sum]) -> list[tuple[Sum, Line]]:
    """The sums of a party whose decision was altered and stands, each with the entry that says so: to what, it does not."""
    own = _own(lines, party)
    found = ((of, _alteration(_imposed(of, own))) for of in sums)
    return [(of, line) for of, line in found if line is not None]


def _own(lines: Iterable[Line], party: str) -> list[Line]:
    return sorted(
        (x for x in lines if x.key == party and not x.corrected), key=lambda x: (x.at, x.n)
    )


def _imposed(of: Sum, own: Sequence[Line]) -> Sequence[Line]:
    """The decision that imposes a sum, and what came after it; nothing where none stands."""
    decided = _last(own, of.decides)
    if decided is None or not decided.facts.get(of.amount):
        return ()
    after = own[own.index(decided) :]
    voided = d.VOIDED.value
    gone = any(_is_alteration(x) and x.facts.get("altered") in voided for x in after)
    return () if gone else after


def _alteration(after: Sequence[Line]) -> Line | None:
    return next(
        (x for x in reversed(after) if _is_alteration(x) and x.facts.get("altered") == _CHANGED),
        None,
    )


def _is_alteration(line: Line) -> bool:
    return line.act == a.alter_decision.code


def _owing(of: Sum, own: Sequence[Line], calendar: WorkCalendar, today: date) -> Owing | None:
    after = _imposed(of, own)
    if not after or _alteration(after) is not None:
        return None
    fine = int(after[0].facts[of.amount])
    paid = _paid(of, after, fine)
    started, deferred = _last(after, of.surcharges), _last(after, of.defers)
    due = _due(after, of, calendar, started)
    total = min(fine, sum(amount for _, amount in paid))
    one = Owing(of.title, fine, total, due, deferred is not None)
    return one if due is None or started is None else _with_surcharge(one, of, after, paid, today)


def _due(
    after: Sequence[Line], of: Sum, calendar: WorkCalendar, started: Line | None
) -> date | None:
    """The last day for payment: of the plan that was granted, else the fifteenth after service."""
    deferred, served = _last(after, of.defers), _last(after, of.serves)
    counted = started.facts.get("surcharge_from", "") if started else PLAN_ENDS
    if deferred and counted == PLAN_ENDS:
        return parse_day(str(deferred.facts["deferred_until"]))
    if served is None:
        return None
    return last_day(day_of(served.at), TERM.span, calendar, roll=TERM.roll).due


def _with_surcharge(
    one: Owing, of: Sum, after: Sequence[Line], paid: Sequence[tuple[date, int]], today: date
) -> Owing:
    first = (one.due or today) + _DAY
    stops = _stops(after, today)
    base = unpaid(one.fine, paid, first)
    days = [first + n * _DAY for n in range(max(0, (today - first).days + 1))]
    late = [day for day in days if unpaid(one.fine, paid, day)]
    counted = [day for day in late if not any(x <= day <= y for x, y in stops)]
    return Owing(
        one.title, one.fine, one.paid, one.due, one.deferred, True, base, len(counted), len(late) - len(counted),
        any(x <= today <= y for x, y in stops), surcharge(one.fine, first - _DAY, today, stops, paid), _total(after, of.pays_surcharge),
        _total(after, of.remits), late[-1] if late else None, tuple(stops),
    )  # fmt: skip


def _paid(of: Sum, after: Sequence[Line], fine: int) -> list[tuple[date, int]]:
    """Each payment with its day, that of officers and of seized goods too; 缴清 pays whatever was left."""
    parts = {of.parts.code, *(act.code for act in of.takes)}
    found = [(day_of(x.at), int(x.facts.get("amount") or 0)) for x in after if x.act in parts]
    settled = _last(after, of.pays)
    return [*found, (day_of(settled.at), fine)] if settled else found


def _stops(after: Sequence[Line], today: date) -> list[tuple[date, date]]:
    """The stretches of reconsideration and suit, from the application to the result."""
    found = []
    for begins, ends in REMEDIES:
        for x in after:
            if x.act == begins.code:
                results = [day_of(y.at) for y in after if y.act == ends.code and y.at >= x.at]
                found.append((day_of(x.at), min(results, default=today)))
    return found


def _total(after: Iterable[Line], act: Act) -> int:
    return sum(int(x.facts.get("amount") or 0) for x in after if x.act == act.code)


def _last(lines: Sequence[Line], act: Act) -> Line | None:
    return next((x for x in reversed(lines) if x.act == act.code), None)

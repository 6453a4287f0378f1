"""What a party owes on a fine on a given day: the fine itself and the surcharge (加处罚款), in fen.

行政处罚法 72(1)(一): three per cent of the fine a day from the day after the last for payment, never more
than the fine; 73(3): days of reconsideration and suit do not count. What the article leaves open is
counted in the party's favour (decision 44): the base is what had not been paid, and a part of a fen is dropped.
Where a decision was altered (变更) the newest alteration says what stands (decision 59); one entered against the rules may not
say it, and then no sum is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import and_again, told
from fadu.law.procedures.penalty import sums as law
from fadu.law.procedures.penalty import surcharging
from fadu.law.procedures.penalty.judgements import unpaid
from fadu.law.procedures.penalty.stating import ALTERED as CHANGED
from fadu.law.procedures.penalty.stating import BY, VOID, concerns, voids
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import sums
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple.facts import FINE_SUM
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line

ALTERED = str(BY)
"""By whom a fine may be altered: a reconsideration, a court, the bureau itself."""
UNKNOWN = "没有载明变更后的数额，应缴金额无法由系统确定"
BY_HAND = "请在办理经过中更正这一条，照变更决定、判决填写变更后的数额。"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Sum:
    """One sum of money that a decision imposes, and the acts that are about it. of: how the record says what stands."""

    title: str
    of: law.Sum
    decides: Act
    serves: Act
    parts: Act
    pays: Act
    defers: Act
    surcharges: Act
    pays_surcharge: Act
    surcharge_part: Act


FINE = Sum(
    "罚款", sums.FINE, a.penalize, a.serve, a.pay_instalment, a.pay_fine, a.approve_deferral, a.start_surcharge,
    a.pay_surcharge, a.pay_surcharge_part,
)  # fmt: skip
DAILY = Sum(
    "按日连续处罚罚款", sums.DAILY, a.daily_fine, a.serve_daily, a.pay_daily_instalment, a.pay_daily,
    a.approve_daily_deferral, a.start_daily_surcharge, a.pay_daily_surcharge, a.pay_daily_surcharge_part,
)  # fmt: skip
SPOT = Sum(
    "罚款", FINE_SUM, spot.decide, spot.deliver, spot.pay_instalment, spot.pay_fine, spot.approve_deferral,
    spot.start_surcharge, spot.pay_surcharge, spot.pay_surcharge_part,
)  # fmt: skip
ORDINARY, SIMPLE = (FINE, DAILY), (SPOT,)
"""The sums of a procedure; on the spot there is one party, whom no key names."""


@dataclass(frozen=True)
class Part:
    """One of several decisions whose sums add up: its day, what it imposed, what stands and is left, its own last day for payment."""

    on: date
    first: int
    now: int
    left: int
    due: date | None


@dataclass(frozen=True)
class Owing:
    """Where one sum stands on a day. `due`: the last day for payment, None before service.

    begun: the surcharge has been decided. base: what was unpaid when it began, and its cap.
    days: those that count, `stopped`: those of reconsideration and suit that do not. until: the last day
    that was late. stops: the stretches that are left out. first: as it was decided, where it was altered since. over: what
    was paid beyond what stands, with the surcharge on it. ended: when execution of it ended (行政强制法 39(2), 40): what is left
    is asked of nobody since, and grows no more. parts: the decisions, where several add up; then `due` is of the newest not paid.
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
    first: int | None = None
    altered_on: date | None = None
    altered: str = ""
    over: int = 0
    ended: date | None = None
    parts: tuple[Part, ...] = ()

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
    """Every sum that stands against a party, the fine first; none of a decision that is void, or altered to nobody knows what."""
    own = of_party(lines, party)
    found = (_owing(one, own, calendar, today) for one in sums)
    return [one for one in found if one is not None]


def untold(lines: Iterable[Line], party: str, sums: Sequence[Sum]) -> list[tuple[Sum, Line]]:
    """The sums of a party whose decision was altered and stands, each with the entry that does not say to what."""
    own = of_party(lines, party)
    found = ((of, _untold(of, _imposed(of, own))) for of in sums)
    return [(of, line) for of, line in found if line is not None]


def of_party(lines: Iterable[Line], party: str) -> list[Line]:
    """The entries on a party that stand, in their order."""
    return sorted(
        (x for x in lines if x.key == party and not x.corrected), key=lambda x: (x.at, x.n)
    )


def _imposed(of: Sum, own: Sequence[Line]) -> Sequence[Line]:
    """The decision that imposes a sum, and what came after it; nothing where none stands."""
    decided = _last(own, of.decides)
    if decided is None:
        return ()
    after = own[own.index(decided) :]
    gone = any(voids(x.facts, of.of) for x in _alterations(after))
    return () if gone else after


def _untold(of: Sum, after: Sequence[Line]) -> Line | None:
    own = [x for x in _alterations(after) if concerns(x.facts, of.of)]
    changed = [x for x in own if x.facts.get("altered") == CHANGED]
    return changed[-1] if changed and changed[-1].facts.get(of.of.after) is None else None


def newest_alteration(of: Sum, own: Sequence[Line], *, series: bool = False) -> Line | None:
    """The newest entry that altered or annulled the newest decision which imposes a sum; of one that left all as it was none.

    series: or one of those whose sums add up with it.
    """
    decided = _last(own, of.decides)
    after = since(of, own) if series else own[own.index(decided) :] if decided else ()
    told = [x for x in _alterations(after) if concerns(x.facts, of.of)]
    changed = [x for x in told if x.facts.get("altered") in (CHANGED, *VOID)]
    return changed[-1] if changed else None


def since(of: Sum, own: Sequence[Line]) -> Sequence[Line]:
    """The entries since the first of the decisions that the sum in force is of; none without one."""
    decided = [i for i, x in enumerate(own) if x.act == of.decides.code]
    count = max(1, len(layers(of, own)))
    return own[decided[-count:][0] :] if decided else ()


def _alterations(after: Sequence[Line]) -> list[Line]:
    return [x for x in after if x.act == law.ALTER]


def confiscated(lines: Iterable[Line], party: str) -> law.Standing:
    """Where the confiscated income of a party stands (没收违法所得); nothing where none was, or the decision is void."""
    own = of_party(lines, party)
    return sums.INCOME.stands(recalled(sums.INCOME.recalls, own))


def standing(of: Sum, own: Sequence[Line]) -> law.Standing:
    """What stands of a sum by entries of one party, and what was paid of it."""
    return of.of.stands(recalled(of.of.recalls, own))


def layers(of: Sum, own: Sequence[Line]) -> tuple[law.Standing, ...]:
    """The decisions that the sum in force is of, each for itself."""
    return of.of.layers(recalled(of.of.recalls, own))


def recalled(codes: Iterable[str], own: Sequence[Line]) -> dict[str, Any]:
    """What entries state under codes as a derivation recalls them."""
    wanted, found = tuple(codes), dict[str, Any]()
    for x in own:
        for code, value in told(wanted, x.act, x.facts).items():
            found[code] = and_again(found.get(code, ()), code, value, x.at)
    return found


def _owing(of: Sum, own: Sequence[Line], calendar: WorkCalendar, today: date) -> Owing | None:
    after = _imposed(of, own)
    if not after or _untold(of, after) is not None:
        return None
    stands = standing(of, own)
    if not any(amount for _, amount in stands.imposed):
        return None  # a decision without a fine
    ended = _last(after, a.end_execution) or _last(after, a.cease_execution)
    if ended is not None:
        today = min(today, day_of(ended.at))
    before = recalled(surcharging.recalls(of.of), own)
    deferred = surcharging.stated_since(
        before, f"{of.defers.code}.deferred_until", stands.imposed[0][0]
    )
    parts = _parts(of, before, calendar)
    open_ = [x.due for x in parts if x.left and x.due]
    due = open_[-1] if open_ else surcharging.due_on(of.of, before, calendar)
    over = stands.over + surcharging.over(of.of, before, calendar, today)
    one = Owing(
        of.title,
        stands.now,
        stands.total,
        due,
        bool(deferred),
        over=over,
        ended=day_of(ended.at) if ended else None,
        parts=parts,
        **_altered(of, own, stands),
    )
    if due is None or not surcharging.begun(of.of, before):
        return one
    paid = surcharging.paid(of.of, before)
    return replace(_with_surcharge(one, of, before, calendar, today), surcharge_paid=paid)


def _parts(of: Sum, before: Mapping[str, Any], calendar: WorkCalendar) -> tuple[Part, ...]:
    """The decisions that add up, each with its last day; nothing of one alone."""
    found = [*surcharging.dues(of.of, before, calendar)]
    return tuple(
        Part(day_of(row.imposed[0][0]), row.imposed[0][1], row.now, row.left, due)
        for row, due in (found if len(found) > 1 else ())
    )


def _altered(of: Sum, own: Sequence[Line], stands: law.Standing) -> dict[str, Any]:
    """That the sum was altered, from what, and when."""
    first = sum(layer.imposed[0][1] for layer in layers(of, own))
    line = newest_alteration(of, own, series=True)
    if stands.now == first or line is None:
        return {}
    return {"first": first, "altered_on": day_of(line.at), "altered": line.facts["altered"]}


def _with_surcharge(
    one: Owing, of: Sum, before: Mapping[str, Any], calendar: WorkCalendar, today: date
) -> Owing:
    running = surcharging.running(of.of, before, calendar)
    stops = surcharging.stretches(of.of, before, today)
    first = min(due for _, due in running)
    days = [first + n * _DAY for n in range(1, max(0, (today - first).days) + 1)]
    late = [
        day for day in days if any(day > due and unpaid(x.least, x.paid, day) for x, due in running)
    ]
    counted = [day for day in late if not any(x <= day <= y for x, y in stops)]
    return replace(
        one, begun=True, base=surcharging.base(of.of, before, calendar), days=len(counted), stopped=len(late) - len(counted),
        standing=any(x <= today <= y for x, y in stops),
        surcharge=surcharging.counted(of.of, before, calendar, today),
        remitted=surcharging.remitted(of.of, before),
        until=late[-1] if late else None, stops=tuple(stops),
    )  # fmt: skip


def _last(lines: Sequence[Line], act: Act) -> Line | None:
    return next((x for x in reversed(lines) if x.act == act.code), None)

"""Which norm applies: the law of the day of the act, the lighter later one (37), the highest fine (29)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from fadu.law.instruments import APL
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.facts import Case, Line, Outcome
from fadu.law.penalties.reckoning import reckon, said
from fadu.law.penalties.terms import Conduct, Duty, Gravity, Measure, Stage

LAW_OF_THE_DAY = APL.art(37)
ONE_ACT_ONE_FINE = APL.art(29)
CHOOSING = (
    Line("适用违法行为发生时的规定；作出决定时的规定处罚较轻的，适用较轻的", LAW_OF_THE_DAY),
    Line("同一违法行为违反几个规定的，按罚款数额高的规定处罚", ONE_ACT_ONE_FINE),
)
_ORDERS = {Measure.CORRECT, Measure.REMOVE, Measure.HARMLESS}  # no penalties: 行政处罚法 28
# what a graded or alternative measure may come to, for weighing one norm against another
_AT_MOST = {
    Measure.RECTIFY_UP_TO_REVOKE: (Measure.RECTIFY, Measure.REVOKE),
    Measure.RECTIFY_TRADE_UP_TO_REVOKE: (Measure.RECTIFY_TRADE, Measure.REVOKE),
    Measure.SUSPEND_OR_REVOKE: (Measure.SUSPEND, Measure.REVOKE),
    Measure.STOP_BUILDING_OR_RECTIFY: (Measure.STOP_BUILDING, Measure.RECTIFY),
}


class Weight(StrEnum):
    """How a later norm compares with the earlier one for the same party and stage."""

    LIGHTER = "lighter"
    EQUAL = "equal"
    HEAVIER = "heavier"
    MIXED = "mixed"  # lighter in one respect, heavier in another
    UNKNOWN = "unknown"  # a range is open


def by_date(row: Conduct, case: Case) -> Outcome:
    """The range under the norm that the day of the act and of the decision select.

    The law at the time of the act applies; a later one only where it is lighter. Where the two are
    lighter in different respects the law does not say, and the outcome is open.
    """
    before, after = _versions(row, case)
    if not before:
        day = case.act_date.isoformat()
        why = Line(f"违法行为发生日{day}施行的规定不在目录中，由法规科确定", LAW_OF_THE_DAY)
        return Outcome(row, None, None, (why,), (Line(f"违法行为：{row.words}", row.cite),))
    then = _same([reckon(r, case) for r in before])
    told = Line(f"适用违法行为发生时的规定：{then.row.cite}", LAW_OF_THE_DAY)
    if unreached := _unreached(row, before):
        return replace(then, span=None, open=(*then.open, unreached), steps=(told, *then.steps))
    if not after:
        return _ended(replace(then, steps=(told, *then.steps)), case)
    now = _same([reckon(r, case) for r in after])
    return _lighter(then, now, told, case.stage)


def _lighter(then: Outcome, now: Outcome, told: Line, stage: Stage) -> Outcome:
    if then.row.refers and then.row.refers == now.row.refers:
        return replace(then, steps=(told, *then.steps))
    match weigh(then, now, stage):
        case Weight.LIGHTER:
            said_so = Line(f"作出决定时的规定处罚较轻，适用{now.row.cite}", LAW_OF_THE_DAY)
            return replace(now, steps=(said_so, *now.steps))
        case Weight.EQUAL | Weight.HEAVIER:
            later = Line(
                f"新的规定（{now.row.cite}）不轻于此前的规定，仍适用此前的规定", LAW_OF_THE_DAY
            )
            return replace(then, steps=(told, *then.steps, later))
        case Weight.MIXED:
            why = Line(
                f"{then.row.cite}与{now.row.cite}各有轻重，由法规科认定何者较轻", LAW_OF_THE_DAY
            )
        case _:
            why = Line("新旧规定的幅度尚不能比较", LAW_OF_THE_DAY)
    return Outcome(then.row, None, None, (*then.open, why), (told, *then.steps, *now.steps))


def _unreached(row: Conduct, before: Sequence[Conduct]) -> Line | None:
    """What of a conduct the norm of the day of the act does not reach; whether it was, is open."""
    if not row.wider or row in before:
        return None
    codes = "、".join(r.code for r in before)
    why = f"此前的规定（{before[0].cite}）没有写明“{row.wider}”"
    rest = f"属于这一部分的，当时是否违法由法规科确定；属于其余部分的，见目录 {codes}"
    return Line(f"{why}：{rest}", LAW_OF_THE_DAY)


def _ended(then: Outcome, case: Case) -> Outcome:
    """Open where the norm no longer holds on the day of the decision and no later one is known."""
    last = then.row.until
    if last is None or case.decided_on is None or case.decided_on <= last:
        return then
    why = f"作出决定时{then.row.cite}已不施行，目录中没有此后的规定：新的规定不认为是违法的，适用新的规定，由法规科确定"
    return replace(then, span=None, open=(*then.open, Line(why, LAW_OF_THE_DAY)))


def weigh(then: Outcome, now: Outcome, stage: Stage) -> Weight:
    """Compare fine, duty and other consequences; only what is no heavier in any respect is lighter."""
    if then.span is None or now.span is None:
        return Weight.UNKNOWN
    old, new = _load(then, stage), _load(now, stage)
    no_heavier = all(b <= a for a, b in zip(old[0], new[0], strict=True)) and new[1] <= old[1]
    no_lighter = all(b >= a for a, b in zip(old[0], new[0], strict=True)) and new[1] >= old[1]
    if no_heavier and no_lighter:
        return Weight.EQUAL
    if no_heavier:
        return Weight.LIGHTER
    return Weight.HEAVIER if no_lighter else Weight.MIXED


def _load(
    outcome: Outcome, stage: Stage
) -> tuple[tuple[int, ...], frozenset[tuple[Measure, Gravity]]]:
    """What a norm lays on the party: ends of the range, whether it binds, and its measures."""
    span, fine = outcome.span, outcome.fine
    binds = int(fine is not None and fine.duty is Duty.MUST)
    ends = (span.low, span.high, binds) if span else (0, 0, binds)
    measures = frozenset(
        (part, c.gravity)
        for c in outcome.row.consequences
        if c.stage is stage and c.measure not in _ORDERS
        for part in _AT_MOST.get(c.measure, (c.measure,))
    )
    return ends, measures


def highest(outcomes: Sequence[Outcome]) -> Outcome:
    """The one to fine under where one act breaks several norms: that with the higher fine.

    Where one range reaches higher and another begins higher, the law does not say: open.
    """
    undecided = [o for o in outcomes if not o.decided]
    if undecided:
        first = undecided[0]
        why = Line(f"“{first.row.words}”的幅度未定，不能比较", ONE_ACT_ONE_FINE)
        return replace(first, span=None, open=(*first.open, why))
    best = max(outcomes, key=lambda o: (o.span.high, o.span.low) if o.span else (0, 0))
    listed = tuple(Line(f"{o.row.cite}：{said(o.span)}", o.row.cite) for o in outcomes if o.span)
    if any(o.span.low > best.span.low for o in outcomes if o.span and best.span):
        why = Line("几个规定的上限和下限互有高低，由法规科认定何者罚款数额高", ONE_ACT_ONE_FINE)
        return Outcome(best.row, None, None, (why,), listed)
    chosen = Line(f"同一违法行为，按罚款数额高的规定：{best.row.cite}", ONE_ACT_ONE_FINE)
    return replace(best, steps=(*listed, chosen, *best.steps))


def successors(row: Conduct) -> tuple[Conduct, ...]:
    """The rows of a later norm for the same conduct."""
    return tuple(r for r in CATALOGUE if row.code in r.former)


def predecessors(row: Conduct) -> tuple[Conduct, ...]:
    """The rows of the earlier norm for the same conduct."""
    return tuple(BY_CODE[code] for code in row.former)


def _versions(row: Conduct, case: Case) -> tuple[tuple[Conduct, ...], tuple[Conduct, ...]]:
    """The rows of the day of the act, and those that have replaced them by the decision."""
    chain = (*predecessors(row), row, *successors(row))
    before = tuple(r for r in chain if r.in_force(case.act_date))
    if row in before:
        before = (row,)
    if case.decided_on is None and row.in_force(case.act_date):
        return before, ()
    decided = case.decided_on or max(case.act_date, row.since)
    after = tuple(r for r in chain if r.in_force(decided) and r not in before)
    if any(r.in_force(decided) for r in before):
        after = ()
    return before, (row,) if row in after else after


def _same(outcomes: Iterable[Outcome]) -> Outcome:
    """One outcome for several rows of one conduct: the first, open where the ranges differ."""
    found = list(outcomes)
    if len({(o.span, o.open) for o in found}) > 1 and len({o.span for o in found}) > 1:
        why = Line("对应的规定不止一项，幅度不同，由法规科认定")
        return replace(found[0], span=None, open=(why,))
    return found[0]

"""拒不改正 (安全生产法 112): whether it may be found, from which order, and for which days a fine is counted by the day.

What looks at the record is here; the daily fine's hearing right and its sum against the notice are with the other judgements.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Any, NoReturn

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, day_of, parse_day
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty.altering import EARLIER_REMADE, FURTHER_REMADE
from fadu.law.procedures.penalty.sums import WHICH, taken_out

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

LOOKED, SERVED = "reinspect_fined.corrected*", "serve_daily.*"
CITED_ORDER, CITED_UNTIL = "cite_fined.cited_order", "cite_fined.cited_until"
DAYS_FINED = (
    "penalize.fine*",
    "daily_fine.fined_from*",
    "daily_fine.fined_until*",
    "alter_decision.altered*",
    f"alter_decision.{st.altered_decision.code}*",
    f"{WHICH}*",
    LOOKED,
    SERVED,
    CITED_UNTIL,
    CITED_ORDER,
)
REFUSED = (LOOKED, "daily_fine.*", "alter_decision.upshot*")
ORDERED = ("order_to_correct.correction*", "reinspect_fined.*", "penalize.*", CITED_ORDER)
_FINED = "按日连续处罚"
_ORDERS, _WITH_DECISION = ("责令立即改正", "责令限期改正"), "在处罚决定书中一并责令"


def ordered_on(facts: Facts, find: Find, before: Facts) -> str:
    """The day of the order that was not obeyed (安全生产法 112): the last before the refusal was found; else Refused.

    What is ordered in the decision itself is ordered on its day; what only notes that nothing is to be corrected is no order.
    """
    if CITED_ORDER in before:
        return str(before[CITED_ORDER])
    said, looked, decided = (before.get(code, ()) for code in ORDERED[:3])
    ordered = [at for at, how in said if how in _ORDERS]
    if any(how == _WITH_DECISION for _, how in said):
        ordered += [at for at, _ in decided]
    last = max((at for at, _ in looked), default=None)
    known = [at for at in ordered if last is None or at <= last]
    if not known:
        raise Refused(
            "复查以前没有责令改正的记录，不能按日连续处罚",
            basis=str(WSL.art(112)),
            todo="请先登记责令改正，再复查是否拒不改正。",
        )
    return day_of(max(known)).isoformat()


def refusal_stands(facts: Facts, find: Find, before: Facts) -> bool:
    """True where a refusal may be found: the last look found no correction, or a daily fine is to be made anew; else Refused.

    What was corrected meanwhile was refused before that, so a decision that a court or an organ of reconsideration wants anew
    is made for those days (`daily_total`).
    """
    looked, fines, upshots = (before.get(code, ()) for code in REFUSED)
    decided = max((at for at, _ in fines), default=None)
    anew = any(
        upshot.startswith((FURTHER_REMADE, EARLIER_REMADE)) and decided is not None and at > decided
        for at, upshot in upshots
    )
    if looked and looked[-1][1] and not anew:
        raise Refused(
            f"{chinese_day(day_of(looked[-1][0]))}复查已经改正，不能认定拒不改正",
            basis=str(WSL.art(112)),
            todo="又没有改正的，先登记复查；按日连续处罚决定被责令重新作出的，先登记决定的变更、撤销。",
        )
    return True


def daily_total(facts: Facts, find: Find, on: date, before: Facts) -> int:
    """The sum of a daily fine (安全生产法 112): the first fine for each day after the order, none twice, none to come."""
    first, last = parse_day(facts["fined_from"]), parse_day(facts["fined_until"])
    ordered = parse_day(facts["ordered_on"])
    if not facts["original_fine"]:
        _refuse_days("原处罚没有罚款，或者已经变更为不罚款，不能按日连续处罚")
    if first <= ordered or last < first:
        _refuse_days(f"按日连续处罚自责令改正之日（{chinese_day(ordered)}）的次日起计算")
    if last > on:
        _refuse_days(f"按日处罚截止日{chinese_day(last)}还没有到，不能处罚以后的日数")
    fines, served = _standing(before), before.get(SERVED, ())
    if fines and not any(at >= fines[-1] for at, _ in served):
        _refuse_days(f"{chinese_day(day_of(fines[-1]))}作出的按日连续处罚决定还没有送达")
    looked = before.get(LOOKED, ())
    if looked and looked[-1][1] and last >= (corrected := day_of(looked[-1][0])):
        _refuse_days(f"{chinese_day(corrected)}复查已经改正，不能处罚该日以后的日数")
    for begins, ends in _fined(before):
        if first <= ends and begins <= last:
            told = f"{chinese_day(begins)}至{chinese_day(ends)}"
            _refuse_days(f"{told}的日数已经按日连续处罚，不能重复处罚")
    return int(facts["original_fine"]) * ((last - first).days + 1)


def _refuse_days(wrong: str) -> NoReturn:
    raise Refused(
        wrong, basis=str(WSL.art(112)), todo="请核对责令改正、复查的登记和按日处罚的起止日期。"
    )


def _fined(before: Facts) -> list[tuple[date, date]]:
    """The days that were fined by the day under the fines that stand, first and last: one that is void bars no day."""
    days = _days(before)
    return [*_cited(before), *(days[at] for at in _standing(before))]


def _cited(before: Facts) -> list[tuple[date, date]]:
    """The days that were fined by the day under a decision that is cited: from the order to the day it names."""
    until = before.get(CITED_UNTIL)
    return [(parse_day(before[CITED_ORDER]) + timedelta(days=1), parse_day(until))] if until else []


def _days(before: Facts) -> dict[datetime, tuple[date, date]]:
    """The first and the last day of each daily fine, by its instant."""
    begins, ends = (dict(before.get(code, ())) for code in DAYS_FINED[1:3])
    return {at: (parse_day(first), parse_day(ends[at])) for at, first in begins.items()}


def _standing(before: Facts) -> list[datetime]:
    """When each daily fine that stands was decided."""
    fines, begins, _, altered, of, days = (before.get(code, ()) for code in DAYS_FINED[:6])
    steps = [(at, "") for at, _ in fines] + [(at, _FINED) for at, _ in begins]
    # Each alteration says of which decision it is, so that the two are told in the same order.
    steps += [
        (at, what)
        for (at, result), (_, what) in zip_longest(altered, of, fillvalue=(None, ""))
        if result in st.VOID
    ]
    told, named = list[datetime](), list(days)
    for at, what in sorted(steps, key=lambda step: step[0]):
        if what == _FINED:
            told.append(at)
        elif what == st.FURTHER:  # the paper is of the one it names, or of the newest
            day = taken_out(named, at)
            gone = [x for x in told if day_of(x).isoformat() == day] or told
            told = [x for x in told if x not in gone[-1:]]
        else:
            told = []
    return told

"""What a party owes on a fine, on the matter's own page: what is paid, the last day, the surcharge to the fen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.faces.desk.matter_page import Dossier
from fadu.fees.models import Fee
from fadu.fees.permissions import may_keep_fees
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import AEL, APL, WSL
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.registers import fees as r
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.rooms.penalty.owing import (
    ALTERED,
    BY_HAND,
    DAILY,
    FINE,
    ORDINARY,
    SIMPLE,
    UNKNOWN,
    Owing,
    Part,
    Sum,
    confiscated,
    owing,
    untold,
)
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day

CAPPED = Badge("已达上限", Tone.WARN, "alert", "加处罚款的数额不得超出罚款的数额")
STOPPED = Badge("停止计算", Tone.INFO, "clock", "行政复议或者行政诉讼期间，加处罚款的数额不予计算")
OVER = Badge("逾期未缴", Tone.BAD, "clock")
CHANGED = Badge("决定已变更", Tone.WARN, "alert")
SOME_CHANGED = Badge(
    "有决定已变更、撤销", Tone.WARN, "alert", "几次按日连续处罚各是一份决定，见下列各次"
)
GONE = Badge("不再缴纳", Tone.QUIET)
LOOK = Badge("请核对", Tone.WARN, "alert")
ENDED = Badge(
    "执行已经终结", Tone.QUIET, "check", "终结执行或者不再执行以后，不再催缴，加处罚款不再计算"
)
PAID = Badge("已缴清", Tone.GOOD, "check")
RATE = "每日按百分之三计算"


OF = {FINE.title: (r.FINE, r.SURCHARGE), DAILY.title: (r.DAILY, r.DAILY_SURCHARGE)}
SUMS = {ORDINARY_PENALTY.code: ORDINARY, SIMPLE_PENALTY.code: SIMPLE}


def panel(
    dossier: Dossier, lines: Sequence[Line], fees: Callable[[], Sequence[Fee]] = tuple
) -> list[Fact]:
    """The sums of each party, and the codes they are paid under; `fees` are asked for where there is a sum.

    None before a decision that imposes one; what is all paid is shown where it has a code.
    """
    sums = SUMS.get(dossier.matter.procedure)
    if sums is None:
        return []
    today, alone = day_of(dossier.now), sums is SIMPLE
    parties = [("", "")] if alone else dossier.parties
    whose = {party: f"（{name}）" if len(parties) > 1 else "" for party, name in parties}
    found = [
        (party, one)
        for party in whose
        for one in owing(lines, party, dossier.law.calendar, today, sums)
    ]
    changed = [(party, of, line) for party in whose for of, line in untold(lines, party, sums)]
    grounds = [
        fact
        for party in whose
        for fact in _ground([one for key, one in found if key == party], whose[party])
    ]
    taken = [fact for party in whose for fact in _confiscated(lines, party, whose[party])]
    known = fees() if found or changed else ()
    codes = {party: _codes(known, party, alone=alone) for party in whose}
    unknown = [
        fact
        for party, of, line in changed
        for fact in _unknown(of, line, whose[party], codes[party])
    ]
    owed = [
        fact
        for party, one in found
        if one.left or one.surcharge_left or one.over or codes[party]
        for fact in _told(one, whose[party], dossier, codes[party])
    ]
    return [*unknown, *owed, *grounds, *taken]


def _confiscated(lines: Sequence[Line], party: str, whose: str) -> Iterator[Fact]:
    """The income that is to be confiscated, until all of it is; nothing of goods, whose price nobody knows."""
    one = confiscated(lines, party)
    if one.left or one.over:
        said = f"{in_yuan(one.now)}，已执行{in_yuan(one.total)}，未执行{in_yuan(one.left)}"
        yield Fact(f"没收违法所得{whose}", said, basis=str(APL.art(66, par=1) + APL.art(74, par=2)))
    if one.over:
        yield Fact("应当退还", f"多收{in_yuan(one.over)}", basis=str(AEL.art(41)))


def _ground(sums: Sequence[Owing], whose: str) -> Iterator[Fact]:
    """That a daily fine stands while the fine it presupposes was altered to nothing: whether it can stand is to be looked at."""
    by = {one.title: one for one in sums}
    fine, daily = by.get(FINE.title), by.get(DAILY.title)
    if fine and daily and daily.fine and fine.altered_on is not None and not fine.fine:
        yield Fact(
            f"按日连续处罚的前提{whose}",
            f"罚款已变更为0元，按日连续处罚以受到罚款处罚为前提（{WSL.art(112)}）。请核对是否应当改正"
            f"（{APL.art(75, par=2)}）；应当改正的，登记决定变更、撤销，处理的决定选“{FURTHER}”。",
            basis=str(WSL.art(112) + APL.art(75, par=2)),
            badges=(LOOK,),
        )


def _codes(known: Sequence[Fee], party: str, *, alone: bool) -> list[Fee]:
    return [x for x in known if alone or x.party == party]


def _unknown(of: Sum, line: Line, whose: str, codes: Sequence[Fee]) -> Iterator[Fact]:
    """That a decision was altered, and what is to be done: no sum is told."""
    said = f"{long_day(day_of(line.at))}登记决定变更，{UNKNOWN}"
    yield Fact(f"{of.title}{whose}", said, basis=ALTERED, badges=(CHANGED,))
    yield Fact("下一步", BY_HAND)
    yield from codes_of(codes, of.title)


def code_url(viewer: Viewer, matter: Matter) -> str:
    """Where a code is registered for a case; "" for whom it is not theirs to do."""
    if matter.procedure not in SUMS or not may_keep_fees(viewer, matter):
        return ""
    return reverse("enter_code", kwargs={"id": matter.pk})


def codes_of(fees: Sequence[Fee], title: str) -> Iterator[Fact]:
    """The codes of one sum and of its surcharge, each with what came in."""
    for fee in fees:
        if fee.of_sum in OF[title] and not fee.void:
            said = f"{fee.code}，应缴{in_yuan(fee.due)}，到账{in_yuan(fee.received)}"
            more = "" if fee.of_sum == title else "（加处罚款）"
            yield Fact(f"缴款码{more}", said, reverse("fee", kwargs={"id": fee.pk}))


def _told(one: Owing, whose: str, dossier: Dossier, codes: Sequence[Fee]) -> Iterator[Fact]:
    today = day_of(dossier.now)
    dues = [x.due for x in one.parts if x.left] or [one.due]
    late = one.left and not one.ended and any(due is not None and due < today for due in dues)
    badges = (
        (OVER,) if late else (ENDED,) if one.left and one.ended else () if one.left else (PAID,)
    )
    paid = in_yuan(one.fine)
    if one.altered_on is not None and one.parts:
        paid = f"{in_yuan(one.first or 0)}，{long_day(one.altered_on)}登记决定{one.altered}，现为{paid}"
        badges = (*badges, SOME_CHANGED)
    elif one.altered_on is not None:
        paid = f"{in_yuan(one.first or 0)}，{long_day(one.altered_on)}变更为{paid}"
        badges = (*badges, CHANGED) if one.fine else (CHANGED,)
    paid = f"{paid}，已缴{in_yuan(one.paid)}，未缴{in_yuan(one.left)}"
    if one.parts:
        paid = f"{len(one.parts)}次决定合计{paid}"
    basis = str(APL.art(67, par=3)) if one.altered_on is None else ALTERED
    yield Fact(f"{one.title}{whose}", paid, basis=basis, badges=badges)
    yield from (_part(x, n, today, ended=bool(one.ended)) for n, x in enumerate(one.parts, 1))
    if one.over:
        yield Fact("应当退还", f"多收{in_yuan(one.over)}", basis=str(AEL.art(41)))
    yield from codes_of(codes, one.title)
    if one.due is not None and one.left and not one.ended and not one.parts:
        granted = "（批准延期、分期的最后一日）" if one.deferred else ""
        yield Fact("缴款的最后一日", f"{long_day(one.due)}{granted}")
    if one.begun:
        yield from _surcharge(one, dossier)


def _part(one: Part, n: int, today: date, *, ended: bool) -> Fact:
    """One of several decisions that add up: what became of it, what is left of it, and until when it is to be paid."""
    title, said = f"第{n}次（{long_day(one.on)}决定）", in_yuan(one.first)
    if not one.now:
        return Fact(title, f"{said}，已经撤销、变更，不再缴纳", badges=(GONE,))
    if one.now != one.first:
        said += f"，现为{in_yuan(one.now)}"
    if not one.left:
        return Fact(title, said, badges=(PAID,))
    said += f"，未缴{in_yuan(one.left)}"
    if one.due is None or ended:
        return Fact(title, said)
    said += f"，缴款的最后一日{long_day(one.due)}"
    return Fact(title, said, badges=(OVER,) if one.due < today else ())


def _surcharge(one: Owing, dossier: Dossier) -> Iterator[Fact]:
    """The sum as of today, how it was counted, and what of it is settled."""
    badges = ((CAPPED,) if one.capped else ()) + ((STOPPED,) if one.standing else ())
    said = f"截至{long_day(one.ended or day_of(dossier.now))}，{in_yuan(one.surcharge)}"
    yield Fact("加处罚款", said, basis=str(APL.art(72, par=1, item=1) + AEL.art(45)), badges=badges)
    stops = APL.art(73, par=3) + APL.art(66, par=2)
    pause = f"，复议、诉讼、延期分期期间{one.stopped}日不计算（{stops}）" if one.stopped else ""
    counted = f"自缴款期限届满的次日起计算{one.days}日{pause}；到期未缴{in_yuan(one.base)}，{RATE}"
    yield Fact("计算过程", f"{counted}，最高{in_yuan(one.base)}，不足一分的不计")
    if one.surcharge_paid or one.remitted:
        settled = f"已缴{in_yuan(one.surcharge_paid)}，减免{in_yuan(one.remitted)}"
        yield Fact("加处罚款缴纳情况", f"{settled}，未缴{in_yuan(one.surcharge_left)}")

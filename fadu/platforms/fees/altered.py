"""Codes of a decision that was altered or annulled: what each is still for, what goes back of it (变更后的缴款码).

The sum in force follows from the entries of the case. A code that nothing came in under is amended or made void; one that was
paid in part is set down to what is still to be paid; what came in beyond the sum is asked back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.fees.selectors import of_matters
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.law.procedures.penalty import surcharging
from fadu.law.procedures.penalty.stating import concerns, voids
from fadu.law.procedures.penalty.sums import ALTER, REFUND
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Outcome
from fadu.matters.gathering import chains
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.selectors import alterations
from fadu.platforms.fees.sums import paid_by
from fadu.rooms.penalty.owing import newest_alteration, of_party, recalled, standing
from fadu.statutes.selectors import calendar_now

RULE = str(HOUSE.art(37))


@dataclass(frozen=True)
class Altered:
    """What became of the sum of a code. gone: annulled; whole: fen in force of it; over: paid beyond it, and not given back on
    the case; line: the entry; returned: what the case has as given back of it.
    """

    gone: bool
    whole: int
    over: int
    line: Line
    returned: int = 0


def altered(matter: Matter, lines: Iterable[Line], fee: Fee) -> Altered | None:
    """What became of a code's sum; None where no alteration touches it, or its entry does not say to what."""
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    if one is None:
        return None
    own = of_party(lines, one.key)
    line = newest_alteration(one.of, own)
    if line is None or line.facts.get(one.of.of.after) is None:
        return None
    stands = standing(one.of, own)
    gone = voids(line.facts, one.of.of)
    if not gone and stands.now == stands.imposed[0][1]:
        return None
    if one.surcharge:
        before = recalled(surcharging.paid_recalls(one.of.of), own)
        over = surcharging.over(one.of.of, before, calendar_now(), day_of(line.at))
        return Altered(
            gone, -1, over, line, _returned(own, one.of.of.late.back if one.of.of.late else "")
        )
    return Altered(gone, stands.now, stands.over, line, _returned(own, one.of.of.back))


def _returned(own: Iterable[Line], code: str) -> int:
    return sum(int(x.facts.get(code) or 0) for x in own if x.act == REFUND)


def waiting(now: Altered, fees: Iterable[Fee]) -> int:
    """What went back under codes of a sum and is not on the case yet."""
    return max(0, sum(x.case_refunded for x in fees) - now.returned)


def target(fee: Fee, fees: Iterable[Fee], now: Altered) -> int:
    """What a code is still for, in fen: of several codes of a sum this one gives way first; what came in stays."""
    if now.whole < 0:  # a surcharge grows until it is paid
        return fee.credited if now.gone else fee.due
    same = [x for x in fees if (x.party, x.of_sum, x.void) == (fee.party, fee.of_sum, False)]
    excess = max(0, sum(x.due for x in same) - now.whole)
    return max(fee.credited, fee.due - excess)


def adjust_code(*, fee: Fee, reason: str, doing: Doing) -> Outcome:
    """Set a code down to what is still to be paid under it after an alteration (按变更调整缴款码)."""
    if first := repeated(fee.pk, doing.page):
        return first
    cases = Cases(doing.viewer, doing.hand)
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=RULE, todo="请由办理机关调整。")
    now = altered(matter, cases.history(matter), fee)
    if now is None:
        raise Refused("决定没有变更数额", basis=RULE, todo="登记错误的，更正或者作废缴款码。")
    due = target(fee, cases.codes(fee.matter), now)
    if due == fee.due:
        todo = "多收的部分提请退还。" if now.over else "仍按原金额缴纳。"
        raise Refused(f"这个缴款码应缴{in_yuan(fee.due)}，没有可以调减的", basis=RULE, todo=todo)
    if due == 0:
        raise Refused("这个缴款码没有到账，变更后不再缴纳", basis=RULE, todo="请作废缴款码。")
    return perform([doing.deed(fee.pk, r.adjust_code, {"due": due, "reason": reason})])[0]


@dataclass(frozen=True)
class Mark:
    """What a list says of a code whose decision was altered. now: None where it was decided anew since; due: fen that the code
    is still for; back: fen to be asked back.
    """

    now: Altered | None
    due: int
    back: int


def marked(scope: Scope, rows: Iterable[Fee]) -> Mapping[str, Mark]:
    """Those codes of a page whose sum was altered and which are for more than that, or have money that goes back.

    Read for all rows together, and the entries only of cases where something may be told.
    """
    asked = [row for row in rows if row.open or row.credited > row.case_refunded]
    found = alterations(scope, {row.matter for row in asked})
    due = {row.pk: _of_party(row, found.get(row.matter, {})) for row in asked}
    read = [row for row in asked if row.matter in found and (row.open or due[row.pk])]
    matters = chosen(scope, {row.matter for row in read})
    codes = of_matters(scope, matters)
    lines = {id: chain.history() for id, chain in chains(matters.values()).items()}
    marks = dict[str, Mark]()
    for row in read:
        if row.matter in matters:
            now = altered(matters[row.matter], lines[row.matter], row)
            told = now is not None or _touched(matters[row.matter], lines[row.matter], row)
            mark = _mark(row, now, codes.get(row.matter, ()), due[row.pk] if told else 0)
            if mark.due < row.due or mark.back:
                marks[row.pk] = mark
    return marks


def _touched(matter: Matter, lines: Iterable[Line], fee: Fee) -> bool:
    """Whether an alteration was ever of a code's sum: one of the party's other decision leaves it alone."""
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    own = of_party(lines, one.key) if one else ()
    return any(x.act == ALTER and one and concerns(x.facts, one.of.of) for x in own)


def _of_party(row: Fee, waits: Mapping[str, int]) -> int:
    return waits.get(row.party, 0) or waits.get("", 0)


def _mark(row: Fee, now: Altered | None, codes: Iterable[Fee], due: int) -> Mark:
    left = min(due, _back(row, now, codes)) if due else 0
    if left and (now is None or now.gone) and row.ground == r.ANNULLED:
        left = max(0, left - row.asked)
    return Mark(now, target(row, codes, now) if now else row.due, left)


def changed(scope: Scope, rows: Iterable[Fee]) -> Mapping[str, tuple[Altered, int]]:
    """Those codes of a page whose sum was altered and which are still for more, each with what it is still for."""
    open_ = {row.pk: row for row in rows if row.open}
    found = marked(scope, open_.values()).items()
    return {pk: (x.now, x.due) for pk, x in found if x.now and x.due < open_[pk].due}


def back(fee: Fee, cases: Cases) -> int:
    """What may be asked back under a code because its decision was altered or annulled: what counted, and no more than is too
    much by the entries, over all codes of the sum.
    """
    matter = cases.matter(fee.matter)
    now = altered(matter, cases.history(matter), fee) if matter else None
    return _back(fee, now, cases.codes(fee.matter))


def _back(fee: Fee, now: Altered | None, codes: Iterable[Fee]) -> int:
    most = max(0, fee.credited - fee.case_refunded)
    if now is None or now.gone:
        return most
    same = [x for x in codes if (x.party, x.of_sum) == (fee.party, fee.of_sum)]
    asked = sum(x.asked for x in same if x.ground == r.ANNULLED)
    return min(most, max(0, now.over - waiting(now, same) - asked))

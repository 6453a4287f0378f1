"""Codes of a decision that was altered or annulled, or whose sum the court took: what each is still for, what goes back of it.

The sum in force follows from the entries of the case. A code that nothing came in under is amended or made void; one that was
paid in part is set down to what is still to be paid; what came in beyond the sum is asked back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.fees.selectors import of_matters, receipts
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.law.procedures.penalty import surcharging
from fadu.law.procedures.penalty.stating import voids
from fadu.law.procedures.penalty.sums import ALTER, COURT, REFUND, Standing
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
from fadu.platforms.fees.sums import Paid, paid_by
from fadu.rooms.penalty.owing import newest_alteration, of_party, recalled, standing
from fadu.statutes.selectors import calendar_now

RULE = str(HOUSE.art(37))


@dataclass(frozen=True)
class Altered:
    """What became of the sum of a code. gone: annulled; whole: fen in force of it; over: paid beyond it, and not given back on
    the case; line: the entry; returned: what the case has as given back of it; court: what of it the court took (行政强制法 57,
    60(4)), of a surcharge only where nothing is left of it.
    """

    gone: bool
    whole: int
    over: int
    line: Line
    returned: int = 0
    court: int = 0

    @property
    def by_court(self) -> bool:
        """Whether the decision stands as it was, and the court took of the sum."""
        return bool(self.court) and self.line.act == COURT


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
    if not gone and len({amount for _, amount in stands.imposed}) == 1:
        return None
    if one.surcharge:
        before = recalled(surcharging.paid_recalls(one.of.of), own)
        over = surcharging.over(one.of.of, before, calendar_now(), day_of(line.at))
        return Altered(
            gone, -1, over, line, _returned(own, one.of.of.late.back if one.of.of.late else "")
        )
    return Altered(gone, stands.now, stands.over, line, _returned(own, one.of.of.back))


def reduced(matter: Matter, lines: Iterable[Line], fee: Fee) -> Altered | None:
    """The same, and what the court took of the sum; None where neither touches it."""
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    now = altered(matter, lines, fee)
    if one is None or (now is not None and (now.gone or now.whole < 0)):
        return now
    own = of_party(lines, one.key)
    decided = [i for i, x in enumerate(own) if x.act == one.of.decides.code]
    after = own[decided[-1] :] if decided else []
    stands = standing(one.of, own)
    took, last = _by_surcharge(one, after, stands) if one.surcharge else _by_fine(one, after)
    if last is None or not took:
        return now
    if now is not None:
        return replace(now, court=took)
    return Altered(False, -1 if one.surcharge else stands.now, 0, last, court=took)


def _by_fine(one: Paid, after: Sequence[Line]) -> tuple[int, Line | None]:
    taken = [x for x in after if x.act == COURT and x.facts.get(one.of.of.by_court)]
    return sum(int(x.facts[one.of.of.by_court]) for x in taken), taken[-1] if taken else None


def _by_surcharge(one: Paid, after: Sequence[Line], stands: Standing) -> tuple[int, Line | None]:
    """What of a surcharge the court took where this was all of it; while it grows, its code stays as it is."""
    code = surcharging.late_of(one.of.of).by_court
    taken = [x for x in after if x.act == COURT and x.facts.get(code)]
    whole = bool(taken) and taken[-1].facts.get(f"{code}_left") == taken[-1].facts[code]
    if not whole or stands.left:
        return 0, None
    return sum(int(x.facts[code]) for x in taken), taken[-1]


def _returned(own: Iterable[Line], code: str) -> int:
    return sum(int(x.facts.get(code) or 0) for x in own if x.act == REFUND)


def waiting(now: Altered, fees: Iterable[Fee]) -> int:
    """What went back under codes of a sum and is not on the case yet."""
    return max(0, sum(x.case_refunded for x in fees) - now.returned)


def target(fee: Fee, fees: Iterable[Fee], now: Altered) -> int:
    """What a code is still for, in fen: of several codes of a sum this one gives way first; what came in stays."""
    if now.whole < 0:  # a surcharge grows until it is paid, or the court took the rest of it
        return fee.credited if now.gone or now.by_court else fee.due
    same = [x for x in fees if (x.party, x.of_sum, x.void) == (fee.party, fee.of_sum, False)]
    excess = max(0, sum(x.due for x in same) - max(0, now.whole - now.court))
    return max(fee.credited, fee.due - excess)


def adjust_code(*, fee: Fee, reason: str, doing: Doing) -> Outcome:
    """Set a code down to what is still to be paid under it after an alteration, or what the court took (按变更调整缴款码)."""
    if first := repeated(fee.pk, doing.page):
        return first
    cases = Cases(doing.viewer, doing.hand)
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=RULE, todo="请由办理机关调整。")
    now = reduced(matter, cases.history(matter), fee)
    if now is None:
        raise Refused(
            "决定没有变更数额，也没有法院执行到这一款项的登记",
            basis=RULE,
            todo="登记错误的，更正或者作废缴款码。",
        )
    due = target(fee, cases.codes(fee.matter), now)
    if due == fee.due:
        todo = "多收的部分提请退还。" if now.over else "仍按原金额缴纳。"
        raise Refused(f"这个缴款码应缴{in_yuan(fee.due)}，没有可以调减的", basis=RULE, todo=todo)
    if due == 0:
        why = "法院已经执行，不再缴纳" if now.by_court else "变更后不再缴纳"
        raise Refused(f"这个缴款码没有到账，{why}", basis=RULE, todo="请作废缴款码。")
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
            mark = _mark(
                matters[row.matter], lines[row.matter], row, codes.get(row.matter, ()), due[row.pk]
            )
            if mark.due < row.due or mark.back:
                marks[row.pk] = mark
    return marks


def _of_party(row: Fee, waits: Mapping[str, int]) -> int:
    return waits.get(row.party, 0) or waits.get("", 0)


def _mark(matter: Matter, lines: Sequence[Line], row: Fee, codes: Iterable[Fee], due: int) -> Mark:
    now = altered(matter, lines, row)
    left = min(due, _back(row, now, codes) if now else _before(matter, lines, row)) if due else 0
    if left and (now is None or now.gone) and row.ground == r.ANNULLED:
        left = max(0, left - row.asked)
    less = reduced(matter, lines, row)
    return Mark(less, target(row, codes, less) if less else row.due, left)


def _before(matter: Matter, lines: Iterable[Line], row: Fee) -> int:
    """The most that goes back under a code of a sum that was decided anew, or altered to nobody knows what; else nothing."""
    one = paid_by(matter.procedure, row.party, row.of_sum)
    own = of_party(lines, one.key) if one else []
    told = one is not None and (_unsaid(one, own) or bool(_former(one, own)))
    return max(0, row.credited - row.case_refunded) if told else 0


def changed(scope: Scope, rows: Iterable[Fee]) -> Mapping[str, tuple[Altered, int]]:
    """Those codes of a page whose sum was altered and which are still for more, each with what it is still for."""
    open_ = {row.pk: row for row in rows if row.open}
    found = marked(scope, open_.values()).items()
    return {pk: (x.now, x.due) for pk, x in found if x.now and x.due < open_[pk].due}


def back(fee: Fee, cases: Cases) -> int:
    """What may be asked back under a code because its decision was altered or annulled: of what counted no more than is too
    much by the entries, over all codes of the sum; nothing of a sum that stands as it was imposed.
    """
    matter = cases.matter(fee.matter)
    one = paid_by(matter.procedure, fee.party, fee.of_sum) if matter else None
    if matter is None or one is None:
        return 0
    lines = cases.history(matter)
    now = altered(matter, lines, fee)
    if now is not None:
        return _back(fee, now, cases.codes(fee.matter))
    own = of_party(lines, one.key)
    if _unsaid(one, own):
        return max(0, fee.credited - fee.case_refunded)
    return _replaced(fee, cases, _former(one, own))


def _unsaid(one: Paid, own: Sequence[Line]) -> bool:
    """Whether the entry does not say to what: nobody knows how much goes back, and what counted is the most."""
    line = newest_alteration(one.of, own)
    return line is not None and line.facts.get(one.of.of.after) is None


def _back(fee: Fee, now: Altered, codes: Iterable[Fee]) -> int:
    most = max(0, fee.credited - fee.case_refunded)
    if now.gone:
        return most
    same = [x for x in codes if (x.party, x.of_sum) == (fee.party, fee.of_sum)]
    asked = sum(x.asked for x in same if x.ground == r.ANNULLED)
    return min(most, max(0, now.over - waiting(now, same) - asked))


def _former(one: Paid, own: Sequence[Line]) -> set[str]:
    """The receipts of what was paid on decisions that are void and in whose place another was made (重新作出)."""
    decides = [i for i, x in enumerate(own) if x.act == one.of.decides.code]
    found = set[str]()
    for first, then in pairwise(decides):
        span = own[first:then]
        if any(x.act == ALTER and voids(x.facts, one.of.of) for x in span):
            found |= {str(x.facts.get("receipt") or "") for x in span if x.act in one.paying}
    return found - {""}


def _replaced(fee: Fee, cases: Cases, numbers: set[str]) -> int:
    """What of these receipts came in under a code and counted, and has not gone back."""
    if not numbers:
        return 0
    rows = receipts(cases.viewer.scope, fee.pk)
    return max(0, sum(x.credited for x in rows if x.receipt in numbers) - fee.case_refunded)

"""Codes of a decision that was altered or annulled, or whose sum the court took: what each is still for, what goes back of it.

The sum in force follows from the entries of the case. A code that nothing came in under is amended or made void; one that was
paid in part is set down to what is still to be paid; what came in beyond the sum is asked back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.fees.selectors import receipts
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.law.procedures.penalty import surcharging
from fadu.law.procedures.penalty.standing import Standing
from fadu.law.procedures.penalty.stating import VOID, voids
from fadu.law.procedures.penalty.sums import ALTER, COURT, REFUND
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Outcome
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.stacked import Layer, Share, lowered, returned, stack
from fadu.platforms.fees.sums import Paid, paid_by
from fadu.rooms.penalty.owing import (
    layers,
    newest_alteration,
    of_party,
    recalled,
    since,
    standing,
)

RULE = str(HOUSE.art(37))
Calendar = Callable[[], WorkCalendar]
"""The working calendar, asked for where a surcharge is counted."""


@dataclass(frozen=True)
class Altered:
    """What became of the sum of a code. gone: annulled; whole: fen in force of it; over: paid beyond it, and not given back on
    the case; line: the entry; returned: what the case has as given back of it; court: what of it the court took (行政强制法 57,
    60(4)), of a surcharge only where nothing is left of it; layers: the daily fines whose sums add up, where there are several.
    begun: the day of the first decision that the sum in force is of.
    """

    gone: bool
    whole: int
    over: int
    line: Line
    returned: int = 0
    court: int = 0
    layers: tuple[Layer, ...] = ()
    begun: date = date.min

    @property
    def void(self) -> bool:
        """Whether the newest entry made a decision void, be it that an earlier daily fine stands."""
        return self.gone or self.line.facts.get("altered") in VOID

    @property
    def by_court(self) -> bool:
        """Whether the decision stands as it was, and the court took of the sum."""
        return bool(self.court) and self.line.act == COURT


def altered(matter: Matter, lines: Iterable[Line], fee: Fee, calendar: Calendar) -> Altered | None:
    """What became of a code's sum; None where no alteration touches it, or its entry does not say to what."""
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    if one is None:
        return None
    own = of_party(lines, one.key)
    line = newest_alteration(one.of, own, series=True)
    if line is None or line.facts.get(one.of.of.after) is None:
        return None
    stands = standing(one.of, own)
    gone = voids(line.facts, one.of.of)
    if not gone and len({amount for _, amount in stands.imposed}) == 1:
        return None
    if one.surcharge:
        before = recalled(surcharging.paid_recalls(one.of.of), own)
        over = surcharging.over(one.of.of, before, calendar(), day_of(line.at))
        return Altered(
            gone, -1, over, line, _returned(own, one.of.of.late.back if one.of.of.late else "")
        )
    back, of = _returned(own, one.of.of.back), stack(layers(one.of, own))
    return Altered(gone, stands.now, stands.over, line, back, layers=of, begun=begun(one, own))


def reduced(matter: Matter, lines: Iterable[Line], fee: Fee, calendar: Calendar) -> Altered | None:
    """The same, and what the court took of the sum; None where neither touches it."""
    return with_court(matter, lines, fee, altered(matter, lines, fee, calendar))


def with_court(
    matter: Matter, lines: Iterable[Line], fee: Fee, now: Altered | None
) -> Altered | None:
    """What became of the sum by alteration (`now`), and what the court took of it."""
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    if one is None or (now is not None and (now.gone or now.whole < 0)):
        return now
    own = of_party(lines, one.key)
    after, stands = since(one.of, own), standing(one.of, own)
    took, last = _by_surcharge(one, after, stands) if one.surcharge else _by_fine(one, after)
    if last is None or not took:
        return now
    if now is not None:
        return replace(now, court=took)
    of = () if one.surcharge else stack(layers(one.of, own))
    whole = -1 if one.surcharge else stands.now
    return Altered(False, whole, 0, last, court=took, layers=of, begun=begun(one, own))


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
    share = _share(fee, fees, now)
    return max(fee.credited, fee.due - share.own - share.other)


def by_others(fee: Fee, fees: Iterable[Fee], now: Altered) -> bool:
    """Whether a code of a daily fine is for more than is owed though its own decision stands: other codes were paid."""
    share = _share(fee, fees, now)
    return bool(now.layers and share.other and not share.own)


def _share(fee: Fee, fees: Iterable[Fee], now: Altered) -> Share:
    """By how much a code gives way, where it was not paid."""
    same = [
        x for x in fees
        if (x.party, x.of_sum, x.void) == (fee.party, fee.of_sum, False) and not spent(x, now.begun)
    ]  # fmt: skip
    if fee not in same:
        return Share()
    excess = sum(x.due for x in same) - max(0, now.whole - now.court)
    if now.layers:
        return lowered(same, now.layers, excess)[fee.pk]
    return Share(max(0, excess))


def begun(one: Paid, own: Sequence[Line]) -> date:
    """The day of the first decision that the sum in force is of."""
    lines = since(one.of, own)
    return day_of(lines[0].at) if lines else date.min


def spent(fee: Fee, begun: date) -> bool:
    """Whether a code was paid for a decision that is void and in whose place another was made on a day: it is for nothing of that."""
    return bool(fee.credited) and not fee.open and fee.entered_on < begun


def adjust_code(*, fee: Fee, reason: str, doing: Doing) -> Outcome:
    """Set a code down to what is still to be paid under it after an alteration, or what the court took (按变更调整缴款码)."""
    if first := repeated(fee.pk, doing.page):
        return first
    cases = Cases(doing.viewer, doing.hand)
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=RULE, todo="请由办理机关调整。")
    now = reduced(matter, cases.history(matter), fee, lambda: cases.hand.law.calendar)
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


def back(fee: Fee, cases: Cases) -> int:
    """What may be asked back under a code because its decision was altered or annulled: of what counted no more than is too
    much by the entries, over all codes of the sum; nothing of a sum that stands as it was imposed.
    """
    matter = cases.matter(fee.matter)
    one = paid_by(matter.procedure, fee.party, fee.of_sum) if matter else None
    if matter is None or one is None:
        return 0
    lines = cases.history(matter)
    now = altered(matter, lines, fee, lambda: cases.hand.law.calendar)
    if now is not None:
        return too_much(fee, now, cases.codes(fee.matter))
    own = of_party(lines, one.key)
    if unsaid(one, own):
        return max(0, fee.credited - fee.case_refunded)
    return _replaced(fee, cases, former(one, own))


def unsaid(one: Paid, own: Sequence[Line]) -> bool:
    """Whether the entry does not say to what: nobody knows how much goes back, and what counted is the most."""
    line = newest_alteration(one.of, own)
    return line is not None and line.facts.get(one.of.of.after) is None


def too_much(fee: Fee, now: Altered, codes: Iterable[Fee]) -> int:
    """What goes back under a code where its decision was altered: no more than is too much over all codes of the sum."""
    most = max(0, fee.credited - fee.case_refunded)
    if now.gone:
        return most
    same = [x for x in codes if (x.party, x.of_sum) == (fee.party, fee.of_sum)]
    asked = sum(x.asked for x in same if x.ground == r.ANNULLED)
    over = max(0, now.over - waiting(now, same) - asked)
    if now.layers:
        share = returned(same, now.layers, over)[fee.pk]
        return min(most, share.own + share.other)
    return min(most, over)


def former(one: Paid, own: Sequence[Line]) -> set[str]:
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

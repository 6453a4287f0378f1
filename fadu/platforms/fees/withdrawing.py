"""A payment that was registered wrongly is taken back (撤回到账登记): on its code and, as far as it counted, on its case."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee, Receipt
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.engine.record import Blocked
from fadu.law.instruments import AEL, APL, HOUSE
from fadu.law.procedures.penalty.surcharge_facts import remits_all
from fadu.law.procedures.penalty.surcharging import late_of
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.lines import Line
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.sums import Paid, paid_by, payer

RULE = str(HOUSE.art(35))
NOTHING = "已撤回，见更正理由"  # instead of the number of a receipt


def withdraw_receipt(*, fee: Fee, receipt: Receipt, reason: str, doing: Doing) -> Outcome:
    """Take one payment back: both entries are corrected at once, or neither and the refusal says what is to be done.

    The number of the receipt is free again, for the code to which the payment belongs.
    """
    if first := repeated(fee.pk, doing.page):
        return first
    _demand_there(fee, receipt)
    told = {"amount": receipt.amount, "receipt": receipt.receipt, "reason": reason}
    own = doing.deed(fee.pk, r.withdraw_receipt, told)
    entry = int(receipt.pk.rpartition(":")[2])
    deeds = [replace(own, corrects=entry, why=reason)]
    if receipt.credited:
        deeds += _of_case(fee, receipt, reason, Cases(doing.viewer, doing.hand))
    try:
        return perform(deeds)[0]
    except Blocked as no:
        raise Refused(
            f"撤回以后，其后的登记不再成立：{no}",
            basis=RULE,
            todo="先更正所列的登记，或者撤回其后的到账，再撤回这一笔。",
        ) from no


def _demand_there(fee: Fee, receipt: Receipt) -> None:
    """Refused where the money is on its way back, or gone."""
    of_surplus = fee.asked if fee.ground == r.SURPLUS else 0
    left = fee.surplus - (receipt.amount - receipt.credited)
    _demand_left("多缴的", fee.surplus_refunded, of_surplus, left)
    of_case = fee.asked - of_surplus
    _demand_left("计入本案的", fee.case_refunded, of_case, fee.credited - receipt.credited)


def _demand_left(whose: str, back: int, asked: int, left: int) -> None:
    if left < back + asked:
        raise Refused(
            f"这个缴款码{whose}已退还{in_yuan(back)}、提请退还{in_yuan(asked)}，撤回以后只有{in_yuan(max(0, left))}",
            basis=RULE,
            todo="提请退还的，先由负责人不批准；已经退还的，不再撤回，在事项中更正。",
        )


def _of_case(fee: Fee, receipt: Receipt, reason: str, cases: Cases) -> list[Deed]:
    """The correction of the payment on the case: nothing was paid. None where somebody has corrected it already."""
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=RULE, todo="请由办理机关撤回。")
    # The acts of the sum, not what is owed of it: of an annulled decision nothing is, and the payment stands.
    one = paid_by(matter.procedure, fee.party, fee.of_sum)
    if one is None:
        return []
    lines = [x for x in cases.history(matter) if x.key == one.key and not x.corrected]
    lines.sort(key=lambda x: (x.at, x.n))
    paid = [x for x in lines if x.act in one.paying and x.facts.get("receipt") == receipt.receipt]
    if not paid:
        return []
    line = paid[-1]
    _demand_last(_of_same(line, lines, one), one)
    # A part of nothing of the day of the decision: the sum is owed as before, and no payment comes before it.
    decided = one.of.surcharges if one.surcharge else one.of.decides
    imposed = [x for x in lines[: lines.index(line)] if x.act == decided.code]
    at = imposed[-1].at if imposed else line.at
    nothing, who = {"amount": 0, "receipt": NOTHING}, payer(one, fee.party, matter.pk)
    return [
        Deed(
            matter.pk, one.part, at, cases.hand, who, nothing, one.key, expected=matter.n, corrects=line.n,
            why=reason, recorded_by=cases.viewer.person,
        )
    ]  # fmt: skip


def _of_same(line: Line, lines: list[Line], one: Paid) -> list[Line]:
    """What came after a payment, up to the next decision that imposes such a sum."""
    decides = one.of.decides.code
    return list(takewhile(lambda x: x.act != decides, lines[lines.index(line) + 1 :]))


def _remitted(later: list[Line], one: Paid) -> Line | None:
    """The remission that ends the surcharge after this payment; none whose agreement was broken since (行政强制法 42)."""
    late = late_of(one.of.of)
    broken = [i for i, x in enumerate(later) if x.act == late.breaks]
    stands = later[broken[-1] + 1 :] if broken else later
    found = (x for x in stands if x.act == late.remits and x.facts.get(remits_all.code) is True)
    return next(found, None)


def _demand_last(later: list[Line], one: Paid) -> None:
    """Refused where a later payment settles what this one was of: it was right only with this one."""
    settling = one.paying[-1:] if one.surcharge else one.settling
    settled = next((x for x in later if x.act in settling), None)
    if settled is None and (rest := _remitted(later, one)):
        raise Refused(
            f"其后已登记“{rest.title}”，其余{in_yuan(int(rest.facts.get('amount') or 0))}全部减免，以这一笔为前提",
            basis=f"{AEL.art(42, par=1)}、{RULE}",
            todo="先在办理经过中更正减免的登记，金额填少于当时未缴的数额，再撤回这一笔，然后照执行协议更正减免的金额。",
        )
    if settled is not None:
        raise Refused(
            f"其后已登记“{settled.title}”，票据号{settled.facts.get('receipt') or '没有载明'}，以这一笔为前提",
            basis=f"{APL.art(67, par=3)}、{RULE}",
            todo="先撤回其后的那一笔，再撤回这一笔，然后按实际缴纳重新登记。",
        )

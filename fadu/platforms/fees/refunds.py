"""Refunds (退还): asked for, answered, noted when the money has gone back; of an annulled decision also on its case."""

from __future__ import annotations

from typing import Any

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.judging import moment
from fadu.platforms.fees.selectors import vouchers
from fadu.platforms.fees.services import demand_refundable
from fadu.platforms.fees.sums import REFUNDS

BASIS = str(AEL.art(41) + APL.art(74, par=3))


def ask(
    *, fee: Fee, refunded: int, ground: str, reason: str, doing: Doing
) -> Outcome:  # fmt: skip
    """Ask for a refund (提请退还); of a decision that is gone only where its case says so."""
    if first := repeated(fee.pk, doing.page):
        return first
    if ground == r.ANNULLED and not _altered(fee, Cases(doing.viewer, doing.hand)):
        raise Refused(
            "本案没有登记决定被撤销、变更，或者登记时没有已经收缴的钱物",
            basis=BASIS,
            todo="先在事项中登记决定变更、撤销。",
        )
    demand_refundable(fee, ground, refunded)
    facts = {"refunded": refunded, "ground": ground, "reason": reason}
    return doing.act(fee.pk, r.ask_refund, facts)


def answer(*, fee: Fee, granted: bool, reason: str, doing: Doing) -> Outcome:
    """Approve a refund or not (批准退还、不批准退还): by a head, who did not ask for it."""
    if first := repeated(fee.pk, doing.page):
        return first
    what = r.approve_refund if granted else r.refuse_refund
    return doing.act(fee.pk, what, {"reason": reason})


def note(*, fee: Fee, refunded_on: Any, receipt: str, doing: Doing) -> Outcome:
    """Note that the money has gone back (登记退还到账): the sum that was approved, no other.

    Where a decision is gone, the refund of the last code of a party is also the act of its case.
    """
    if first := repeated(fee.pk, doing.page):
        return first
    if refunded_on > day_of(doing.hand.noted):
        raise BadInput("退还日期晚于今天", todo="请填写退款凭证上的日期。")
    told = {"refunded": fee.asked, "refunded_on": refunded_on.isoformat(), "receipt": receipt}
    deeds = [doing.deed(fee.pk, r.note_refund, told)]
    if fee.ground == r.ANNULLED:
        deeds += _of_case(fee, refunded_on, receipt, Cases(doing.viewer, doing.hand))
    return perform(deeds)[0]


def _of_case(fee: Fee, day: Any, receipt: str, cases: Cases) -> list[Deed]:
    """The refund of the case with what all codes of the party counted for it, once nothing of that is left."""
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=BASIS, todo="请由办理机关登记。")
    others = [one for one in cases.codes(fee.matter) if one.party == fee.party and one.pk != fee.pk]
    back = fee.case_refunded + fee.asked
    if back < fee.credited or any(one.case_refunded < one.credited for one in others):
        return []
    what, key = REFUNDS[matter.procedure], _key(fee, matter)
    if any(x.act == what.code and x.key == key and not x.corrected for x in cases.history(matter)):
        return []
    numbers = [n for one in (*others, fee) for n in vouchers(cases.viewer.scope, one.pk, r.ANNULLED)]  # fmt: skip
    facts = {
        "amount": back + sum(one.case_refunded for one in others),
        "receipt": "、".join([*numbers, receipt]),
    }
    who = (cases.viewer.actor(what),)
    at = moment(day, cases.hand.noted)
    return [Deed(matter.pk, what, at, cases.hand, who, facts, key, expected=matter.n)]


def _altered(fee: Fee, cases: Cases) -> bool:
    matter = cases.matter(fee.matter)
    if matter is None:
        return False
    key = _key(fee, matter)
    return any(
        x.act == "alter_decision" and x.key == key and x.facts.get("taken_before") is True
        for x in cases.history(matter)
        if not x.corrected
    )


def _key(fee: Fee, matter: Matter) -> str:
    return "" if matter.procedure == SIMPLE_PENALTY.code else fee.party

"""Refunds (退还): asked for, answered, noted when the money has gone back; of an annulled decision also on its case."""

from __future__ import annotations

from typing import Any

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty.stating import ALTERED, FURTHER, altered_decision, concerns
from fadu.law.procedures.penalty.sums import ALTER
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.altered import RULE, back
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.judging import moment
from fadu.platforms.fees.selectors import vouchers
from fadu.platforms.fees.services import demand_refundable
from fadu.platforms.fees.sums import REFUNDS, paid_by
from fadu.rooms.penalty.owing import of_party

BASIS = str(AEL.art(41) + APL.art(74, par=3))


def ask(
    *, fee: Fee, refunded: int, ground: str, reason: str, doing: Doing
) -> Outcome:  # fmt: skip
    """Ask for a refund (提请退还); of a decision that is gone only where its case says so."""
    if first := repeated(fee.pk, doing.page):
        return first
    cases = Cases(doing.viewer, doing.hand)
    if ground == r.ANNULLED and not _alteration(fee, cases):
        raise Refused(
            f"本案没有登记决定被撤销、变更使{fee.of_sum}减少，或者登记时没有已经收缴的钱物",
            basis=BASIS,
            todo=f"{fee.of_sum}的决定被撤销、变更的，先在事项中登记；处理的是另一份决定的，在那份决定的缴款码提请退还。",
        )
    demand_refundable(fee, ground, refunded)
    if ground == r.ANNULLED and refunded > (most := back(fee, cases)):
        raise Refused(
            f"按办理经过，这个缴款码应当退还{in_yuan(most)}，提请退还{in_yuan(refunded)}",
            basis=f"{BASIS}、{RULE}",
            todo="请按应当退还的金额提请；变更后的数额登记有误的，先在事项中更正。",
        )
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
    line = alteration(matter, key_of(fee, matter), cases)
    here = fee.case_refunded + fee.asked
    what, key = REFUNDS[matter.procedure], key_of(fee, matter)
    done = [x for x in of_party(cases.history(matter), key) if x.act == what.code]
    earlier = sum(int(x.facts.get("amount") or 0) for x in done)  # of an alteration before this one
    total = here + sum(one.case_refunded for one in others) - earlier
    kept = here < fee.credited or any(one.case_refunded < one.credited for one in others)
    # Of an altered decision a part goes back; what officers took in cash is given back beside the codes, and entered by hand.
    if line is None or total < int(line.facts.get("overpaid") or 0):
        return []
    alone = (
        line.facts.get(altered_decision.code) == FURTHER
    )  # what is paid of the other decision stays
    if kept and not alone and line.facts.get("altered") != ALTERED:
        return []
    if any((x.at, x.n) > (line.at, line.n) for x in done):
        return []
    numbers = [n for one in (*others, fee) for n in vouchers(cases.viewer.scope, one.pk, r.ANNULLED)]  # fmt: skip
    facts = {
        "amount": total,
        "receipt": "、".join([*numbers, receipt]),
    }
    who = (cases.viewer.actor(what),)
    at = moment(day, cases.hand.noted)
    return [Deed(matter.pk, what, at, cases.hand, who, facts, key, expected=matter.n)]


def proposed(fee: Fee, cases: Cases) -> int:
    """What is to be asked back under a code because its decision was altered or annulled; 0 where nothing is."""
    return back(fee, cases) if _alteration(fee, cases) else 0


def _alteration(fee: Fee, cases: Cases) -> Line | None:
    matter = cases.matter(fee.matter)
    return alteration(matter, key_of(fee, matter), cases, fee) if matter else None


def alteration(matter: Matter, key: str, cases: Cases, fee: Fee | None = None) -> Line | None:
    """The newest entry that altered a decision on a party when something had been taken; of a code: the decision that imposes
    its sum, for of another decision's money nothing goes back (行政强制法 41).
    """
    one = paid_by(matter.procedure, fee.party, fee.of_sum) if fee else None
    found = [
        x for x in of_party(cases.history(matter), key)
        if x.act == ALTER and x.facts.get("taken_before") is True
        and (fee is None or (one is not None and concerns(x.facts, one.of.of)))
    ]  # fmt: skip
    return found[-1] if found else None


def key_of(fee: Fee, matter: Matter) -> str:
    """How the entries of a case name the party of a code."""
    return "" if matter.procedure == SIMPLE_PENALTY.code else fee.party

"""Sending a matter for legal review (送请法制审核) and taking it back."""

from __future__ import annotations

from fadu.deliberation.kinds import Reviewed
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.services.deeds import Doing, demand_own, words
from fadu.deliberation.standing import demand, documents, lacking
from fadu.kernel.errors import Refused
from fadu.kernel.ids import new_id
from fadu.law.procedures import registers
from fadu.matters.deeds import NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.selectors import history, marking_of


def send(
    *, matter: Matter, reviewed: Reviewed, key: str, account: str, doing: Doing, answered: str = ""
) -> Outcome:
    """Send a decision for review, for the first time or again. What lies in the file is listed in the entry, and so is
    what it should hold and does not. Refused while the law wants something else first.
    """
    demand_own(doing, matter)
    said, hand = words(account, "案情说明"), doing.hand
    demand(marking_of(matter, hand.law, hand.noted), reviewed.act, key, hand.noted)
    rows = Review.objects.filter(matter=matter.pk, act=reviewed.act, key=key)
    known = rows.exclude(state=ReviewState.PASSED).first()
    if known is not None and known.state == ReviewState.RETURNED and not answered.strip():
        raise Refused(
            "请逐条答复上一轮审核意见", todo="在“对上一轮意见的答复”中写明是否采纳、怎样纠正。"
        )
    lines = history(matter)
    pack = documents(matter, lines, key)
    facts = {
        "of_matter": matter.pk, "of_key": key, "of_act": reviewed.act, "account": said,
        "pack": "\n".join(map(str, pack)), "lacking": "\n".join(lacking(lines, reviewed, key)),
        "answered": answered.strip(),
    }  # fmt: skip
    if known is not None:
        return doing.act(known.pk, registers.send_for_review, facts)
    id = new_id(hand.noted, hand.chance(10))
    new = NewMatter(registers.REVIEW_REGISTER, matter.place, id=id)
    return doing.act(new, registers.send_for_review, facts)


def withdraw(*, review: Review, reason: str, doing: Doing) -> Outcome:
    """Take a submission back (撤回送审), with the reason."""
    demand_own(doing, review)
    facts = {"reason": words(reason, "撤回理由", 500)}
    return doing.act(review.pk, registers.withdraw_from_review, facts)

"""A case is sent for review when its turn has come, and again only with an answer to what was said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.deliberation import selectors
from fadu.deliberation.kinds import reviewed_in
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.services.sending import send, withdraw
from fadu.kernel.errors import Refused
from fadu.law.procedures.registers.reviews import NOT_PASSED
from tests.deliberating import DAY, Deliberating, story


def test_a_submission_lists_what_the_file_holds_and_is_withdrawn_and_sent_again(
    office: Deliberating,
) -> None:
    review = story.send(office.bureau, office.case(), DAY)
    facts = selectors.entries_of(office.viewer("zhaoliu").scope, review)[0].facts
    assert "第4条" in facts["pack"]
    assert facts.get("lacking") is None
    with pytest.raises(Refused, match="送请法制审核"):
        story.send(office.bureau, office.case(), DAY, hour=11)
    found = Review.objects.get(pk=review)
    withdraw(review=found, reason="补充材料", doing=office.by("zhangsan", hour=12))
    assert Review.objects.get(pk=review).state == ReviewState.WITHDRAWN
    assert story.send(office.bureau, office.case(), DAY, hour=13) == review
    assert Review.objects.get(pk=review).round == 2


def test_a_returned_case_is_corrected_and_answered_before_it_is_sent_again(
    office: Deliberating,
) -> None:
    review = office.sent()
    story.opine(office.bureau, review, DAY, NOT_PASSED, basis="引用条款有误")
    later = DAY + timedelta(days=1)
    with pytest.raises(Refused, match="按审核意见纠正"):
        story.send(office.bureau, office.case(), later, answered="采纳")
    story.corrected(office.bureau, office.case(), later)
    with pytest.raises(Refused, match="逐条答复"):
        story.send(office.bureau, office.case(), later, hour=11)
    kind = reviewed_in("penalty.ordinary")[0]
    other = {"matter": office.case(1), "reviewed": kind, "key": "nobody", "account": "案情"}
    with pytest.raises(Refused):
        send(**other, doing=office.by("zhangsan"))
    assert story.send(office.bureau, office.case(), later, answered="采纳", hour=11) == review

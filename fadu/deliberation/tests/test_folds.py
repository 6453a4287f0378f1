"""Rows of reviews and meetings are folds of their registers: rebuilt, they are what they were."""

from __future__ import annotations

from fadu.deliberation.models import (
    ItemState,
    Meeting,
    MeetingItem,
    MeetingState,
    Review,
    ReviewState,
)
from fadu.ledger.verify import verify
from tests.deliberating import Deliberating


def test_a_whole_course_leaves_rows_that_the_ledger_explains(office: Deliberating) -> None:
    review = Review.objects.get(pk=office.twice(0))
    assert (review.state, review.round, review.reviewer) == (
        ReviewState.PASSED, 2, office.id("wujiu"),
    )  # fmt: skip
    assert review.qualified == "初次从事，已取得法律职业资格"
    office.passed(1)
    meeting = office.met(0, 1)
    office.finish(meeting)
    held = Meeting.objects.get(pk=meeting)
    assert held.state == MeetingState.DONE
    assert (
        held.signed_ids
        == held.present_ids
        == [office.id(u) for u in ("wangju", "liuju", "chenzong")]
    )
    first, last = MeetingItem.objects.filter(meeting=meeting).order_by("id")
    assert (first.dissent, first.recused_ids, first.result) == (True, [], "同意拟处罚意见")
    assert (last.dissent, last.recused_ids) == (False, [office.id("chenzong")])
    assert {first.state, last.state} == {ItemState.CONCLUDED}
    assert verify().problems == ()

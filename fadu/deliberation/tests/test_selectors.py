"""Reviews and meetings within reach; what nobody has sent yet; figures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.deliberation import selectors
from fadu.deliberation.figures import DISCUSSED, PASSED_AT_ONCE, PASSED_RATE, REVIEWS, ROUNDS
from fadu.deliberation.models import MeetingState, ReviewState
from fadu.figures.span import Span
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.matters.models import Matter
from fadu.ui.paging import Page
from tests.deliberating import DAY, Deliberating

SPAN = Span(DAY, date(2026, 12, 31))


def test_each_sees_what_lies_within_reach(office: Deliberating) -> None:
    doing = office.by("zhaoliu")
    place, first = doing.viewer.place, doing.hand.noted - timedelta(days=900)
    Matter.objects.bulk_create(
        Matter(
            id=f"V{n:025}", serial=10**6 + n, opened=DAY, procedure="inspection.visit", digest="0" * 64, n=0, tip="0" * 64,
            province=place.province, city=place.city, county=place.county, last_act="x", last_at=first, due=first,
        )
        for n in range(selectors.LOOKED_INTO)
    )  # fmt: skip
    # What inspections owe before them hides no case.
    looked = selectors.reviewable(doing.viewer, doing.hand.noted)
    owed = selectors.unsent(doing.viewer, doing.hand.law, doing.hand.noted, looked.items)
    assert not looked.next
    assert {matter.pk for matter, _, _ in owed} == set(office.ids)
    # Of any procedure, what ends later stands on the pages behind.
    first = selectors.ending_first(doing.viewer, doing.hand.noted, None)
    assert {one.procedure for one in first.items} == {"inspection.visit"}
    behind = selectors.ending_first(doing.viewer, doing.hand.noted, None, first.next)
    assert {one.pk for one in behind.items} >= set(office.ids)
    review = office.sent(0)
    assert len(selectors.unsent(doing.viewer, doing.hand.law, doing.hand.noted, looked.items)) == 2
    other = office.viewer("xian1a").scope
    assert selectors.review(other, review) is None
    assert selectors.reviews(other) == selectors.entries_of(other, review) == []
    assert selectors.register_of(other, review) is None
    assert [one.pk for one in selectors.reviews(doing.viewer.scope, ReviewState.ASSIGNED)] == [
        review
    ]
    assert selectors.counts(doing.viewer.scope) == {"open": 1, "returned": 0}
    assert [one.pk for one in selectors.reviews_of(doing.viewer.scope, office.case())] == [review]


def test_matters_on_which_no_period_runs_come_behind_those_that_end(
    office: Deliberating, monkeypatch: pytest.MonkeyPatch
) -> None:
    doing, decisions = office.by("zhaoliu"), office.proposals(3)
    asked = ("penalty.ordinary", MAJOR_DECISION.code)

    def page(token: str = "") -> Page:
        return selectors.ending_first(doing.viewer, doing.hand.noted, asked, token)

    whole = page()
    monkeypatch.setattr(selectors, "LOOKED_INTO", 1)
    pages = [page()]
    while pages[-1].next:
        pages.append(page(pages[-1].next))

    assert [one.pk for one in whole.items[3:]] == decisions[::-1]
    assert {one.pk for one in whole.items[:3]} == set(office.ids)
    assert whole.next == ""
    assert [len(one.items) for one in pages] == [1, 1, 2, 1, 1]
    assert [one.pk for found in pages for one in found.items] == [one.pk for one in whole.items]
    assert page(pages[4].previous).items == pages[3].items


def test_a_meeting_is_for_those_it_names_and_figures_count_it(office: Deliberating) -> None:
    office.twice(0)
    office.passed(1)
    meeting = office.met(0, 1)
    head, officer = office.viewer("wangju"), office.viewer("lisi")
    assert [one.pk for one in selectors.meetings(head, MeetingState.HELD)] == [meeting]
    assert selectors.meetings(officer) == []
    assert selectors.meeting(office.viewer("xian1a").scope, meeting) is None
    assert len(selectors.items_of(head.scope, office.case(1))) == 1
    counted = {one.code: one.value(head.scope, SPAN) for one in (
        REVIEWS, PASSED_AT_ONCE, ROUNDS, DISCUSSED,
    )}  # fmt: skip
    assert [v.numerator for v in counted.values()] == [2, 1, 3, 2]
    assert PASSED_RATE.code == "deliberation.passed_rate"

"""What is against a review, how long is left, which papers there are and which are missing."""

from __future__ import annotations

from datetime import date

from fadu.deliberation import standing
from fadu.deliberation.kinds import reviewed_in
from fadu.matters.selectors import history, marking_of
from tests.deliberating import Deliberating, story


def test_a_case_says_what_it_waits_for_and_what_it_holds(office: Deliberating) -> None:
    matter, kind = office.case(), reviewed_in("penalty.ordinary")[0]
    doing, key = office.by("zhaoliu"), story.party_of(office.case())
    marking = marking_of(matter, doing.hand.law, doing.hand.noted)
    assert standing.waiting(marking, kind) == [key]
    assert standing.against(marking, "legal_review", key, doing.hand.noted) == []
    found = standing.against(marking, "penalize", key, doing.hand.noted)
    assert any("第五十八条" in one.cite for one in found)
    assert standing.last_day(marking, kind.period, key) == date(2026, 5, 6)
    lines = history(matter)
    papers = [one.title for one in standing.documents(matter, lines, key)]
    assert "行政处罚立案审批表" in papers or "立案审批表" in papers
    assert standing.documents(matter, lines, "another") != standing.documents(matter, lines, key)
    assert standing.lacking(lines, kind, key) == []
    assert "拟处罚意见" in standing.lacking([x for x in lines if x.act != "propose"], kind, key)
    assert standing.title_of(matter, "legal_review") == "法制审核"

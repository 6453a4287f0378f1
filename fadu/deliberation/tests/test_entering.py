"""A review and a discussion come from their desks, or on paper with a scan and the reason; never beside what is open there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fadu.accounts import selectors as accounts
from fadu.deliberation.models import Meeting, MeetingItem, Review, ReviewState
from fadu.deliberation.services import meetings, sending
from fadu.documents.services import keep
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import DEPARTURE, Blocked
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.reviews import BEFORE, FIRST
from fadu.law.vocabulary.act import Act
from fadu.ledger import selectors as ledger
from fadu.ledger.verify import verify
from fadu.matters.deeds import Deed, FileRef
from fadu.matters.selectors import history
from fadu.matters.services import perform
from tests.deliberating import Deliberating, story

WHY = "审核台停用期间办理"
REVIEW: dict[str, Any] = {"passed": True, "reviewer": FIRST, "opinion": "事实清楚，程序合法。"}
DISCUSSED: dict[str, Any] = {"discussed": "同意拟处罚意见", "summary": "一致同意。"}


def scan(office: Deliberating) -> FileRef:
    at = office.by("wujiu").hand.noted
    return keep(b"%PDF-1.4\nscan\n%%EOF\n", "扫描件.pdf", "application/pdf", at)


def direct(office: Deliberating, what: Act, facts: dict[str, Any], *usernames: str, days: int = 0, **more: Any) -> Deed:  # fmt: skip
    """The act as the form of a matter's page sends it."""
    case, hand = office.case(), office.by(usernames[0], days, 16).hand
    who = accounts.actors([office.id(u) for u in usernames], what, day_of(hand.noted))
    return Deed(case.pk, what, hand.noted, hand, who, facts, story.party_of(case), **more)


def on_paper(office: Deliberating, deed: Deed) -> Deed:
    return replace(deed, facts={**deed.facts, DEPARTURE: WHY}, files=(scan(office),))


def refused(deed: Deed) -> Blocked:
    before = ledger.size()
    with pytest.raises(Blocked) as no:
        perform([deed])
    assert ledger.size() == before
    return no.value


def kinds(blocked: Blocked) -> list[str]:
    return [reason.kind for reason in blocked.reasons]


def test_a_review_typed_directly_is_refused_and_told_where_it_is_done(office: Deliberating) -> None:
    no = refused(direct(office, a.legal_review, REVIEW, "wujiu"))

    assert kinds(no) == ["desk"]
    assert "《行政处罚法》第五十八条第一款" in no.basis
    assert "请送请法制审核" in no.todo


@pytest.mark.parametrize("lacking", ["reason", "scan"])
def test_a_review_on_paper_brings_the_scan_and_the_reason(
    office: Deliberating, lacking: str
) -> None:
    whole = on_paper(office, direct(office, a.legal_review, REVIEW, "wujiu"))
    short = replace(whole, files=()) if lacking == "scan" else replace(whole, facts=REVIEW)
    assert kinds(refused(short)) == ["desk"]

    perform([whole])

    line = history(office.case())[-1]
    assert (line.act, line.facts[DEPARTURE], len(line.files)) == ("legal_review", WHY, 1)
    assert not line.irregular
    assert verify().problems == ()


def test_nothing_is_entered_beside_an_open_round_not_even_as_irregular(
    office: Deliberating,
) -> None:
    id = story.send(office.bureau, office.case(), day_of(office.by("wujiu").hand.noted))
    paper = on_paper(office, direct(office, a.legal_review, REVIEW, "wujiu"))
    assert kinds(refused(paper)) == ["under"]
    no = refused(replace(direct(office, a.legal_review, REVIEW, "wujiu"), irregular="已经审核"))
    assert "第1轮法制审核待分派" in no.message
    sending.withdraw(review=Review.objects.get(pk=id), reason="已在线下审核", doing=office.by("zhangsan", hour=15))  # fmt: skip

    perform([paper])

    assert Review.objects.get(pk=id).state == ReviewState.WITHDRAWN
    assert history(office.case())[-1].act == "legal_review"


def test_a_review_that_went_another_way_stands_as_irregular(office: Deliberating) -> None:
    perform(
        [replace(direct(office, a.legal_review, REVIEW, "wujiu"), irregular="没有送审，口头审核")]
    )

    assert history(office.case())[-1].irregular == "没有送审，口头审核"


def test_who_investigated_does_not_review_on_paper_either(office: Deliberating) -> None:
    deed = on_paper(office, direct(office, a.legal_review, REVIEW, "wujiu"))
    inquired = replace(deed.who[0], person=office.id("zhangsan"))

    no = refused(replace(deed, who=(inquired,), facts={**deed.facts, "reviewer": BEFORE}))

    assert "曾参与本事项的调查办理" in no.message
    assert "《公务员法》第七十六条" in no.basis


def test_who_reviews_for_the_first_time_holds_the_certificate_at_the_door_too(
    office: Deliberating,
) -> None:
    deed = on_paper(office, direct(office, a.legal_review, REVIEW, "wujiu"))
    without = replace(deed, who=(replace(deed.who[0], person=office.id("liuju")),))
    no = refused(without)
    assert "没有登记法律职业资格证" in no.message
    assert no.basis == "《行政处罚法》第五十八条第二款"

    perform([replace(without, facts={**deed.facts, "reviewer": BEFORE})])

    assert history(office.case())[-1].facts["reviewer"] == BEFORE


def test_a_correction_does_not_turn_what_the_desk_concluded(office: Deliberating) -> None:
    office.passed()
    line = history(office.case())[-1]
    deed = direct(
        office, a.legal_review, {**line.facts}, "wujiu", days=1, corrects=line.n, why="笔误"
    )
    deed = replace(deed, at=line.at)
    turned = replace(deed, facts={**line.facts, "passed": False})
    assert kinds(refused(turned)) == ["desk"]

    perform([replace(deed, facts={**line.facts, "opinion": "审核通过。同意。"})])

    assert history(office.case())[-1].corrects == line.n


def test_a_discussion_comes_from_its_meeting_or_with_the_scan_of_its_minutes(
    office: Deliberating,
) -> None:
    office.passed()
    deed = direct(office, a.discuss, DISCUSSED, "wangju", "liuju", days=9)
    no = refused(deed)
    assert kinds(no) == ["desk"]
    assert "《行政处罚法》第五十七条第二款" in no.basis
    id = office.met(0)
    assert kinds(refused(on_paper(office, deed))) == ["under"]
    assert kinds(refused(replace(deed, irregular="没有记录"))) == ["under"]

    office.finish(id)

    assert history(office.case())[-1].act == "discuss"
    assert verify().problems == ()


def test_an_item_taken_off_or_a_meeting_called_off_holds_nothing_back(office: Deliberating) -> None:
    office.passed()
    people = [office.id(u) for u in ("wangju", "zhaoliu", "liuju")]
    called = story.Call(
        story.DISCUSSION,
        "讨论会",
        office.by("zhaoliu", 7).hand.noted,
        "会议室",
        *people[:2],
        people[2:],
    )
    id = meetings.call(call=called, doing=office.by("zhaoliu", 5)).matter
    meeting = Meeting.objects.get(pk=id)
    meetings.put(
        meeting=meeting, matter=office.case(), key=story.party_of(office.case()), proposal="拟罚。",
        doing=office.by("zhaoliu", 5, 11),
    )  # fmt: skip
    deed = on_paper(office, direct(office, a.discuss, DISCUSSED, "wangju", "liuju", days=9))
    assert kinds(refused(deed)) == ["under"]
    meetings.cancel(meeting=Meeting.objects.get(pk=id), reason="线下已讨论", doing=office.by("zhaoliu", 6))  # fmt: skip

    perform([deed])

    assert MeetingItem.objects.filter(meeting=id).count() == 1
    assert [len(line.files) for line in history(office.case())[-1:]] == [1]


def test_the_door_says_nothing_of_other_acts(office: Deliberating) -> None:
    deed = direct(office, a.extend_case, {}, "wangju")

    with pytest.raises(Refused) as no:
        perform([deed])

    assert "法制审核" not in no.value.message

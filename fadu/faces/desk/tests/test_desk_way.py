"""Where the form of a review or a discussion leads instead: to the round, to its sending, to the meeting."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.tests.desk import client, words
from fadu.documents.tests.files import pdf as made
from fadu.faces.desk.desk_way import has_desk, paper_url
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from tests.deliberating import Deliberating, deliberating, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings: Settings) -> Deliberating:
    """Three cases that wait, on the morning of the third day."""
    bureau = deliberating()
    settings.TEST_CLOCK = bureau.by("zhangsan", 2, 9).hand.noted
    return bureau


@pytest.fixture
def pdf() -> SimpleUploadedFile:
    """The scan of an opinion."""
    return SimpleUploadedFile("审核意见书.pdf", made("signed"), "application/pdf")


def form(matter: Matter, act: str, **asked: str) -> str:
    return f"{reverse('act', args=[matter.pk, act])}?key={story.party_of(matter)}" + "".join(f"&{k}={v}" for k, v in asked.items())  # fmt: skip


def led(username: str, url: str) -> Any:
    answer = client(username).get(url)
    return answer.url if answer.status_code == 302 else ""


def test_a_review_leads_to_its_sending_then_to_its_round(office: Deliberating) -> None:
    case = office.case()
    direct = form(case, "legal_review")
    sending = reverse("deliberation:send_for_review", args=[case.pk, "legal_review"])
    assert led("zhangsan", direct) == f"{sending}?key={story.party_of(case)}"
    assert led("wangju", direct) == reverse("deliberation:review_list")

    review = office.sent()

    of_round = reverse("deliberation:review_detail", args=[review])
    assert led("wujiu", direct) == of_round
    assert led("wujiu", form(case, "legal_review", paper="1")) == of_round


def test_a_discussion_leads_to_its_meeting(office: Deliberating) -> None:
    office.passed()
    direct = form(office.case(), "discuss")
    meetings = reverse("deliberation:meeting_list")
    assert led("wangju", direct) == meetings

    meeting = office.met(0)

    assert led("wangju", direct) == reverse("deliberation:meeting_detail", args=[meeting])
    assert led("zhangsan", direct) == meetings


@pytest.mark.parametrize("asked", [{"paper": "1"}, {"irregular": "1"}])
def test_the_form_itself_stands_for_paper_and_for_what_was_irregular(
    office: Deliberating, asked: dict[str, str]
) -> None:
    page = client("wujiu").get(form(office.case(), "legal_review", **asked))

    assert page.status_code == 200
    assert ("线下办理的理由" in words(page)) is ("paper" in asked)


def test_what_was_typed_directly_is_refused_and_what_brings_its_scan_is_recorded(
    office: Deliberating, pdf: Any
) -> None:
    case = office.case()
    typed = {
        "at": "2026-03-04T08:50", "key": story.party_of(case), "passed": "yes", "do": "sign", "expected": case.n,
        "reviewer": "初次从事，已取得法律职业资格", "opinion": "同意",
    }  # fmt: skip
    desk, url = client("wujiu"), form(case, "legal_review")
    answer = desk.post(url, typed)
    assert answer.status_code == 409
    assert "请送请法制审核" in words(answer)
    assert history(office.case())[-1].act != "legal_review"

    more = {"departure_reason": "审核台停用期间办理", "files": pdf}
    done = desk.post(paper_url(case, "legal_review", story.party_of(case)), typed | more)

    assert done.status_code == 302
    assert history(office.case())[-1].act == "legal_review"
    assert "审核台停用期间办理" in words(desk.get(reverse("matter", args=[case.pk])))


def test_a_round_never_waits_beside_an_open_gate(office: Deliberating, pdf: Any) -> None:
    """The walk of the fifth audit: a review passed in one form while its round waited for a reviewer."""
    case = office.case()
    story.send(office.bureau, case, story.day_of(office.by("zhangsan").hand.noted))
    typed = {
        "at": "2026-03-04T08:50", "key": story.party_of(case), "passed": "yes", "do": "sign", "expected": case.n,
        "reviewer": "初次从事，已取得法律职业资格", "opinion": "同意", "departure_reason": "线下", "files": pdf,
    }  # fmt: skip

    answer = client("wujiu").post(form(case, "legal_review", paper="1"), typed)

    assert answer.status_code == 409
    assert "第1轮法制审核待分派" in words(answer)
    assert [one.state for one in Review.objects.filter(matter=case.pk)] == [ReviewState.SENT]
    assert history(office.case())[-1].act != "legal_review"


def test_other_acts_have_no_desk() -> None:
    assert has_desk("penalty.ordinary", "discuss")
    assert has_desk("coercion.closure", "legal_review")
    assert has_desk("decision.major", "review_legality")
    assert not has_desk("penalty.ordinary", "penalize")

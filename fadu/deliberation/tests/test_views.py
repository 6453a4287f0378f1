"""The review desk from the queue to a review that passed at the second round, by the people whose turn it is."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from pytest_django.fixtures import Settings

from fadu.casework.models import Draft
from fadu.deliberation import selectors
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.tests.desk import address, client, guarded, words
from fadu.law.procedures.registers.reviews import NINE
from tests.deliberating import DAY, Deliberating, story

ALL = {code: "通过" for code, _ in NINE}


@pytest.fixture
def desk(office: Deliberating, settings: Settings) -> Deliberating:
    settings.TEST_CLOCK = office.by("zhangsan", 0, 9).hand.noted
    return office


def at(office: Deliberating, settings: Settings, days: int, hour: int) -> None:
    settings.TEST_CLOCK = office.by("zhangsan", days, hour).hand.noted


def test_a_case_is_sent_reviewed_returned_and_passed_on_its_pages(
    desk: Deliberating, settings: Settings
) -> None:
    review = _sent_and_assigned(desk, settings)
    here = address("review_detail", review)
    _returned(desk, settings, here, address("give_opinion", review))
    _passed(desk, settings, here, address("give_opinion", review))
    line = selectors.entries_of(desk.viewer("wujiu").scope, review)[-1]
    legal, paper = client("zhaoliu"), address("opinion_paper", review, line.n)
    assert "法制审核意见书" in words(legal.get(paper))
    assert legal.get(f"{paper}?word=1").content[:2] == b"PK"
    assert "审核与讨论" in words(legal.get(f"/matters/{desk.case().pk}/"))


def opined(desk: Deliberating, who: str, give: str, said: dict[str, Any]) -> HttpResponse:
    """An opinion sent from a page that showed the case as it stands."""
    return client(who).post(give, {"seen": desk.case().n} | said)


def _url(desk: Deliberating) -> str:
    case = desk.case()
    return f"{address('send_for_review', case.pk, 'legal_review')}?key={story.party_of(case)}"


def _sent_and_assigned(desk: Deliberating, settings: Settings) -> str:
    officer, legal, send = client("zhangsan"), client("zhaoliu"), _url(desk)
    assert send in officer.get(address("review_list"), {"tab": "unsent"}).content.decode()
    assert "应有的材料齐全" in words(officer.get(send))
    assert guarded(officer.get(send))
    assert officer.post(send, {"account": ""}).status_code == 422
    assert officer.post(send, {"account": "案情"}, follow=True).status_code == 200
    assert legal.get(send).status_code == 403
    review = Review.objects.get().pk
    at(desk, settings, 0, 10)
    assign = address("assign_reviewer", review)
    assert legal.post(assign, {"reviewer": desk.id("lisi")}).status_code == 422
    legal.post(assign, {"reviewer": desk.id("wujiu")})
    return review


def _returned(desk: Deliberating, settings: Settings, here: str, give: str) -> None:
    officer, reviewer = client("zhangsan"), client("wujiu")
    page = reviewer.get(f"{here}?n=9")
    assert "审核未通过，不得“作出处罚决定" in words(page)
    assert guarded(page)
    at(desk, settings, 0, 11)
    reviewer.post(give.replace("opinion", "note"), {"page_ref": "第9条", "note": "核对日期"})
    assert "核对日期" in words(reviewer.get(here))
    reviewer.post(give, {"basis": "不通过", "basis_note": "条款有误", "save": "draft"})
    draft = Draft.objects.get(procedure="register.review")
    assert "条款有误" in reviewer.get(here).content.decode()
    assert reviewer.get(f"/drafts/{draft.pk}/")["Location"] == here
    failed: dict[str, Any] = {"basis": "不通过", "basis_note": "条款有误", "opinion": "改"}
    partly = opined(desk, "wujiu", give, failed | {"conclusion": "审核不通过"})
    assert partly.status_code == 409
    assert "以下事项尚未填写审核结果：执法主体" in words(partly)
    refused = opined(desk, "wujiu", give, ALL | failed | {"conclusion": "审核通过"})
    assert refused.status_code == 409
    stale = reviewer.post(
        give,
        ALL
        | failed
        | {"conclusion": "审核不通过", "opinion": "应当改正", "expected": 0, "seen": 0},
    )
    again = stale.content.decode()
    assert (stale.status_code, "应当改正" in again) == (409, True)
    assert not re.search(
        r'name="(expected|seen)" value="0"', again
    )  # what came between stands on this page
    assert "审核结论不能是“审核通过”" in words(refused)
    assert client("zhaoliu").post(give, failed).status_code == 403
    opined(desk, "wujiu", give, ALL | failed | {"conclusion": "审核不通过"})
    assert Review.objects.get().state == ReviewState.RETURNED
    assert "再次送审" in words(officer.get(here))
    assert "协调审核分歧" in words(client("wangju").get(here))


def _passed(desk: Deliberating, settings: Settings, here: str, give: str) -> None:
    officer, send = client("zhangsan"), _url(desk)
    story.corrected(desk.bureau, desk.case(), DAY + timedelta(days=1))
    at(desk, settings, 1, 11)
    assert "对上一轮意见的答复" in words(officer.get(send))
    officer.post(send, {"account": "案情", "answered": "采纳", "expected": Review.objects.get().n})
    at(desk, settings, 1, 12)
    opined(desk, "wujiu", give, ALL | {"conclusion": "审核通过", "opinion": "同意"})
    done = words(client("wangju").get(here))
    assert Review.objects.get().state == ReviewState.PASSED
    assert "第1轮 第2轮" in done
    assert "不再因审核而不能" in done


def test_others_agencies_administrators_and_wrong_addresses_find_nothing(
    desk: Deliberating, settings: Settings
) -> None:
    review = desk.sent()
    at(desk, settings, 0, 11)
    for name, status in (("xian1a", 404), ("xitong", 404), ("jiandu", 200)):
        assert client(name).get(address("review_detail", review)).status_code == status
    legal = client("zhaoliu")
    for path in (
        address("opinion_paper", review, 0), address("review_picture", review, 3, "0" * 64, 1),
        address("send_for_review", desk.case().pk, "penalize"),
    ):  # fmt: skip
        assert legal.get(path).status_code == 404
    officer = client("zhangsan")
    assert (
        officer.post(address("withdraw_from_review", review), {"reason": "补充"}).status_code == 302
    )
    aside = {"ground": "与本人有利害关系", "reason": "有往来"}
    assert legal.post(address("recuse_reviewer", review), aside).status_code == 409
    assert client("wangju").post(address("settle_disagreement", review), {}).status_code == 422

"""The legal office takes a complaint up and answers it; whoever it is about finds no such page."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.accounts import services as accounts
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.publication.complaint_pages import ratings_page
from fadu.publication.models import Complaint
from fadu.publication.tests.matters import Case, ordered
from fadu.publication.tests.services.test_complaints import WORDS, lodged
from fadu.publication.tests.services.test_ratings import give, matter
from fadu.publication.tests.test_views import signed_in
from tests.people import FOUNDED, SINCE, Colleague

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau, settings: Settings) -> Case:
    made = ordered(bureau, "A")
    settings.TEST_CLOCK = made.at
    return made


@pytest.fixture
def lawyer(bureau: Bureau) -> Colleague:
    """李四 also leads the legal office: the visit was not theirs."""
    accounts.grant_role(
        person=bureau.li.id, role=Role.LEGAL_OFFICE, agency=bureau.agency.id, since=SINCE,
        who=[Actor("founding", Role.SECURITY_ADMIN.value)], hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    return bureau.li


def words(response: HttpResponse) -> str:
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def page(client: Client, complaint: Complaint) -> HttpResponse:
    return client.get(reverse("publication:complaint_detail", args=[complaint.pk]))


def test_a_complaint_is_taken_up_answered_and_kept_from_its_officers(
    case: Case, lawyer: Colleague
) -> None:
    made, client, officer = lodged(case), signed_in(lawyer), signed_in(case.bureau.zhao)
    listed = words(client.get(reverse("publication:complaint_list")))
    assert made.number in listed
    assert "待受理的检查投诉 1" in words(client.get(reverse("home")))
    assert made.number not in words(officer.get(reverse("home")))
    assert made.number not in words(officer.get(reverse("publication:complaint_list")))
    assert page(officer, made).status_code == 404
    assert (
        signed_in(case.bureau.zhang).get(reverse("publication:complaint_list")).status_code == 403
    )
    told = words(page(client, made))
    assert WORDS in told
    assert "法律没有规定答复的日数，本局没有填写" in told

    take, close = (
        reverse(f"publication:{n}", args=[made.pk])
        for n in ("take_up_complaint", "close_complaint")
    )
    early = client.post(close, {"finding": "不属实", "words": "已核实"})
    wrong = client.post(take, {"handler": case.bureau.zhang.id})
    assert (early.status_code, wrong.status_code) == (409, 422)
    assert officer.post(take, {"handler": lawyer.id}).status_code == 404
    assert "办理中" in words(client.post(take, {"handler": lawyer.id}, follow=True))
    done = client.post(close, {"finding": "不属实", "words": "已核实，当面说明"}, follow=True)
    assert "已答复" in words(done)
    assert "已核实，当面说明" in words(done)


def test_ratings_of_one_unit_and_quarter_are_shown_without_order_or_person(
    case: Case, lawyer: Colleague, settings: Settings
) -> None:
    client, here = signed_in(lawyer), reverse("publication:ratings")
    for number in range(5):
        give(case.bureau, matter(number), words="请提前告知")
    running = words(client.get(here))
    settings.TEST_CLOCK = case.at.replace(month=4)
    told = words(client.get(here, {"quarter": "2026Q1"}))
    assert "不足5份，不显示" in running
    assert "汇总 5" in told
    assert "满意 5份" in told
    assert "不得用于考核" in told
    assert "请提前告知" in told
    assert signed_in(case.bureau.zhang).get(here).status_code == 403
    own = ratings_page(lawyer.viewer_on(date(2026, 4, 2)), True, case.bureau.agency.id, "2026Q1")
    assert (own["own_hidden"], own["rated"]) == (
        True,
        None,
    )  # the parameter keeps them from the rated unit

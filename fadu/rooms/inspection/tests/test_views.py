"""The officer's page: square and digits while the code holds, within reach, without writing anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.casework.tests.builders import a_matter
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.matters.models import Matter
from fadu.registry.services import enter_party
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.services.spoken import spoken_digits
from fadu.rooms.inspection.tests.builders import ENTERPRISE, NOW, TERMS, a_code
from fadu.ui.qr import svg
from tests.browsing import signed_in
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague


@pytest.fixture(autouse=True)
def hour(settings: Settings) -> None:
    settings.TEST_CLOCK = NOW


@pytest.fixture
def visit(bureau: Bureau) -> Matter:
    """A matter of the bureau; which procedure it follows is nothing to the page."""
    return a_matter(bureau)


def opened(who: Colleague, visit: Matter) -> HttpResponse:
    client = signed_in(who.account)
    return client.get(reverse("inspection:visit_code", kwargs={"id": visit.id}))


def digits_of(visit: Matter) -> str:
    made = spoken_digits(visit.id, day_of(NOW))
    return f"{made[:3]} {made[3:]}"


def test_the_page_shows_the_square_the_terms_and_the_digits(bureau: Bureau, visit: Matter) -> None:
    a_code(visit=visit.id, place=visit.place, contents="仓库\n特种作业")

    page = opened(bureau.zhang, visit).content.decode()

    assert page.count('<svg class="fd-qr"') == 1
    assert digits_of(visit) in page
    assert all(word in page for word in (*TERMS.certificates, TERMS.basis, "仓库<br>特种作业"))
    assert not re.search(r"<(script(?! src)|style)|\sstyle=", page)


def test_outside_its_time_no_digits_are_said(
    bureau: Bureau, visit: Matter, settings: Settings
) -> None:
    a_code(visit=visit.id, place=visit.place)
    settings.TEST_CLOCK = TERMS.until

    page = opened(bureau.zhang, visit).content.decode()

    assert "不在有效时间内" in page
    assert "报出今天的口令" not in page
    assert digits_of(visit) not in page


def test_without_a_code_the_page_says_what_is_missing(bureau: Bureau, visit: Matter) -> None:
    a_code(visit=visit.id, place=visit.place)
    withdraw_code(visit=visit.id, at=NOW)

    page = opened(bureau.zhang, visit).content.decode()

    assert "还没有检查码，或者已经撤回" in page
    assert "fd-qr" not in page


def test_another_bureau_does_not_find_the_visit_and_a_stranger_signs_in(
    bureau: Bureau, visit: Matter
) -> None:
    assert opened(bureau.wang, visit).status_code == 404
    answer = Client().get(reverse("inspection:visit_code", kwargs={"id": visit.id}))
    assert answer["Location"].startswith("/sign-in/")


def test_reading_writes_nothing_and_costs_few_queries(bureau: Bureau, visit: Matter) -> None:
    a_code(visit=visit.id, place=visit.place)
    client = signed_in(bureau.zhang.account)
    url = reverse("inspection:visit_code", kwargs={"id": visit.id})
    client.get(url)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(url)

    ours = [q["sql"] for q in asked if "inspection_" in q["sql"]]
    assert len(ours) == 1
    assert all(q["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE")) for q in asked)


def enterprise_of(bureau: Bureau, **facts: str) -> str:
    """A party entered through the register."""
    act = registry.procedure("register.party").act("enter_party")
    stated = {"party_kind": "单位", "name": "甲烟花公司", "division": "430202", **facts}
    return enter_party(
        facts=stated, who=[bureau.zhang.viewer.actor(act)], hand=bureau.hand(FOUNDED), at=FOUNDED,
        place=bureau.place, scope=bureau.zhang.viewer.scope,
    )  # fmt: skip


def of_enterprise(who: Colleague, id: str) -> HttpResponse:
    client = signed_in(who.account)
    return client.get(reverse("inspection:enterprise_code", kwargs={"id": id}))


def test_an_enterprise_s_own_square_says_its_credit_code_and_nothing_else(bureau: Bureau) -> None:
    page = of_enterprise(bureau.zhang, enterprise_of(bureau, credit_code=ENTERPRISE))

    assert svg("企业二维码", ENTERPRISE) in page.content.decode()
    assert "甲烟花公司" in page.content.decode()


def test_without_a_credit_code_or_beyond_reach_there_is_no_square(bureau: Bureau) -> None:
    assert of_enterprise(bureau.zhang, enterprise_of(bureau)).status_code == 404
    there = enterprise_of(bureau, name="乙矿业公司", credit_code=ENTERPRISE)
    assert of_enterprise(bureau.wang, there).status_code == 404

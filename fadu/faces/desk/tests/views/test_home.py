"""工作台: what must be done, what waits for a signature, and administrators' own duties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from fadu.accounts.models import Certificate
from fadu.accounts.services import revoke_certificate
from fadu.faces.desk.tests.builders import SECURITY, Office, words
from fadu.matters.models import Matter
from tests.people import FOUNDED, SINCE

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


def test_it_shows_the_owed_act_with_its_day_and_article(office: Office, case: Matter) -> None:
    answer = office.browser("李四").get("/")

    assert "应办 1" in words(answer)
    assert "作出处罚决定" in words(answer)
    assert "依据：《行政处罚法》第六十条" in words(answer)
    assert f"/matters/{case.id}/" in answer.content.decode()


def test_what_is_overdue_is_a_warning_and_a_number(
    office: Office, case: Matter, settings: Settings
) -> None:
    assert "预警 0" in words(office.browser("钱七").get("/"))

    settings.TEST_CLOCK = datetime(2025, 6, 2, 1, tzinfo=UTC)
    page = words(office.browser("钱七").get("/"))

    assert "预警 1" in page
    assert "应办 0" in page
    assert "逾期7天" in page
    assert "由行政机关负责人办理" in page


def test_an_empty_desk_says_so(office: Office) -> None:
    page = words(office.browser("王五").get("/"))

    for said in ("没有在期限内应办的事项", "没有等待签批的草稿", "没有未完成的草稿", "还没有事项"):
        assert said in page


@pytest.mark.parametrize(
    ("who", "own", "others"),
    [
        ("系乙", "/agencies/", ("/people/", "/ledger/")),
        ("安甲", "/people/", ("/ledger/",)),
        ("审丙", "/ledger/", ("/people/",)),
    ],
)
def test_an_administrator_sees_the_own_duty_and_no_business(
    office: Office, case: Matter, who: str, own: str, others: tuple[str, ...]
) -> None:
    page = office.browser(who).get("/").content.decode()

    assert f'href="{own}"' in page
    assert not [url for url in others if f'href="{url}"' in page]
    for business in ("/matters/", "/parties/", "/search/", "/delegations/"):
        assert f'href="{business}"' not in page
    assert case.title not in page


def test_a_supervisor_is_offered_nothing_to_begin(office: Office) -> None:
    assert "新建事项" not in words(office.browser("督丁").get("/"))
    assert "新建事项" in words(office.browser("张三").get("/"))


def test_who_leads_is_told_what_the_agency_lacks(office: Office) -> None:
    for paper in Certificate.objects.filter(kind="执法证"):
        revoke_certificate(
            certificate=paper, ends_on=SINCE, reason="换证", who=[SECURITY],
            hand=office.bureau.hand(FOUNDED), at=FOUNDED,
        )  # fmt: skip

    assert "执法力量缺口" in words(office.browser("李四").get("/"))
    assert "执法力量缺口" not in words(office.browser("张三").get("/"))

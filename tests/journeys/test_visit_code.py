"""A visit code from the officer's phone to the enterprise's: read by an independent reader, checked without sign-in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from fadu.demo.parties import credit_code
from fadu.kernel.enterprise_scan import credit_code_of
from fadu.kernel.visit_code import Terms, address
from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import IssuedCode
from fadu.rooms.inspection.services.codes import issue_code, visit_signer, withdraw_code
from fadu.rooms.inspection.services.spoken import spoken_digits
from tests.conftest import OldBrowser
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office
from tests.journeys.pictures import codes_in_pdf, codes_in_png

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def visit(office: Office, tmp_path: Path) -> Matter:
    """A matter with a code of today, whose square leads to this very server."""
    settings = office.settings
    settings.PUBLIC_ADDRESS = office.url
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED = tmp_path / "visit.key", False
    found = Matter.objects.get(pk=office.record("", penalty.register_clue, "zhangsan"))
    start = settings.TEST_CLOCK.replace(minute=0, second=0, microsecond=0)
    issue_code(
        terms=Terms(
            found.id, credit_code("430200", 7), "株洲市应急管理局", "随机抽查",
            "《安全生产法》第六十五条；2026年度安全生产监督检查计划（株示范应急〔2026〕3号）",
            ("18020116001", "18020116002"), start, start + timedelta(hours=9),
        ),
        contents="危险化学品仓库储存\n特种作业人员持证\n应急预案演练",
        place=found.place, at=settings.TEST_CLOCK, signer=visit_signer(),
    )  # fmt: skip
    return found


def shown(office: Office, visit: Matter) -> tuple[Clerk, str]:
    """The officer's page of the code, and the address that its square must say."""
    clerk = office.clerk("zhangsan").opens(f"/visits/{visit.id}/code/").sees("请企业扫码核验")
    return clerk, "".join(address(office.url, IssuedCode.objects.get().text))


@pytest.fixture
def enterprise(new_context: Callable[..., BrowserContext]) -> Page:
    """A phone that has never been here."""
    page = new_context().new_page()
    page.set_viewport_size(PHONE)
    return page


@pytest.mark.parametrize("size", [PHONE, {"width": 1366, "height": 768}], ids=["phone", "desk"])
def test_the_square_on_a_page_is_read_from_a_screenshot(
    office: Office, visit: Matter, size: dict[str, int]
) -> None:
    clerk, said = shown(office, visit)
    clerk.page.set_viewport_size(size)

    assert codes_in_png(clerk.page.screenshot()) == [said]


def test_an_enterprise_s_own_square_is_read_and_names_the_enterprise(office: Office) -> None:
    party = office.party("扫码陶瓷有限公司")
    clerk = office.clerk("zhangsan").opens(f"/visits/enterprises/{party}/code/")

    (scanned,) = codes_in_png(clerk.page.screenshot())

    assert credit_code_of(scanned) == credit_code("430200", 7)


@pytest.mark.parametrize("dpi", [100, 200])
def test_the_square_is_read_from_the_printed_page(
    office: Office, visit: Matter, tmp_path: Path, dpi: int
) -> None:
    clerk, said = shown(office, visit)

    assert codes_in_pdf(clerk.page.pdf(prefer_css_page_size=True), tmp_path, dpi) == [said]


def test_the_enterprise_learns_who_comes_and_keeps_nothing(
    office: Office, visit: Matter, enterprise: Page
) -> None:
    clerk, said = shown(office, visit)
    heard: list[str] = []
    enterprise.on("console", lambda message: heard.append(message.text))

    enterprise.goto(codes_in_png(clerk.page.screenshot())[0])
    expect(enterprise.get_by_role("status")).to_contain_text("检查码有效：株洲市应急管理局")
    expect(enterprise.locator("dl")).to_contain_text("18020116002")
    assert enterprise.evaluate(OVERFLOW) == 0
    assert enterprise.context.cookies() == []

    enterprise.goto(said[:-8] + "00000000")
    expect(enterprise.get_by_role("status")).to_contain_text("检查码")
    expect(enterprise.get_by_role("status")).not_to_contain_text("有效：")
    withdraw_code(visit=visit.id, at=office.settings.TEST_CLOCK)
    enterprise.goto(said)
    expect(enterprise.get_by_role("status")).to_contain_text("检查已经取消")
    assert heard == []


def test_what_the_officer_says_is_typed_and_leads_to_the_same_page(
    office: Office, visit: Matter, enterprise: Page
) -> None:
    clerk, _ = shown(office, visit)
    digits = spoken_digits(visit.id, day_of(office.settings.TEST_CLOCK))
    clerk.sees(f"{digits[:3]} {digits[3:]}")

    enterprise.goto(f"{office.url}/v/")
    enterprise.get_by_label("统一社会信用代码").fill(credit_code("430200", 7).lower())
    enterprise.get_by_label("六位口令").fill("000 000" if digits != "000000" else "000 001")
    enterprise.get_by_role("button", name="核对").click()
    expect(enterprise.get_by_role("alert")).to_contain_text("口令对不上")
    enterprise.get_by_label("六位口令").fill(digits)
    enterprise.get_by_role("button", name="核对").click()

    expect(enterprise.get_by_role("status")).to_contain_text("检查码有效")
    assert enterprise.context.cookies() == []


def test_the_oldest_browser_shows_the_sentence_in_its_colour(
    office: Office, visit: Matter, chromium90: OldBrowser
) -> None:
    _, said = shown(office, visit)

    run = chromium90([
        ["load", said],
        ["evaluate", "document.querySelector('.pb-verdict').innerText"],
        ["evaluate", "getComputedStyle(document.querySelector('.pb-verdict strong').parentElement).color"],
        ["evaluate", "document.documentElement.scrollWidth - document.documentElement.clientWidth"],
    ])  # fmt: skip

    assert "检查码有效" in run.results[1]
    assert run.results[2:] == ("rgb(31, 98, 56)", 0)
    assert run.console == ()

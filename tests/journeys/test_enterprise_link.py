"""From an order to its end on the enterprise's phone: no account, no script, plain http, photographs as phones take them."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from fadu.demo.acting import Story, chance_of
from fadu.documents.services import path_of
from fadu.kernel.zone import day_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.publication.models import Rating
from fadu.publication.services.issuing import send_link
from fadu.registry.models import Party
from tests.conftest import OldBrowser
from tests.journeys.office import Office

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
DRAWN = """() => { const c = document.createElement('canvas'); c.width = 320; c.height = 240;
    const p = c.getContext('2d'); p.fillStyle = '#2a7'; p.fillRect(40, 40, 200, 120);
    return c.toDataURL('image/jpeg').split(',')[1] }"""
SIZE = """data => new Promise((done, fail) => { const i = new Image(); i.onload = () => done([i.width, i.height]);
    i.onerror = fail; i.src = 'data:image/jpeg;base64,' + data })"""
SECRET = b"\xff\xfe\x00\x15GPS 27.83N 113.13E "
DIGITS = "0001"


@pytest.fixture
def story(office: Office, tmp_path: Path) -> Story:
    """Two hazards ordered to be removed within three weeks, at a firm whose phone is known."""
    office.settings.MESSAGES, office.settings.PUBLIC_ADDRESS = tmp_path / "messages", office.url
    party = office.party("链接陶瓷有限公司")
    Party.objects.filter(pk=party).update(phone=f"1390000{DIGITS}")
    now = office.settings.TEST_CLOCK - timedelta(hours=5)
    told = Story(
        MAJOR_HAZARD, office.bureau.crew, office.bureau.law, chance_of("link"), now, outsider=party
    )
    keys = ["hazard-1", "hazard-2"]
    told.do(hazard.find_hazard, hazard=keys, source="现场检查", trade="工贸", enterprise=party)
    told.do(hazard.record_inspection)
    term = (day_of(now) + timedelta(days=20)).isoformat()
    for key in keys:
        told.do(
            hazard.order_elimination,
            key,
            mode="责令限期排除",
            deadline=term,
            order_number="示范责改1号",
        )
    told.settle()
    told.deeds.clear()
    return told


@pytest.fixture
def firm(new_context: Callable[..., BrowserContext]) -> Page:
    """A phone that runs no script."""
    page = new_context(java_script_enabled=False).new_page()
    page.set_viewport_size(PHONE)
    return page


def link(office: Office) -> str:
    """The address in the newest message."""
    newest = max(office.settings.MESSAGES.glob("*.json"), key=lambda p: p.stat().st_mtime_ns)
    told = json.loads(newest.read_bytes())["words"]
    return re.search(r"http\S+", told)[0]  # type: ignore[index]


def opens(firm: Page, address: str) -> None:
    firm.goto(address)
    firm.get_by_label("手机号码末四位").fill(DIGITS)
    firm.get_by_role("button", name="打开").click()
    expect(firm.get_by_role("heading", name="隐患2")).to_be_visible()
    assert firm.evaluate(OVERFLOW) == 0


def reports(firm: Page, item: str, day: str, photo: dict[str, object]) -> None:
    """The firm reports an item as done, with a photograph."""
    firm.get_by_role("button", name=f"{item}：消除隐患并报告").click()
    firm.get_by_label("整改完成日期").fill(day)
    firm.get_by_label("整改措施").fill("棚屋已拆除")
    firm.get_by_label("已向职工大会或者职工代表大会报告").select_option("yes")
    firm.get_by_label("从手机相册选照片").set_input_files([photo])
    assert firm.evaluate(OVERFLOW) == 0
    firm.get_by_role("button", name="提交", exact=True).click()
    expect(firm.get_by_role("status")).to_contain_text(f"{item}“消除隐患并报告”已经收到并记入")


def test_a_firm_answers_an_order_on_its_phone_and_sees_the_end(
    office: Office, story: Story, firm: Page
) -> None:
    officer = office.clerk("zhangsan").opens(f"/matters/{story.id}/")
    officer.page.get_by_role("link", name="企业链接").click()
    officer.page.get_by_role("button", name="发送").click()
    officer.sees("未打开")
    drawn = base64.b64decode(officer.page.evaluate(DRAWN))
    photo = {
        "name": "IMG_1.jpg",
        "mimeType": "image/jpeg",
        "buffer": drawn[:2] + SECRET + drawn[2:],
    }
    today = day_of(office.settings.TEST_CLOCK).isoformat()

    address = link(office)
    opens(firm, address)
    reports(firm, "隐患1", today, photo)
    firm.get_by_role("button", name="隐患2：申请延长整改期限").click()
    firm.get_by_role("button", name="提交", exact=True).click()
    expect(firm.get_by_role("alert").first).to_contain_text("请填写原因")
    firm.get_by_label("原因").fill("设备下周到货")
    firm.get_by_role("button", name="提交", exact=True).click()
    expect(firm.get_by_role("status")).to_contain_text("申请延长整改期限")
    reports(firm, "隐患2", today, photo)
    assert firm.context.cookies() == []

    sent = [
        line for line in history(Matter.objects.get(pk=story.id)) if line.who[0][1] == "enterprise"
    ]
    assert [(line.act, line.key, len(line.files)) for line in sent] == [
        ("rectify", "hazard-1", 1), ("apply_extension", "hazard-2", 0), ("rectify", "hazard-2", 1),
    ]  # fmt: skip
    kept = path_of(sent[0].files[0]["sha256"]).read_bytes()
    assert b"GPS" not in kept
    assert officer.page.evaluate(SIZE, base64.b64encode(kept).decode()) == [320, 240]

    story.now = office.settings.TEST_CLOCK + timedelta(minutes=30)
    story.do(hazard.review, "hazard-1", result="已消除", unsafe=False)
    story.do(hazard.review, "hazard-2", result="未消除，整改期限未届满", unsafe=False)
    perform([replace(deed, matter=story.id) for deed in story.deeds])
    office.settings.TEST_CLOCK += timedelta(hours=2)
    sees_the_review_and_rates(office, firm, address)
    assert Rating.objects.get().answers == "0000"


def test_the_oldest_browser_opens_a_link_over_plain_http(
    office: Office, story: Story, chromium90: OldBrowser
) -> None:
    party = Party.objects.get(pk=story.outsider)
    now, chance = office.settings.TEST_CLOCK, chance_of("old")
    send_link(matter=Matter.objects.get(pk=story.id), party=party, at=now, chance=chance)

    run = chromium90([
        ["load", link(office)],
        ["fill", "#digits", DIGITS],
        ["click", "form button"],
        ["evaluate", "document.querySelector('.pb-verdict').innerText"],
        ["evaluate", "getComputedStyle(document.querySelector('.pb-badge')).borderRadius"],
        ["evaluate", "getComputedStyle(document.querySelector('.pb-buttons button')).backgroundColor"],
        ["evaluate", "document.documentElement.scrollWidth - document.documentElement.clientWidth"],
        ["click", ".pb-buttons button"],
        ["evaluate", "document.querySelectorAll('form input[type=file]').length"],
    ])  # fmt: skip

    told, rounded, ground, beyond = run.results[3:7]
    assert "还有2项要整改" in told
    assert (rounded != "0px", ground != "rgba(0, 0, 0, 0)", beyond) == (True, True, 0)
    assert run.results[8] == 2
    assert run.console == ()


def sees_the_review_and_rates(office: Office, firm: Page, address: str) -> None:
    """Another link, asked for on the page of the one that was used up; then what was found, and what they thought of it."""
    firm.goto(address)
    firm.get_by_role("button", name="重新发送链接到登记的手机").click()
    expect(firm.get_by_role("status")).to_contain_text("新的链接已经发到登记的手机")
    opens(firm, link(office))
    expect(firm.locator("main")).to_contain_text("复查通过")
    expect(firm.locator("main")).to_contain_text("复查未通过，期限未到")
    firm.get_by_role("button", name="匿名评价").click()
    for box in firm.get_by_role("combobox").all():
        box.select_option(index=1)
    firm.get_by_role("button", name="提交评价").click()
    expect(firm.get_by_role("status")).to_contain_text("评价已经收到")

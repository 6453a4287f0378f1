"""A draw from the freeze to the visitor who computes it again: green, and red for an altered file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from fadu.demo import draws, parties
from fadu.demo.bureau import Bureau
from fadu.draws.models import Draw
from tests.conftest import OldBrowser
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

DICE, NAMED = "3 1 4 1 5 9 2 6", "０４２７"


@pytest.fixture
def firms(office: Office, settings, tmp_path: Path) -> Bureau:
    """The bureau's firms; files and sealing key of this journey alone."""
    settings.DRAW_KEY_FILE, settings.FILES = tmp_path / "draw.key", tmp_path / "files"
    parties.build(office.bureau, lambda: None)
    return office.bureau


def submits(page, name: str) -> None:
    """Send the form by its button and land on the batch."""
    page.locator("main").get_by_role("button", name=name).click()
    expect(page.get_by_text(f"“{name}”已记入台账。")).to_be_visible()


def test_a_draw_is_frozen_committed_drawn_and_computed_again_by_a_visitor(
    office: Office, firms: Bureau, tmp_path: Path
) -> None:
    clerk = office.clerk("zhaoliu")
    page = clerk.page
    page.goto(f"{office.url}/draws/new/")
    page.fill("#id_subject", "2026年第一批随机抽查")
    submits(page, "认定检查类别和抽取方式")
    page.get_by_role("link", name="冻结名录").click()
    page.get_by_label("化工：抽取").fill("4")
    page.get_by_label("化工：备选").fill("2")
    page.fill("#id_matter_name", "安全生产一般检查事项")
    page.fill("#id_visit_first", "2026-03-09")
    page.fill("#id_visit_last", "2026-04-30")
    page.fill("#id_values_at", "2026-03-04T10:00")
    page.fill("#id_draw_at", "2026-03-04T10:30")
    submits(page, "冻结名录")
    page.get_by_role("link", name="公布名单承诺值").click()
    page.fill("#id_channel", "局门户网站")
    submits(page, "公布名单承诺值")
    row = Draw.objects.get()
    assert page.goto(f"{office.url}/open/draws/{row.county}/2026/1/").ok
    expect(page.get_by_text("将于2026年3月4日")).to_be_visible()

    office.clock("2026-03-04", "10:05")
    page.goto(f"{office.url}/draws/{row.batch}/record-randomness/")
    page.fill("#id_value0", "123")
    page.fill("#id_value1", NAMED)
    page.locator("main").get_by_role("button", name="记录公开随机数").click()
    expect(page.get_by_text("应有8位数字，实有3位")).to_be_visible()
    page.fill("#id_value0", DICE)
    submits(page, "记录公开随机数")
    office.clock("2026-03-04", "10:31")
    page.get_by_role("link", name="随机抽取", exact=True).last.click()
    page.fill("#id_witnesses", "甲、乙")
    submits(page, "随机抽取")
    page.get_by_role("link", name="公布抽取情况").click()
    page.fill("#id_channel", "局门户网站")
    submits(page, "公布抽取情况")

    visited(office, f"{office.url}/open/draws/{row.county}/2026/1/", tmp_path)


def visited(office: Office, address: str, folder: Path) -> None:
    """A visitor computes the draw again, and finds an altered file out."""
    visitor = office.new_context().new_page()
    visitor.goto(address)
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("抽取4家，2名见证人在场")
    visitor.get_by_role("button", name="在本浏览器里复算").click()
    expect(visitor.get_by_text("一致：抽中的4家企业由公开的数据算得。")).to_be_visible()
    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="下载结果文件").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    file = json.loads(text)
    file["randomness"][0] = "31415927"
    altered = folder / "altered.json"
    altered.write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")
    visitor.get_by_label("核对手里的结果文件").set_input_files(str(altered))
    expect(visitor.get_by_text("不一致：发现")).to_be_visible()
    expect(visitor.locator("[data-verdict]")).to_have_class("pd-verdict fd-tone-bad")
    assert not [word for word in ("张三", "李四", "甲、乙") if word in text + visitor.content()]


def test_the_demonstration_s_draw_is_computed_again_with_its_replacement(
    office: Office, firms: Bureau
) -> None:
    batch = draws.build(firms, lambda: None)
    row = Draw.objects.get(pk=batch.draw)
    visitor = office.new_context().new_page()
    visitor.goto(f"{office.url}/open/draws/")
    visitor.get_by_role("link", name="2024年第1号").click()

    visitor.get_by_role("button", name="在本浏览器里复算").click()

    expect(visitor.get_by_text("一致：抽中的14家企业由公开的数据算得。")).to_be_visible()
    expect(visitor.get_by_text("递补第3号")).to_be_visible()
    assert row.replaced == 1


def test_chromium_90_computes_the_public_page_too(
    office: Office, firms: Bureau, chromium90: OldBrowser
) -> None:
    row = Draw.objects.get(pk=draws.build(firms, lambda: None).draw)
    verdict = "document.querySelector('[data-verdict]')"

    run = chromium90(
        [
            ["load", f"{office.url}/open/draws/{row.county}/2024/1/"],
            ["click", "[data-run]"],
            ["wait", f"!{verdict}.hidden", 20],
            ["evaluate", f"{verdict}.className + {verdict}.textContent"],
        ]
    )

    assert "Chrome/90" in run.browser
    assert "fd-tone-good" in run.results[-1]
    assert "一致：抽中的14家企业" in run.results[-1]

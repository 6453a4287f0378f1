"""The pages about a bundle, which stand alone. The one that checks it without network: what is no bundle is not called false, and no signature is spoken of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from playwright.sync_api import BrowserContext, expect

from fadu.casefile import sheets
from fadu.casefile.bundle.verifiers import page as checking
from fadu.casefile.paging import HEADS
from fadu.ui.tables import Table
from tests.journeys.barriers import OVERFLOW, PHONE

pytestmark = pytest.mark.browser
ROW = ("1", "（某）应急罚〔2026〕1号", "某市应急管理局", "行政处罚决定书", "2026年3月2日", "1—3", "未签章的生成稿")  # fmt: skip


def test_a_file_that_is_no_bundle_is_named_and_not_called_false(
    new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    (tmp_path / "verify.html").write_bytes(checking())
    other = tmp_path / "报表.zip"
    other.write_bytes(b"no archive")
    page = new_context().new_page()
    page.goto((tmp_path / "verify.html").as_uri())
    page.get_by_label("案卷包").set_input_files(other)

    said = page.locator("#said")
    expect(said.get_by_role("heading")).to_have_text("没有核对：“报表.zip”不是案卷包，或者已经损坏")
    expect(said).to_contain_text("不是可以读取的ZIP文件")
    expect(said).not_to_contain_text("公钥")


def test_the_contents_scroll_in_their_own_box_on_a_phone(
    new_context: Callable[..., BrowserContext],
) -> None:
    parts = tuple(sheets.Part(one, HEADS, (ROW,), "contents") for one in ("正卷", "副卷"))
    page = new_context().new_page()
    page.set_viewport_size(PHONE)
    page.set_content(
        sheets.html(sheets.Sheet("卷内目录", "某市应急管理局", date(2026, 3, 2), (), parts, "说明"))
    )

    assert page.evaluate(OVERFLOW) == 0
    box = page.get_by_role("region", name="副卷")
    box.evaluate("box => box.scrollLeft = box.scrollWidth")
    expect(box.get_by_role("columnheader", name="备注")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="卷内目录")).to_be_in_viewport(ratio=1)


def test_the_printed_contents_scroll_in_their_own_box_on_a_phone_too(
    new_context: Callable[..., BrowserContext],
) -> None:
    told = {
        "title": "卷内目录", "agency": "某市应急管理局", "about": ("某公司案", ""), "upright": True,
        "table": Table("卷内目录", ()), "parts": [(one, HEADS, [ROW]) for one in ("正卷", "副卷")],
    }  # fmt: skip
    page = new_context().new_page()
    page.set_viewport_size(PHONE)
    page.set_content(render_to_string("desk/casefile_print.html", told))
    for name in ("vendor/bootstrap.css", "ui/tokens.css", "ui/sheet.css"):
        page.add_style_tag(path=str(finders.find(name)))

    sheet = page.get_by_role("main")
    assert sheet.evaluate("e => e.scrollWidth - e.clientWidth") == 0
    box = page.get_by_role("region", name="副卷")
    box.evaluate("box => box.scrollLeft = box.scrollWidth")
    expect(box.get_by_role("columnheader", name="备注")).to_be_in_viewport(ratio=1)


@pytest.mark.django_db
def test_a_command_to_be_typed_stands_on_one_line_on_a_phone(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context().new_page()
    page.set_viewport_size(PHONE)
    page.set_content(Client().get("/v/bundle/").content.decode())
    for name in ("ui/tokens.css", "public/public.css"):
        page.add_style_tag(path=str(finders.find(name)))

    for command in ("certutil -hashfile verify.html SHA256", "sha256sum verify.html"):
        typed = page.get_by_text(command, exact=True)
        assert typed.evaluate("code => code.getClientRects().length") == 1
        assert typed.evaluate("code => getComputedStyle(code.parentNode).overflowX") == "auto"
    assert page.evaluate(OVERFLOW) == 0

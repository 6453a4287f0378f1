"""An officer finds conduct, range and sentence; the legal office adopts its phrases from a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from fadu.law.libraries.kinds import library
from fadu.law.libraries.shipped import shipped
from fadu.statutes.library import sheets
from fadu.statutes.library.models import LibraryRow
from tests.journeys.office import Office

pytestmark = pytest.mark.browser


def test_an_officer_finds_the_rule_the_amount_and_the_sentence(office: Office) -> None:
    page = office.clerk("zhangsan").page
    page.goto(f"{office.url}/penalties/")
    page.get_by_label("查找", exact=True).fill("租借资质")
    page.get_by_role("button", name="筛选").click()
    page.get_by_role("link", name="租借资质、挂靠、出具虚假报告", exact=True).click()
    page.get_by_label("违法所得").fill("150,000")
    page.get_by_role("button", name="计算").click()

    expect(page.get_by_role("heading", name="法定幅度：30万元以上75万元以下")).to_be_visible()
    expect(page.get_by_text("报告由谁编制、审核？")).to_be_visible()


def test_the_legal_office_tries_a_sheet_and_takes_it_in(office: Office, tmp_path: Path) -> None:
    page, file = office.clerk("zhaoliu").page, tmp_path / "用语.xlsx"
    chosen = [e for e in shipped("phrase") if e.name in ("AQF-97-1", "AQF-97-2")]
    file.write_bytes(sheets.written(library("phrase"), chosen))
    before = LibraryRow.objects.count()

    page.goto(f"{office.url}/library/phrase/")
    page.get_by_role("link", name="导入").click()
    page.get_by_label("电子表格").set_input_files(file)
    page.get_by_role("button", name="试导入").click()
    expect(page.get_by_text("新登记2条，更新0条，没有变化0条")).to_be_visible()
    assert LibraryRow.objects.count() == before

    page.get_by_label("电子表格").set_input_files(file)
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.get_by_text("已导入：新登记2条")).to_be_visible()
    assert LibraryRow.objects.count() == before + 2

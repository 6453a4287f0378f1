"""Objects from a spreadsheet in the browser: previewed, confirmed, recorded to the end by itself, or by the button."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from fadu.registry.imports import services
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.models import SupervisedObject
from fadu.registry.tests.imports.sheets import code, row, workbook
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser
FIRMS = 12


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dozen firms and one wrong row; two of them are a part, so that there is a way to go."""
    monkeypatch.setattr(services, "PART", 2)
    monkeypatch.setattr(services, "AT_ONCE", 1)
    path, day = tmp_path / "对象.xlsx", "2026-01-05"
    rows = [
        row(OBJECTS, credit_code=code(n), name=f"走查{n}号厂", graded_on=day) for n in range(FIRMS)
    ]
    path.write_bytes(workbook(OBJECTS, *rows, row(OBJECTS, credit_code="123")))
    return path


def brought(clerk: Clerk, sheet: Path) -> Clerk:
    """From the list of objects to the preview of a sheet."""
    clerk.opens("/objects/").page.get_by_role("link", name="导入").click()
    clerk.page.set_input_files("input[type=file]", sheet)
    clerk.page.get_by_role("button", name="上传并核对").click()
    return clerk.sees(f"新登记和有变化的{FIRMS}行", "应为18位，实为3位")


def test_a_confirmed_sheet_goes_on_by_itself_to_its_end_and_changes_nothing_again(
    office: Office, sheet: Path
) -> None:
    officer = office.clerk("zhangsan")
    brought(officer, sheet).page.get_by_role("button", name="确认导入").click()

    expect(officer.page.get_by_text(f"{FIRMS} / {FIRMS}").first).to_be_visible(timeout=60_000)
    officer.sees("已记入台账")
    assert SupervisedObject.objects.count() == FIRMS
    officer.opens("/objects/?q=走查11号").sees("走查11号厂", "重大风险")
    officer.opens("/objects/bring/objects/").page.set_input_files("input[type=file]", sheet)
    officer.page.get_by_role("button", name="上传并核对").click()
    officer.sees("没有需要登记的内容")


def test_without_scripts_the_button_takes_it_to_its_end(office: Office, sheet: Path) -> None:
    officer = office.clerk("zhangsan", java_script_enabled=False)
    brought(officer, sheet).page.get_by_role("button", name="确认导入").click()
    for left in range(FIRMS, 0, -2):
        officer.sees(f"还剩{left}行").page.get_by_role("button", name="继续导入").click()

    officer.sees("已记入台账")
    assert SupervisedObject.objects.count() == FIRMS

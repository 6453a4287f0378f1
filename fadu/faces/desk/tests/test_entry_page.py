"""At the gate: each of three codes is proven before the entry is registered; an exception is made up for."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.faces.desk.tests.visits import CODE, a_firm, going
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.inspection.models import IssuedCode, Visit
from fadu.rooms.inspection.tests.acting import Visiting

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


@pytest.fixture(autouse=True)
def codes(settings: Any, tmp_path: Any) -> None:
    """A key of the test's own; all three ways are open."""
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED = tmp_path / "visit.key", False
    settings.VISIT_CODES = ("own", "enterprise", "external")


def at_the_gate(office: Office) -> Visiting:
    """A visit of today, approved and staffed with 张三 and 钱七."""
    visit = going(office, a_firm(office), days=1)
    visit.do(a.open_visit, planned_on="2025-03-03")
    visit.do(a.approve_visit, number="检审〔2025〕1号")
    visit.do(a.assign_officers, first_officer=office.id("张三"), second_officer=office.id("钱七"))
    return visit


def send(office: Office, path: str, **typed: Any) -> Any:
    browser = office.browser("张三")
    return browser.post(path, hidden(browser.get(path)) | typed)


def test_our_own_code_is_issued_on_the_page_and_unlocks_the_entry(office: Office) -> None:
    visit = at_the_gate(office)
    entry, page = f"/visits/{visit.id}/entry/", f"/matters/{visit.id}/"

    assert "这次检查还没有检查码" in words(send(office, entry))
    assert "生成检查码" in words(office.browser("张三").get(page))
    assert send(office, f"/visits/{visit.id}/settle-code/").status_code == 302
    code = IssuedCode.objects.get(visit=visit.id)
    shown = words(office.browser("张三").get(page))
    assert "出示、打印" in shown
    assert "生成检查码" not in shown.replace("检查码已经生成", "")
    browser = office.browser("张三")
    typed = hidden(browser.get(entry))
    first, again = browser.post(entry, typed), browser.post(entry, typed)

    assert (first.status_code, first["Location"]) == (302, page)
    assert again.status_code == 302  # the same form: one entry
    row = Visit.objects.get()
    assert (row.entry_mark, row.comings) == (code.pk, 0)
    assert "已使用" in words(browser.get(page))
    assert f'href="{entry}"' not in browser.get(page).content.decode()


def test_the_firm_s_own_code_must_be_the_firm_s(office: Office) -> None:
    visit = at_the_gate(office)
    path = f"/visits/{visit.id}/entry/?mode=enterprise"

    wrong = send(office, path, scanned="91330100799655058B")
    assert wrong.status_code == 409
    assert "不是这次检查的对象" in words(wrong)
    assert "没有打开" in words(send(office, path, scanned="https://example.com/?uniscid=" + CODE))
    assert send(office, path, scanned="").status_code == 422
    assert send(office, path, scanned=f"https://hn.gsxt.gov.cn/x?uniscid={CODE}").status_code == 302
    assert Visit.objects.get().entry_mark == CODE


def test_a_code_of_the_province_keeps_its_screenshot(office: Office) -> None:
    visit = at_the_gate(office)
    path = f"/visits/{visit.id}/entry/?mode=external"
    told = {"number": "HN20250303001", "shown": "2025-03-03T08:50"}

    assert send(office, path, **told).status_code == 422
    picture = SimpleUploadedFile("截图.png", PNG, "image/png")
    assert send(office, path, **told, screenshot=picture).status_code == 302
    line = history(Matter.objects.get(pk=visit.id))[-1]
    assert line.facts["screenshot"] == line.files[0]["sha256"]


def test_what_was_entered_without_a_code_is_made_up_for_and_entered_again(office: Office) -> None:
    visit = at_the_gate(office)
    entry, page = f"/visits/{visit.id}/entry/", f"/matters/{visit.id}/"
    assert "没有扫码就要先检查的" in words(office.browser("张三").get(entry))
    told = {"no_code_for": "网络或者系统故障", "grounds": "园区断网"}
    assert send(office, f"/visits/{visit.id}/no-code/", **told).status_code == 302
    shown = words(office.browser("张三").get(page))
    assert "网络或者系统故障 待补录" in shown

    late = office.browser("张三").get(f"{entry}?mode=enterprise")
    assert "补录入企登记" in words(late)
    assert send(office, f"{entry}?mode=enterprise", scanned=CODE).status_code == 302
    assert "2025年3月3日补录" in words(office.browser("张三").get(page))
    visit.now = visit.bureau.hand(Matter.objects.get(pk=visit.id).last_at).noted
    visit.do(a.show_certificate)
    visit.do(a.check_site)
    assert "登记再次入企" in words(office.browser("张三").get(page))


def test_only_officers_of_the_agency_stand_at_the_gate(office: Office) -> None:
    visit = at_the_gate(office)

    assert office.browser("李四").get(f"/visits/{visit.id}/entry/").status_code == 403
    assert office.browser("王五").get(f"/visits/{visit.id}/entry/").status_code == 404
    assert office.browser("张三").get("/visits/x/entry/").status_code == 404

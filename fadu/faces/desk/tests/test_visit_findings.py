"""The findings of a visit beside those of the last one, which become drafts once and are marked when taken over."""

from __future__ import annotations

import pytest

from fadu.casework.models import Draft
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import a_firm, going, ordered
from fadu.law.procedures.inspection_visit import acts as a

pytestmark = pytest.mark.django_db


def test_what_is_still_there_becomes_drafts_of_this_visit_once(office: Office) -> None:
    firm = a_firm(office)
    last = ordered(office, firm, term="2025-02-20")
    last.do(a.correct_on_spot, "F2")
    visit = going(office, firm, days=2)
    visit.do(a.open_visit)
    browser, page, copy = (
        office.browser("张三"),
        f"/matters/{visit.id}/",
        f"/visits/{visit.id}/copy/",
    )
    assert "1项还在，本次尚未列入" in words(browser.get(page))
    assert "拟成本次的草稿" not in words(browser.get(page)).replace("可以一次拟成本次的草稿", "")
    visit.do(a.approve_visit)
    visit.do(a.assign_officers, first_officer=office.id("张三"), second_officer=office.id("赵六"))
    for act in (a.enter_by_code, a.show_certificate, a.check_site):
        visit.do(act)

    shown = browser.get(page)
    assert "把还在的1项拟成本次的草稿" in words(shown)
    assert "已改" in words(shown)
    assert f'href="/matters/{last.id}/"' in shown.content.decode()
    assert browser.post(copy).status_code == 302
    assert browser.post(copy).status_code == 302
    draft = Draft.objects.get()
    assert draft.typed["found_before"] == [f"{last.id}:F1"]
    assert "配电箱未上锁" in words(browser.get(f"/drafts/{draft.id}/"))
    visit.do(
        a.find_problem, finding=["F1"], description="配电箱仍未上锁", found_before=f"{last.id}:F1"
    )

    shown = words(browser.get(page))
    assert "还在" in shown
    assert "列为问题1" in shown
    assert "尚未列入" not in shown
    assert office.browser("李四").post(copy).status_code == 403

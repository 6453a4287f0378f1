"""A code that cannot be issued is told and stops nothing; without our own codes nobody asks for a key."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import a_firm, going
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.models import IssuedCode

pytestmark = pytest.mark.django_db


def test_a_code_that_cannot_be_issued_is_told(office: Office, settings: Any, tmp_path: Any) -> None:
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED = tmp_path / "visit.key", False
    settings.VISIT_CODES = ("own",)
    visit = going(office, a_firm(office, code=None), days=1)
    visit.do(a.open_visit)
    visit.do(a.approve_visit)
    visit.do(a.assign_officers, first_officer=office.id("张三"), second_officer=office.id("钱七"))
    browser, path = office.browser("张三"), f"/visits/{visit.id}/settle-code/"

    assert "没有登记统一社会信用代码" in words(browser.post(path, follow=True))
    settings.VISIT_CODES = ("enterprise",)
    assert "没有登记统一社会信用代码" not in words(browser.post(path, follow=True))
    assert not IssuedCode.objects.exists()
    assert browser.get(path).status_code == 405

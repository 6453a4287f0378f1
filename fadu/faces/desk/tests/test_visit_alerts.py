"""A visit that is opened by the form of its act is warned of and held back as one opened from a list is."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, filled, hidden, opening_url, send, words
from fadu.faces.desk.tests.test_arranging import TASK
from fadu.faces.desk.tests.test_visit_panel import set_parameter
from fadu.faces.desk.tests.visits import a_firm, going
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.models import Visit

pytestmark = pytest.mark.django_db


def in_vain(office: Office, firm: str) -> None:
    """Officers came and nobody was there."""
    visit = going(office, firm, days=4)
    visit.do(a.open_visit)
    visit.do(a.approve_visit)
    visit.do(a.assign_officers, first_officer=office.id("张三"), second_officer=office.id("钱七"))
    visit.do(a.record_empty)


def test_a_reason_is_asked_for_after_visits_in_vain(office: Office) -> None:
    firm = a_firm(office)
    set_parameter(office, "visits_in_vain", "1")
    in_vain(office, firm)
    url = opening_url("inspection.visit", "open_visit")
    told = filled(a.open_visit, office, enterprise=firm, source=f.PLANNED, visits_before="1", vain_reason="", exemption=f.j.NO_EXEMPTION)  # fmt: skip

    refused = send(office.browser("张三"), url, told)
    assert refused.status_code == 409
    assert "再次检查须先说明理由" in words(refused)
    assert "本年度对该单位计入频次的检查已有1次" in words(refused)
    assert "已连续1次到场而没有检查记录" in words(refused)
    done = send(office.browser("张三"), url, told | {"vain_reason": "已经约定负责人在场"})
    assert done.status_code == 302
    assert Visit.objects.count() == 2


def test_a_list_is_held_back_by_name_too(office: Office) -> None:
    firm = a_firm(office)
    set_parameter(office, "visits_in_vain", "1")
    in_vain(office, firm)
    browser, path = office.browser("李四"), f"{reverse('open_visits')}?party={firm}"
    typed = hidden(browser.get(path)) | TASK | {"do": "preview"}

    refused = browser.post(path, typed)
    assert refused.status_code == 409
    assert "丙仓储公司：已连续1次到场而没有检查记录" in words(refused)
    seen = words(browser.post(path, typed | {"vain_reason": "已经约定负责人在场"}))
    assert "此前已连续1次到场而没有检查记录，须先写明再次检查的理由" in seen
    assert "确定检查任务" in words(office.browser("张三").get(reverse("party", args=[firm])))

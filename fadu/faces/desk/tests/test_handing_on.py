"""Findings go to a case in one step, and the page of the visit leads there."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.faces.desk.tests.visits import a_firm, ordered
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import FindingState, VisitFinding

pytestmark = pytest.mark.django_db


def test_findings_become_a_case_from_the_page(office: Office) -> None:
    visit = ordered(office, a_firm(office))
    browser, path = office.browser("张三"), f"/visits/{visit.id}/hand-on/"
    page = browser.get(path)
    assert "灭火器过期（一般事故隐患）" in words(page)
    told = {"findings": ["F1", "F2"], "follow_up": "由处罚案件一并督促整改和复查"}

    assert browser.post(path, hidden(page) | told | {"findings": []}).status_code == 422
    for _ in range(2):  # sent twice
        assert browser.post(path, hidden(page) | told).status_code == 302

    rows = VisitFinding.objects.all()
    assert {one.state for one in rows} == {FindingState.CASE}
    (case,) = {one.penalty for one in rows}
    assert Matter.objects.filter(procedure="penalty.ordinary").count() == 1
    assert f'href="/matters/{case}/"' in browser.get(f"/matters/{visit.id}/").content.decode()
    assert path not in browser.get(f"/matters/{visit.id}/").content.decode()

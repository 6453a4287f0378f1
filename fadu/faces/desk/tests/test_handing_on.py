"""Findings go to a case in one step, and the page of the visit leads there."""

from __future__ import annotations

import pytest

from fadu.casework.models import Draft
from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.faces.desk.tests.visits import a_firm, ordered
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
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


def test_an_offence_is_punished_on_the_spot_by_one_draft_of_two_signers(office: Office) -> None:
    visit = ordered(office, a_firm(office))
    first, second = office.browser("张三"), office.browser("钱七")
    path = f"/visits/{visit.id}/spot/"
    assert f'href="{path}"' in first.get(f"/matters/{visit.id}/").content.decode()
    page = first.get(path)
    assert "对单位三千元以下罚款" in words(page)
    assert page.context["form"]["party_named"].value()
    told = {"findings": ["F1"], "cause": "", "party_named": "某公司", "place": "某车间"}
    assert first.post(path, hidden(page) | told).status_code == 422

    draft = first.post(path, hidden(page) | told | {"cause": "灭火器过期"})["Location"]
    shown = first.get(draft)
    typed = {name: values[0] for name, values in Draft.objects.get().typed.items()}
    answer = first.post(draft, {**hidden(shown), **typed, "do": "sign"})
    assert answer.status_code == 302
    second.post(f"{draft}decide/", hidden(second.get(draft)) | {"do": "sign"})

    spot = Matter.objects.get(procedure="penalty.simple")
    assert VisitFinding.objects.get(key="F1").penalty == spot.pk
    assert "灭火器过期" in words(first.get(f"/matters/{spot.pk}/"))


def test_a_major_finding_goes_under_supervision_by_one_draft_of_two_signers(office: Office) -> None:
    visit = ordered(office, a_firm(office))
    visit.do(a.find_problem, finding=["F3"], category=f.MAJOR, description="储罐没有紧急切断阀")
    first, second = office.browser("张三"), office.browser("钱七")
    path = f"/visits/{visit.id}/major/"
    page = first.get(path)
    assert 'value="F3" ' in page.content.decode()
    assert page.context["form"].fields["findings"].initial == ["F3"]

    answer = first.post(path, hidden(page) | {"findings": ["F3"]})
    draft = answer["Location"]
    shown = first.get(draft)
    assert "储罐没有紧急切断阀" in words(shown)
    kept = Draft.objects.get().typed
    typed = {**hidden(shown), **{name: values[0] for name, values in kept.items()}}
    told = {"description": "储罐没有紧急切断阀，液位联锁失效", "do": "sign"}
    assert first.post(draft, typed | told).status_code == 302
    assert not Matter.objects.filter(procedure="hazard.major").exists()
    second.post(f"{draft}decide/", hidden(second.get(draft)) | {"do": "sign"})

    hazard = Matter.objects.get(procedure="hazard.major")
    assert VisitFinding.objects.get(key="F3").major == hazard.pk
    assert "液位联锁失效" in words(first.get(f"/matters/{hazard.pk}/"))

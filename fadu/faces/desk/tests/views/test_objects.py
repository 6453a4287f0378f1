"""Acts on what is registered of a party, through its forms."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, send, words
from fadu.registry.models import Call, HazardSource, Licence, Site, SupervisedObject, TierGrade

SITE = {
    "site_name": "一号",
    "site_address": "路1号",
    "site_division": "430202",
    "phone_free": "yes",
}
LICENCE = {
    "licence_kind": "安全生产许可证", "licence_number": "1", "issuer": "某厅", "valid_from": "2024-01-01",
    "valid_until": "2026-12-31",
}  # fmt: skip
SOURCE = {"hazard": "重大危险源", "hazard_level": "三级", "described": "仓库"}
CALL = {
    "mode": "调研",
    "unit": "某局",
    "called_on": "2025-02-01",
    "purpose": "了解情况",
    "counted": "no",
}
END = {"ends_on": "2025-03-01", "reason": "不再使用"}


def url(name: str, party: str, thing: str = "") -> str:
    return reverse(name, kwargs={"id": party, **({"thing": thing} if thing else {})})


def test_a_party_is_classified_graded_and_let_go(office: Office) -> None:
    browser, party = office.browser("张三"), office.parties["甲烟花公司"]
    classed = {"sector": "烟花爆竹", "level": "市级", "industry_code": "C2672"}
    graded = {"tier": "较大风险", "tier_basis": "评定表", "graded_on": "2025-01-10"}
    for name, typed in (
        ("classify_object", classed),
        ("grade_object", graded),
        ("release_object", END),
    ):
        assert send(browser, url(name, party), typed).status_code == 302, name

    held = SupervisedObject.objects.get()
    assert (held.industry_code, held.tier, str(held.ended_on)) == (
        "C2672",
        "较大风险",
        "2025-03-01",
    )
    assert TierGrade.objects.get().basis == "评定表"
    assert "重新列入" in words(browser.get(url("party", party)))


@pytest.mark.parametrize(
    ("enter", "typed", "model", "change"),
    [
        ("site", SITE, Site, ({"site_name": "二号"}, "name", "二号")),
        ("licence", LICENCE, Licence, ({"valid_until": ""}, "valid_until", None)),
        ("source", SOURCE, HazardSource, ({"hazard": "有限空间", "hazard_level": ""}, "level", "")),
    ],
)  # fmt: skip
def test_a_thing_is_entered_changed_and_struck_off(
    office: Office, enter: str, typed: dict[str, Any], model: Any, change: tuple[Any, str, Any]
) -> None:
    browser, party = office.browser("张三"), office.parties["甲烟花公司"]
    more, column, value = change
    assert send(browser, url(f"enter_{enter}", party), typed).status_code == 302
    thing = model.objects.get()
    page = browser.get(url(f"set_{enter}", party, thing.id))
    assert "注销这一登记" in words(page)

    assert send(browser, url(f"set_{enter}", party, thing.id), typed | more).status_code == 302
    thing.refresh_from_db()
    assert getattr(thing, column) == value
    assert send(browser, url(f"end_{enter}", party, thing.id), END).status_code == 302
    assert browser.get(url(f"set_{enter}", party, thing.id)).status_code == 404


def test_an_entry_into_the_firm_is_recorded_and_taken_back(office: Office) -> None:
    browser, party = office.browser("张三"), office.parties["甲烟花公司"]
    assert send(browser, url("note_call", party), CALL).status_code == 302
    call = Call.objects.get()
    assert "了解情况" in words(browser.get(url("party", party)))

    assert send(browser, url("cancel_call", party, call.id), {"reason": "误记"}).status_code == 302
    assert "了解情况" not in words(browser.get(url("party", party)))


def test_a_refusal_keeps_what_was_typed(office: Office) -> None:
    browser, party = office.browser("张三"), office.parties["甲烟花公司"]
    answer = send(browser, url("enter_source", party), SOURCE | {"hazard_level": ""})

    assert answer.status_code == 422
    assert "应当写明等级" in words(answer)
    assert 'value="仓库"' in answer.content.decode()


def test_a_thing_of_another_party_is_not_found(office: Office) -> None:
    browser, (first, second) = office.browser("张三"), list(office.parties.values())
    send(browser, url("enter_site", first), SITE)

    assert browser.get(url("set_site", second, Site.objects.get().id)).status_code == 404
    assert (
        office.browser("王五").get(url("set_site", first, Site.objects.get().id)).status_code == 404
    )


def test_a_supervisor_keeps_nothing(office: Office) -> None:
    browser, party = office.browser("督丁"), office.parties["甲烟花公司"]

    for name in ("classify_object", "enter_site", "note_call"):
        assert browser.get(url(name, party)).status_code == 403, name
    assert browser.get("/objects/").status_code == 200

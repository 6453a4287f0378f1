"""The register of parties, and one party with its matters."""

from __future__ import annotations

from fadu.faces.desk import party_page
from fadu.faces.desk.tests.builders import (
    Office,
    a_party,
    an_officer_below,
    filled,
    opening_url,
    send,
    words,
)  # fmt: skip
from fadu.law import registry
from fadu.matters.folds import foldings, matter_columns
from fadu.matters.models import Matter
from fadu.registry import selectors
from fadu.registry.models import Party
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure
from fadu.rooms.inspection.models import Visit
from fadu.rooms.penalty.models import SpotPenalty


def a_hazard(office: Office, enterprise: str) -> Matter:
    """A hazard found at an enterprise by two officers, through the desk."""
    act = registry.procedure("hazard.major").act("find_hazard")
    url = opening_url("hazard.major", act.code)
    typed = filled(act, office, enterprise=enterprise, subject="某隐患", at="2025-03-03T07:00")
    first = send(office.browser("张三"), url, typed)
    answer = office.browser("钱七").post(f"{first['Location']}decide/", {"do": "sign"})
    return Matter.objects.get(pk=answer["Location"].split("/")[2])


def test_a_party_shows_the_matters_that_name_it(office: Office) -> None:
    party = Party.objects.get(pk=office.parties["乙矿业公司"])
    matter = a_hazard(office, party.id)
    scope = office.people["张三"].viewer.scope

    assert party_page.matters_of(scope, party) == [matter]
    assert party_page.matters_of(office.people["王五"].viewer.scope, party) == []
    other = Party.objects.get(pk=office.parties["甲烟花公司"])
    assert party_page.matters_of(scope, other) == []
    place = {level: getattr(matter, level) for level in ("province", "city", "county")}
    for model in (SpotPenalty, Seizure, PowerCut, Closure, Visit):
        row = model.objects.create(id=matter.pk, party=other.id, **place)
        assert party_page.matters_of(scope, other) == [matter], model
        row.delete()
    assert "某隐患" in words(office.browser("张三").get(f"/parties/{party.id}/"))


def test_every_row_that_names_a_party_leads_to_its_matter() -> None:
    """A plan alone is left out: it lists all the parties of a year and concerns none of them by itself."""
    for code, folding in foldings().items():
        for model in (
            () if code.startswith("register.") or code == "inspection.plan" else folding.models
        ):
            fields = {f.name for f in model._meta.concrete_fields}
            assert not fields & {*selectors.NAMES_PARTY} or matter_columns().get(model) in fields, (
                model
            )


def test_numbers_of_persons_are_masked(office: Office) -> None:
    id = a_party(
        office.bureau, "周某", party_kind="个人", identity="11010519491231002X", phone="13812345678"
    )
    facts = {f.title: f.text for f in party_page.facts_of(Party.objects.get(pk=id))}

    assert facts["居民身份证号码"] != "11010519491231002X"
    assert facts["居民身份证号码"].endswith("002X")
    assert "12345" not in facts["联系电话"]


def test_a_merged_or_erased_entry_says_so() -> None:
    assert [b.text for b in party_page.badges_of(Party(merged_into="x"))] == ["已并入其他登记"]
    assert [b.text for b in party_page.badges_of(Party(erased=True))] == ["个人信息已删除"]
    assert party_page.badges_of(Party()) == ()


def test_entries_of_the_same_name_are_proposed_for_merging(office: Office) -> None:
    double = Party.objects.get(pk=a_party(office.bureau, "甲烟花公司"))
    scope = office.people["张三"].viewer.scope

    assert [id for id, _ in party_page.merge_choices(scope, double, "")] == [
        office.parties["甲烟花公司"]
    ]
    assert [id for id, _ in party_page.merge_choices(scope, double, "矿业")] == [
        office.parties["乙矿业公司"]
    ]


def test_the_officer_below_does_not_see_the_citys_parties(office: Office) -> None:
    name = an_officer_below(office)

    assert "没有符合条件的当事人" in words(office.browser(name).get("/parties/"))


def test_a_unit_with_a_credit_code_has_a_square_of_its_own(office: Office) -> None:
    known = a_party(office.bureau, "扫码公司", credit_code="91440300708461136T")
    square, browser = f"/visits/enterprises/{known}/code/", office.browser("张三")

    assert square in browser.get(f"/parties/{known}/").content.decode()
    assert browser.get(square).status_code == 200
    unknown = office.parties["乙矿业公司"]
    assert "/visits/enterprises/" not in browser.get(f"/parties/{unknown}/").content.decode()

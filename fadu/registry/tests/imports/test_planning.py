"""Every row against what stands: new, changed, the same, or not to be reconciled."""

from __future__ import annotations

from typing import Any

from fadu.registry.imports.kinds import OBJECTS, SITES
from fadu.registry.imports.planning import Firm, Plan, Standing, plan
from fadu.registry.imports.reading import Line

FACTS = {
    "name": "甲厂", "party_kind": "单位", "credit_code": "C", "division": "430202", "sector": "商贸", "level": "县级",
}  # fmt: skip
SITE = {"credit_code": "C", "site_name": "一号", "site_address": "路1号", "site_division": "430202", "phone_free": False}  # fmt: skip
TIER = {"tier": "低风险", "tier_basis": "表", "graded_on": "2025-01-01"}


def planned(standing: Standing, **more: Any) -> Plan:
    return plan(OBJECTS, [Line(2, FACTS | more)], standing)


def codes(made: Plan) -> list[str]:
    return [act.code for act, _ in made.todo[0].steps] if made.todo else []


def firm(classed: bool = True, **more: Any) -> Standing:
    known = FACTS | {"identity": None, "industry": "批发", "principal": "某人"} | more
    held = {"sector": "商贸", "industry_code": "", "level": "县级"} if classed else None
    return Standing({"C": Firm("p", known, held)})


def test_an_unknown_firm_is_entered_and_classified_and_graded_where_a_tier_is_told() -> None:
    assert codes(planned(Standing({}))) == ["enter_party", "classify_object"]
    assert codes(planned(Standing({}), **TIER))[2:] == ["grade_object"]
    assert planned(Standing({})).new == 1


def test_a_known_firm_that_is_told_nothing_new_is_left_alone() -> None:
    assert (codes(planned(firm())), planned(firm()).same) == ([], 1)


def test_a_party_that_was_no_object_yet_becomes_one() -> None:
    made = planned(firm(classed=False))

    assert (codes(made), made.new) == (["classify_object"], 1)


def test_an_amendment_states_what_the_sheet_does_not_carry() -> None:
    made = planned(firm(), name="乙厂")
    _, facts = made.todo[0].steps[0]

    assert codes(made) == ["amend_party"]
    assert (facts["name"], facts["industry"], facts["principal"]) == ("乙厂", "批发", "某人")
    assert "identity" not in facts


def test_a_firm_of_the_same_name_without_a_code_is_not_entered_again() -> None:
    made = planned(Standing({}, nameless=frozenset({"甲厂"})))

    assert [(w.number, w.column) for w in made.wrong] == [(2, "名称")]


def test_a_site_is_known_by_its_name_and_amended_whole() -> None:
    held = {**{c: v for c, v in SITE.items() if c != "credit_code"}, "contact": "某人"}
    standing = Standing({"C": Firm("p")}, {("p", "一号"): ("p:00003", held)})

    assert plan(SITES, [Line(2, SITE)], standing).same == 1
    (todo,) = plan(SITES, [Line(2, SITE | {"phone_free": True})], standing).todo
    assert todo.steps[0][1] == {**held, "phone_free": True, "site": "p:00003"}
    assert not todo.new

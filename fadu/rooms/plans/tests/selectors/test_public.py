"""What everybody sees is the wording published last; a person's business is not named."""

from __future__ import annotations

from fadu.registry import services as registry
from fadu.rooms.plans.selectors import public
from fadu.rooms.plans.tests.builders import AT, adjusted, drafted, sent
from tests.people import Bureau


def entered(bureau: Bureau, kind: str, name: str) -> str:
    by = sent(bureau)
    facts = {"party_kind": kind, "name": name, "division": "430200"}
    scope = bureau.zhao.viewer.scope
    return registry.enter_party(
        facts=facts, who=by.who, hand=by.hand, at=AT, place=bureau.place, scope=scope
    )


def test_an_adjustment_that_is_not_out_yet_is_not_seen(bureau: Bureau):
    drafted(bureau)
    plan = adjusted(bureau)

    assert public.published() == [plan]
    assert public.published_plan(plan.county, 2025) == plan
    assert public.published_plan(plan.county, 2026) is None
    assert public.public_wording(plan).number == 2
    assert [line.visits for line in public.public_lines(plan)] == [10, 40, 20]


def test_units_are_named_and_a_person_s_business_is_not(bureau: Bureau):
    firm, shop = entered(bureau, "单位", "甲公司"), entered(bureau, "个体工商户", "张某烟花店")

    assert public.public_names([firm, shop, ""]) == {firm: "甲公司"}

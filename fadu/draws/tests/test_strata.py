"""Strata by industry, sector, tier and class: each firm in one, those not under supervision in none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.draws import roster
from fadu.draws.strata import UNTIERED, Basis, basis_of, right, strata
from fadu.draws.tests.builders import Ready, credit_code
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.registry.objects.services import classify_object, grade_object
from fadu.registry.selectors import by_code

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 3)


def supervise(made: Ready, number: int, sector: str, industry: str, tier: str = "") -> None:
    """One of the firms becomes an object of supervision."""
    party = by_code(made.drawer.scope, credit_code(number))
    assert party is not None
    at = instant_of(date(2025, 2, 3))
    by: dict[str, Any] = {
        "hand": made.bureau.hand(at),
        "at": at,
        "who": [Actor(made.bureau.zhang.id, "officer")],
    }
    facts = {"sector": sector, "level": "市级", "industry_code": industry}
    classify_object(party=party, facts=facts, **by)
    if tier:
        graded = {"tier": tier, "tier_basis": "评定表", "graded_on": "2024-12-10"}
        grade_object(party=party, facts=graded, **by)


def test_firms_fall_into_strata_by_what_is_asked_for(made: Ready) -> None:
    supervise(made, 0, "危险化学品", "C2614", "重大风险")
    supervise(made, 1, "危险化学品", "C2619")
    supervise(made, 2, "机械", "C3311", "一般风险")
    scope = made.drawer.scope

    assert strata(scope, DAY) == {"化工": 6, "机械": 6}
    assert strata(scope, DAY, Basis.SECTOR) == {"危险化学品": 2, "机械": 1}
    assert strata(scope, DAY, Basis.TIER) == {"一般风险": 1, UNTIERED: 1, "重大风险": 1}
    assert strata(scope, DAY, Basis.CLASS) == {"C26": 2, "C33": 1}
    assert strata(made.bureau.wang.viewer.scope, DAY) == {}
    among = roster.Drawing(scope, DAY, Basis.SECTOR)
    lists = roster.lists_of(
        among, ["危险化学品"], [], roster.Typed(), roster.Secrets(made.bureau.chance)
    )
    assert [(one.id, one.stratum, one.tier) for one in lists.roster] == sorted(
        [(credit_code(0), "危险化学品", "重大风险"), (credit_code(1), "危险化学品", UNTIERED)]
    )


def test_an_unknown_basis_is_the_industry_and_a_wrong_code_is_none() -> None:
    assert [basis_of(word) for word in ("tier", "", "x")] == [
        Basis.TIER, Basis.INDUSTRY, Basis.INDUSTRY,
    ]  # fmt: skip
    assert (right(credit_code(1)), right("123"), right(None)) == (
        True,
        False,
        False,
    )

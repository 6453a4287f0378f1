"""Parameters of major hazards: declared, cited, off until filled."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters.hazard import PARAMETERS
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status

DAY = date(2025, 3, 3)
LAW = Parameters.of(PARAMETERS)


def test_what_nobody_verified_has_no_value():
    unverified = [p for p in PARAMETERS if p.status is Status.U]

    assert unverified
    for one in unverified:
        assert one.default is None
        with pytest.raises(Refused, match=one.title):
            LAW.demand(one.code, DAY)


def test_every_parameter_says_why_it_is_open_and_is_read_by_a_rule_or_a_fact():
    read = {r.term.parameter for r in MAJOR_HAZARD.rules if isinstance(r.term, Given)}
    for act in (*MAJOR_HAZARD.acts, POWER_CUT.by_code["confirm_safe"]):
        read |= {c for fact in act.facts if fact.derived for c in fact.derived.parameters}

    assert {p.code for p in PARAMETERS} == {c for c in read if c.startswith("hazard.")}
    assert all(p.why and p.code.startswith("hazard.") for p in PARAMETERS)


def test_a_demand_before_a_cut_is_off_until_the_legal_office_asks_for_it():
    found = LAW.find("hazard.cut_demand", DAY)

    assert found is not None
    assert found.value is False
    assert found.status is Status.P


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_parameter_cites_a_place_that_exists():
    places = [ref for p in PARAMETERS for ref in p.cite.refs]

    assert [text for text in map(citations.missing, places) if text] == []

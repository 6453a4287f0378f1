"""Parameters of major decisions: declared, cited, off until filled."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters.decision import PARAMETERS
from fadu.law.procedures.decision_major import MAJOR_DECISION
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
    read = {r.term.parameter for r in MAJOR_DECISION.rules if isinstance(r.term, Given)}
    for act in MAJOR_DECISION.acts:
        read |= {c for fact in act.facts if fact.derived for c in fact.derived.parameters}

    assert {p.code for p in PARAMETERS} == read - {""}
    assert all(p.why and p.code.startswith("decision.") for p in PARAMETERS)


def test_hearing_papers_are_out_seven_full_days_unless_the_legal_office_reads_it_otherwise():
    found = LAW.find("decision.hearing_paper_days", DAY)

    assert found is not None
    assert (found.value, found.status) == (7, Status.V2)


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_parameter_cites_a_place_that_exists():
    places = [ref for p in PARAMETERS for ref in p.cite.refs]

    assert [text for text in map(citations.missing, places) if text] == []

"""Parameters of coercion: local options, off as shipped, each read by a measure of coercion."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.parameters.coercion import PARAMETERS
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.status import Status

NIGHT = {"coercion.night_from", "coercion.night_until"}
PROCEDURES = (CLOSURE, POWER_CUT, SEIZURE)


def test_discussion_and_reviews_are_off_until_a_local_rule_asks_for_them():
    declared = Parameters.of(PARAMETERS)
    read = {
        code
        for procedure in PROCEDURES
        for act in procedure.acts
        for fact in act.facts
        if fact.derived
        for code in fact.derived.parameters
        if code.startswith("coercion.")
    }

    for code in read - NIGHT:
        found = declared.find(code, date(2026, 6, 1))
        assert found is not None, code
        assert (found.value, found.status) == (False, Status.P)
    assert read == {p.code for p in PARAMETERS}


def test_what_is_night_nobody_has_written():
    declared = Parameters.of(PARAMETERS)

    for code in NIGHT:
        assert (declared.declared[code].status, declared.find(code, date(2026, 6, 1))) == (
            Status.U,
            None,
        )


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_parameter_cites_a_place_that_exists():
    places = [ref for p in PARAMETERS for ref in p.cite.refs]

    assert [text for text in map(citations.missing, places) if text] == []

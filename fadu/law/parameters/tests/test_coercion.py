"""Parameters of coercion: a local option, off as shipped, read by the closure alone."""

from __future__ import annotations

from datetime import date

from fadu.law.parameters.coercion import PARAMETERS
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.status import Status


def test_discussion_before_a_proposal_is_off_until_a_local_rule_asks_for_it():
    found = Parameters.of(PARAMETERS).find("coercion.closure_discussed", date(2026, 6, 1))
    read = {
        code
        for act in CLOSURE.acts
        for fact in act.facts
        if fact.derived
        for code in fact.derived.parameters
    }

    assert found is not None
    assert (found.value, found.status) == (False, Status.P)
    assert read == {p.code for p in PARAMETERS}

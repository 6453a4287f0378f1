"""Facts of major hazards: what is derived, what is personal, what guards may read."""

from __future__ import annotations

import pytest

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.procedures.coercion_closure import judgements as closure
from fadu.law.procedures.hazard_major import MAJOR_HAZARD, acts
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.tests.hazard_major.cases import LAW, found


def test_the_grounds_of_a_closure_stand_once():
    assert f.closure_ground.choices is closure.GROUNDS
    assert f.NO_GROUND in closure.GROUNDS


@pytest.mark.parametrize("is_major", [True, False])
def test_listing_is_not_owed_while_local_rules_do_not_say_so(is_major):
    walk = found()
    stated = walk.record("judge_hazard:H1", is_major=is_major).facts

    assert derive(acts.judge_hazard, stated, LAW, day_of(walk.now))["listing_owed"] is False


def test_guards_and_terms_read_no_personal_fact():
    for rule in MAJOR_HAZARD.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal, rule


def test_places_descriptions_and_grounds_are_personal():
    assert all(x.is_personal for x in (f.place, f.description, f.grounds, f.refusal))
    assert not any(x.is_personal for x in (f.standard, f.item, f.order_number))

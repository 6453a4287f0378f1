"""Who finds, orders, reviews and hands on what was found."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    "act",
    [a.find_problem, a.correct_on_spot, a.order_correction, a.extend_term, a.reinspect],
    ids=lambda act: act.code,
)
def test_two_certified_officers_find_order_and_review(act):
    assert (act.by, act.officers, act.certified) == ((Role.OFFICER,), 2, True)


def test_what_the_unit_does_is_the_units_and_what_is_excused_a_person_in_charge_signs():
    assert all(act.by == (Role.ENTERPRISE,) for act in (a.rectify, a.apply_extension))
    assert all(act.by == (Role.LEADER,) for act in (a.decide_extension, a.note_no_referral))


def test_the_end_of_a_term_is_nobodys_act():
    assert all(act.lapse and not act.by for act in (a.term_over, a.extended_over))

"""Who finds, orders, reviews and consents."""

from __future__ import annotations

import pytest

from fadu.law.procedures.hazard_major import acts as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    "act",
    [
        a.find_hazard,
        a.record_inspection,
        a.assess_safety,
        a.order_elimination,
        a.stop_work,
        a.check_progress,
        a.review,
        a.extend_term,
    ],
    ids=lambda act: act.code,
)
def test_two_certified_officers_go_on_site(act):
    assert (act.by, act.officers, act.certified) == ((Role.OFFICER,), 2, True)


@pytest.mark.parametrize(
    "act", [a.rectify, a.submit_plan, a.report_progress, a.apply_extension, a.resume]
)
def test_what_the_owner_does_is_the_owners(act):
    assert act.by == (Role.ENTERPRISE,)


@pytest.mark.parametrize("act", [a.decide_resumption, a.decide_extension, a.withdraw_stop])
def test_a_person_in_charge_consents_extends_and_withdraws(act):
    assert act.by == (Role.LEADER,)


def test_the_end_of_a_term_is_nobodys_act():
    assert all(act.lapse and not act.by for act in (a.term_over, a.extended_over))

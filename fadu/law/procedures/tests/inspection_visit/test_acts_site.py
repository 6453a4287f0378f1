"""Who enters, checks, records and answers a complaint."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    "act", [a.show_certificate, a.check_site, a.sign_record], ids=lambda act: act.code
)
def test_two_certified_officers_check_and_sign(act):
    assert (act.by, act.officers, act.certified) == ((Role.OFFICER,), 2, True)


def test_a_complaint_about_the_check_is_not_answered_by_those_who_checked():
    assert a.complain.by == (Role.ENTERPRISE,)
    assert a.answer_complaint.by == (Role.LEGAL_OFFICE,)


def test_the_entry_is_registered_by_one_officer():
    assert all(act.officers == 1 for act in (a.enter_by_code, a.enter_again, a.make_up_code))

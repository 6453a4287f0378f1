"""Who may not make a visit, and how much everybody has to do already."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.selectors.pairing import certified, recused, waiting
from fadu.rooms.inspection.tests.acting import Visiting, a_firm
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_certificates_recusals_and_load_are_known(bureau: Bureau):
    zhang, zhao, li = bureau.zhang.id, bureau.zhao.id, bureau.li.id
    scope = bureau.zhang.viewer.scope
    assert certified([zhang, zhao, li], date(2025, 3, 3)) == {zhang, zhao}
    assert certified([zhang], date(2031, 3, 3)) == frozenset()
    visit = Visiting(bureau, a_firm(bureau))
    visit.do(a.open_visit)
    visit.do(a.approve_visit)
    visit.do(a.assign_officers, first_officer=zhang, second_officer=zhao)
    assert waiting(scope, [zhang, zhao, li]) == {zhang: 1, zhao: 1}
    assert waiting(bureau.wang.viewer.scope, [zhang]) == {}

    visit.do(a.declare_recusal, recused=zhang, relation="近亲属")
    visit.do(a.request_recusal, recused=zhao, relation="同学")
    assert recused(scope, visit.id) == {zhang}
    visit.do(a.decide_recusal, recused=zhao, recusal_granted=True)
    assert recused(scope, visit.id) == {zhang, zhao}
    assert recused(bureau.wang.viewer.scope, visit.id) == frozenset()

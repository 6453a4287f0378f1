"""What ran out is said once, to whoever carries the matter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.kernel.zone import day_of
from fadu.law.engine.marking import fold
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.matters import lapses
from fadu.matters.models import LapseNotice
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.sweep import sweep
from fadu.matters.tests.builders import PLACE, Desk
from fadu.matters.tests.test_sweep import a_hazard_with_a_term

pytestmark = pytest.mark.django_db


def test_the_one_who_carries_the_matter_reads_of_it_for_some_days_and_nobody_else():
    desk = Desk()
    a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    desk.wait(days=5)
    sweep(desk.law, desk.now)

    def read(person: str, place: Place = PLACE, days: int = 0) -> int:
        scope = Scope(person, place.county, Reach.COUNTY)
        return len(lapses.recent(scope, desk.now + timedelta(days=days)))

    assert LapseNotice.objects.count() == 1
    assert (read("a"), read("b"), read("a", days=20)) == (1, 0, 0)
    assert read("a", Place("PROVINCE1", "CITY1", "COUNTY2")) == 0


def test_what_has_not_run_out_has_not_fallen():
    assert lapses.fallen(fold(MAJOR_HAZARD, Desk().law, [])) == []

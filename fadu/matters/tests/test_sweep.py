"""The sweep brings rows up to date after lapses and calendar changes, and writes no entry."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed, NewMatter
from fadu.matters.models import LapseNotice, Matter, Recount
from fadu.matters.services import perform
from fadu.matters.sweep import pending, recount, sweep
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db
VALUE = ParameterValue("x", 5, date(2025, 1, 1), "通知", Status.P, position="m:00000")


def a_hazard_with_a_term(desk: Desk, term: date) -> str:
    """A hazard found and ordered to be removed by a day."""
    who = (Actor("a", "officer", "证1"), Actor("b", "officer", "证2"))
    new = NewMatter(MAJOR_HAZARD, PLACE, id="01HAZARD000000000000000001")
    steps = (
        (hazard.find_hazard, "", {"hazard": ["h-1"], "source": "举报", "description": "x"}),
        (
            hazard.order_elimination,
            "h-1",
            {
                "mode": "责令限期排除",
                "deadline": term.isoformat(),
                "requirements": "x",
                "order_number": "1号",
            },
        ),
    )
    deeds = [Deed(new, act, desk.now, desk.hand, who, facts, key) for act, key, facts in steps]
    return perform(deeds)[-1].matter


def test_without_lapses_and_periods_nothing_moves():
    desk = Desk()
    desk.enter()

    assert sweep(desk.law, desk.now) == 0
    assert recount(desk.law, desk.now) == 0
    assert Entry.objects.count() == 1


def test_a_lapse_moves_the_row_once_and_leaves_no_entry():
    desk = Desk()
    matter = a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    assert Matter.objects.get(pk=matter).lapse is not None
    before = Entry.objects.count()
    desk.wait(days=5)

    assert sweep(desk.law, desk.now) == 1

    assert sweep(desk.law, desk.now) == 0
    assert Matter.objects.get(pk=matter).lapse is None
    assert Entry.objects.count() == before


def test_a_lapse_is_noticed_once_whoever_notices_it_and_after_any_downtime():
    desk = Desk()
    swept = a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    desk.wait(days=40)

    sweep(desk.law, desk.now)
    sweep(desk.law, desk.wait(days=1).now)

    (notice,) = LapseNotice.objects.all()
    assert (notice.matter, notice.owner, notice.county) == (swept, "a", PLACE.county)
    assert notice.at < notice.noted == desk.now - timedelta(days=1)


def test_an_act_after_the_lapse_notices_it_before_the_sweep_does():
    desk = Desk()
    matter = a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    desk.wait(days=5)
    who = (Actor("a", "officer", "证1"), Actor("b", "officer", "证2"))
    what, facts = hazard.find_hazard, {"hazard": ["h-2"], "source": "举报", "description": "y"}

    perform([Deed(matter, what, desk.now, desk.hand, who, facts)])
    found = LapseNotice.objects.count()
    sweep(desk.law, desk.wait(hours=1).now)

    assert found == LapseNotice.objects.count() == 1


def test_a_recount_stops_at_its_limit_and_goes_on_from_there(monkeypatch):
    monkeypatch.setattr("fadu.matters.sweep.CHUNK", 1)
    desk = Desk()
    for cause in ("甲", "乙", "丙"):
        desk.file(cause)

    recount(desk.law, desk.now, limit=1)
    first = Recount.objects.get().after
    assert pending(desk.law)
    recount(desk.law, desk.now, limit=1)
    second = Recount.objects.get().after
    recount(desk.law, desk.now)

    assert first is not None
    assert second is not None
    assert first < second
    assert not pending(desk.law)
    assert pending(LawView(desk.law.calendar, Parameters.of([], [VALUE])))


def test_a_new_holiday_on_the_last_day_moves_the_period():
    desk = Desk()
    matter = desk.file().matter
    due = Matter.objects.get(pk=matter).due
    assert due is not None
    last = day_of(due - timedelta(seconds=1))
    days = [
        CalendarDay(d.day, False, "新定假日", "通知", True) if d.day == last else d
        for d in seed_days(2024, 2027)
    ]
    law = LawView(WorkCalendar.from_days(days, "amended"))

    assert recount(law, desk.now) == 1

    moved = Matter.objects.get(pk=matter).due
    assert moved is not None
    assert moved > due

"""Owners are told which last day moved with the law, from when to when and why, and told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.ledger.models import Entry
from fadu.matters import moving
from fadu.matters.models import Matter, MoveNotice
from fadu.matters.scope import Reach, Scope
from fadu.matters.sweep import recount
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db
LEADER = Scope("leader", PLACE.county, Reach.COUNTY)


def law_with(*off: date, confirmed: bool = True) -> LawView:
    """A law under which more days rest, or under which 2025 is not yet announced."""
    days = [
        CalendarDay(
            d.day, d.works and d.day not in off, d.name, d.source,
            confirmed and d.confirmed,
        )
        for d in seed_days(2024, 2027)
    ]  # fmt: skip
    return LawView(WorkCalendar.from_days(days, f"off {off} {confirmed}"))


def last_day_of(matter: str) -> date:
    """The last day of the matter's next period."""
    due = Matter.objects.get(pk=matter).due
    assert due is not None
    return day_of(due - timedelta(seconds=1))


def test_a_moved_last_day_is_told_with_the_old_one_the_new_one_and_the_cause():
    desk = Desk()
    matter = desk.file().matter
    old, entries = last_day_of(matter), Entry.objects.count()
    law = law_with(old)

    recount(law, desk.now, before=desk.law, cause="2025年工作日历登记（某通知）")

    (notice,) = moving.recent(LEADER, desk.now)
    assert (notice.matter, notice.act, notice.owner) == (matter, "penalize", "leader")
    assert day_of(notice.old - timedelta(seconds=1)) == old
    assert day_of(notice.new - timedelta(seconds=1)) == last_day_of(matter) > old
    assert notice.cause == "2025年工作日历登记（某通知）"
    assert Entry.objects.count() == entries


def test_a_provisional_day_that_becomes_final_is_told_though_it_stays():
    desk = Desk(law=law_with(confirmed=False))
    matter = desk.file().matter
    assert Matter.objects.get(pk=matter).due_provisional

    recount(law_with(), desk.now, before=desk.law)

    (notice,) = MoveNotice.objects.all()
    assert (notice.old, notice.was_provisional, notice.provisional) == (notice.new, True, False)
    assert not Matter.objects.get(pk=matter).due_provisional


def test_it_is_told_once_however_often_the_count_is_made():
    desk = Desk()
    matter = desk.file().matter
    law = law_with(last_day_of(matter))
    recount(law, desk.now, before=desk.law)

    recount(law, desk.wait(hours=1).now, before=desk.law)
    recount(law, desk.wait(hours=1).now)

    assert MoveNotice.objects.count() == 1


@dataclass
class Changed:
    """Two matters that carry the same period, a law under which it ends later, and one under which it
    ends later still; each law knows what was known before it."""

    desk: Desk
    early: str
    late: str
    first: LawView
    second: LawView


@pytest.fixture
def changed(monkeypatch) -> Changed:
    monkeypatch.setattr("fadu.matters.sweep.CHUNK", 1)
    desk = Desk()
    early, late = desk.file("甲").matter, desk.file("乙").matter
    recount(desk.law, desk.now)
    day, begun = last_day_of(early), desk.wait(minutes=1).now
    one, two = law_with(day), law_with(*(day + timedelta(days=n) for n in range(8)))
    first = LawView(one.calendar, past=lambda at: desk.law)
    second = LawView(two.calendar, past=lambda at: first if at >= begun else desk.law)
    return Changed(desk, early, late, first, second)


def told() -> dict[str, list[tuple[date, date]]]:
    """By matter, every move its owner was told of: the last day before and after, in order."""
    found: dict[str, list[tuple[date, date]]] = {}
    for n in MoveNotice.objects.order_by("noted", "id"):
        days = (day_of(n.old - timedelta(seconds=1)), day_of(n.new - timedelta(seconds=1)))
        found.setdefault(n.matter, []).append(days)
    return found


def test_a_change_that_is_sent_twice_goes_on_telling_the_rest(changed):
    recount(changed.first, changed.desk.now, limit=1, before=changed.desk.law)
    assert set(told()) == {changed.early}

    recount(changed.first, changed.desk.wait(minutes=1).now, before=changed.first)

    assert told()[changed.late] == told()[changed.early]


def test_a_second_change_is_told_from_the_day_that_each_owner_last_knew(changed):
    day = last_day_of(changed.late)
    recount(changed.first, changed.desk.now, limit=1, before=changed.desk.law)
    (middle,) = {new for _, new in told()[changed.early]}

    recount(changed.second, changed.desk.wait(minutes=1).now, limit=1, before=changed.first)
    recount(changed.second, changed.desk.wait(minutes=1).now)

    last = last_day_of(changed.late)
    assert day < middle < last
    assert told() == {changed.early: [(day, middle), (middle, last)], changed.late: [(day, last)]}


def test_a_change_taken_back_while_it_is_counted_is_told_only_to_whom_it_was_told(changed):
    desk, day = changed.desk, last_day_of(changed.late)
    recount(changed.first, desk.now, limit=1, before=desk.law)
    (middle,) = {new for _, new in told()[changed.early]}
    back = LawView(desk.law.calendar, desk.law.parameters, past=lambda at: desk.law)

    recount(back, desk.wait(minutes=1).now, before=changed.first)

    assert told() == {changed.early: [(day, middle), (middle, day)]}


def test_the_first_count_of_an_installation_tells_nothing():
    desk = Desk()
    desk.file()

    recount(desk.law, desk.now)

    assert not MoveNotice.objects.exists()


def test_what_began_under_the_changed_law_has_not_moved():
    desk = Desk()
    first = desk.file().matter
    before, law = desk.law, law_with(last_day_of(first))
    recount(law, desk.now, limit=0, before=before)  # the law changes; nothing is counted yet
    desk.law = law
    later = desk.wait(minutes=5).file("另一案").matter

    recount(law, desk.now, before=before)

    assert set(MoveNotice.objects.values_list("matter", flat=True)) == {first}
    assert later != first


def test_a_sweep_compares_with_the_law_of_the_last_count():
    desk = Desk()
    matter = desk.file().matter
    old = LawView(desk.law.calendar)
    recount(desk.law, desk.now)
    moved = law_with(last_day_of(matter))
    law = LawView(moved.calendar, past=lambda at: old if at <= desk.now else moved)

    recount(law, desk.now + timedelta(hours=1))

    assert MoveNotice.objects.get().cause == "工作日历或者参数变动"


def test_what_would_move_is_foreseen_and_nothing_is_written():
    desk = Desk()
    matter = Matter.objects.get(pk=desk.file().matter)
    law = law_with(last_day_of(matter.id))

    ((found, move),) = moving.foreseen([matter], desk.law, law, desk.now)

    assert (found, move.act, move.settled) == (matter, "penalize", False)
    assert move.new > move.old == matter.due
    assert not MoveNotice.objects.exists()
    assert moving.foreseen([matter], desk.law, desk.law, desk.now) == []


def test_nobody_reads_what_moved_beyond_their_reach():
    desk = Desk()
    matter = desk.file().matter
    recount(law_with(last_day_of(matter)), desk.now, before=desk.law)
    elsewhere = Scope("leader", "COUNTY2", Reach.COUNTY)

    assert not moving.recent(elsewhere, desk.now).exists()
    assert not moving.of_matter(elsewhere, matter).exists()
    assert moving.of_matter(LEADER, matter).count() == 1
    assert not moving.recent(LEADER, desk.now + timedelta(days=31)).exists()

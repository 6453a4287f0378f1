"""Where a seizure stands on a day, in words and in the query alike; and what counts in figures."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.span import Span
from fadu.rooms.coercion import figures, selectors
from fadu.rooms.coercion.folds import fold_closure, fold_cut
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.coercion.selectors import State, chosen, state_of
from fadu.rooms.coercion.tests.builders import (
    DAY,
    ELSEWHERE,
    GROUNDS,
    OWN,
    TAKEN,
    entry,
    record,
    taken,
)

pytestmark = pytest.mark.django_db
LAST, NEXT = date(2026, 7, 1), date(2026, 7, 2)
YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
LIFT = {"lifted_for": "当事人没有违法行为"}


def everywhere() -> None:
    """One seizure in each state on the day after the thirtieth."""
    record(
        entry("check_grounds", matter="barred", **(GROUNDS | {"route": "不得或者不予查封、扣押"}))
    )
    record(entry("check_grounds", matter="asked", **GROUNDS))
    record(*taken("approved")[:2])
    record(*taken("over"))
    record(*taken("too_long", until="2026-08-01"))  # 决定所载期限超过三十日
    record(*taken("tested"), entry("start_test", matter="tested"))
    record(*taken("running"), entry("extend", matter="running", until="2026-07-20"))
    urgent = [entry("check_grounds", NEXT, matter="urgent", **GROUNDS), entry("execute_urgent", NEXT, matter="urgent", **(TAKEN | {"until": "2026-07-30"}))]  # fmt: skip
    record(*urgent)
    record(*taken("lifted"), entry("lift", LAST, matter="lifted", **LIFT))
    record(
        *taken("late"),
        entry("lift", NEXT, matter="late", **LIFT),
        entry("return_goods", NEXT, matter="late"),
    )
    record(*taken("closed"), entry("dispose", LAST, matter="closed", disposal="没收"), entry("close_measure", NEXT, matter="closed"))  # fmt: skip


STATES = {
    "barred": State.BARRED, "asked": State.TO_APPROVE, "approved": State.TO_TAKE, "over": State.OVER,
    "too_long": State.OVER, "tested": State.TESTING, "running": State.RUNNING, "urgent": State.UNAPPROVED,
    "lifted": State.TO_RETURN, "late": State.ENDED, "closed": State.CLOSED,
}  # fmt: skip


def test_the_word_of_a_state_and_its_query_are_one():
    everywhere()

    assert {s.pk: state_of(s, NEXT) for s in Seizure.objects.all()} == STATES
    for state in State:
        found = chosen(selectors.seizures(OWN), state, NEXT).values_list("pk", flat=True)
        assert set(found) == {pk for pk, is_ in STATES.items() if is_ is state}
    assert list(selectors.over(OWN, LAST)) == []
    assert {s.pk for s in selectors.over(OWN, NEXT)} == {"over", "too_long"}
    assert [s.pk for s in selectors.soon(OWN, LAST)] == ["over"]
    assert list(selectors.running(ELSEWHERE)) == []


def test_figures_count_seizures_cuts_and_closures_apart():
    everywhere()
    record(entry("list_item", matter="over", item=["I1"], item_name="乙醇"))
    record(entry("cut_power", matter="cut", supplier="供电公司"), by=fold_cut)
    record(entry("propose_closure", matter="shut", government="政府"), entry("receive_answer", matter="shut", answer="决定予以关闭"), by=fold_closure)  # fmt: skip

    counts = {
        figures.SEIZURES: 8, figures.EXTENDED: 1, figures.ENDED: 3, figures.ENDED_ON_TIME: 2,
        figures.ENDED_LATE: 1, figures.POWER_CUTS: 1, figures.CLOSURES_PROPOSED: 1,
        figures.CLOSURES_DECIDED: 1,
    }  # fmt: skip
    assert {f: f.records(OWN, YEAR).count() for f in counts} == counts
    assert all(f.records(ELSEWHERE, YEAR).count() == 0 for f in counts)
    assert [i.name for i in selectors.items(OWN, ["over"])["over"]] == ["乙醇"]
    assert selectors.taken(OWN, Span(DAY, DAY)).count() == 7

"""Which visits and entries into firms a viewer sees, where they stand, and what counts against the cap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import visits as select
from fadu.rooms.inspection.selectors.visits import Filter, Stage
from fadu.rooms.inspection.tests.visiting import CITY, ELSEWHERE, MONDAY, checked, entry, record

pytestmark = pytest.mark.django_db

DAYS = [MONDAY + timedelta(days=n) for n in range(10)]


def test_every_visit_is_in_the_stage_that_its_row_says():
    told = {
        Stage.TO_APPROVE: 1,
        Stage.TO_ASSIGN: 2,
        Stage.TO_ENTER: 3,
        Stage.TO_RECORD: 4,
        Stage.TO_CLOSE: 5,
    }
    for stage, acts in told.items():
        record(*checked(stage.name)[:acts])
    record(*checked("CLOSED"), entry("close_visit", matter="CLOSED"))
    off = checked("CALLED_OFF")[:2]
    record(*off, entry("call_off", matter="CALLED_OFF"), entry("close_visit", matter="CALLED_OFF"))
    record(entry("register_clue", matter="CLUE", clue_source="数据监测"))

    for stage in Stage:
        assert [v.id for v in select.chosen(CITY, Filter(stage=stage))] == [stage.name]
        assert select.stage_of(Visit.objects.get(pk=stage.name)) is stage
    assert [v.id for v in select.clues(CITY)] == ["CLUE"]
    assert select.visit(CITY, "CLUE") is not None
    assert select.visit(ELSEWHERE, "CLUE") is None


def test_a_list_goes_on_behind_its_mark_and_within_reach(monkeypatch):
    monkeypatch.setattr(select, "PAGE", 2)
    for n, day in enumerate(DAYS[:5]):
        record(*checked(f"V{n}", day, trade="工贸" if n else "其他"))

    seen, after = [], ""
    while True:
        rows, after = select.visit_page(CITY, Filter(sector="工贸"), after)
        seen.append([v.id for v in rows])
        if not after:
            break

    assert seen == [["V4", "V3"], ["V2", "V1"]]
    assert select.visit_page(ELSEWHERE, Filter()) == ([], "")
    assert select.visit_count(CITY, Filter(officer="B", first=DAYS[1], last=DAYS[3]), 100) == 3
    assert select.visit_count(CITY, Filter(officer="C"), 100) == 0
    assert select.visit_count(CITY, Filter(division="X", party="PARTY"), 3) == 3


def test_what_counts_against_the_cap_is_done_or_still_to_be_done():
    record(*checked("DONE"))
    record(*checked("WAITS")[:1])
    record(*checked("OFF")[:1], entry("call_off", matter="OFF"))
    record(*checked("CASE", counted=False))
    record(*checked("LAST_YEAR", date(2024, 5, 6)))

    assert {v.id for v in select.counting(CITY, ["PARTY"], 2025)} == {"DONE", "WAITS"}
    assert {v.id for v in select.counting(CITY, ["PARTY"], 2025, but="DONE")} == {"WAITS"}
    assert not select.counting(ELSEWHERE, ["PARTY"], 2025)


def test_visits_in_vain_are_those_since_the_last_record():
    def vain(name: str, day: date) -> None:
        record(*checked(name, day)[:3], entry("record_empty", matter=name, day=day))

    vain("BEFORE", DAYS[0])
    record(*checked("KEPT", DAYS[1]))
    vain("ONE", DAYS[2])
    vain("TWO", DAYS[3])

    assert [v.id for v in select.in_vain(CITY, ["PARTY"])] == ["TWO", "ONE"]
    assert select.in_vain(ELSEWHERE, ["PARTY"]) == []


def test_entries_into_a_firm_are_read_by_their_days():
    record(*checked("A", DAYS[0]), entry("record_empty", matter="A", day=DAYS[2], n=9))

    found = select.entries(CITY, ["PARTY"], DAYS[0], DAYS[1])

    assert [e.entered_on for e in found] == [DAYS[0]]
    assert [e.empty for e in select.entries_of(CITY, "A")] == [False, True]
    assert select.entries_of(ELSEWHERE, "A") == []

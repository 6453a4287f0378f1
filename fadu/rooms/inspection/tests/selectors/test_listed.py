"""The list of visits by mode, by what it lacks and by reviews owed; in parts; and what each officer has to review."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import listed as select
from fadu.rooms.inspection.selectors.findings import Filter
from fadu.rooms.inspection.selectors.listed import Lack, Owed, Wanted
from fadu.rooms.inspection.tests.visiting import (
    CITY,
    ELSEWHERE,
    MONDAY,
    checked,
    entry,
    found,
    record,
)

pytestmark = pytest.mark.django_db

NEXT_WEEK = MONDAY + timedelta(days=7)


def _ids(**asked) -> list[str]:
    return [v.id for v in select.listed(CITY, Wanted(**asked))]


def test_visits_are_chosen_by_mode_and_by_what_they_lack():
    scheme = {"act": "make_scheme", "day": MONDAY}
    record(*checked("WHOLE", code_due=True), entry(matter="WHOLE", **scheme), entry("enter_by_code", matter="WHOLE", code_mode="x"))  # fmt: skip
    record(*checked("MISSED", code_due=True, team=f.JOINT), entry(matter="MISSED", **scheme))
    record(*checked("LATER", code_due=True, manner=f.COVERT), entry(matter="LATER", **scheme), entry("make_up_code", matter="LATER", code_mode="x"))  # fmt: skip
    bare = [one for one in checked("BARE") if one.act != "approve_visit"]
    record(*bare)
    record(*checked("WAITS", approval=f.j.NO_APPROVAL)[:1])

    assert _ids(mode=f.JOINT) == ["MISSED"]
    assert _ids(mode=f.COVERT) == ["LATER"]
    assert sorted(_ids(lack=Lack.CODE)) == ["LATER", "MISSED"]
    assert _ids(lack=Lack.MAKE_UP) == ["MISSED"]
    assert _ids(lack=Lack.APPROVAL) == _ids(lack=Lack.SCHEME) == ["BARE"]
    assert select.listed(ELSEWHERE, Wanted()).count() == 0
    told = {v.id: select.lacks_of(v) for v in Visit.objects.all()}
    assert told == {
        "WHOLE": (), "MISSED": (Lack.MAKE_UP,), "LATER": (Lack.CODE,),
        "BARE": (Lack.APPROVAL, Lack.SCHEME), "WAITS": (),
    }  # fmt: skip


def test_a_whole_list_comes_in_parts_up_to_its_end(monkeypatch):
    monkeypatch.setattr(select, "PART", 2)
    for n in range(5):
        record(*checked(f"V{n}", MONDAY + timedelta(days=n // 2)))

    parts = [[v.id for v in part] for part in select.parts(CITY, Wanted())]
    assert parts == [["V4", "V3"], ["V2", "V1"], ["V0"]]
    monkeypatch.setattr(select, "MOST", 3)
    assert sum(len(part) for part in select.parts(CITY, Wanted())) == 3


def test_what_is_to_be_reviewed_is_told_by_visit_and_by_officer():
    order = {"deadline": NEXT_WEEK.isoformat(), "order_number": "1号"}
    record(
        *checked("A"),
        found("F1", "F2", matter="A"),
        entry("order_correction", "F1", matter="A", **order),
    )
    done = entry("reinspect", "F1", matter="B", day=date(2025, 3, 12), result=f.CORRECTED)
    record(
        *checked("B"),
        found("F1", matter="B"),
        entry("order_correction", "F1", matter="B", **order),
        done,
    )
    record(*checked("C")[:2], *checked("C")[3:], found("F1", matter="C"), entry("order_correction", "F1", matter="C", **order))  # fmt: skip
    day = NEXT_WEEK + timedelta(days=1)

    assert _ids(review_by=NEXT_WEEK) == []
    assert _ids(review_by=day) == ["C", "A"]
    assert select.left_to_do(CITY, ["A", "B"]) == {"A": 2}
    owed = select.by_officer(CITY, day, day, Filter(), 10)
    assert owed == {"A": Owed(1, 0), "B": Owed(1, 0), "": Owed(1, 0)}
    late = select.by_officer(CITY, day, day + timedelta(days=1), Filter(officer="A"), 10)
    assert late == {"A": Owed(1, 1), "B": Owed(1, 1)}
    assert select.by_officer(ELSEWHERE, day, day, Filter(), 10) == {}

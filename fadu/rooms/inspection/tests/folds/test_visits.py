"""From entries to the row of a visit and the rows of its entries into the firm."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.models import SiteEntry, Visit
from fadu.rooms.inspection.tests.visiting import MONDAY, TASK, checked, entry, record

pytestmark = pytest.mark.django_db

OPENED = entry("open_visit", **TASK)
NEXT = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("act", "facts", "columns"),
    [
        ("justify_visit", {}, {"justified_on": NEXT}),
        ("approve_visit", {"number": "7号"}, {"approved_on": NEXT, "approval_number": "7号"}),
        ("make_up_approval", {"number": "8号"}, {"approved_on": NEXT, "approval_number": "8号"}),
        ("report_urgent", {}, {"reported_on": NEXT, "approved_on": None}),
        ("make_scheme", {}, {"scheme_on": NEXT}),
        ("give_notice", {"notified_for": "2025-03-12"}, {"planned_on": date(2025, 3, 12)}),
        ("assign_officers", {"first_officer": "A"}, {"first_officer": "A", "second_officer": ""}),
        ("call_off", {"called_off_for": "不再需要检查"}, {"called_off_on": NEXT}),
        ("note_no_code", {"no_code_for": "网络或者系统故障"}, {"no_code_on": NEXT}),
        ("record_empty", {}, {"empties": 1, "recorded_on": None}),
        ("record_obstruction", {}, {"obstructed": True}),
        ("sign_record", {"signature": f.UNSIGNED}, {"recorded_on": NEXT, "unsigned": True}),
        ("find_problem", {"finding": ["F1", "F2"], "category": f.ORDINARY}, {"findings": 2}),
        ("publish_result", {}, {"published_on": NEXT}),
        ("close_visit", {}, {"closed_on": NEXT}),
        ("complain", {}, {"closed_on": None}),
    ],
)  # fmt: skip
def test_an_act_tells_the_row_its_day_and_what_it_states(act, facts, columns):
    record(OPENED, entry(act, day=NEXT, **facts))

    row = Visit.objects.get()
    assert {name: getattr(row, name) for name in columns} == columns
    assert (row.party, row.kind, row.counted, row.opened_on) == ("PARTY", f.PLANNED, True, MONDAY)


def test_a_clue_has_a_row_before_its_task_is_opened():
    record(entry("register_clue", clue_source=f.COMPLAINT))
    assert Visit.objects.get().opened_on is None

    record(entry("open_visit", day=NEXT, **(TASK | {"source": f.CASE})))

    row = Visit.objects.get()
    assert (row.clued_on, row.clue_source, row.opened_on) == (MONDAY, f.COMPLAINT, NEXT)


def test_the_check_enters_the_firm_once_whether_by_code_or_without():
    late = {"code_mode": "企业扫本局检查码", "entered_at": "2025-03-03T01:30:00Z"}

    record(
        *checked("CODED")[:3], entry("enter_by_code", matter="CODED", **late), *checked("CODED")[3:]
    )
    record(*checked("LATE"), entry("make_up_code", matter="LATE", day=NEXT, **late))

    rows = {row.visit: row for row in SiteEntry.objects.all()}
    assert {v: (r.mode, r.entered_on, r.scanned, r.counted) for v, r in rows.items()} == {
        "CODED": ("检查", MONDAY, True, True), "LATE": ("检查", MONDAY, True, True),
    }  # fmt: skip
    assert Visit.objects.get(pk="LATE").code_made_up_on == NEXT


def test_coming_again_and_coming_in_vain_are_entries_of_their_own():
    again = {
        "entry_for": "复查",
        "code_mode": "企业扫本局检查码",
        "entered_at": "2025-03-10T01:00:00Z",
    }
    record(*checked(), entry("enter_again", n=8, **again), entry("record_empty", n=9, day=NEXT))

    told = SiteEntry.objects.order_by("id").values_list("mode", "entered_on", "empty", "counted")
    assert list(told) == [
        ("复查", NEXT, False, False), ("检查", NEXT, True, False), ("检查", MONDAY, False, True),
    ]  # fmt: skip

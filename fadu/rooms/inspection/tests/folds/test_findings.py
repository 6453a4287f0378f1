"""From entries to the rows of findings."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.models import FindingState, VisitFinding
from fadu.rooms.inspection.tests.visiting import MONDAY, checked, entry, found, record

pytestmark = pytest.mark.django_db

LATER, TERM = date(2025, 3, 12), date(2025, 3, 20)
AFTER = date(2025, 3, 21)
ORDER = entry("order_correction", "F1", mode=f.BY_TERM, deadline="2025-03-20", order_number="3号")


def _first(*acts) -> VisitFinding:
    record(*checked(), found("F1", "F2"), *acts)
    assert VisitFinding.objects.get(key="F2").state == FindingState.FOUND
    return VisitFinding.objects.get(key="F1")


def test_a_finding_stands_in_the_place_and_trade_of_its_visit():
    row = _first()

    assert (row.party, row.sector, row.city, row.found_on) == ("PARTY", "工贸", "C", MONDAY)
    assert (row.state, row.review_on, row.compared) == ("found", None, "新发现")


@pytest.mark.parametrize(
    ("acts", "state", "review_on", "reviewed_on"),
    [
        ([("correct_on_spot", {})], FindingState.CORRECTED, None, None),
        ([ORDER], FindingState.ORDERED, AFTER, None),
        ([ORDER, ("rectify", {"completed": "2025-03-11"})], FindingState.REPORTED, LATER, None),
        ([ORDER, ("extend_term", {"new_deadline": "2025-04-01"})], FindingState.ORDERED, date(2025, 4, 2), None),
        ([ORDER, ("reinspect", {"result": f.CORRECTED})], FindingState.CORRECTED, None, LATER),
        ([ORDER, ("reinspect", {"result": f.NOT_YET})], FindingState.REMAINS, AFTER, None),
        ([ORDER, ("reinspect", {"result": f.OVERDUE})], FindingState.REMAINS, LATER, LATER),
        ([ORDER, ("hand_to_major", {"linked": "M"})], FindingState.MAJOR, None, None),
        ([ORDER, ("transfer_department", {"receiver": "住建局"})], FindingState.DEPARTMENT, None, None),
        ([ORDER, ("refer_penalty", {"linked": "P", "follow_up": f.IN_CASE})], FindingState.CASE, None, None),
        ([ORDER, ("refer_penalty", {"linked": "P", "follow_up": f.HERE})], FindingState.ORDERED, AFTER, None),
        ([ORDER, ("hand_to_major", {"linked": "M"}), ("take_back", {})], FindingState.FOUND, LATER, None),
    ],
)  # fmt: skip
def test_an_act_moves_its_own_finding_and_says_when_it_is_to_be_reviewed(
    acts, state, review_on, reviewed_on
):
    done = [a if not isinstance(a, tuple) else entry(a[0], "F1", LATER, **a[1]) for a in acts]

    row = _first(*done)

    assert (row.state, row.review_on, row.reviewed_on) == (state, review_on, reviewed_on)


def test_a_case_opened_after_the_correction_leaves_it_corrected():
    fixed = entry("reinspect", "F1", LATER, result=f.CORRECTED)
    row = _first(ORDER, fixed, entry("refer_penalty", "F1", LATER, linked="P", follow_up=f.IN_CASE))

    assert (row.state, row.penalty, row.corrected_on, row.compared) == (
        "corrected",
        "P",
        LATER,
        "已改",
    )

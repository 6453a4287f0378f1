"""What is to be reviewed, and what the last visit left behind."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.selectors import findings as select
from fadu.rooms.inspection.selectors.findings import Filter, Standing
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

NEXT = MONDAY + timedelta(days=7)


def _ordered(key: str, term: date, matter: str = "VISIT"):
    return entry("order_correction", key, matter=matter, deadline=term.isoformat(), mode=f.BY_TERM)


def test_this_week_s_reviews_come_longest_owed_first_and_page_by_page(monkeypatch):
    monkeypatch.setattr(select, "PAGE", 2)
    terms = {"F1": 3, "F2": 20, "F3": 1, "F4": 6, "F5": 5}
    orders = [_ordered(key, MONDAY + timedelta(days=n)) for key, n in terms.items()]
    record(*checked(), found(*terms), *orders, entry("reinspect", "F4", result=f.CORRECTED))
    week = select.week_end(MONDAY)

    first, after = select.review_page(CITY, week, Filter())
    second, end = select.review_page(CITY, week, Filter(), after)

    assert week == date(2025, 3, 9)
    assert [[r.key for r in first], [r.key for r in second], end] == [["F3", "F1"], ["F5"], ""]
    assert (
        select.review_count(CITY, week, Filter(officer="A", late=MONDAY + timedelta(days=3)), 9)
        == 1
    )
    assert select.review_count(CITY, week, Filter(officer="C"), 9) == 0
    assert (
        select.review_count(CITY, week, Filter(sector="工贸", division="X", party="PARTY"), 2) == 2
    )
    assert not select.to_review(ELSEWHERE, week)


def test_the_copy_of_the_last_visit_says_what_is_still_there():
    record(*checked("OLD"), found("F1", "F2", matter="OLD"))
    last = [
        found("F1", "F2", "F3", matter="LAST", day=NEXT),
        found("F4", matter="LAST", day=NEXT, found_before="OLD:F2"),
    ]
    fixed = entry("correct_on_spot", "F1", matter="LAST", day=NEXT)
    handed = entry("hand_to_major", "F3", matter="LAST", day=NEXT, linked="M")
    record(*checked("LAST", NEXT), *last, fixed, handed)
    record(*checked("NOW", NEXT + timedelta(days=7))[:4])  # no record yet

    told = {c.finding.id: c.standing for c in select.carried(CITY, ["PARTY"], but="NOW")}

    assert told == {
        "OLD:F1": Standing.STILL, "LAST:F1": Standing.FIXED, "LAST:F2": Standing.STILL,
        "LAST:F3": Standing.ELSEWHERE, "LAST:F4": Standing.STILL,
    }  # fmt: skip
    assert select.of_visit(CITY, "LAST")[-1].compared == "还在"
    assert select.last_visit(CITY, ["PARTY"], but="LAST").pk == "OLD"
    assert select.carried(ELSEWHERE, ["PARTY"]) == []

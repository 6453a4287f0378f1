"""The figures of inspections: each number is the length of its list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.figures.span import Span
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import CROSS
from fadu.matters.scope import Reach, Scope
from fadu.registry.models import Party
from fadu.rooms.inspection import figures
from fadu.rooms.inspection.tests.visiting import MONDAY, checked, entry, found, record

pytestmark = pytest.mark.django_db

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
OWN = Scope("viewer", "X", Reach.COUNTY)
CODE = {"code_mode": "企业扫本局检查码", "entered_at": "2025-03-03T01:30:00Z"}


def test_visits_are_counted_by_kind_with_findings_and_by_code():
    kinds = {"A": f.PLANNED, "B": f.DRAWN, "C": f.CASE, "D": f.SPECIAL}
    for name, kind in kinds.items():
        acts = checked(name, source=kind, code_due=name != "D")
        by_code = [entry("enter_by_code", matter=name, **CODE)] if name == "A" else []
        record(
            *acts[:3],
            *by_code,
            *acts[3:],
            found("F1", matter=name) if name in "AB" else entry("complain", matter=name),
        )
    record(entry("note_no_code", matter="B"), entry("make_up_code", matter="B", **CODE))
    record(*checked("LAST_YEAR", date(2024, 5, 6)))
    record(*checked("NOT_YET")[:3])

    counts = (
        figures.VISITS, figures.PLANNED_VISITS, figures.DRAWN_VISITS, figures.CASE_VISITS,
        figures.SPECIAL_VISITS,
    )  # fmt: skip
    assert [figure.value(OWN, YEAR).numerator for figure in counts] == [4, 1, 1, 1, 1]
    assert figures.FINDING_RATE.value(OWN, YEAR).text == "50.00"
    rate = figures.BY_CODE_RATE.value(OWN, YEAR)
    assert (rate.numerator, rate.denominator) == (1, 3)


def test_reviews_and_corrections_are_measured_against_terms_that_are_over():
    later = MONDAY + timedelta(days=20)
    term = "2025-03-13"
    orders = [
        entry("order_correction", f"F{n}", mode=f.BY_TERM, deadline=term) for n in range(1, 6)
    ]
    record(
        *checked(), found("F1", "F2", "F3", "F4", "F5"), *orders,
        entry("rectify", "F1", completed="2025-03-10"),
        entry("reinspect", "F1", later, result=f.CORRECTED),
        entry("reinspect", "F2", later, result=f.OVERDUE),
        entry("reinspect", "F3", MONDAY, result=f.NOT_YET),
        entry("hand_to_major", "F4", later, linked="M"),
        entry("reinspect", "F5", later, result=f.CORRECTED),
    )  # fmt: skip

    reviews, corrected = (r.value(OWN, YEAR) for r in (figures.REVIEW_RATE, figures.IN_TERM_RATE))

    assert (reviews.numerator, reviews.denominator) == (3, 4)
    assert (corrected.numerator, corrected.denominator) == (1, 4)
    march = Span(date(2025, 3, 1), date(2025, 3, 20))
    assert figures.REVIEWED.value(OWN, march).numerator == 0


def test_units_manners_findings_and_orders_are_each_counted_once():
    place = {"province": "P", "city": "C", "county": "X", "kind": "企业", "division": "430200"}
    Party.objects.create(id="TWIN", name="甲公司", merged_into="PARTY", **place)
    record(*checked("A"), *checked("B", enterprise="TWIN", manner=f.COVERT))
    record(*checked("C", enterprise="OTHER", manner=f.ANNOUNCED, team=CROSS))
    record(*checked("D", enterprise=""), *checked("NOT_YET", enterprise="LATER")[:3])
    told = {"mode": f.BY_TERM, "deadline": "2025-03-13", "matter": "A"}
    record(
        found("F1", "F2", "F3", "F4", "F5", matter="A"),
        entry("order_correction", "F1", order_number="检责〔2025〕1号", **told),
        entry("order_correction", "F2", order_number="检责〔2025〕1号", **told),
        entry("order_correction", "F3", order_number="检责〔2025〕2号", **told),
        entry("order_correction", "F4", order_number="检责〔2025〕3号", **(told | {"mode": f.AT_ONCE})),
    )  # fmt: skip

    counts = (
        figures.VISITS, figures.UNITS_VISITED, figures.UNANNOUNCED_VISITS, figures.COVERT_VISITS,
        figures.CROSS_VISITS, figures.FINDINGS, figures.FINDINGS_ORDERED, figures.ORDERS,
    )  # fmt: skip
    assert [figure.value(OWN, YEAR).numerator for figure in counts] == [4, 2, 2, 1, 1, 5, 4, 2]

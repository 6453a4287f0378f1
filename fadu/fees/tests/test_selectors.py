"""Codes and payments within reach, by what they are and where they belong."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from fadu.fees import selectors as s
from fadu.fees.models import Fee, Receipt
from fadu.fees.tests.test_models import CODE, PAID
from fadu.matters.scope import Reach, Scope

pytestmark = pytest.mark.django_db
OWN, ELSE = Scope("v", "X", Reach.COUNTY), Scope("v", "Y", Reach.COUNTY)


def test_codes_are_found_by_state_matter_and_number_within_reach_alone():
    for id, code, more in (
        ("A", "1", {}),
        ("B", "2", {"received": 100, "credited": 100, "state": s.PAID}),
        ("C", "3", {"received": 150, "credited": 100, "state": s.PAID, "returning": True}),
        ("D", "4", {"void": True, "state": s.VOID}),
        ("E", "4", {}),
    ):
        Fee.objects.create(id=id, **{**CODE, "code": code, **more})
    Receipt.objects.create(id="r", **{**PAID, "fee": "B"})

    rows = s.fees(OWN)
    states = {
        name: [f.pk for f in s.in_state(rows, name)]
        for name in ("", s.OPEN, s.PAID, s.BACK, s.VOID)
    }
    assert states == {
        "": ["E", "D", "C", "B", "A"], s.OPEN: ["E", "A"], s.PAID: ["C", "B"], s.BACK: ["C"], s.VOID: ["D"],
    }  # fmt: skip
    assert [f.pk for f in s.of_matter(OWN, "M")] == ["A", "B", "C", "D", "E"]
    assert [f.pk for f in s.of_case("M")] == ["A", "B", "C", "E"]
    assert {c: f.pk for c, f in s.coded(OWN, "X", ["3", "4", "9"]).items()} == {"3": "C", "4": "E"}
    found = {c: (f.pk, n) for c, (f, n) in s.standing(OWN, "X", ["3", "4", "9"]).items()}
    assert found == {
        "3": ("C", -1),
        "4": ("E", -1),
    }  # rows that the door did not make have no register
    assert s.standing(ELSE, "X", ["3"]) == {}
    Receipt.objects.create(id="gone", **{**PAID, "fee": "B", "receipt": ""})  # taken back
    assert set(s.receipted(OWN, "X", ["R", "Q", ""])) == {"R"}
    assert [r.pk for r in s.receipts(OWN, "B")] == ["gone", "r"]
    day = date(2025, 3, 4)
    assert [r.pk for r in s.between(OWN, "X", day, day)] == ["r"]
    assert (s.fee(OWN, "A") is None, s.fee(ELSE, "A")) == (False, None)
    assert s.coded(ELSE, "X", ["3"]) == s.receipted(ELSE, "X", ["R"]) == {}
    assert list(s.between(ELSE, "X", day, day)) == s.of_matter(ELSE, "M") == []


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the planner of PostgreSQL reads few rows whole"
)
def test_codes_receipts_and_states_are_found_by_an_index_and_never_by_reading_all():
    held = (
        (Fee.objects.filter(county="X", code__in=["3"]), "fee_county_code"),
        (Receipt.objects.filter(county="X", receipt__in=["R"]), "receipt_county_number"),
        (s.in_state(s.fees(OWN), s.OPEN), "fee_county_state"),
        (s.in_state(s.fees(OWN), s.BACK), "fee_county_returning"),
    )

    for rows, index in held:
        assert index in rows.explain()

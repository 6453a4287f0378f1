"""Rows inside a flow: read once, written as folded, in the types of the model."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.ledger.commitments import Opening
from fadu.matters.folds import Change
from fadu.matters.rows import RowStore, read, write
from fadu.matters.tests.builders import Desk
from fadu.registry.models import Party
from fadu.statutes.models import CalendarYear

pytestmark = pytest.mark.django_db
YEAR = {"year": 2031, "exceptions": "", "source": "x", "confirmed": False, "version": 0}


def apply(store: RowStore, fields: dict[str, Any]) -> None:
    """Change the year's row and write it."""
    store.hold([Change(CalendarYear, "c1", fields)])
    write(store.waiting())


def test_a_row_is_read_back_in_the_types_of_its_model():
    matter = Desk().enter().matter

    row = read(Party, matter)

    assert row is not None
    assert row["erased"] is False
    assert row["identity"] is None
    assert read(Party, "nowhere") is None


def test_a_change_of_some_columns_leaves_the_others():
    store = RowStore()
    fields = {"year": 2031, "exceptions": "", "source": "x", "confirmed": False, "version": 0}
    apply(store, fields)

    apply(store, {"confirmed": True})

    assert CalendarYear.objects.values_list("year", "confirmed").get() == (2031, True)
    held = store.get(CalendarYear, "c1")
    assert held is not None
    assert (held["source"], held["confirmed"]) == ("x", True)


def test_commitments_of_a_new_row_are_not_asked_of_the_database():
    store = RowStore()
    fields = {"year": 2031, "exceptions": "", "source": "x", "confirmed": False, "version": 0}
    apply(store, fields)

    def never(table: str, id: str) -> dict:
        raise AssertionError("asked")

    assert store.commitments("statutes_calendaryear", "c1", never) == {}


def test_a_commitment_just_made_is_remembered_for_the_next_deed():
    store = RowStore()
    made = Opening("image:t:1:name", "c" * 64, b"s" * 16, '"甲"', "t:1")

    store.remember("t", "1", [made])

    assert store.commitments("t", "1", lambda t, i: {})["name"].value == '"甲"'


def test_rows_that_were_held_are_written_once_as_they_stand_last():
    store = RowStore()
    store.hold(
        [Change(CalendarYear, "c1", YEAR), Change(CalendarYear, "c2", {**YEAR, "year": 2032})]
    )
    store.hold([Change(CalendarYear, "c1", {"confirmed": True})])

    with CaptureQueriesContext(connection) as queries:
        write(store.waiting())
        write(store.waiting())

    assert len(queries) == (1 if connection.vendor == "postgresql" else 2)
    rows = CalendarYear.objects.filter(pk__in=["c1", "c2"]).order_by("pk")
    assert list(rows.values_list("pk", "confirmed")) == [("c1", True), ("c2", False)]


def test_several_changes_of_a_row_that_stands_are_one_update():
    CalendarYear.objects.create(pk="c1", **YEAR)
    store = RowStore()
    store.hold([Change(CalendarYear, "c1", {"confirmed": True})])
    store.hold([Change(CalendarYear, "c1", {"source": "y"})])

    held = store.waiting()
    write(held)

    assert len(held) == 1
    assert CalendarYear.objects.values_list("confirmed", "source").get() == (True, "y")

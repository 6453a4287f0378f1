"""A second database runs of the tests of pages those that execute a statement no other test does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection

from fadu.matters.selectors import position
from tests import shapes
from tests.shapes import Met, Shapes, needed, shape_of

PAGE, OTHER, SERVICE = "fadu/faces/desk/a.py::t", "fadu/cli/b.py::t", "fadu/matters/c.py::t"


def test_values_rows_cases_and_names_of_savepoints_make_no_other_statement() -> None:
    assert shape_of("WHERE a IN (%s, %s)") == shape_of("WHERE a IN (%s, %s, %s)")
    assert shape_of('SAVEPOINT "s1_x1"') == shape_of('SAVEPOINT "s1_x2"')
    assert shape_of("VALUES (%s, %s), (%s, %s)") == shape_of("VALUES (%s, %s), (%s, %s), (%s, %s)")
    two = "CASE" + " WHEN (t.id = %s) THEN %s" * 2 + " ELSE NULL END"
    assert shape_of(two) == shape_of(two.replace("CASE", "CASE WHEN (t.id = %s) THEN %s"))
    assert shape_of("WHERE a = %s") != shape_of("WHERE b = %s")
    assert shape_of("VALUES (%s, %s)") != shape_of("VALUES (%s, NULL)")


@pytest.mark.parametrize(
    ("known", "run"),
    [
        ({}, {PAGE, OTHER, SERVICE}),
        ({PAGE: "12", OTHER: "1", SERVICE: "2"}, {OTHER, SERVICE}),
        ({PAGE: "1", OTHER: "13", SERVICE: "1"}, {OTHER, SERVICE}),
        ({PAGE: "134", OTHER: "3", SERVICE: "1"}, {PAGE, SERVICE}),
        ({PAGE: "1", SERVICE: "1"}, {OTHER, SERVICE}),
        ({PAGE: "", OTHER: "2", SERVICE: ""}, {OTHER, SERVICE}),
        ({PAGE: "1", OTHER: "1", SERVICE: "1"}, {SERVICE}),
    ],
    ids=["nothing is known", "the shorter of two alike", "met below", "one has both", "one unknown",
         "no statement", "below always"],
)  # fmt: skip
def test_every_known_statement_is_met_once_more(known: dict[str, str], run: set[str]) -> None:
    found = {test: Met(set(shapes), len(shapes)) for test, shapes in known.items()}

    assert needed([PAGE, OTHER, SERVICE], found) == run


def test_only_files_with_something_to_run_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "FOLDER", tmp_path)
    shapes.files.cache_clear()
    assert shapes.files() == frozenset()

    shapes.files.cache_clear()
    shapes.keep_asked([PAGE, OTHER, SERVICE])
    kept = {PAGE: [1, ["1"]], OTHER: [2, ["1"]], SERVICE: [1, ["2"]]}
    (tmp_path / "gw0.json").write_text(json.dumps(kept))
    assert shapes.files() == {"fadu/faces/desk/a.py", "fadu/matters/c.py"}
    shapes.files.cache_clear()


@pytest.mark.django_db
def test_a_statement_of_the_product_is_noted_for_its_test(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "FOLDER", tmp_path)
    met = Shapes()
    with connection.execute_wrapper(met.note), connection.cursor() as cursor:
        position("before")
        met.test = PAGE
        cursor.execute("SELECT 1")
        position("during")
        cursor.execute("SELECT 2")
    met.write("gw0")
    (found,) = shapes.read().values()

    assert (len(found.shapes), found.times) == (1, 1)
    assert shape_of("SELECT 1") not in found.shapes

"""A second database runs of the tests of pages those that execute a statement no other test does."""

from __future__ import annotations

import pytest
from django.db import connection

from tests import shapes
from tests.shapes import Shapes, needed, shape_of

PAGE, OTHER, SERVICE = "fadu/faces/desk/a.py::t", "fadu/faces/desk/b.py::t", "fadu/matters/c.py::t"


def test_values_and_names_of_savepoints_make_no_other_statement() -> None:
    assert shape_of("WHERE a IN (%s, %s)") == shape_of("WHERE a IN (%s, %s, %s)")
    assert shape_of('SAVEPOINT "s1_x1"') == shape_of('SAVEPOINT "s1_x2"')
    assert shape_of("WHERE a = %s") != shape_of("WHERE b = %s")


@pytest.mark.parametrize(
    ("known", "run"),
    [
        ({}, {PAGE, OTHER, SERVICE}),
        ({PAGE: {"1"}, OTHER: {"1"}, SERVICE: {"2"}}, {PAGE, SERVICE}),
        ({PAGE: {"1"}, OTHER: {"1", "3"}, SERVICE: {"1"}}, {OTHER, SERVICE}),
        ({PAGE: {"1"}, SERVICE: {"1"}}, {OTHER, SERVICE}),
        ({PAGE: set(), OTHER: {"2"}, SERVICE: set()}, {OTHER, SERVICE}),
    ],
    ids=["nothing is known", "one of two alike", "met below", "one unknown", "no statement"],
)
def test_every_known_statement_is_met_once_more(known: dict[str, set[str]], run: set[str]) -> None:
    assert needed([PAGE, OTHER, SERVICE], known) == run


@pytest.mark.django_db
def test_a_statement_is_noted_for_its_test(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "FOLDER", tmp_path)
    met = Shapes()
    with connection.execute_wrapper(met.note), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        met.test = PAGE
        cursor.execute("SELECT 2")
    met.write("gw0")

    assert shapes.read() == {PAGE: {shape_of("SELECT 2")}}

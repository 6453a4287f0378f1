"""The guard lets services and tests write, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from tests import writers


def written_from(file: str) -> Callable[[str], Any]:
    """A function of the product, as if it stood in that file, that writes through the guard."""
    source = (
        "def write(guard, sql):\n    return guard(lambda *call: 'written', sql, (), False, {})\n"
    )
    space: dict[str, Any] = {}
    exec(compile(source, str(writers.ROOT / file), "exec"), space)
    return lambda sql: space["write"](writers.guard, sql)


@pytest.mark.parametrize(
    "sql",
    [
        'INSERT INTO "matters_matter" VALUES (1)',
        'UPDATE "matters_matter" SET "state" = 1',
        "DELETE FROM matters_matter",
        "insert or replace into matters_matter values (1)",
        "TRUNCATE matters_matter",
    ],
)
def test_a_view_that_writes_is_caught_by_name(sql: str) -> None:
    with pytest.raises(writers.WroteOutsideServices, match=r"fadu/rooms/penalty/views\.py"):
        written_from("fadu/rooms/penalty/views.py")(sql)


@pytest.mark.parametrize(
    ("file", "sql"),
    [
        ("fadu/rooms/penalty/services.py", "DELETE FROM penalty_case"),
        ("fadu/casework/services/sign.py", "DELETE FROM casework_draft"),
        ("fadu/matters/migrations/0001_first.py", "DELETE FROM matters_matter"),
        ("fadu/matters/rows.py", "UPDATE matters_matter SET n = 1"),
        ("fadu/faces/desk/views.py", 'UPDATE "django_session" SET "expire_date" = 1'),
        ("fadu/faces/desk/views.py", 'INSERT INTO "axes_accessattempt" VALUES (1)'),
        ("fadu/faces/desk/views.py", "SELECT * FROM matters_matter"),
    ],
)
def test_services_write_and_everyone_reads(file: str, sql: str) -> None:
    assert written_from(file)(sql) == "written"


@pytest.mark.django_db
def test_every_connection_of_the_run_is_watched() -> None:
    connection.ensure_connection()

    assert writers.guard in connection.execute_wrappers

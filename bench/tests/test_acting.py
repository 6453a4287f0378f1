"""A whole case through the door, counted: what one act costs in statements (settled 31)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench import acting
from fadu.matters.services import perform

pytestmark = pytest.mark.django_db
FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
MOST = 4


def test_every_act_of_a_case_costs_at_most_four_statements_and_one_for_each_row_beyond():
    """The search row is written only where title or number changed; SQLite writes one table a statement."""
    made, party = acting.found()
    source = acting.acts(made, party)
    found: dict[str, tuple[int, int]] = {}

    for _ in range(len(next(acting.cases(made, party)))):
        deed = next(source)
        with CaptureQueriesContext(connection) as queries:
            perform([deed])
        sent = [q["sql"] for q in queries if not q["sql"].startswith(FRAME)]
        rooms = sum("penalty_" in sql.split("FROM")[0] and " SET " in sql for sql in sent)
        searched = sum(
            sql.startswith(("INSERT INTO matters_search", "UPDATE matters_search")) for sql in sent
        )
        found[deed.act.code] = (len(sent), searched + max(0, rooms - 1))

    assert {c: n for c, (n, more) in found.items() if n > MOST + more} == {}
    assert sum(n <= MOST for n, _ in found.values()) >= len(found) - 3

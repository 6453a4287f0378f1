"""Runs of entries: each is checked from itself alone, whatever damage its rows have taken."""

from typing import Any

import pytest

from fadu.ledger.checks import checked
from fadu.ledger.tests.builders import OPENED, a_chain, matter_id

Row = tuple[Any, ...]


def a_row(seq: int, **change: Any) -> tuple[Row, list[Row]]:
    """A row of the log as the database gives it, and its openings."""
    entry = a_chain(matter_id(1), seq + 1)[seq]
    columns = {
        "seq": seq,
        "opened": OPENED.isoformat(),
        "matter": entry.matter,
        "n": entry.n,
        "body": entry.body.encode(),
        "hash": entry.hash,
        "leaf": entry.leaf,
        "before": entry.prev if entry.n else None,
        "before_seq": seq - 1 if entry.n else None,
    }
    openings = [(seq, o.path, o.commitment, o.salt, o.value, o.row or None) for o in entry.openings]
    return tuple({**columns, **change}.values()), openings


def kinds(seq: int, after: int | None = None, **change: Any) -> list[str]:
    """The kinds of problems of one row."""
    row, openings = a_row(seq, **change)
    run = checked(seq - 1 if after is None else after, [row], openings, with_sm3=True)
    return [problem.kind for problem in run.findings.problems]


@pytest.mark.parametrize("seq", [0, 2])
def test_a_whole_row_has_no_problem(seq: int) -> None:
    assert kinds(seq) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"hash": "0" * 64}, ["body"]),
        ({"leaf": b"x"}, ["leaf"]),
        ({"leaf": "text in a binary column"}, ["leaf"]),
        ({"body": b"\xff"}, ["body", "leaf", "body"]),
        ({"body": None}, ["body", "leaf", "body"]),
        ({"matter": "other"}, ["body"]),
        ({"n": 7}, ["body"]),
        ({"opened": "2025-03-04"}, ["body"]),
        ({"before": None, "before_seq": None}, ["chain"]),
        ({"before": "0" * 64}, ["chain"]),
        ({"before_seq": 9}, ["order"]),
        ({"after": 0}, ["order"]),
        ({"after": 2}, ["order"]),
    ],
)
def test_a_damaged_row_is_named_by_kind(change: dict[str, Any], found: list[str]) -> None:
    assert kinds(2, **change) == found


def test_an_opening_of_a_row_that_the_entry_did_not_write_is_named() -> None:
    row, openings = a_row(1)
    seq, _, *rest, _ = openings[0]
    stray = (seq, "image:t:1:name", *rest, "t:1")

    run = checked(0, [row], [*openings, stray], with_sm3=False)

    assert [str(p.message) for p in run.findings.problems] == ["“image:t:1:name”的承诺值与正文不符"]


def test_sm3_leaves_are_computed_when_asked_for() -> None:
    row, openings = a_row(0)

    assert checked(-1, [row], openings, with_sm3=False).sm3_leaves == []
    assert len(checked(-1, [row], openings, with_sm3=True).sm3_leaves) == 1


def test_a_run_without_rows_ends_where_it_began() -> None:
    run = checked(7, [], [], with_sm3=True)

    assert (run.last, run.leaves, run.findings.problems) == (7, [], [])

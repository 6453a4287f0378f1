"""The fold of a return follows its acts, from the facts alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.matters.folds import Recorded
from fadu.matters.scope import Place
from fadu.returns.folds import fold_return
from fadu.returns.models import State

AT = datetime(2025, 1, 20, tzinfo=UTC)
REQUESTED = {"figure": "returns.suits", "year_of": 2024, "due_on": "2025-01-31"}
SUBMITTED = {
    "numerator": 2, "cut_off": "2024-12-31", "covered": 1, "expected": 1, "source": "台账",
    "scan": "a" * 64,
}  # fmt: skip


class Before:
    """The row as it stood: handed in once."""

    def get(self, model: object, id: str) -> Mapping[str, Any]:
        return {"sends": 1}


def changed(act: str, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """What one entry makes of the row."""
    entry = Recorded("M", Place("P", "C", "X"), 4, act, "", AT, AT, facts, ("someone",))
    (change,) = fold_return(entry, Before())  # type: ignore[arg-type]
    assert change.id == "M"
    return change.fields


@pytest.mark.parametrize(
    ("act", "facts", "expected"),
    [
        (
            "request_return", REQUESTED,
            {"state": State.REQUESTED, "due_on": date(2025, 1, 31), "county": "X", "requested_by": "someone"},
        ),
        (
            "submit_return", SUBMITTED,
            {"state": State.SUBMITTED, "sends": 2, "denominator": None, "listing": "", "reason": None},
        ),
        ("send_back_return", {"reason": "不符"}, {"state": State.SENT_BACK, "reason": "不符"}),
        ("accept_return", {}, {"state": State.ACCEPTED, "accepted_by": "someone", "accepted_at": AT}),
    ],
)  # fmt: skip
def test_each_act_moves_the_row(act: str, facts: dict, expected: dict) -> None:
    fields = changed(act, facts)

    assert {name: fields[name] for name in expected} == expected
    assert fields["n"] == 4


def test_a_reason_that_has_been_erased_leaves_an_empty_column() -> None:
    assert changed("send_back_return", {"reason": None})["reason"] is None

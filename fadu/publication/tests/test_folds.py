"""The row of a complaint is a fold of its entries and holds no word of what was said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fadu.matters.folds import Recorded
from fadu.matters.scope import Place
from fadu.publication.folds import fold_complaint
from fadu.publication.models import COMPLAINT_FIELDS, Complaint

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def folded(act: str, n: int = 0, **facts: Any) -> dict[str, Any]:
    entry = Recorded("M", Place("P", "C", "X"), n, act, "", AT, AT, facts, ("p",))
    (change,) = fold_complaint(entry, None)  # type: ignore[arg-type]  # reads no other row
    assert (change.model, change.id) == (Complaint, "M")
    return dict(change.fields)


def test_a_complaint_is_lodged_taken_up_and_answered() -> None:
    made = folded(
        "lodge_complaint", about="V", way="短信链接", number="TS1", complaint="密", contact="139"
    )
    assert made["state"] == "lodged"
    assert "密" not in str(made)
    assert "139" not in str(made)
    assert set(made) <= set(COMPLAINT_FIELDS)

    assert folded("take_up_complaint", 1, handler="H") == {
        "state": "taken_up",
        "handler": "H",
        "n": 1,
    }
    assert folded("close_complaint", 2, finding="不属实", answer="密") == {
        "state": "answered", "finding": "不属实", "answered": AT, "n": 2,
    }  # fmt: skip

"""A row says what its register says, entry by entry."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.law.overlays.pieces import plain
from fadu.ledger.canonical import canonical
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore
from fadu.matters.scope import Place
from fadu.statutes.local.folds import FIELDS, fold_piece
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.tests.local.builders import APPROVAL

AT = datetime(2025, 3, 3, 1, tzinfo=UTC)
PROPOSAL = {
    "of_procedure": "hazard.major", "piece": canonical(plain(APPROVAL)), "lower": True, "grounds": "需要",
}  # fmt: skip


def folded(act: str, **facts):
    entry = Recorded("M", Place("P", "C", "X"), 0, act, "", AT, AT, facts, ("someone",))
    (change,) = fold_piece(entry, RowStore())
    return change


def test_a_proposal_fills_every_column():
    made = folded("propose_piece", **PROPOSAL)

    assert set(made.fields) == set(FIELDS)
    assert (made.model, made.id, made.fields["title"]) == (LocalPiece, "M", "分管负责人审批")
    assert made.fields["state"] == "proposed"


@pytest.mark.parametrize(
    ("act", "facts", "fields"),
    [
        (
            "adopt_piece", {"since": "2025-03-03"},
            {"state": "adopted", "since": date(2025, 3, 3), "adopted_at": AT, "answered_by": "someone"},
        ),
        ("return_piece", {"grounds": "不必"}, {"state": "returned", "answer": "不必", "answered_by": "someone"}),
        (
            "withdraw_piece", {"ends_on": "2025-04-01", "grounds": "废止"},
            {"state": "withdrawn", "until": date(2025, 4, 1), "answer": "废止"},
        ),
    ],
)  # fmt: skip
def test_an_answer_changes_only_its_columns(act, facts, fields):
    assert folded(act, **facts).fields == fields

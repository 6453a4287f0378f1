"""The fold of freezing: one row a figure, from the facts alone."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from fadu.figures.folds import fold_freeze
from fadu.figures.models import FIELDS
from fadu.matters.folds import Recorded
from fadu.matters.scope import Place

AT = datetime(2025, 1, 20, tzinfo=UTC)
ONE = {
    "code": "sample.parties", "form": "whole", "text": "2", "numerator": 2, "denominator": None,
    "covered": None, "expected": None, "table": "registry_party", "ids": "0.A,0.B", "root": "0" * 64,
    "definition": "1" * 64, "version": 1,
}  # fmt: skip


def test_each_figure_becomes_a_row_with_every_field() -> None:
    facts = {
        "report_year": 2024,
        "cut_off": "2024-12-31",
        "figures": json.dumps({"position": 17, "figures": [ONE, {**ONE, "code": "sample.firms"}]}),
        "root": "2" * 64,
    }
    entry = Recorded(
        "M", Place("P", "C", "X"), 3, "freeze", "", AT, AT, facts, ("someone",)
    )  # fmt: skip

    first, second = fold_freeze(entry, None)  # type: ignore[arg-type]

    assert (first.id, second.id) == ("M:3:sample.parties", "M:3:sample.firms")
    assert set(first.fields) == set(FIELDS)
    assert first.fields["position"] == 17
    assert first.fields["last"] == date(2024, 12, 31)
    assert (first.fields["county"], first.fields["frozen_by"]) == ("X", "someone")

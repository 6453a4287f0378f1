"""From entries to the row: the newest number and day, and whose they are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.law.procedures.registers.entering import ENTERING_REGISTER
from fadu.matters.folds import Recorded
from fadu.matters.scope import Place
from fadu.platforms.filling.folds import fold_entered

AT = datetime(2025, 3, 4, tzinfo=UTC)


def fields(act: str, **facts: Any) -> Any:
    """What an entry makes of the row."""
    entry = Recorded("R", Place("P", "C", "X"), 1, act, "", AT, AT, facts, ("zhang",))
    (change,) = fold_entered(entry, None)  # type: ignore[arg-type]
    return change.fields


def test_each_act_makes_of_the_row_what_it_states():
    said = {"number": "1", "entered_on": "2025-03-04"}
    first = fields("record_entered", of_matter="M", of_form="某表", **said)
    assert (first["matter"], first["county"], first["withdrawn"]) == ("M", "X", False)
    assert fields("amend_entered", **said, reason="写错") == {
        "number": "1", "entered_on": date(2025, 3, 4), "entered_by": "zhang",
    }  # fmt: skip
    assert fields("withdraw_entered", reason="退回") == {"withdrawn": True}
    assert len(ENTERING_REGISTER.acts) == 3

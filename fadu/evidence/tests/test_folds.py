"""A recording's row says what its entries said: registered, put, taken out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fadu.evidence.folds import fold_recording
from fadu.evidence.models import RECORDING_FIELDS, Recording
from fadu.matters.folds import Recorded
from fadu.matters.scope import Place

AT = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
TOLD = {
    "recording": "ab" * 32, "device_kind": "执法记录仪", "device": "0317",
    "captured_at": "2025-03-03T01:00:00Z", "captured_from": "文件名", "shot_by": "officer",
}  # fmt: skip


def folded(act: str, **facts: Any) -> dict[str, Any]:
    entry = Recorded("matter", Place("p", "c", "k"), 0, act, "", AT, AT, facts, ("someone",))
    (change,) = fold_recording(entry, None)  # type: ignore[arg-type]
    assert (change.model, change.id) == (Recording, "matter")
    return dict(change.fields)


def test_the_row_follows_the_entries() -> None:
    made = folded("take_in_recording", **TOLD)

    assert set(made) == set(RECORDING_FIELDS)
    assert made["captured"] == datetime(2025, 3, 3, 1, tzinfo=UTC)
    assert (made["imported"], made["imported_by"], made["matter"]) == (AT, "someone", "")
    assert folded("put_recording", of_matter="m") == {"matter": "m", "put_by": "someone"}
    assert folded("take_out_recording", reason="x") == {"matter": "", "put_by": ""}

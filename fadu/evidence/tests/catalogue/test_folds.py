"""The catalogue's rows say what the entries said; a place once told is not lost, and erasing reaches every copy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from fadu.evidence.catalogue.folds import OF, fold_evidence
from fadu.evidence.catalogue.models import EVIDENCE_FIELDS, Evidence, Handover, RedactedCopy
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER
from fadu.matters.folds import Change, Recorded
from fadu.matters.scope import Place

AT = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
MOVED = "2025-03-02T01:00:00Z"
TOLD = {
    "of_matter": "case", "number": 1, "evidence_kind": "物证", "name": "引线", "proves": "超量储存", "way": "现场收集",
    "origin": "库房", "first_taker": "a", "taken_on": "2025-03-01", "taken_at": "库房", "form": "原物",
    "confirmation": "不需要确认",
}  # fmt: skip


class Standing:
    """Rows as they stand: one redacted copy at the second position."""

    def get(self, model: type, id: str) -> Mapping[str, Any] | None:
        """That copy, and nothing else."""
        return {} if (model, id) == (RedactedCopy, "item:00002") else None


def folded(act: str, n: int = 0, **facts: Any) -> list[Change]:
    entry = Recorded("item", Place("p", "c", "k"), n, act, "", AT, AT, facts, ("someone",))
    return list(fold_evidence(entry, Standing()))


def test_the_rows_follow_the_entries() -> None:
    assert set(OF) == set(EVIDENCE_REGISTER.by_code)
    (made,) = folded("enter_evidence", **TOLD)
    assert (made.model, made.id, set(made.fields)) == (Evidence, "item", set(EVIDENCE_FIELDS))
    (amended,) = folded("amend_evidence", 1, **TOLD)
    assert "storage" not in amended.fields
    assert folded("amend_evidence", 1, **TOLD, storage="柜")[0].fields["storage"] == "柜"
    (moved,) = folded(
        "hand_over_evidence",
        1,
        moved_at=MOVED,
        giver="甲",
        taker="乙",
        condition="完好",
        reason="入库",
    )
    assert (moved.model, moved.id, moved.fields["storage"]) == (Handover, "item:00001", None)
    assert moved.fields["at"] == datetime(2025, 3, 2, 1, tzinfo=UTC)
    _, where = folded(
        "hand_over_evidence",
        1,
        moved_at=MOVED,
        giver="甲",
        taker="乙",
        condition="好",
        storage="柜",
    )
    assert where.fields == {"storage": "柜"}
    _, out = folded(
        "release_evidence",
        3,
        moved_at=MOVED,
        disposal="返还",
        taker="乙",
        condition="好",
        reason="期满",
    )
    assert out.fields == {"disposal": "返还"}
    item, copy = folded("erase_evidence", 4, reason="期满")
    assert (item.fields["erased"], copy.id, copy.fields) == (True, "item:00002", {"erased": True})

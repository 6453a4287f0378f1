"""What was captured, as the desk's form of the same act holds it."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.faces.field.typed import typed_of
from fadu.law.procedures.inspection_visit import acts as a

AT = datetime(2026, 3, 2, 1, 5, tzinfo=UTC)


def test_a_finding_can_be_mended_at_a_desk() -> None:
    facts = {
        "finding": ["f-1"],
        "description": "堆放杂物",
        "punishable": False,
        "photo": "ab" * 32,
        "odd": {},
    }

    assert typed_of(a.find_problem, facts, AT, "") == {
        "at": ["2026-03-02T09:05"], "count_new": ["1"], "description": ["堆放杂物"], "punishable": ["no"],
        "photo_kept": ["ab" * 32],
    }  # fmt: skip


def test_the_copy_and_instants_are_kept() -> None:
    entered = typed_of(a.enter_by_code, {"entered_at": "2026-03-02T01:00:00Z"}, AT, "")

    assert entered["entered_at"] == ["2026-03-02T09:00"]
    assert typed_of(a.order_correction, {}, AT, "f-1")["key"] == ["f-1"]

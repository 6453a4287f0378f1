"""What entries say to the reckoning: the newest of the party, with its place; what they do not say stays open."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fadu.faces.desk.amount_facts import filled, norms_of, stated
from fadu.matters.lines import Line


def line(n: int, act: str, key: str = "", *, amended: bool = False, **facts: Any) -> Line:
    """An entry as a page has it."""
    at = datetime(2025, 3, 3, n, 0, tzinfo=UTC)
    return Line(n, n, "", act, act, key, at, False, at, facts, (), (), "", None, "", amended, "", "")  # fmt: skip


LINES = [
    line(0, "check_limitation", act_ended_on="2025-03-01", discovered_on="2025-03-02", life_and_harm=False),
    line(1, "name_party", party=["A"], capacity="主要负责人"),
    line(2, "name_party", party=["B"], capacity="生产经营单位"),
    line(3, "order_to_correct", "B", correction="已经改正，予以确认"),
    line(4, "reinspect", "A", corrected=True),
    line(5, "reinspect", "A", corrected=False),
    line(6, "propose", "B", party_kind="单位", confiscated_income=120_00, confiscated_goods=0, legal_basis="《安全生产法》第九十七条第四项"),
]  # fmt: skip


def test_the_newest_fact_of_the_party_is_taken_with_its_place():
    one, other = filled(LINES, "A"), filled(LINES, "B")

    assert {k: v.value for k, v in one.items()} == {
        "ended": "2025-03-01", "discovered": "2025-03-02", "lives": "否", "stage": "overdue", "payer": "principal",
        "corrected": "否",
    }  # fmt: skip
    assert {k: other[k].value for k in ("payer", "corrected", "gains")} == {"payer": "unit", "corrected": "是", "gains": 120_00}  # fmt: skip
    assert not {"stage", "goods"} & set(other)
    assert one["stage"].source.startswith("取自第6条“reinspect”")


def test_a_corrected_entry_says_nothing_and_the_basis_is_read_as_codes():
    assert norms_of(LINES) == "AQF-97-4"
    assert norms_of(LINES[:3]) == ""
    assert stated([line(0, "reinspect", amended=True, goods=1)], "goods") is None

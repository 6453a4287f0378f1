"""Whom a matter is about, whichever way its procedure names them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from fadu.law import registry
from fadu.matters.lines import Line
from fadu.matters.parties import keyed, parties_in

AT = datetime(2026, 3, 3, tzinfo=UTC)


def line(act: str, key: str = "", *, corrected: bool = False, **facts: Any) -> Line:
    """An entry of the history."""
    return Line(0, 0, "", act, act, key, AT, False, AT, facts, (), (), "", None, "", corrected, "", "")  # fmt: skip


CASES: tuple[tuple[str, list[Line], list[str]], ...] = (
    # keys name them, also before there is an act of their own; whoever holds evidence is none of them
    ("penalty.ordinary", [line("register_evidence", holder="H"), line("name_party", party=["A", "B"]), line("notify", "B")], ["A", "B"]),
    ("penalty.ordinary", [line("name_party", party=["A"], corrected=True), line("name_party", party=["B"])], ["B"]),
    # a fact names it; keys of things are none
    ("penalty.simple", [line("record_offence", party="A"), line("decide")], ["A"]),
    ("penalty.simple", [line("record_offence", party=None)], []),
    ("coercion.seizure", [line("check_grounds", party="A"), line("lift_item", "item-1")], ["A"]),
    ("inspection.visit", [line("open_visit", enterprise="A"), line("open_visit", enterprise={"erased": True})], ["A"]),
)  # fmt: skip


@pytest.mark.parametrize(("procedure", "lines", "ids"), CASES)
def test_each_procedure_names_its_parties(
    procedure: str, lines: list[Line], ids: list[str]
) -> None:
    acts = registry.procedure(procedure).by_code

    assert {one.act for one in lines} <= set(acts)
    assert parties_in(acts, lines) == ids
    assert keyed(acts) is (procedure == "penalty.ordinary")

"""A decision that was altered says so in the contents of its case file; who altered which, each by the newest or by its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.penalty import stating
from fadu.rooms.penalty.sheets.daily import DAILY_DECISION
from fadu.rooms.penalty.sheets.decision import DECISION
from fadu.rooms.penalty.sheets.spot import SPOT_DECISION

START = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
FIRST = {"altered_decision": stating.FIRST}
FURTHER = {"altered_decision": stating.FURTHER}
DONE = "已由行政复议机关{}（2025年3月{}日登记）"


def file_of(*lines: tuple[str, str, dict[str, Any]]) -> CaseFile:
    """Entries of these acts, keys and facts, one a day."""
    told: Any = tuple(
        SimpleNamespace(n=n, at=START + timedelta(days=n), act=act, key=key, facts=facts)
        for n, (act, key, facts) in enumerate(lines)
    )
    return CaseFile(SimpleNamespace(procedure="penalty.ordinary"), "某局", told, {})  # type: ignore[arg-type]


def altered(how: str, key: str = "A", **more: Any) -> tuple[str, str, dict[str, Any]]:
    return "alter_decision", key, {"altered": how, "altered_by": stating.ORGAN, **more}


def first(key: str = "A") -> tuple[str, str, dict[str, Any]]:
    return "penalize", key, {}


DAY = ("daily_fine", "A", {})


@pytest.mark.parametrize(
    ("lines", "decisions", "daily"),
    [
        ((first(), altered("变更", **FIRST)), {0: DONE.format("变更", 4)}, {}),
        # another party's alteration, and one before it, are none of its
        ((first(), altered("变更", "B", **FIRST), first("B")), {0: "", 2: ""}, {}),
        # decided anew: the alteration is of the former
        ((first(), altered("撤销并责令重新作出", **FIRST), first()), {0: DONE.format("撤销并责令重新作出", 4), 2: ""}, {}),
        # twice: each
        (
            (first(), altered("变更", **FIRST), altered("撤销", **FIRST)),
            {0: f"{DONE.format('变更', 4)}；{DONE.format('撤销', 5)}"}, {},
        ),
        # a daily fine alone leaves the decision before it as it is
        ((first(), DAY, altered("撤销", **FURTHER)), {0: ""}, {1: DONE.format("撤销", 5)}),
        # void, the decision takes the daily fine along; altered, it does not
        ((first(), DAY, altered("撤销", **FIRST)), {0: DONE.format("撤销", 5)}, {1: f"处罚决定{DONE.format('撤销', 5)}"}),
        ((first(), DAY, altered("变更", **FIRST)), {0: DONE.format("变更", 5)}, {1: ""}),
        # of several daily fines the one of the day that is named, else the newest
        ((first(), DAY, DAY, altered("撤销", **FURTHER)), {0: ""}, {1: "", 2: DONE.format("撤销", 6)}),
        (
            (first(), DAY, DAY, altered("撤销", further_on="2025-03-04", **FURTHER)), {0: ""},
            {1: DONE.format("撤销", 6), 2: ""},
        ),
    ],
)  # fmt: skip
def test_an_alteration_is_noted_beside_the_decision_that_it_is_of(
    lines: Any, decisions: dict[int, str], daily: dict[int, str]
) -> None:
    file = file_of(*lines)

    for kind, expected in ((DECISION.kind, decisions), (DAILY_DECISION.kind, daily)):
        assert kind.became is not None
        assert {n: kind.became(file, n) for n in expected} == expected


def test_a_decision_on_the_spot_has_one_party_and_names_no_decision() -> None:
    made = ("decide_on_spot", "", {})
    file = file_of(made, altered("确认违法", ""))
    act = SPOT_DECISION.acts[0].code
    file = replace(
        file, lines=(SimpleNamespace(**{**vars(file.lines[0]), "act": act}), file.lines[1])
    )  # type: ignore[arg-type]

    assert SPOT_DECISION.kind.became is not None
    assert SPOT_DECISION.kind.became(file, 0) == DONE.format("确认违法", 4)

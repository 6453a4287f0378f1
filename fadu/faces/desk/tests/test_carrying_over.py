"""A form begins with what was proposed to the same party; what is not typed, or of another party, is not taken over."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.desk import carrying_over
from fadu.faces.desk.tests.test_law_panel import line
from fadu.law.procedures.penalty_ordinary import acts as a

STATED = {"party_kind": "个人", "fine": 2_000_000, "licence": "无", "warning": True, "facts_found": "三人未培训",
          "hearing_right": False, "change": "首次提出", "evidence_verified": "已经查证属实"}  # fmt: skip


@pytest.fixture(autouse=True)
def lines(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The history of the case that the form belongs to."""
    found = [
        line(STATED | {"fine": 1}, act="propose", key="P", n=1),
        line(STATED, act="propose", key="P", n=2),
        line(STATED | {"fine": 3}, act="propose", key="P", n=3, corrected=True),
    ]
    monkeypatch.setattr(carrying_over, "history", lambda matter: found)
    return found


def offered(act: Any, key: str = "", procedure: str = "penalty.ordinary") -> dict[str, Any]:
    """What the form of an act begins with."""
    matter = SimpleNamespace(procedure=procedure) if procedure else None
    request = SimpleNamespace(GET={"key": key})
    return carrying_over.offered(request, SimpleNamespace(act=act, matter=matter))


def test_the_newest_proposal_to_the_party_is_where_its_decision_begins():
    found = offered(a.penalize)

    assert (found["party_kind"], found["fine"], found["warning"]) == ("个人", 2_000_000, "yes")
    assert not {"facts_found", "change", "evidence_verified", "hearing_right"} & set(found)
    assert offered(a.determine_review) == {"party_kind": "个人", "fine": 2_000_000}
    assert offered(a.no_penalty) == {"facts_found": "三人未培训"}


def test_of_several_parties_only_the_one_that_is_named(lines: list[Any]) -> None:
    lines.append(line(STATED | {"fine": 4}, act="propose", key="Q", n=4))

    assert offered(a.penalize) == {}
    assert offered(a.penalize, "Q")["fine"] == 4
    assert offered(a.penalize, "R") == {}


@pytest.mark.parametrize(
    ("act", "procedure"),
    [(a.serve, "penalty.ordinary"), (a.penalize, "penalty.simple"), (a.penalize, "")],
)
def test_what_has_no_source_begins_empty(act, procedure):
    assert offered(act, procedure=procedure) == {}

"""Matters brought to the stages that the tests on major decisions speak of."""

from __future__ import annotations

from typing import Any

from fadu.law.parameters.decision import PARAMETERS
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests.walking import Walk, law_view

LAW = law_view(PARAMETERS)
NO: dict[str, dict[str, Any]] = {
    "determine_units": {"concerns_units": False},
    "determine_participation": {"participation": f.TO_HEAR},
    "determine_groups": {"has_groups": False},
    "determine_hearing": {"hearing": f.NO_HEARING},
    "determine_expertise": {"specialised": False},
    "determine_risk": {"risk": f.NO_HARM},
    "determine_competition": {"touches_operators": False},
    "determine_congress": {"congress": "不属于"},
    "determine_approval": {"needs_approval": False},
}
HEARING = {"hearing": "决定举行"}
SPECIALISED = {"specialised": True}
RISKY = {"risk": f.MAY_HARM}
OPERATORS = {
    "touches_operators": True,
    "level": f.GOVERNMENT,
    "determined_on": "2025-03-03",
    "planned_issue": "2025-12-01",
}
SECRET = {"participation": f.SECRET}
OPINION = {"legality": f.LEGAL}


def started(law: Any = LAW) -> Walk:
    """A matter whose procedure is started, as a department by reference."""
    walk = Walk(MAJOR_DECISION, law, ("E1",))
    return walk.all("propose", "determine_scope", "study", "initiate")


def drafted(law: Any = LAW, **yes: dict[str, Any]) -> Walk:
    """Drafted, with every question answered no unless the test says yes."""
    walk = started(law).do("draft")
    for code, answer in NO.items():
        walk.do(code, **yes.get(code, answer))
    return walk


def heard(law: Any = LAW, **yes: dict[str, Any]) -> Walk:
    """The public heard by a discussion meeting."""
    return drafted(law, **yes).all("hear_public", "digest_opinions")


def reviewed(walk: Walk | None = None, **opinion: Any) -> Walk:
    """Sent for legality review and found lawful."""
    walk = (walk or heard()).all("submit_review", "counsel_opinion")
    return walk.do("review_legality", **(opinion or OPINION))


def discussed(walk: Walk | None = None) -> Walk:
    """Discussed, recorded, the head having spoken last."""
    return reviewed(walk).all("submit_discussion", "discuss", "head_speak", "record_discussion")


def adopted(walk: Walk | None = None) -> Walk:
    """Adopted after the discussion."""
    return discussed(walk).do("adopt")


def issued() -> Walk:
    """Reported to the party committee, published, and assigned."""
    return adopted().all("report_party", "publish", "assign_execution")

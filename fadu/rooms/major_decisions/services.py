"""The fold of the major-decision procedure: entries in, decision rows out."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.kernel.zone import day_of
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.major_decisions.models import GATES, MajorDecision

GATE_OF = {
    "propose": "proposed_on",
    "initiate": "initiated_on",
    "hear_public": "participated_on",
    "solicit_opinions": "participated_on",
    "hold_hearing": "heard_on",
    "digest_experts": "experts_on",
    "assess_risk": "risk_on",
    "own_competition": "competition_on",
    "review_competition": "competition_on",
    "review_legality": "legality_on",
    "discuss": "discussed_on",
    "adopt": "decided_on",
    "receive_approval": "approved_on",
    "publish": "published_on",
    "archive_formation": "archived_on",
    "close_matter": "closed_on",
}


def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The day on which a gate was passed; passed again, the later day stands."""
    place = entry.place
    first = rows.get(MajorDecision, entry.matter) is None
    moved: dict[str, object] = {}
    if entry.act in GATE_OF:
        moved[GATE_OF[entry.act]] = day_of(entry.at)
    if entry.act == "propose":
        moved["subject"] = entry.facts.get("subject") or ""
    if first:
        moved |= {"province": place.province, "city": place.city, "county": place.county}
    return [Change(MajorDecision, entry.matter, moved)] if moved else []


def register_fold() -> None:
    """Tell the one door and the ledger about the room's rows."""
    register(
        "decision.major",
        Folding(fold, (MajorDecision,), ("propose.subject",), ("initiate.number",)),
    )
    images.register(
        "major_decisions_majordecision", 1, MajorDecision,
        ("province", "city", "county", "subject", "proposed_on", *GATES, "closed_on"),
    )  # fmt: skip

"""Legality review and discussion of a major decision (重大行政决策程序暂行条例), told to the desks of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.deliberation.kinds import Conclusion, Discussed, Opinion, Piece, Reviewed, register
from fadu.law.instruments import MADR
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.registers.reviews import AMENDABLE, NOT_PASSED, PASSED

ANSWERS = {PASSED: f.LEGAL, AMENDABLE: f.AMEND, NOT_PASSED: f.ILLEGAL}
HELD = "已经集体讨论，由行政首长作出决定"


def reviewed(opinion: Opinion) -> Mapping[str, Any]:
    """What `review_legality` states."""
    return {"legality": ANSWERS[opinion.conclusion], "report": opinion.report}


def discussed(conclusion: Conclusion) -> Mapping[str, Any]:
    """What `discuss` states; the decision itself is the head's own act."""
    return {
        "meeting": f.meeting.choices[-1],
        "held_as": conclusion.meeting,
        "attended": conclusion.present,
    }


def recorded(conclusion: Conclusion) -> Mapping[str, Any]:
    """What `record_discussion` states: the minutes are the record, and differing opinions stand in them."""
    return {"dissent": conclusion.dissent, "minutes": conclusion.minutes}


LEGALITY_REVIEW = Reviewed(
    procedure="decision.major",
    act="review_legality",
    cite=MADR.art(25),
    facts=reviewed,
    decides=("submit_discussion", "discuss"),
    period=("review_legality",),
    inquiry=("draft", "revise_draft", "submit_review"),
    pack=(Piece("决策草案", ("draft",)), Piece("送请合法性审查的材料", ("submit_review",))),
    with_report=True,
)
DISCUSSION = Discussed(
    procedure="decision.major",
    act="discuss",
    cite=MADR.art(30),
    results=(HELD,),
    facts=discussed,
    decides=("adopt",),
    recorded="record_discussion",
    record=recorded,
)


def register_all() -> None:
    """Tell the desks of review and discussion."""
    register((LEGALITY_REVIEW,), (DISCUSSION,))

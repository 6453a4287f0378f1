"""Legal review and collective discussion in a penalty case (行政处罚法 57、58), told to the desks of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.deliberation.kinds import Conclusion, Discussed, Opinion, Piece, Reviewed, register
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.registers.reviews import FIRST, PASSED

DECIDES = ("penalize", "penalize_without_fine", "daily_fine")


def reviewed(opinion: Opinion) -> Mapping[str, Any]:
    """What `legal_review` states; suggestions still to be followed are not a review passed."""
    qualified = opinion.qualified if opinion.qualified == FIRST else d.reviewer.choices[1]
    words = f"{opinion.conclusion}。{opinion.words}"
    return {"passed": opinion.conclusion == PASSED, "reviewer": qualified, "opinion": words}


def discussed(conclusion: Conclusion) -> Mapping[str, Any]:
    """What `discuss` states."""
    return {"discussed": conclusion.result, "summary": f"{conclusion.meeting}：{conclusion.words}"}


LEGAL_REVIEW = Reviewed(
    procedure="penalty.ordinary",
    act="legal_review",
    cite=APL.art(58, par=1),
    facts=reviewed,
    decides=DECIDES,
    period=("penalize", "daily_fine"),
    inquiry=(
        "investigate", "register_evidence", "commission_appraisal", "receive_appraisal", "order_to_correct",
        "reinspect", "conclude_investigation", "propose", "cite_fined", "reinspect_fined", "propose_daily", "notify",
        "serve_notice", "correct_case",
    ),
    pack=(
        Piece("立案审批表", ("file_case",)),
        Piece("调查取证或者复查材料", ("investigate", "reinspect_fined")),
        Piece("调查终结报告或者援引的原处罚决定", ("conclude_investigation", "cite_fined")),
        Piece("拟处罚意见", ("propose", "propose_daily")),
        Piece("处罚告知书", ("notify",)),
        Piece("告知书的送达回证", ("serve_notice",), when=("notify",)),
        Piece("陈述申辩记录或者放弃陈述申辩的记录", ("make_statement", "waive_statement", "end_statement", "record_hearing")),
        Piece("陈述申辩复核意见", ("review_statement",), when=("make_statement",)),
        Piece("听证笔录", ("record_hearing",), when=("hold_hearing",)),
    ),
    qualified=APL.art(58, par=2),
    capacity=d.reviewer.code,
)  # fmt: skip
DISCUSSION = Discussed(
    procedure="penalty.ordinary",
    act="discuss",
    cite=APL.art(57, par=2),
    results=d.discussed.choices,
    facts=discussed,
    decides=DECIDES,
)


def register_all() -> None:
    """Tell the desks of review and discussion."""
    register((LEGAL_REVIEW,), (DISCUSSION,))

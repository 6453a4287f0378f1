"""Legal review and collective discussion of measures of coercion, told to the desks of both.

Reviews are owed where the local list says so (优化营商环境条例 58), the discussion of a closure likewise (行政处罚法 57(2)):
parameters `coercion.*`. That 58(2) asks for an examination passed is of penalties alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.deliberation.kinds import Conclusion, Discussed, Opinion, Piece, Reviewed, register
from fadu.law.instruments import APL, BER
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.registers.reviews import PASSED

AGREED, NOT_AGREED = "同意提请关闭", "不同意提请关闭"


def reviewed(opinion: Opinion) -> Mapping[str, Any]:
    """What `legal_review` of a seizure or a power cut states; suggestions still to be followed are not a review passed."""
    words = f"{opinion.conclusion}。{opinion.words}"
    return {"passed": opinion.conclusion == PASSED, "opinion": words}


def reviewed_closure(opinion: Opinion) -> Mapping[str, Any]:
    """What `legal_review` of a proposed closure states."""
    said = reviewed(opinion)
    return {"passed": said["passed"], "summary": said["opinion"]}


def discussed(conclusion: Conclusion) -> Mapping[str, Any]:
    """What `discuss` states."""
    words = f"{conclusion.meeting}：{conclusion.words}"
    return {"conclusion": conclusion.result == AGREED, "summary": words}


SEIZURE_REVIEW = Reviewed(
    procedure=SEIZURE.code,
    act="legal_review",
    cite=BER.art(58),
    facts=reviewed,
    decides=("approve", "approve_principal"),
    inquiry=("check_grounds",),
    pack=(Piece("行政强制措施审批表", ("check_grounds",)),),
)
CUT_REVIEW = Reviewed(
    procedure=POWER_CUT.code,
    act="legal_review",
    cite=BER.art(58),
    facts=reviewed,
    decides=("approve_power", "approve_supply"),
    inquiry=("establish_refusal", "confirm_safe"),
    pack=(
        Piece("停产停业等决定", ("register_stop",)),
        Piece("拒不执行和现实危险的现场检查记录", ("establish_refusal",)),
        Piece("措施必要并能够保证安全的确认", ("confirm_safe",)),
    ),
)
CLOSURE_REVIEW = Reviewed(
    procedure=CLOSURE.code,
    act="legal_review",
    cite=BER.art(58),
    facts=reviewed_closure,
    decides=("propose_closure",),
    inquiry=("verify_ground", "notify_party", "serve_notice", "review_statement"),
    pack=(
        Piece("提请关闭情形核对表", ("verify_ground",)),
        Piece("听证告知书", ("notify_party",)),
        Piece("告知书的送达回证", ("serve_notice",), when=("notify_party",)),
        Piece(
            "陈述申辩记录或者放弃、期满的记录",
            ("make_statement", "waive_statement", "end_statement", "record_hearing"),
        ),
        Piece("陈述申辩复核意见书", ("review_statement",), when=("make_statement",)),
        Piece("听证笔录", ("record_hearing",), when=("hold_hearing",)),
    ),
)
CLOSURE_DISCUSSION = Discussed(
    procedure=CLOSURE.code,
    act="discuss",
    cite=APL.art(57, par=2),
    results=(AGREED, NOT_AGREED),
    facts=discussed,
    decides=("propose_closure",),
)


def register_all() -> None:
    """Tell the desks of review and discussion."""
    register((SEIZURE_REVIEW, CUT_REVIEW, CLOSURE_REVIEW), (CLOSURE_DISCUSSION,))

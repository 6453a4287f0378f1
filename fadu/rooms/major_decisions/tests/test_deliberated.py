"""What a review and a discussion state in a major decision; every act they name exists."""

from fadu.deliberation.kinds import Conclusion, Opinion
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.registers.reviews import CONCLUSIONS, NO_CASE
from fadu.rooms.major_decisions.deliberated import (
    ANSWERS,
    DISCUSSION,
    HELD,
    LEGALITY_REVIEW,
    discussed,
    recorded,
    reviewed,
)


def test_each_conclusion_is_one_of_the_laws_and_carries_the_report():
    assert tuple(ANSWERS) == CONCLUSIONS
    assert set(ANSWERS.values()) <= set(f.legality.choices)
    stated = reviewed(Opinion(CONCLUSIONS[0], "合法", NO_CASE, "0" * 64))
    assert stated == {"legality": f.LEGAL, "report": "0" * 64}
    concluded = Conclusion("第3次党委会", HELD, "通过", 5, dissent=True, minutes="1" * 64)
    told = discussed(concluded)
    assert recorded(concluded) == {"dissent": True, "minutes": "1" * 64}
    assert told == {"meeting": f.meeting.choices[-1], "held_as": "第3次党委会", "attended": 5}


def test_every_act_it_names_is_one_of_the_procedure():
    acts = {
        *LEGALITY_REVIEW.decides,
        *LEGALITY_REVIEW.period,
        *LEGALITY_REVIEW.inquiry,
        LEGALITY_REVIEW.act,
    }
    acts |= {one for piece in LEGALITY_REVIEW.pack for one in piece.acts} | {
        DISCUSSION.act,
        *DISCUSSION.decides,
        DISCUSSION.recorded,
    }
    assert acts <= set(MAJOR_DECISION.by_code)

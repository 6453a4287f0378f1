"""What a review and a discussion state in a penalty case; every act they name exists."""

from fadu.deliberation.kinds import Conclusion, Opinion
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.registers.reviews import AMENDABLE, BEFORE, FIRST, PASSED
from fadu.rooms.penalty.deliberated import DISCUSSION, LEGAL_REVIEW, discussed, reviewed


def test_suggestions_are_no_review_passed():
    passed = reviewed(Opinion(PASSED, "同意", FIRST))
    assert (passed["passed"], passed["reviewer"]) == (True, FIRST)
    assert reviewed(Opinion(AMENDABLE, "补充", BEFORE))["passed"] is False
    assert reviewed(Opinion(AMENDABLE, "补充", BEFORE))["reviewer"] in d.reviewer.choices
    told = discussed(Conclusion("讨论会", "不予处罚", "轻微", 3, dissent=False))
    assert told == {"discussed": "不予处罚", "summary": "讨论会：轻微"}


def test_every_act_it_names_is_one_of_the_procedure():
    acts = {
        *LEGAL_REVIEW.decides,
        *LEGAL_REVIEW.period,
        *LEGAL_REVIEW.inquiry,
        LEGAL_REVIEW.act,
        DISCUSSION.act,
    }
    acts |= {one for piece in LEGAL_REVIEW.pack for one in (*piece.acts, *piece.when)} | {
        *DISCUSSION.decides
    }
    assert acts <= set(ORDINARY_PENALTY.by_code)
    assert DISCUSSION.results[0] == "同意拟处罚意见"

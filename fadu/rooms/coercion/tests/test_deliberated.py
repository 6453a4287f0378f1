"""What reviews and the discussion state of measures of coercion; every act they name exists and asks for what is stated."""

from fadu.deliberation.kinds import Conclusion, Opinion, discussed_in, reviewed_in
from fadu.law.procedures.registers.reviews import AMENDABLE, NO_CASE, PASSED
from fadu.law.registry import procedure
from fadu.rooms.coercion import deliberated as d

REVIEWS = (d.SEIZURE_REVIEW, d.CUT_REVIEW, d.CLOSURE_REVIEW)


def test_what_they_state_is_what_their_acts_ask_for() -> None:
    for review in REVIEWS:
        assert review in reviewed_in(review.procedure)
        said = review.facts(Opinion(PASSED, "同意", NO_CASE))
        assert said["passed"] is True
        assert review.facts(Opinion(AMENDABLE, "补充", NO_CASE))["passed"] is False
        act = procedure(review.procedure).act(review.act)
        assert set(said) == {f.code for f in act.facts if f.derived is None}
    (held,) = discussed_in(d.CLOSURE_DISCUSSION.procedure)
    yes = held.facts(Conclusion("讨论会", held.results[0], "情形属实", 5, dissent=False))
    no = held.facts(Conclusion("讨论会", held.results[1], "尚需核实", 5, dissent=True))
    assert (yes["conclusion"], no["conclusion"]) == (True, False)
    assert yes["summary"] == "讨论会：情形属实"


def test_every_act_they_name_is_one_of_the_procedure() -> None:
    for review in REVIEWS:
        named = {review.act, *review.decides, *review.inquiry}
        named |= {one for piece in review.pack for one in (*piece.acts, *piece.when)}
        assert named <= set(procedure(review.procedure).by_code)
    closing = d.CLOSURE_DISCUSSION
    assert {closing.act, *closing.decides} <= set(procedure(closing.procedure).by_code)

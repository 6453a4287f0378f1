"""Standing aside is written once for closure and visit: same acts and papers, facts of their own."""

from __future__ import annotations

import pytest

from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.recusing import recusal
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.role import Role

WHO, YES = Fact("recused", "回避人员", Kind.PERSON), Fact("granted", "决定回避", Kind.BOOL)


def test_whoever_stands_aside_is_barred_at_once_and_who_was_asked_to_only_when_it_is_so_decided():
    """行政处罚法 43."""
    granted = When(YES, "==", True)
    acts = recusal(
        (Role.OFFICER,), declared=(WHO,), requested=(WHO,), decided=(WHO, YES), granted=granted
    )

    assert (acts.declare.by, acts.request.by, acts.decide.by) == (
        (Role.OFFICER,), (Role.ENTERPRISE,), (Role.LEADER,),
    )  # fmt: skip
    assert (acts.declare.bars, acts.declare.bars_when) == ("recused", None)
    assert acts.request.bars == ""
    assert (acts.decide.bars, acts.decide.bars_when) == ("recused", granted)


@pytest.mark.parametrize("code", ["declare_recusal", "request_recusal", "decide_recusal"])
def test_closure_and_visit_have_the_same_act_and_paper_by_facts_of_their_own(code):
    one, other = (p.act(code) for p in (CLOSURE, INSPECTION_VISIT))

    assert (one.title, one.document, one.bars, one.repeats) == (
        other.title, other.document, other.bars, other.repeats,
    )  # fmt: skip
    assert {f.code for p in (CLOSURE, INSPECTION_VISIT) for f in p.act("decide_recusal").facts} == {
        "recused", "granted", "reason", "recusal_granted", "grounds",
    }  # fmt: skip

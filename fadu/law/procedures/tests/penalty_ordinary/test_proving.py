"""Evidence that was not verified, or taken unlawfully, bears neither a proposal nor a decision (46(2), 46(3))."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import proving as p
from fadu.law.procedures.tests.penalty_cases import DAYS, concluded, ready, refusing

BAD, WORSE = {"evidence_verified": p.UNVERIFIED}, {"evidence_lawful": p.UNLAWFUL}


@pytest.mark.parametrize(
    ("course", "word", "facts"),
    [
        (concluded, "propose:P", {}),
        (refusing, "propose_daily:P", DAYS),
        (ready, "penalize:P", {}),
        (concluded, "no_penalty:P", {}),
    ],
)
@pytest.mark.parametrize(
    ("answer", "cites"),
    [({}, ()), (BAD, ("第二款",)), (WORSE, ("第三款",)), (BAD | WORSE, ("第二款", "第三款"))],
)
def test_whoever_proposes_or_decides_answers_for_the_evidence(course, word, facts, answer, cites):
    found = [r for r in course().why(word, **facts | answer) if "第四十六条" in r.cite]

    assert bool(found) is bool(answer)
    assert all(cite in found[0].cite for cite in cites)


def test_every_proposal_and_decision_on_facts_states_it():
    for act in (a.propose, a.propose_daily, *a.PENALTIES, a.no_penalty):
        assert {f.code for f in p.FACTS} <= {f.code for f in act.facts}

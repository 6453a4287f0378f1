"""Guards of major decisions: complete pairs, and each read from a fact of its own act."""

from __future__ import annotations

import pytest

from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import guards as when
from fadu.law.vocabulary.fact import When


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        (when.DOES_APPLY, when.DOES_NOT_APPLY),
        (when.IS_SECRET, when.NOT_SECRET),
        (when.HAS_HEARING, when.HAS_NO_HEARING),
        (when.IS_RISKY, when.NOT_RISKY),
        (when.IS_REFORM, when.NOT_REFORM),
        (when.IS_EXCEPTED, when.NOT_EXCEPTED),
        (when.FOR_CONGRESS, when.NOT_FOR_CONGRESS),
    ],
)
def test_every_answer_takes_exactly_one_branch(yes: When, no: When):
    for answer in yes.fact.choices:
        stated = {yes.fact.code: answer}
        assert yes(stated) is not no(stated), answer


def test_every_mode_of_the_competition_review_is_taken_up_once():
    for mode in f.review_mode.choices:
        stated = {"review_mode": mode}
        taken = [
            g for g in (when.OWN_REVIEW, when.REGULATOR_REVIEW, when.NOT_REVIEWED) if g(stated)
        ]
        assert len(taken) == 1, mode


def test_every_guard_reads_a_fact_of_its_own_act():
    for rule in MAJOR_DECISION.rules:
        if rule.when:
            assert rule.when.fact in rule.first.stated, rule
            assert not rule.when.fact.is_personal, rule

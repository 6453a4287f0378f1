"""The two lists of major decisions, and proofs over parts that are explored in full."""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.instruments import MADR
from fadu.law.procedures.decision_major import GATES, LAWFUL, MAJOR_DECISION, acts
from fadu.law.procedures.tests.decision_major.cases import LAW
from fadu.law.procedures.tests.decision_slices import SLICES
from fadu.law.procedures.tests.parts import named, questions
from fadu.law.procedures.tests.slicing import gates_of, part
from fadu.law.procedures.tests.walking import Walk
from fadu.law.vocabulary.procedure import Lawful


def test_what_the_law_permits_is_accepted():
    assert refused(MAJOR_DECISION, LAWFUL) == []


def test_a_refusal_would_be_noticed():
    case = Lawful(acts.adopt, ("propose",), "对照", MADR.art(30))

    assert refused(MAJOR_DECISION, [case])


@pytest.mark.parametrize("name", named("decision.major"))
def test_nothing_is_dead_unpayable_stuck_or_void(name):
    assert questions()[name].faults() == []


@pytest.mark.parametrize("name", named("decision.major", gates=True))
def test_no_gate_is_passed_unseen(name):
    assert questions()[name].faults() == []


def test_every_gate_and_every_act_lies_in_a_part_that_is_explored():
    parts = [part(MAJOR_DECISION, codes) for codes in SLICES.values()]
    explored = [g for piece in parts for g in gates_of(piece, GATES)]
    kept = {a.code for piece in parts for a in piece.acts}

    assert [g for g in GATES if g not in explored] == []
    assert [a.code for a in MAJOR_DECISION.acts if a.code not in kept] == []


@pytest.mark.parametrize(
    "gate",
    [g for g in GATES if not g.after.each],
    ids=lambda g: f"{g.before.code}-{g.after.code}",
)
def test_at_the_proposal_the_second_of_a_pair_is_refused(gate):
    assert Walk(MAJOR_DECISION, LAW).do("propose").why(gate.after.code)

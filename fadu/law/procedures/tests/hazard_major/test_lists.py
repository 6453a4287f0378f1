"""The two lists of major hazards, over parts that are explored in full.

That nothing is dead, unpayable, stuck or void is proved of the whole: `fadu.law.proofs`.
"""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import GATES, LAWFUL, MAJOR_HAZARD, acts
from fadu.law.procedures.tests.hazard_major.cases import found
from fadu.law.procedures.tests.hazard_slices import SLICES
from fadu.law.procedures.tests.parts import named, questions
from fadu.law.procedures.tests.slicing import gates_of, part
from fadu.law.vocabulary.procedure import Lawful


def test_what_the_law_permits_is_accepted():
    assert refused(MAJOR_HAZARD, LAWFUL) == []


def test_a_refusal_would_be_noticed():
    case = Lawful(acts.resume, ("find_hazard", "stop_work:H1"), "对照", WSL.art(65), "H1")

    assert refused(MAJOR_HAZARD, [case])


@pytest.mark.parametrize("name", named("hazard.major", gates=True))
def test_no_gate_is_passed_unseen(name):
    assert questions()[name].faults() == []


def test_every_gate_and_every_act_lies_in_a_part_that_is_explored():
    parts = [part(MAJOR_HAZARD, codes) for codes in SLICES.values()]
    explored = [g for piece in parts for g in gates_of(piece, GATES)]
    kept = {a.code for piece in parts for a in piece.acts}

    assert [g for g in GATES if g not in explored] == []
    assert [a.code for a in MAJOR_HAZARD.acts if a.code not in kept] == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_at_the_start_of_a_matter_the_second_of_a_pair_is_refused(gate):
    key = ":H1" if gate.after.each else ""

    assert found().why(gate.after.code + key)

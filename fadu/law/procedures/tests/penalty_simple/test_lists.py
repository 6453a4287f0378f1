"""The lawyer's two lists: nothing lawful refused, and each pair refused in the wrong order at the start.

That no second comes before its first anywhere is proved: `law/arguments/gates` (law/tests/test_proofs.py).
"""

from __future__ import annotations

from fadu.law.engine.lists import refused
from fadu.law.procedures.penalty_simple import GATES, LAWFUL, SIMPLE_PENALTY
from fadu.law.procedures.tests.penalty_simple.cases import LAW, fresh
from fadu.law.procedures.tests.walking import Walk


def test_what_the_law_permits_is_not_refused():
    assert list(refused(SIMPLE_PENALTY, LAWFUL, LAW)) == []


def test_at_the_start_of_a_matter_the_second_of_a_pair_is_refused():
    walk = fresh()
    seconds = {gate.after.code for gate in GATES}

    assert [code for code in seconds if not walk.marking.why(Walk.record(walk, code))] == []

"""The lawyer's two lists: nothing lawful refused, no second before its first."""

from __future__ import annotations

from fadu.law.engine.lists import refused
from fadu.law.procedures.penalty_simple import GATES, LAWFUL, SIMPLE_PENALTY
from fadu.law.procedures.tests.penalty_simple.cases import LAW
from fadu.law.proofs import certificate
from fadu.law.vocabulary.digest import gate_digest


def test_what_the_law_permits_is_not_refused():
    assert list(refused(SIMPLE_PENALTY, LAWFUL, LAW)) == []


def test_every_gate_is_proved_for_this_very_version():
    shipped = certificate(SIMPLE_PENALTY)

    assert shipped is not None
    assert {gate_digest(gate) for gate in GATES} == set(shipped.gates)

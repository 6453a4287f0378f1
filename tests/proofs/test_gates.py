"""Every gate of the lawyer's lists is shown to hold, clause by clause, from the law alone."""

from __future__ import annotations

import pytest

from fadu.law.engine.gates import gate_objections
from fadu.law.lawyers import LISTS, gates
from fadu.law.proofs import certificate, gate_arguments
from fadu.law.registry import procedure
from fadu.law.vocabulary.digest import gate_digest


@pytest.mark.parametrize("code", LISTS)
def test_nothing_can_be_said_against_the_argument_of_any_gate(code):
    of, shown, told = procedure(code), gate_arguments(code), certificate(procedure(code))

    assert told, f"证明已过时：运行 python -m fadu.law.proofs {code}"
    assert set(told.gates) == set(shown) == {gate_digest(g) for g in gates(code)}
    against = {
        f"{g.before.code} → {g.after.code}": found
        for g in gates(code)
        if (found := gate_objections(of, g, shown[gate_digest(g)]))
    }
    assert against == {}

"""The lawyer's first list about closures: no second before its first."""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import CLOSURE, GATES
from fadu.law.procedures.tests.coercion_closure.cases import LAW
from fadu.law.procedures.tests.walking import Walk


def test_at_the_start_the_second_of_every_pair_is_refused():
    fresh = Walk(CLOSURE, LAW)

    assert [gate for gate in GATES if not fresh.why(gate.after.code)] == []

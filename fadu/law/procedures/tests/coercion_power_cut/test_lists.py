"""The lawyer's two lists about power cuts: nothing lawful refused, no second before its first."""

from __future__ import annotations

from fadu.law.engine.lists import refused
from fadu.law.procedures.coercion_power_cut import GATES, LAWFUL, POWER_CUT
from fadu.law.procedures.tests.coercion_power_cut.cases import LAW
from fadu.law.procedures.tests.walking import Walk


def test_what_the_law_permits_is_not_refused():
    assert list(refused(POWER_CUT, LAWFUL, LAW)) == []


def test_at_the_start_the_second_of_every_pair_is_refused():
    fresh = Walk(POWER_CUT, LAW)

    assert [gate for gate in GATES if not fresh.why(gate.after.code)] == []

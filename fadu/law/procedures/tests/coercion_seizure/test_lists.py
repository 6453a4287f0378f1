"""The lawyer's two lists about seizures: nothing lawful refused, no second before its first."""

from __future__ import annotations

from fadu.law.engine.lists import refused
from fadu.law.procedures.coercion_seizure import GATES, LAWFUL, SEIZURE
from fadu.law.procedures.tests.coercion_seizure.cases import LAW
from fadu.law.procedures.tests.walking import Walk


def test_what_the_law_permits_is_not_refused():
    assert list(refused(SEIZURE, LAWFUL, LAW)) == []


def test_at_the_start_the_second_of_every_pair_is_refused():
    fresh = Walk(SEIZURE, LAW, ("I1",))
    said = {"former_until": "2026-07-01", "until": "2026-07-31", "extension_fits": True}

    for gate in GATES:
        stated = {c: v for c, v in said.items() if c in {x.code for x in gate.after.stated}}
        assert fresh.why(gate.after.code, **stated), gate

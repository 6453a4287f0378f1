"""The lawyer's two lists of every law (律师的两张清单): what must come first, and what may not be refused."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.procedures import (
    coercion_closure,
    coercion_power_cut,
    coercion_seizure,
    decision_major,
    hazard_major,
    inspection_draw,
    inspection_plan,
    inspection_visit,
    penalty_ordinary,
    penalty_simple,
)
from fadu.law.vocabulary.procedure import Gate, Lawful

LISTS: Mapping[str, tuple[tuple[Gate, ...], tuple[Lawful, ...]]] = {
    "penalty.ordinary": (penalty_ordinary.GATES, penalty_ordinary.LAWFUL),
    "penalty.simple": (penalty_simple.GATES, penalty_simple.LAWFUL),
    "hazard.major": (hazard_major.GATES, hazard_major.LAWFUL),
    "decision.major": (decision_major.GATES, decision_major.LAWFUL),
    "inspection.plan": (inspection_plan.GATES, inspection_plan.LAWFUL),
    "inspection.draw": (inspection_draw.GATES, inspection_draw.LAWFUL),
    "inspection.visit": (inspection_visit.GATES, inspection_visit.LAWFUL),
    "coercion.seizure": (coercion_seizure.GATES, coercion_seizure.LAWFUL),
    "coercion.power_cut": (coercion_power_cut.GATES, coercion_power_cut.LAWFUL),
    "coercion.closure": (coercion_closure.GATES, coercion_closure.LAWFUL),
}


def gates(code: str) -> tuple[Gate, ...]:
    """The gates of a procedure; none where it has no list."""
    return LISTS.get(code, ((), ()))[0]

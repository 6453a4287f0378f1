"""Draws brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_draw import INSPECTION_DRAW
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
AFTER = {"committed_at": "2025-03-03T02:00:00Z", "occurred_at": "2025-03-04T13:15:00Z"}
BEFORE = {"committed_at": "2025-03-04T13:15:00Z", "occurred_at": "2025-03-04T13:15:00Z"}


def fresh() -> Walk:
    """A batch of which nothing is determined."""
    return Walk(INSPECTION_DRAW, LAW)


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    act = INSPECTION_DRAW.act(code)
    return walk.do(code, **derive(act, facts, LAW, day_of(walk.now)))


def determined(kind: str = f.GENERAL, mode: str = f.OWN) -> Walk:
    """What is drawn and where."""
    return settle(fresh(), "determine_kind", "2025-03-03", kind=kind, mode=mode)


def promised() -> Walk:
    """The lists frozen and promised in public."""
    return determined().all("freeze_lists", "publish_commitment")


def drawn() -> Walk:
    """A batch drawn on 2025-03-05, a Wednesday."""
    return settle(promised(), "record_randomness", **AFTER).do("draw", "2025-03-05")

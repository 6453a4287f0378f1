"""Seizures brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
REVIEWED = law_view(PARAMETERS, coercion__seizure_reviewed=True)
DAY, LAST, LATEST = "2026-06-01", "2026-07-01", "2026-07-31"
"""The seizure, its thirtieth day and the thirtieth day after that."""


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    act = SEIZURE.act(code)
    return walk.do(
        code, **derive(act, facts, walk.law, day_of(walk.now), walk.marking.recalled(""))
    )


def checked(when: str = DAY, law: LawView = LAW, **stated: Any) -> Walk:
    """The grounds looked into; nothing stands against a seizure unless stated."""
    return settle(Walk(SEIZURE, law, ("I1",)), "check_grounds", when, **stated)


def on_site(walk: Walk, act: str = "execute", **stated: Any) -> Walk:
    """Carried out with all that is owed on the spot."""
    said = {"shown": True, "told": True, "heard": True, "until": LAST}
    settle(walk, act, **(said | stated))
    return walk.do("list_item").do("record_scene").do("deliver_decision", copies=True).do("keep")


def taken(**stated: Any) -> Walk:
    """Approved and carried out on the day."""
    return on_site(checked().do("approve", approved=True), **stated)


def urgent(**stated: Any) -> Walk:
    """Carried out on the spot, the approval still to be made up."""
    return on_site(checked(**stated), "execute_urgent", urgency="正在装车转移")


FOUND = {"violation": True, "related": True}
EXTENDED = {"former_until": LAST, "until": LATEST, "extension_fits": True}
SEALED = f.SEAL

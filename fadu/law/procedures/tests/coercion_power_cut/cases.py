"""Power cuts brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
ASKED = law_view(PARAMETERS, hazard__cut_demand=True)
REVIEWED = law_view(PARAMETERS, coercion__cut_reviewed=True)
HOURS = {"coercion__night_from": 22, "coercion__night_until": 6}
QUIET = law_view(PARAMETERS, coercion__cut_hours=True, **HOURS)
DAY = "2026-06-01 09:00"


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    act, before = POWER_CUT.act(code), walk.marking.recalled("")
    return walk.do(code, **derive(act, facts, walk.law, day_of(walk.now), before))


def refused(law: LawView = LAW) -> Walk:
    """A stop decided under a major hazard, its refusal and the danger evidenced."""
    walk = Walk(POWER_CUT, law).do("register_stop", DAY, major=True)
    return walk.do("establish_refusal", finding=f.CAN)


def safe(law: LawView = LAW) -> Walk:
    """Found to be safe to cut."""
    return settle(refused(law), "confirm_safe", measures=f.BOTH, secure=True)


def approved(law: LawView = LAW, *, urgent: bool = False) -> Walk:
    """Power approved by the principal; explosives found safe to stop, and not approved."""
    return settle(safe(law), "approve_power", approved=True, urgent=urgent)


def both() -> Walk:
    """Both measures approved, power with its notice still to come."""
    return approved().do("approve_supply", approved=True, supply_kind=f.EXPLOSIVES)


def cut() -> Walk:
    """Power cut in urgent danger, the supplier having done so."""
    return approved(urgent=True).do("cut_power").do("record_power")

"""Inspections brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT, acts
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
PLAIN: dict[str, Any] = {"manner": f.UNANNOUNCED, "team": f.ALONE, "source": f.PLANNED}
DONE: dict[str, Any] = {"result": f.CORRECTED}


def fresh(law: LawView = LAW) -> Walk:
    """A matter in which nothing has been done."""
    return Walk(INSPECTION_VISIT, law, ("F1",))


def opened(when: str = "2025-03-03", law: LawView = LAW, **stated: Any) -> Walk:
    """A task with its derived facts settled, as the one door settles them."""
    walk = fresh(law)
    walk.now = at(when)
    facts = dict(walk.record("open_visit", **(PLAIN | stated)).facts)
    return walk.do("open_visit", **derive(acts.open_visit, facts, law, day_of(walk.now)))


def entered(when: str = "2025-03-03", **stated: Any) -> Walk:
    """Approved, assigned, entered by code, the certificate shown."""
    walk = opened(when, **stated).all("approve_visit", "make_scheme", "assign_officers")
    return walk.all("enter_by_code", "show_certificate")


def found(when: str = "2025-03-03", **stated: Any) -> Walk:
    """An ordinary hazard found in the check, the record signed."""
    stated = {"category": f.ORDINARY, "punishable": False} | stated
    walk = entered(when).do("check_site").do("find_problem", **stated)
    return walk.do("sign_record", signature=f.SIGNED)


def ordered(deadline: str = "2025-03-20") -> Walk:
    """The hazard ordered to be removed by a term."""
    return found().do("order_correction:F1", deadline=deadline)


def told(walk: Walk) -> Walk:
    """The record signed anew, the party told, the result published."""
    return walk.do("sign_record", signature=f.SIGNED).all("tell_result", "publish_result")

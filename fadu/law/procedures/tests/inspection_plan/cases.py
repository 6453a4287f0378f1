"""Plans brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_plan import INSPECTION_PLAN
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
FREE = law_view(PARAMETERS, inspection__plan_approval=False, inspection__plan_filing=False)


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    act = INSPECTION_PLAN.act(code)
    return walk.do(code, **derive(act, facts, walk.law, day_of(walk.now)))


def fresh(law: LawView = LAW) -> Walk:
    """A year of which nothing is planned."""
    return Walk(INSPECTION_PLAN, law, ("C1",))


def drafted(when: str = "2025-02-10", law: LawView = LAW, **stated: Any) -> Walk:
    """Capacity, objects and a draft."""
    walk = settle(fresh(law), "measure_capacity", when).do("classify_objects")
    return settle(walk, "draft_plan", **stated)


def submitted() -> Walk:
    """Caps checked, visits merged, sent to the government."""
    walk = drafted().do("check_caps", caps_result=f.UNDER).do("merge_joint")
    return walk.do("submit_plan")


def approved() -> Walk:
    """Approved on 2025-03-03, a Monday."""
    return submitted().do("receive_approval", "2025-03-03", approved=True)


def public() -> Walk:
    """Filed and published."""
    return approved().all("file_plan", "publish_plan")

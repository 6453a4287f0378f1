"""Matters brought to the stages that the tests on major hazards speak of."""

from __future__ import annotations

from typing import Any

from fadu.law.parameters.hazard import PARAMETERS
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.tests.walking import Walk, law_view

LAW = law_view(PARAMETERS)
MAJOR: dict[str, Any] = {"is_major": True}
DONE: dict[str, Any] = {"result": f.ELIMINATED}


def found(*keys: str, when: str = "2025-03-03") -> Walk:
    """A matter with its hazards found on the spot and the record written."""
    walk = Walk(MAJOR_HAZARD, LAW, keys or ("H1",))
    return walk.do("find_hazard", when).do("record_inspection")


def ordered(*keys: str, deadline: str = "2025-03-20") -> Walk:
    """Every hazard judged, registered and ordered to be removed."""
    walk = found(*keys)
    for key in keys or ("H1",):
        walk.do(f"judge_hazard:{key}", **MAJOR).do(f"register_hazard:{key}")
        walk.do(f"assess_safety:{key}", safe_now=True)
        walk.do(f"order_elimination:{key}", deadline=deadline)
    return walk


def stopped() -> Walk:
    """Work stopped on one hazard under order."""
    return ordered().do("stop_work:H1")


def refused_stop() -> Walk:
    """The stop disobeyed, with real danger: a cut may be taken up."""
    return stopped().do("find_stop_refused:H1", danger=True)

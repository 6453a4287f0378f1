"""The two documents of a plan from its rows: as they would stand, as they were drafted, as they were published."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from fadu.accounts.selectors import agency
from fadu.checker.plan_items import Item
from fadu.faces.desk import plan_days, plan_word
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.sheets.paper import Paper, Told
from fadu.rooms.plans.sheets.papers import paper_of


def paper(request: Any, plan: Plan, which: str) -> Paper:
    """A document of the newest wording."""
    scope = request.viewer.scope
    items = [line.item for line in selectors.lines(scope, plan.current)]
    wordings = selectors.newest(scope, [plan])
    return _paper(request, plan, items, which, wordings.get(plan.current))


def draft(
    request: Any, plan: Plan, items: Sequence[Item], subject: str = "", year: int | None = None
) -> bytes:
    """The Word file of the plan as it is about to be recorded."""
    named = copy(plan)
    named.subject, named.year = subject or plan.subject, year or plan.year
    made = _paper(request, named, items, "supervision", None)
    return plan_word.written(made, request.viewer.day)


def _paper(request: Any, plan: Plan, items: Sequence[Item], which: str, wording: Any) -> Paper:
    units = selectors.units(request.viewer.scope, (one.party for one in items))
    ours = agency(plan.county)
    told = Told(
        plan=plan, wording=wording, items=items, agency=ours.name if ours else "",
        names={id: name for id, (name, _) in units.items()},
        terms=plan_days.terms_of(plan, items, request.law.calendar),
    )  # fmt: skip
    return paper_of(which, told)

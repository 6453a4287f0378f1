"""From a line of a public plan to its tasks (检查任务): of a single unit at once, of a class by choosing units."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.checker.plan_items import DRAWN
from fadu.law.procedures.inspection_visit.acts import open_visit
from fadu.law.procedures.inspection_visit.facts import PLANNED, TRADES
from fadu.law.procedures.registers.objects import SECTORS
from fadu.rooms.plans.models import Line, Plan, State
from fadu.ui.tables import Cell


def opens(viewer: Viewer, plan: Plan) -> bool:
    """Whether tasks may be opened from the lines: they are public, and the viewer opens tasks of that agency."""
    public = plan.state == State.PUBLISHED and plan.public == plan.current
    return public and plan.county == viewer.place.county and viewer.fits(open_visit)


def cell(row: Line) -> Cell:
    """The way to the tasks; what is drawn by lot is drawn first."""
    one = row.item
    if one.kind == DRAWN:
        return Cell("随机抽取", reverse("draws:draw_list"))
    told = {"source": PLANNED, "task_number": row.number, "basis": one.basis}
    if one.sector in TRADES:
        told["trade"] = one.sector
    if one.party:
        address = f"{reverse('open_visits')}?{urlencode({'party': one.party, **told})}"
        return Cell("确定检查任务", address)
    if one.sector in SECTORS:
        told["sector"] = one.sector
    return Cell("选择单位", f"{reverse('objects')}?{urlencode(told)}")

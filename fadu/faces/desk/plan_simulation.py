"""The simulator (推演): officers × days × classes → coverage, and what slips when officers leave. Nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from fadu.checker import coverage
from fadu.checker.capacity import plain
from fadu.checker.coverage import Covered
from fadu.faces.desk import plan_days, plan_page
from fadu.kernel.calendar import WorkCalendar
from fadu.rooms.plans.forms.simulating import SimulationForm, told
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.sheets.wording import share
from fadu.ui.badges import Tone
from fadu.ui.charts import Chart, FigureCard, Series
from fadu.ui.tables import Cell, Column, Row, Table

SHOWN = 12
"""Classes in the chart; the table has them all."""


def page(request: Any, plan: Plan) -> dict[str, Any]:
    """The form with what follows from it; without an answer yet, from the plan itself."""
    calendar, year = request.law.calendar, plan.year or request.viewer.day.year
    lines = selectors.lines(request.viewer.scope, plan.current)
    begun = {
        "staff": plan.staff or 1, "other": plan.other_days or 0, "idle": plan.idle_days or 0, "leave": "",
        "tiers": told(plan_days.tiers([line.item for line in lines])),
    }  # fmt: skip
    asked = {**begun, **request.GET.dict()} if request.GET else begun
    form = SimulationForm(asked, year=year, calendar=calendar)
    found = answer(form, year, calendar) if (lines or request.GET) and form.is_valid() else {}
    return {
        "plan": plan, "badge": plan_page.badge(plan), "tabs": plan_page.tabs(plan, "simulate"),
        "form": form, "asked": bool(request.GET), "year": year,
        "crumbs": plan_page.crumbs(plan, "推演"), **found,
    }  # fmt: skip


def answer(form: SimulationForm, year: int, calendar: WorkCalendar) -> dict[str, Any]:
    """What the days allow before and after anybody leaves."""
    asked = form.cleaned_data
    workdays = calendar.workdays_between(date(year - 1, 12, 31), date(year, 12, 31))
    whole = Decimal(asked["staff"] * workdays - asked["other"] - asked["idle"])
    rest = coverage.after(whole, asked["leave"])
    before = coverage.covered(asked["tiers"], whole)
    then = coverage.covered(asked["tiers"], rest)
    leaves = bool(asked["leave"])
    return {
        "formula": f"{asked['staff']}人 × {workdays}天 − {asked['other']} − {asked['idle']} = {plain(whole)}人天",
        "cards": cards(before, then, (whole, rest), leaves=leaves),
        "table": table(before, then, leaves=leaves),
        "chart": chart(before, then, leaves=leaves),
        "slips": coverage.slips(before, then),
    }  # fmt: skip


def cards(
    before: Sequence[Covered],
    then: Sequence[Covered],
    days: tuple[Decimal, Decimal],
    *,
    leaves: bool,
) -> list[FigureCard]:
    """Visits and objects at a glance, with the days they come from."""
    made: list[FigureCard] = []
    both = (("现有人员", before, days[0]), ("减员以后", then, days[1]))
    for title, found, rest in both if leaves else both[:1]:
        planned, done = sum(o.tier.visits for o in found), sum(o.done for o in found)
        objects, once = sum(o.tier.objects for o in found), sum(o.once for o in found)
        tone = Tone.BAD if done < planned else Tone.QUIET
        left = f"工作日{plain(rest)}人天"
        covered = share(Decimal(once), Decimal(objects)).removesuffix("%")
        made += [
            FigureCard(f"{title}可完成", f"{done}", "次", f"{done}", f"{planned}", left, tone=tone),
            FigureCard(f"{title}覆盖单位", covered, "%", f"{once}", f"{objects}", "至少检查一次"),
        ]
    return made


def table(before: Sequence[Covered], then: Sequence[Covered], *, leaves: bool) -> Table:
    """Class by class."""
    heads = ("类别", "计划次数", "可完成", "至少查一次")
    more = ("减员后可完成", "至少查一次", "少检查") if leaves else ()
    columns = tuple(Column(h, "number" if at else "text") for at, h in enumerate((*heads, *more)))
    rows = []
    for was, now in zip(before, then, strict=True):
        tier = was.tier
        size = f"{tier.objects}家×{tier.times}次，{tier.officers}人×{plain(tier.days)}天"
        cells = [Cell(tier.name, sub=size), Cell(f"{tier.visits}"), Cell(f"{was.done}"), _once(was)]
        if leaves:
            cells += [Cell(f"{now.done}"), _once(now), Cell(f"{was.done - now.done}")]
        short = (now if leaves else was).done < tier.visits
        rows.append(Row(tuple(cells), tone="bad" if short else ""))
    return Table("各类可以完成的检查", columns, tuple(rows))


def _once(found: Covered) -> Cell:
    objects = Decimal(found.tier.objects)
    return Cell(f"{found.once}家", sub=share(Decimal(found.once), objects))


def chart(before: Sequence[Covered], then: Sequence[Covered], *, leaves: bool) -> Chart:
    """Planned, possible, possible after; the first classes only."""
    first, after = list(before)[:SHOWN], list(then)[:SHOWN]
    series = [
        Series("计划", tuple(o.tier.visits for o in first)),
        Series("现有人员可完成", tuple(o.done for o in first)),
    ]
    series += [Series("减员以后可完成", tuple(o.done for o in after))] if leaves else []
    labels = tuple(o.tier.name[:6] for o in first)
    return Chart("计划和可完成的检查", "bar", labels, tuple(series), "次", axis="类别")

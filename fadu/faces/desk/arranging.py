"""批量确定任务、批量指派: from firms, a draw or ticked visits to a preview, and on to the acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.draws import selectors as draws
from fadu.draws.models import Draw
from fadu.faces.desk.forms.arranging import PairForm, TasksForm
from fadu.faces.desk.visit_list import officers_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import instant_of
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.deeds import Sent
from fadu.registry.models import Party
from fadu.registry.selectors import in_reach, party_names
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.visits import Stage, among, stage_of
from fadu.rooms.inspection.services.arranging import Pair, previewed, spread
from fadu.rooms.inspection.services.opening import (
    Opened,
    Staffing,
    Task,
    drawn_staffing,
    drawn_tasks,
    item_id,
)
from fadu.rooms.inspection.services.sending import NotAll
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

MOST = 200
PAGE = "desk/visit_arrange.html"
OPENED = (Column("被检查单位"), Column("拟检查日期", "date"), Column("检查人员"), Column("提示"))
STAFFED = (Column("被检查单位"), Column("拟检查日期", "date"), Column("原检查人员"))


@dataclass(frozen=True)
class Wish:
    """What is to be opened: firms that were chosen, or the targets of a draw."""

    viewer: Viewer
    firms: tuple[Party, ...]
    draw: Draw | None

    @property
    def staffs(self) -> bool:
        """Whether the viewer assigns officers too."""
        return self.viewer.fits(a.assign_officers)


def wish_of(viewer: Viewer, query: Any) -> Wish:
    """The firms (`party`, `pick` where they were ticked) or the draw (`draw`) that the address names, within reach; 404 where there are none."""
    ids = [*query.getlist("party"), *query.getlist("pick")][:MOST]
    draw = next((d for d in draws.draws(viewer.scope).filter(pk=query.get("draw", ""))), None)
    known = {one.id: one for one in in_reach(viewer.scope, ids) if not one.erased}
    firms = tuple(known[id] for id in dict.fromkeys(ids) if id in known)
    if draw is None and not firms:
        raise Http404("没有选择被检查单位，或者不在您的查看范围内")
    return Wish(viewer, firms, draw)


GIVEN = ("source", "task_number", "basis", "trade", "occasion")
"""What the page that leads here may say of the task beforehand."""


def tasks_form(wish: Wish) -> Any:
    """The maker of the form."""

    def made(*args: Any, **kwargs: Any) -> TasksForm:
        people = officers_of(wish.viewer)
        return TasksForm(*args, people=people, drawn=wish.draw is not None, staffs=wish.staffs, **kwargs)  # fmt: skip

    return made


def tasks_of(wish: Wish, form: TasksForm, calendar: Any) -> tuple[list[Task], dict[str, Pair]]:
    """The tasks with their days, and the pairs by task; the same form always names the same tasks."""
    given, facts = form.cleaned_data, form.facts()
    scope, agency = wish.viewer.scope, wish.viewer.place.county
    if wish.draw is not None:
        tasks = drawn_tasks(wish.draw, scope, facts)
    else:
        since = instant_of(wish.viewer.day)
        tasks = [
            Task(firm.id, facts, item_id(since, agency, "desk", given["token"], firm.id))
            for firm in wish.firms
        ]
    days = spread(given["first"], given["last"], max(len(tasks), 1), calendar)
    dated = [
        replace(task, facts={**task.facts, "planned_on": day.isoformat()})
        for task, day in zip(tasks, days, strict=True)
    ]
    if not wish.staffs:
        return dated, {}
    if wish.draw is not None:
        pairs = {s.visit: (s.first_officer, s.second_officer) for s in drawn_staffing(wish.draw)}
        return dated, pairs
    pair = (given.get("first_officer") or "", given.get("second_officer") or "")
    return dated, {task.id: pair for task in dated} if all(pair) else {}


def opened_table(
    tasks: Sequence[Task],
    pairs: Mapping[str, Pair],
    opened: Sequence[Opened],
    held: Mapping[str, int],
) -> Table:
    """The preview: every firm with its day, its officers and how much these `held` before, and what to know of it."""
    firms = party_names(task.party for task in tasks)
    names = accounts.names({id for pair in pairs.values() for id in pair})
    lines = []
    for task, one in zip(tasks, opened, strict=True):
        pair = pairs.get(task.id, ())
        said = ["已经确定过，不重复办理"] if one.repeated else list(one.load.words)
        lines.append(Row((
            Cell(firms.get(task.party, "")), Cell(_day(task.facts.get("planned_on"))),
            Cell("、".join(_with_load(names, held, id) for id in pair) or "以后指派"), Cell("".join(said) or "—"),
        ), tone="warn" if said else ""))  # fmt: skip
    return Table("将要确定的检查任务", OPENED, tuple(lines))


def _day(text: Any) -> str:
    return long_day(date.fromisoformat(text)) if text else "未定"


def _with_load(names: Mapping[str, str], held: Mapping[str, int], id: str) -> str:
    return f"{names.get(id, '')}（已有{held.get(id, 0)}项待检查）"


def ticked(viewer: Viewer, query: Any) -> list[Visit]:
    """The ticked visits of the viewer's agency that wait for their check; 404 where there are none."""
    rows = among(viewer.scope, query.getlist("pick")[:MOST])
    waits = (Stage.TO_APPROVE, Stage.TO_ASSIGN, Stage.TO_ENTER)
    found = [
        v
        for v in rows.values()
        if v.opened_on and v.county == viewer.place.county and stage_of(v) in waits
    ]
    if not found:
        raise Http404("没有勾选待检查的任务，或者不由本机关办理")
    return sorted(found, key=lambda v: (v.planned_on is None, v.planned_on, v.pk))


def staffings(visits: Sequence[Visit], form: PairForm) -> list[Staffing]:
    """The same two for all."""
    pair = (form.cleaned_data["first_officer"], form.cleaned_data["second_officer"])
    return [Staffing(v.pk, *pair) for v in visits]


def staffed_table(visits: Sequence[Visit]) -> Table:
    """The visits that get officers."""
    firms = party_names(v.party for v in visits)
    names = accounts.names({p for v in visits for p in (v.first_officer, v.second_officer) if p})
    lines = tuple(
        Row((
            Cell(firms.get(v.party, ""), reverse("matter", kwargs={"id": v.pk}), v.approval_number),
            Cell(long_day(v.planned_on) if v.planned_on else "未定"),
            Cell("、".join(names.get(p, "") for p in (v.first_officer, v.second_officer) if p) or "未指派"),
        ))
        for v in visits
    )  # fmt: skip
    return Table("指派检查人员的任务", STAFFED, lines)


def refusals(problem: Exception) -> Table | None:
    """Every refusal under the name of its firm, where there are several."""
    if not isinstance(problem, NotAll):
        return None
    lines = tuple(Row((Cell(name), Cell(str(why))), tone="bad") for name, why in problem.against)
    return Table("不能办理的", (Column("单位"), Column("不能办理的原因")), lines)


def sent_for(request: Any, act: Any, form: PairForm) -> Sent:
    """Who sends a list; each matter knows the act of the form by its key, and nobody has seen their positions."""
    who = (request.viewer.actor(act),)
    return Sent(
        who, request.hand, request.hand.noted, None, f"{form.cleaned_data['token']}/{act.code}"
    )


@dataclass(frozen=True)
class Arrangement:
    """What a form arranges: `do` acts and returns its preview, `done` ends it."""

    form: PairForm
    title: str
    intro: str
    do: Callable[[], Table]
    done: Callable[[], str]


def settle(request: Any, made: Arrangement) -> HttpResponse:
    """Show the form; look at it (预览), everything taken back; or do it and go to the list."""
    page: dict[str, Any] = {
        "form": made.form, "title": made.title, "intro": made.intro, "cancel_url": reverse("visits"),
        "crumbs": (Crumb("行政检查", reverse("visits")), Crumb(made.title)),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, PAGE, page)
    if not made.form.is_valid():
        return render(request, PAGE, page, status=422)
    confirmed = request.POST.get("do") == "confirm"
    try:
        table = made.do() if confirmed else previewed(made.do)
    except (Refused, BadInput) as problem:
        told = {"refusal": problem, "against": refusals(problem)}
        return render(request, PAGE, page | told, status=409)
    if not confirmed:
        return render(request, PAGE, page | {"preview": table})
    messages.success(request, made.done())
    return redirect("visits")

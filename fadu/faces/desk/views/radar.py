"""法规变动雷达: the list, one change, and what the legal office found of each citation."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts.permissions import may_read_law, may_settle_changes, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import radar_page
from fadu.faces.desk.forms.radar import RadarFilter, SettleForm
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.parameters.titles import titled
from fadu.law.procedures import registers
from fadu.statutes.radar import selectors, services
from fadu.statutes.radar.folds import task_id
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.ui.filters import FilterBar, chips_of
from fadu.ui.shell import Crumb


def find_change(viewer: Viewer, id: str) -> LawChange:
    """A change of the law, or 404."""
    found = selectors.change(id)
    if found is None:
        raise Http404("没有这一法规变动")
    return found


def find_task(viewer: Viewer, id: str, number: int) -> LawTask:
    """A task of a change, or 404."""
    found = selectors.task(task_id(id, number))
    if found is None:
        raise Http404("没有这一核对事项")
    return found


@permit(may_read_law)
def radar(request: Any) -> HttpResponse:
    """The changes."""
    form = RadarFilter(request.GET or None)
    filters = FilterBar(form, chips_of(form, request.GET, page="before"))
    context = radar_page.listing(request, form) | {"filters": filters}
    return render(request, "desk/radar.html", context)


@permit(may_read_law, find_change)
def radar_change(request: Any, found: LawChange) -> HttpResponse:
    """One change."""
    return render(request, "desk/radar_change.html", radar_page.context(request, found))


def sheet_of(found: LawTask) -> Sheet:
    """The page around one conclusion."""
    back = reverse("radar_change", kwargs={"id": found.change})
    crumbs = (
        Crumb("法规变动雷达", reverse("radar")),
        Crumb("核对事项", back),
        Crumb("登记核对结论"),
    )
    note = f"{radar_page.caption(found)}：{titled(found.words)}"
    return Sheet(f"登记核对结论：{found.title}", "登记", back, crumbs, note=note)


@permit(may_settle_changes, find_task)
def settle_change(request: Any, found: LawTask) -> HttpResponse:
    """登记核对结论."""

    def do(given: Any) -> None:
        said = {"outcome": given["outcome"], "reason": given["reason"]}
        services.settle_change(task=found, **said, **by(request, registers.settle_change, given))

    kept = {"outcome": found.outcome, "reason": found.reason} if found.outcome else {}
    form = form_of(SettleForm, request, of=found.change, **kept)
    return settle(request, form, sheet_of(found), do)

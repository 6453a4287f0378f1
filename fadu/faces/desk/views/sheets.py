"""Sheets of objects: template, upload, preview, confirmation, progress."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import may_keep_parties, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import sheet_page
from fadu.faces.desk.forms.objects import BringForm
from fadu.kernel.errors import BadInput
from fadu.law.procedures import registers
from fadu.registry.imports import selectors, services
from fadu.registry.imports.kinds import BY_KIND, SheetKind
from fadu.registry.imports.models import SheetRun
from fadu.registry.imports.reading import template
from fadu.statutes.workbooks import XLSX
from fadu.ui.downloads import download
from fadu.ui.htmx import wants_fragment


def find_kind(viewer: Viewer, kind: str) -> SheetKind:
    """A kind of sheet, or 404."""
    if kind not in BY_KIND:
        raise Http404("没有这种表格")
    return BY_KIND[kind]


def find_run(viewer: Viewer, id: str) -> SheetRun:
    """A sheet of the viewer's own, or 404."""
    found = selectors.run(viewer, id)
    if found is None:
        raise Http404("没有这份表格，或者不是您上传的")
    return found


def by(request: Any) -> services.By:
    """Who brings a sheet in."""
    viewer = request.viewer
    who = [viewer.actor(registers.enter_party)]
    return services.By(viewer, who, request.hand, request.now)


def workbook(data: bytes, name: str) -> HttpResponse:
    """A workbook to be kept under a Chinese name."""
    return download(data, XLSX, name)


@permit(may_keep_parties, find_kind)
def object_template(request: Any, found: SheetKind) -> HttpResponse:
    """The sheet to fill in."""
    return workbook(template(found), f"{found.title}模板.xlsx")


@permit(may_keep_parties, find_kind)
def bring_sheet(request: Any, found: SheetKind) -> HttpResponse:
    """Choose a sheet, and have it read; nothing is recorded yet."""
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return bring(request, found, form)
    context = sheet_page.bring_context(request, found, form)
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/bring_sheet.html", context, status=status)


def bring(request: Any, kind: SheetKind, form: BringForm) -> HttpResponse:
    """Read the sheet that was sent; what is no such sheet is said on the same page."""
    try:
        data = form.cleaned_data["sheet"].read()
        run = services.bring(kind=kind, data=data, by=by(request))
    except BadInput as refusal:
        context = sheet_page.bring_context(request, kind, form) | {"refusal": refusal}
        return render(request, "desk/bring_sheet.html", context, status=422)
    return redirect("sheet_run", run.id)


@permit(may_keep_parties, find_run)
def sheet_run(request: Any, found: SheetRun) -> HttpResponse:
    """Preview or progress of one sheet."""
    return render(request, "desk/sheet_run.html", sheet_page.run_context(found))


@permit(may_keep_parties, find_run)
@require_POST
def confirm_sheet(request: Any, found: SheetRun) -> HttpResponse:
    """确认导入."""
    services.confirm(run=found)
    return redirect("sheet_run", found.id)


@permit(may_keep_parties, find_run)
@require_POST
def advance_sheet(request: Any, found: SheetRun) -> HttpResponse:
    """Record the next parts; a script asks again by itself, a person by the button."""
    run = services.advance(run=found, by=by(request))
    if not wants_fragment(request):
        return redirect("sheet_run", run.id)
    return render(request, "desk/_sheet_run.html", sheet_page.run_context(run))


@permit(may_keep_parties, find_run)
@require_POST
def drop_sheet(request: Any, found: SheetRun) -> HttpResponse:
    """放弃: what is recorded already stays."""
    services.drop(run=found)
    messages.success(request, "已放弃；已经记入台账的不受影响。")
    return redirect("bring_sheet", found.kind)

"""Writing the lines of a plan: the grid, the workbook that brings many at once, giving them up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.checker import plan_items
from fadu.faces.desk import plan_lines as pages
from fadu.faces.desk.views.plans import find_plan
from fadu.faces.desk.views.sheets import workbook
from fadu.kernel.errors import BadInput, Refused
from fadu.rooms.plans import permissions
from fadu.rooms.plans.forms.lines import SheetForm
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.sheets import lines as sheets

BOTH = require_http_methods(["GET", "POST"])


@permit(permissions.may_prepare, find_plan)
@BOTH
def lines(request: Any, plan: Plan) -> HttpResponse:
    """编辑明细。"""
    if request.method != "POST":
        page = pages.lines_page(request, plan, pages.grid_of(request, plan))
        return render(request, "desk/plan_lines.html", page)
    made = pages.grid_of(request, plan, request.POST)
    return _kept(request, plan, made) if made.is_valid() else _again(request, plan, made, 422)


def _kept(request: Any, plan: Plan, made: Any) -> HttpResponse:
    try:
        sketching.keep_lines(plan=plan, lines=made.items(), **_by(request))
    except (Refused, BadInput) as problem:
        return _again(request, plan, made, 409, problem)
    messages.success(request, "明细已保存，还没有记入台账。")
    return redirect("plans:lines", id=plan.pk)


def _again(request: Any, plan: Plan, made: Any, status: int, problem: Any = None) -> HttpResponse:
    page = pages.lines_page(request, plan, made, problem)
    return render(request, "desk/plan_lines.html", page, status=status)


def _by(request: Any) -> dict[str, Any]:
    typed = request.POST.get("seen", "")
    seen = int(typed) if typed.isascii() and typed.isdigit() else -1
    return {"seen": seen, "person": request.viewer.person, "at": request.now}


@permit(permissions.may_prepare, find_plan)
@require_POST
def drop_lines(request: Any, plan: Plan) -> HttpResponse:
    """放弃未记入台账的明细。"""
    sketching.drop_lines(plan=plan)
    messages.success(request, "已放弃未记入台账的明细。")
    return redirect("plans:plan_detail", id=plan.pk)


@permit(permissions.may_prepare, find_plan)
@require_GET
def line_template(request: Any, plan: Plan) -> HttpResponse:
    """导入用的空白模板。"""
    return workbook(sheets.template(), "计划明细模板.xlsx")


@permit(permissions.may_prepare, find_plan)
@require_GET
def line_sheet(request: Any, plan: Plan) -> HttpResponse:
    """现有明细，改好以后可以再导入。"""
    items = sketching.standing(plan)
    return workbook(sheets.filled(items, pages.codes_of(request.viewer, items)), "计划明细.xlsx")


@permit(permissions.may_prepare, find_plan)
@BOTH
def bring_lines(request: Any, plan: Plan) -> HttpResponse:
    """导入明细：先读出来核对。"""
    form = SheetForm(request.POST or None, request.FILES or None)
    more: dict[str, Any] = {}
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            read = sheets.read(form.read(), pages.finder(request.viewer))
            more, status = pages.read_page(request, plan, read), 200
        except BadInput as refusal:
            more = {"refusal": refusal}
    page = pages.bring_page(request, plan, form, **more)
    return render(request, "desk/plan_bring.html", page, status=status)


@permit(permissions.may_prepare, find_plan)
@require_POST
def add_lines(request: Any, plan: Plan) -> HttpResponse:
    """确认导入；同样的行再次导入不重复。"""
    brought = [replace(one, no=0) for one in plan_items.read(request.POST.get("packed", ""))]
    added, changed = sketching.add_lines(plan=plan, lines=brought, **_by(request))
    messages.success(request, f"新增{added}项，更新{changed}项；还没有记入台账。")
    return redirect("plans:lines", id=plan.pk)

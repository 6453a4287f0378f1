"""检查计划: the year's list, one plan, how far it is carried out, the simulator, its two documents."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import plan_page, plan_papers, plan_simulation, plan_word
from fadu.faces.desk import plan_progress as progress
from fadu.rooms.plans import permissions
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.services.planning import DOCX
from fadu.rooms.plans.sheets.paper import issued
from fadu.rooms.plans.sheets.papers import TITLES
from fadu.ui.downloads import download
from fadu.ui.htmx import template_for


def find_plan(viewer: Viewer, *, id: str) -> Plan:
    """The plan within the viewer's reach."""
    found = selectors.plan(viewer.scope, id)
    if found is None:
        raise Http404("没有这个检查计划")
    return found


def find_paper(viewer: Viewer, *, id: str, which: str) -> tuple[Plan, str]:
    """A plan that has been drafted, and one of its two documents."""
    plan = find_plan(viewer, id=id)
    if which not in TITLES or not plan.current:
        raise Http404("没有这份文件")
    return plan, which


@permit(permissions.may_see_plans)
@require_GET
def plan_list(request: Any) -> HttpResponse:
    """检查计划列表。"""
    typed, this = request.GET.get("year", ""), request.viewer.day.year
    year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else this
    page = plan_page.list_page(request.viewer, year, request.GET.get("page", ""))
    template = template_for(request, page="desk/plans.html", fragment="desk/_plan_rows.html")
    return render(request, template, page)


@permit(permissions.may_see_plans, find_plan)
@require_GET
def plan_detail(request: Any, plan: Plan) -> HttpResponse:
    """一个计划：工作日、明细、批准备案公布、调整。"""
    return render(request, "desk/plan.html", plan_page.detail_page(request, plan))


@permit(permissions.may_see_plans, find_plan)
@require_GET
def plan_progress(request: Any, plan: Plan) -> HttpResponse:
    """执行情况。"""
    return render(request, "desk/plan_progress.html", progress.progress_page(request, plan))


@permit(permissions.may_see_plans, find_plan)
@require_GET
def simulate(request: Any, plan: Plan) -> HttpResponse:
    """推演。"""
    page = plan_simulation.page(request, plan)
    status = 200 if page["form"].is_valid() or not page["asked"] else 422
    return render(request, "desk/plan_simulation.html", page, status=status)


@permit(permissions.may_see_plans, find_paper)
@require_GET
def plan_paper(request: Any, found: tuple[Plan, str]) -> HttpResponse:
    """打印的计划文本。"""
    plan, which = found
    paper = plan_papers.paper(request, plan, which)
    page = {"paper": paper, "issued": issued(paper), "back_url": plan_page.address(plan)}
    return render(request, "desk/plan_paper.html", page)


@permit(permissions.may_see_plans, find_paper)
@require_GET
def plan_document(request: Any, found: tuple[Plan, str]) -> HttpResponse:
    """计划文本的 Word 文件。"""
    plan, which = found
    paper = plan_papers.paper(request, plan, which)
    return download(plan_word.written(paper, request.viewer.day), DOCX, f"{paper.title}.docx")

"""The acts of a plan that carry its arithmetic or its lines, each under its own name."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import permit
from fadu.casework.submitting import begun, posted
from fadu.checker import plan_items
from fadu.faces.desk import plan_days, plan_lines, plan_page, plan_papers
from fadu.faces.desk.plan_acting import show, take
from fadu.faces.desk.views.plans import find_plan
from fadu.law.procedures.inspection_plan import acts as a
from fadu.rooms.plans import permissions
from fadu.rooms.plans.forms import acts as forms
from fadu.rooms.plans.forms.worksheet import WorksheetForm, initial_of
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.services import planning, sketching
from fadu.rooms.plans.services.planning import Drafted

BOTH = require_http_methods(["GET", "POST"])


@permit(permissions.may_open_plan)
@BOTH
def open_plan(request: Any) -> HttpResponse:
    """新建计划：测算监督检查工作日。"""
    form = WorksheetForm(posted(request), initial=begun(request, year=request.viewer.day.year))
    return _measure(request, None, form)


@permit(permissions.may_prepare, find_plan)
@BOTH
def measure_capacity(request: Any, plan: Plan) -> HttpResponse:
    """测算监督检查工作日。"""
    known = initial_of(plan.terms) if plan.terms else {"year": plan.year, "staff": plan.staff}
    return _measure(request, plan, WorksheetForm(posted(request), initial=begun(request, plan, **known)))  # fmt: skip


def _measure(request: Any, plan: Plan | None, form: WorksheetForm) -> HttpResponse:
    """检查算式 shows every term and records nothing; 记入台账 records what has no wrong term."""
    shown: dict[str, Any] = {"template": "desk/plan_worksheet.html"}
    if request.method == "POST" and form.is_valid():
        terms, problem = plan_days.checked(form.sheet, request.law.calendar)
        shown |= {"terms": plan_days.table(terms), "wrong": plan_days.wrong(terms)}
        if "check" in request.POST:
            shown |= {"refusal": problem, "checked": True}
            return show(request, plan, form, a.measure_capacity, **shown)

    def do(sent: Any) -> Any:
        place = request.viewer.place
        return planning.measure_capacity(plan=plan, place=place, sheet=form.sheet, sent=sent)

    return take(request, plan, form, a.measure_capacity, do, **shown)


@permit(permissions.may_draft, find_plan)
@BOTH
def draft_plan(request: Any, plan: Plan) -> HttpResponse:
    """编制年度监督检查计划。"""
    named = plan.subject or f"{plan.year}年度安全生产监督检查计划"
    form = forms.DraftForm(posted(request), initial=begun(request, plan, subject=named, year=plan.year))  # fmt: skip
    lines = sketching.standing(plan)

    def do(sent: Any) -> Any:
        stated = Drafted(
            **{c: form.cleaned_data[c] for c in ("subject", "year", "coal", "hazchem")}
        )
        document = plan_papers.draft(request, plan, lines, stated.subject, stated.year)
        return planning.draft_plan(plan=plan, lines=lines, stated=stated, document=document, sent=sent)  # fmt: skip

    return take(request, plan, form, a.draft_plan, do, kinds=plan_page.kinds(plan, lines), lines=len(lines))  # fmt: skip


@permit(permissions.may_draft, find_plan)
@BOTH
def adjust_plan(request: Any, plan: Plan) -> HttpResponse:
    """调整监督检查计划。"""
    form = forms.AdjustForm(posted(request), initial=begun(request, plan))
    lines, before = sketching.standing(plan), planning.lines_of(plan)

    def do(sent: Any) -> Any:
        typed = {c: form.cleaned_data[c] for c in ("reason", "ready_by", "grounds")}
        document = plan_papers.draft(request, plan, lines)
        return planning.adjust_plan(plan=plan, lines=lines, **typed, document=document, sent=sent)

    told = plan_lines.changed(request.viewer, before, lines)
    return take(request, plan, form, a.adjust_plan, do, changes=told, lines=len(lines))


@permit(permissions.may_prepare, find_plan)
@BOTH
def merge_joint(request: Any, plan: Plan) -> HttpResponse:
    """合并检查事项、安排联合检查。"""
    form = forms.MergeForm(posted(request), initial=begun(request, plan))
    lines = planning.lines_of(plan)

    def do(sent: Any) -> Any:
        return planning.merge_joint(plan=plan, partners=form.cleaned_data["partners"], sent=sent)

    told = plan_lines.changed(request.viewer, lines, plan_items.merged(lines))
    return take(request, plan, form, a.merge_joint, do, changes=told, lines=len(lines))


@permit(permissions.may_prepare, find_plan)
@BOTH
def check_caps(request: Any, plan: Plan) -> HttpResponse:
    """校验年度频次上限。"""
    rows = selectors.lines(request.viewer.scope, plan.current)
    lines = [row.item for row in rows]
    beyond = plan_items.units_over_cap(lines)
    form = forms.CapsForm(posted(request), beyond=beyond, initial=begun(request, plan))

    def do(sent: Any) -> Any:
        return planning.check_caps(plan=plan, result=form.cleaned_data["result"], sent=sent)

    told = {"over_cap": plan_items.over_cap(lines), "beyond": beyond, "lines": len(lines)}
    return take(request, plan, form, a.check_caps, do, checked=True, **told)

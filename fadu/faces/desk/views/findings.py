"""Findings of a visit: copied from the last one as drafts, and handed on to a case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.faces.desk import handing_on
from fadu.faces.desk.forms.visits import HandOnForm
from fadu.faces.desk.visit_acting import begun, crumbs, find_visit, may_find, sent_by, take
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.models import Visit

WORDS = (
    "新案件的线索同时登记，两个事项互相关联。转入重大事故隐患治理督办须两名检查人员分别签名："
    "先新建重大事故隐患治理督办事项，再在问题上办理“转入重大事故隐患治理督办”。"
)


@permit(may_find, find_visit)
@require_POST
def visit_copy(request: Any, visit: Visit) -> HttpResponse:
    """把上次还在的问题拟成本次的草稿."""
    number = handing_on.copy_last(request, visit)
    said = f"已拟成{number}份草稿，逐项核对后签名。" if number else "还在的问题都已经拟稿或者列入。"
    messages.success(request, said)
    return redirect("matter", id=visit.pk)


@permit(may_find, find_visit)
@require_http_methods(["GET", "POST"])
def visit_hand_on(request: Any, visit: Visit) -> HttpResponse:
    """移交行政处罚立案."""
    scope = request.viewer.scope
    rows = handing_on.offered(scope, visit, sent=request.method == "POST")
    form = begun(request, partial(HandOnForm, rows=rows), visit)

    def do(given: Mapping[str, Any]) -> str:
        return handing_on.refer(scope, visit, given, sent_by(request, a.refer_penalty, given))

    title = a.refer_penalty.title
    page = {"title": title, "submit": "移交", "crumbs": crumbs(visit, title), "words": WORDS}
    return take(request, form, page, do, reverse("matter", kwargs={"id": visit.pk}))

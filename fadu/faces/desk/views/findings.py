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
from fadu.faces.desk.forms.visits import HandOnForm, MajorForm
from fadu.faces.desk.visit_acting import begun, crumbs, find_visit, may_find, sent_by, take
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.models import Visit

WORDS = "新案件的线索同时登记，两个事项互相关联。重大事故隐患请从检查事项点“转入督办”。"
MAJOR = (
    "拟成一份“发现重大事故隐患”的草稿，两名检查人员先后签名。第二人签名时，新的督办事项、检查记录、本事项的移交和两个事项的关联"
    "同时记入台账；有一项不能办理的，全部没有办理。"
)

SPOT = (
    "违法事实确凿并有法定依据，对公民二百元以下、对单位三千元以下罚款或者警告的，可以当场处罚（《行政处罚法》第五十一条）。"
    "拟成一份“记录违法事实”的草稿，两名检查人员先后签名；第二人签名时，当场处罚事项、本事项的移送和两个事项的关联同时记入台账。"
)
DRAFTED = "已拟成草稿。核对后签名，再请另一名检查人员签名。"


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
def visit_major(request: Any, visit: Visit) -> HttpResponse:
    """转入重大事故隐患治理督办."""
    rows = handing_on.offered(request.viewer.scope, visit, sent=False)
    form = begun(request, partial(MajorForm, rows=rows), visit)
    made: list[str] = []

    def do(given: Mapping[str, Any]) -> str:
        made.append(handing_on.supervise(request, visit, given["findings"]).id)
        return DRAFTED

    title = a.hand_to_major.title
    page = {"title": title, "submit": "拟成草稿", "crumbs": crumbs(visit, title), "words": MAJOR}
    back = reverse("matter", kwargs={"id": visit.pk})
    answer = take(request, form, page, do, back)
    return redirect("draft", id=made[0]) if made else answer


@permit(may_find, find_visit)
@require_http_methods(["GET", "POST"])
def visit_spot(request: Any, visit: Visit) -> HttpResponse:
    """当场处罚."""
    made: list[str] = []

    def do(given: Mapping[str, Any]) -> str:
        made.append(handing_on.punish(request, visit, given).id)
        return DRAFTED

    page = {"submit": "拟成草稿", "crumbs": crumbs(visit, "当场处罚"), "words": SPOT}
    form = handing_on.spot_form(request, visit)
    back = reverse("matter", kwargs={"id": visit.pk})
    answer = take(request, form, {"title": "当场处罚", **page}, do, back)
    return redirect("draft", id=made[0]) if made else answer


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

"""At the gate: entering the firm by a code, or without one; the code of the visit itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.faces.desk import entry_page
from fadu.faces.desk.forms.entering import NoCodeForm
from fadu.faces.desk.visit_acting import (
    begun,
    crumbs,
    find_visit,
    follow_code,
    may_enter_firm,
    may_handle_code,
    sent_by,
    take,
)
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services import entering

BOTH = require_http_methods(["GET", "POST"])


def back_to(visit: Visit) -> str:
    """The page of the visit."""
    return reverse("matter", kwargs={"id": visit.pk})


@permit(may_enter_firm, find_visit)
@BOTH
def visit_entry(request: Any, visit: Visit) -> HttpResponse:
    """入企登记, or one more, or one that is made up for."""
    now = entry_page.entering_of(visit, request.GET.get("mode", ""))
    form = begun(request, entry_page.form_for(now), visit)

    def do(given: Mapping[str, Any]) -> str:
        sent = sent_by(request, now.act, given)
        entry_page.register(request.viewer.scope, now, given, sent)
        return f"“{now.title}”已记入台账。"

    return take(request, form, entry_page.page(now), do, back_to(visit))


@permit(may_enter_firm, find_visit)
@BOTH
def visit_no_code(request: Any, visit: Visit) -> HttpResponse:
    """记明未扫码入企的原因."""
    form = begun(request, NoCodeForm, visit)
    title = a.note_no_code.title

    def do(given: Mapping[str, Any]) -> str:
        sent = sent_by(request, a.note_no_code, given)
        entering.enter_without(visit.pk, given["no_code_for"], given["grounds"], sent)
        return f"“{title}”已记入台账，可以先检查，事后补录。"

    page = {"title": title, "submit": "记入台账", "crumbs": crumbs(visit, title)}
    return take(request, form, page, do, back_to(visit))


@permit(may_handle_code, find_visit)
@require_POST
def visit_settle_code(request: Any, visit: Visit) -> HttpResponse:
    """生成检查码: what the hourly sweep does, now."""
    if follow_code(request, visit.pk):
        messages.success(request, "检查码已经生成。")
    return redirect(back_to(visit))

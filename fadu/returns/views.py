"""数据报送: the list, one return, and the acts on it."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.casework.submitting import ActForm, begun, posted, sent_by
from fadu.documents.models import StoredFile
from fadu.documents.selectors import stored_file
from fadu.documents.services import ending_of, is_stored, opened
from fadu.law.procedures import registers
from fadu.returns import pages, permissions, selectors, services
from fadu.returns.acting import done_or_shown, submit_form
from fadu.returns.forms import RequestForm, SendBackForm
from fadu.returns.models import Return
from fadu.ui.htmx import template_for


def find_return(viewer: Viewer, *, id: str) -> Return:
    """The return within the viewer's reach."""
    found = selectors.return_(viewer.scope, id)
    if found is None:
        raise Http404("没有这份报送")
    return found


def find_file(viewer: Viewer, *, id: str, kind: str) -> tuple[Return, StoredFile]:
    """The scan or list of a return within reach."""
    record = find_return(viewer, id=id)
    digest = {"scan": record.scan, "listing": record.listing}.get(kind, "")
    stored = stored_file(digest)
    if stored is None or not is_stored(digest):
        raise Http404("没有这个文件")
    return record, stored


def name_of(record: Return, stored: StoredFile) -> str:
    """The name under which a file is sent; how it was called at home is personal and not asked for."""
    title = "清单" if stored.sha256 == record.listing else "盖章件"
    return f"{title}{ending_of(stored.type)}"


def may_open_file(viewer: Viewer, found: tuple[Return, StoredFile]) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return permissions.may_see_returns(viewer, found[0])


@permit(permissions.may_see_returns)
@require_GET
def return_list(request: Any) -> HttpResponse:
    """报送列表。"""
    asked = request.GET
    page = pages.list_page(request.viewer, asked.get("state", ""), asked.get("page", ""))
    template = template_for(request, page="returns/return_list.html", fragment="returns/_rows.html")
    return render(request, template, page)


@permit(permissions.may_see_returns, find_return)
@require_GET
def return_detail(request: Any, record: Return) -> HttpResponse:
    """一份报送：口径、数值、盖章件、清单、覆盖。"""
    return render(request, "returns/return_detail.html", pages.detail_page(request.viewer, record))


@permit(permissions.may_request)
@require_http_methods(["GET", "POST"])
def request_return(request: Any) -> HttpResponse:
    """布置报送。"""
    scope = request.viewer.scope
    given = begun(request, year=request.viewer.day.year, figure=request.GET.get("figure"))
    form = RequestForm(posted(request), units=selectors.units(scope), initial=given)

    def ask() -> str:
        sent = sent_by(request, form, registers.request_return)
        return services.request_return(**form.asked, scope=scope, sent=sent).matter

    return done_or_shown(request, form, ask, None, "布置报送")


@permit(permissions.may_submit, find_return)
@require_http_methods(["GET", "POST"])
def submit_return(request: Any, record: Return) -> HttpResponse:
    """报送。"""
    form = submit_form(request, record)

    def send() -> str:
        sent = sent_by(request, form, registers.submit_return)
        return services.submit_return(record=record, **form.reported, sent=sent).matter

    return done_or_shown(request, form, send, record, "报送")


@permit(permissions.may_review, find_return)
@require_http_methods(["GET", "POST"])
def send_back_return(request: Any, record: Return) -> HttpResponse:
    """退回重报。"""
    form = SendBackForm(posted(request), initial=begun(request, record))

    def send_back() -> str:
        sent = sent_by(request, form, registers.send_back_return)
        reason = form.cleaned_data["reason"]
        return services.send_back_return(record=record, reason=reason, sent=sent).matter

    return done_or_shown(request, form, send_back, record, "退回重报")


@permit(permissions.may_review, find_return)
@require_http_methods(["GET", "POST"])
def accept_return(request: Any, record: Return) -> HttpResponse:
    """审核采用。"""
    form = ActForm(posted(request), initial=begun(request, record))

    def accept() -> str:
        sent = sent_by(request, form, registers.accept_return)
        return services.accept_return(record=record, sent=sent).matter

    return done_or_shown(request, form, accept, record, "审核采用")


@permit(may_open_file, find_file)
@require_GET
def return_file(request: Any, found: tuple[Return, StoredFile]) -> FileResponse:
    """盖章件扫描或者清单，作为下载。"""
    stored = found[1]
    response = FileResponse(opened(stored.sha256), as_attachment=True, filename=name_of(*found))
    response["Content-Type"] = stored.type
    response["X-Content-Type-Options"] = "nosniff"
    return response

"""检查投诉、企业评价: for the legal office and the head, never for who is complained about."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.publication import complaint_pages, permissions, selectors
from fadu.publication.forms import AnswerForm, TakeUpForm
from fadu.publication.models import Complaint
from fadu.publication.services.complaints import answer, take_up

HIDDEN = "inspection.rating_hidden"


def find_complaint(viewer: Viewer, *, id: str) -> Complaint:
    """A complaint within reach that is not about the viewer: to them it does not exist."""
    found = selectors.complaint(viewer, id)
    if found is None:
        raise Http404("没有这件投诉")
    return found


@permit(permissions.may_see_complaints)
@require_GET
def complaint_list(request: Any) -> HttpResponse:
    """检查投诉列表。"""
    page = complaint_pages.list_page(request.viewer, request.GET.get("state", ""))
    return render(request, "publication/complaint_list.html", page)


@permit(permissions.may_see_complaints, find_complaint)
@require_GET
def complaint_detail(request: Any, found: Complaint) -> HttpResponse:
    """一件检查投诉。"""
    page = complaint_pages.detail_page(request, found)
    return render(request, "publication/complaint_detail.html", page)


@permit(permissions.may_handle_complaints, find_complaint)
@require_POST
def take_up_complaint(request: Any, found: Complaint) -> HttpResponse:
    """受理检查投诉。"""
    form = TakeUpForm(complaint_pages.handlers(request.viewer, found), request.POST)
    return _done(
        request,
        found,
        form,
        lambda given: take_up(handler=given["handler"], **_who(request, found, form)),
    )


@permit(permissions.may_handle_complaints, find_complaint)
@require_POST
def close_complaint(request: Any, found: Complaint) -> HttpResponse:
    """答复检查投诉。"""
    form = AnswerForm(request.POST)
    return _done(
        request, found, form,
        lambda given: answer(finding=given["finding"], words=given["words"], **_who(request, found, form)),
    )  # fmt: skip


@permit(permissions.may_see_complaints)
@require_GET
def ratings(request: Any) -> HttpResponse:
    """企业评价。"""
    held = request.law.parameters.find(HIDDEN, day_of(request.now))
    hidden, asked = bool(held and held.value), request.GET
    page = complaint_pages.ratings_page(
        request.viewer, hidden, asked.get("unit", ""), asked.get("quarter", "")
    )
    return render(request, "publication/ratings.html", page)


def _who(request: Any, found: Complaint, form: Any) -> dict[str, Any]:
    return {"complaint": found, "viewer": request.viewer, "hand": request.hand, **form.page}


def _done(request: Any, found: Complaint, form: Any, do: Any) -> HttpResponse:
    """Do the act of a valid form; else show the complaint with what stands against it."""
    refusal, status = None, 422
    if form.is_valid():
        try:
            do(form.cleaned_data)
        except (Refused, BadInput) as no:
            refusal, status = no, 409
        else:
            messages.success(request, "已记入台账。")
            return redirect("publication:complaint_detail", id=found.pk)
    page = complaint_pages.detail_page(request, found, form, refusal)
    return render(request, "publication/complaint_detail.html", page, status=status)

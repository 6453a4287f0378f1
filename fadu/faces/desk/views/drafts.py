"""Drafts: go on writing, look through, sign, return, register a signature on paper."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import may_prepare, may_see_business, permit
from fadu.casework import services
from fadu.casework.models import Draft, PaperApproval, State
from fadu.faces.desk import act_page, draft_page, taking
from fadu.faces.desk.act_address import DRAFTS
from fadu.faces.desk.finding import find_draft, find_paper, may_serve_agency
from fadu.faces.desk.middleware import wants_json
from fadu.faces.desk.preparing import form_of_draft, step_of
from fadu.faces.desk.registering import page_of, press


@permit(may_see_business, find_draft)
@require_http_methods(["GET", "POST"])
def draft(request: Any, found: Draft) -> HttpResponse:
    """One's own unfinished draft as a form; anybody else's, or a submitted one, to read and sign."""
    if found.procedure in DRAFTS:
        return redirect(DRAFTS[found.procedure], id=found.matter)
    step = step_of(found, request.viewer)
    own = found.prepared_by == request.viewer.person
    if own and request.method == "POST":
        return taking.take(request, step, found)
    if own and found.state in (State.EDITING, State.RETURNED):
        return act_page.show(request, step, form_of_draft(request, found, step), found)
    return render(request, "desk/draft.html", draft_page.reading(request, found))


@permit(may_see_business, find_draft)
@require_POST
def keep_draft(request: Any, found: Draft) -> HttpResponse:
    """Save what is being typed in a draft's form."""
    saved = taking.keep(request, step_of(found, request.viewer), found)
    return taking.said_saved(saved) if wants_json(request) else redirect("draft", id=saved.id)


@permit(may_prepare, find_draft)
@require_POST
def decide(request: Any, found: Draft) -> HttpResponse:
    """Sign, return, recall or drop a draft."""
    return draft_page.decide(request, found)


@permit(may_serve_agency, find_draft)
@require_POST
def sign_on_paper(request: Any, found: Draft) -> HttpResponse:
    """Register a signature given on paper with its scan (线下签批)."""
    return draft_page.sign_on_paper(request, found)


@permit(may_see_business, find_paper)
@require_POST
def answer_paper(request: Any, found: PaperApproval) -> HttpResponse:
    """Confirm or dispute a signature registered in one's name."""
    confirmed = request.POST.get("do") == "confirm"
    answer = {"confirmed": confirmed, "reason": request.POST.get("reason", "")}
    who = {"viewer": request.viewer, "hand": request.hand}

    def do(given: Any) -> None:
        services.answer_paper(approval=found, **answer, **who, **page_of(given))

    return press(request, do, reverse("home"), "已确认。" if confirmed else "已否认，并记入台账。")

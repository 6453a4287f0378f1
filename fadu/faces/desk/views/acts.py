"""Preparing an act: the form made from its facts, kept as a draft, submitted or signed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.faces.desk import act_page, taking
from fadu.faces.desk.desk_way import leads_to
from fadu.faces.desk.finding import (
    Step,
    find_opening,
    find_step,
    may_act_here,
    may_serve_agency,
)
from fadu.faces.desk.middleware import wants_json
from fadu.faces.desk.preparing import elsewhere, opening
from fadu.law import registry
from fadu.ui.shell import Crumb


@permit(may_act_here, find_step)
@require_http_methods(["GET", "POST"])
def act(request: Any, step: Step) -> HttpResponse:
    """One act of a matter: show its form, or keep what was typed and do what was asked."""
    if request.method == "POST":
        return taking.take(request, step, taking.draft_of(request))
    if desk := leads_to(request, step):
        return redirect(desk)
    return act_page.show(request, step, taking.blank_form(request, step), None)


@permit(may_act_here, find_opening)
@require_http_methods(["GET", "POST"])
def open_matter(request: Any, step: Step) -> HttpResponse:
    """The act that opens a matter (新建事项)."""
    if request.method == "POST":
        return taking.take(request, step, taking.draft_of(request))
    return act_page.show(request, step, taking.blank_form(request, step), None)


@permit(may_act_here, find_step)
@require_POST
def keep_act(request: Any, step: Step) -> HttpResponse:
    """Save what is being typed in an act's form."""
    return _kept(request, step)


@permit(may_act_here, find_opening)
@require_POST
def keep_opening(request: Any, step: Step) -> HttpResponse:
    """Save what is being typed in the form that opens a matter."""
    return _kept(request, step)


@permit(may_serve_agency)
def new_matter(request: Any) -> HttpResponse:
    """Choose the procedure and the act to begin with."""
    procedures = [p for p in registry.PROCEDURES if not p.register]
    choices = [(p, opening(p), elsewhere(p), act_page.begun(request, p)) for p in procedures]
    crumbs = (Crumb("事项", reverse("matters")), Crumb("新建事项"))
    return render(request, "desk/new_matter.html", {"choices": choices, "crumbs": crumbs})


def _kept(request: Any, step: Step) -> HttpResponse:
    draft = taking.keep(request, step, taking.draft_of(request))
    return taking.said_saved(draft) if wants_json(request) else redirect("draft", id=draft.id)

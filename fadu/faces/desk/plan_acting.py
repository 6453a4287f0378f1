"""From a valid form to an act of a plan, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.faces.desk import plan_page
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import demand_shown
from fadu.rooms.plans.forms.acts import ActForm
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.services.planning import Sent


def posted(request: Any) -> Any:
    """What was sent, be it empty; nothing when the page is only opened."""
    return request.POST if request.method == "POST" else None


def begun(request: Any, plan: Plan | None = None, **more: Any) -> dict[str, Any]:
    """What a form starts with: the position that is seen, a fresh key, and what is given."""
    seen = {} if plan is None else {"expected": plan.n}
    return {**seen, "idem": request.chance(12).hex(), **more}


def sent_by(request: Any, form: ActForm, act: Act) -> Sent:
    """Who sends the form, when, and what they saw."""
    typed, who = form.cleaned_data, (request.viewer.actor(act),)
    return Sent(
        who, request.hand, request.hand.noted, typed.get("expected"), typed.get("idem") or ""
    )


def take(
    request: Any,
    plan: Plan | None,
    form: ActForm,
    act: Act,
    do: Callable[[Sent], Any],
    **shown: Any,
) -> HttpResponse:
    """Do the act of a valid form and go to its plan; else show the form with what stands against it."""
    refusal, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                if plan is not None:
                    demand_shown(form.cleaned_data.get("expected"))
                done = do(sent_by(request, form, act))
            except (Refused, BadInput) as problem:
                refusal, status = problem, 409
            else:
                messages.success(request, f"“{act.title}”已记入台账。")
                return redirect("plans:plan_detail", id=done.matter)
    return show(request, plan, form, act, refusal=refusal, status=status, **shown)


def show(
    request: Any, plan: Plan | None, form: ActForm, act: Act, *, status: int = 200, **shown: Any
) -> HttpResponse:
    """The form of an act on its page; `template` names another page than the usual one."""
    back = plan_page.address(plan) if plan else reverse("plans:plan_list")
    page = {
        "form": form, "title": act.title, "cancel_url": back, "plan": plan,
        "crumbs": plan_page.crumbs(plan, act.title),
    }  # fmt: skip
    template = shown.pop("template", "desk/plan_act.html")
    return render(request, template, {**page, **shown}, status=status)

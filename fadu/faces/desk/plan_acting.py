"""From a valid form to an act of a plan, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.casework.submitting import ActForm, sent_by, tried
from fadu.faces.desk import plan_page
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Sent
from fadu.rooms.plans.models import Plan


def take(
    request: Any,
    plan: Plan | None,
    form: ActForm,
    act: Act,
    do: Callable[[Sent], Any],
    **shown: Any,
) -> HttpResponse:
    """Do the act of a valid form and go to its plan; else show the form with what stands against it."""
    form.opens = plan is None
    done = tried(request, form, lambda: do(sent_by(request, form, act)))
    if done.outcome is not None:
        messages.success(request, f"“{act.title}”已记入台账。")
        return redirect("plans:plan_detail", id=done.outcome.matter)
    return show(request, plan, form, act, refusal=done.refusal, status=done.status, **shown)


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

"""From a valid form to an act of a draw, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.draws import pages
from fadu.draws.forms import ActForm
from fadu.draws.models import Batch, DrawJob
from fadu.draws.services.sending import Sent
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import demand_shown

TEMPLATE = "draws/act.html"


def posted(request: Any) -> Any:
    """What was sent, be it empty; nothing when the page is only opened."""
    return request.POST if request.method == "POST" else None


def begun(request: Any, batch: Batch | None = None, **more: Any) -> dict[str, Any]:
    """What a form starts with: the position that is seen, a fresh key, and what is given."""
    seen = {} if batch is None else {"expected": batch.n}
    return {**seen, "idem": request.chance(12).hex(), **more}


def sent_by(request: Any, form: ActForm, act: Act) -> Sent:
    """Who sends the form, when, and what they saw."""
    typed, who = form.cleaned_data, (request.viewer.actor(act),)
    return Sent(
        who, request.hand, request.hand.noted, typed.get("expected"), typed.get("idem") or ""
    )


def said(act: Act, done: Any) -> str:
    """What became of an act: recorded, or on its way."""
    if isinstance(done, DrawJob):
        return f"“{act.title}”正在办理，进度见本页；办好以后记入台账。"
    return f"“{act.title}”已记入台账。"


def take(
    request: Any, batch: Batch | None, form: ActForm, act: Act, do: Callable[[Sent], Any],
    **beside: Any,
) -> HttpResponse:  # fmt: skip
    """Do the act of a valid form and go to its batch; else show the form with what stands against it."""
    refusal, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                if batch is not None:
                    demand_shown(form.cleaned_data.get("expected"))
                done = do(sent_by(request, form, act))
            except (Refused, BadInput) as problem:
                refusal, status = problem, 409
            else:
                messages.success(request, said(act, done))
                return redirect("draws:draw_detail", id=done.matter)
    back = reverse("draws:draw_list") if batch is None else pages.address(batch)
    shown = {"form": form, "refusal": refusal, "title": act.title, "cancel_url": back}
    told = pages.act_page(batch, act)
    return render(request, TEMPLATE, {**shown, **told, **beside}, status=status)

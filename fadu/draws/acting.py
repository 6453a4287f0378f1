"""From a valid form to an act of a draw, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.casework.submitting import ActForm, sent_by, tried
from fadu.draws import pages
from fadu.draws.models import Batch, DrawJob
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Sent

TEMPLATE = "draws/act.html"


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
    form.opens = batch is None
    done = tried(request, form, lambda: do(sent_by(request, form, act)))
    if done.outcome is not None:
        messages.success(request, said(act, done.outcome))
        return redirect("draws:draw_detail", id=done.outcome.matter)
    back = reverse("draws:draw_list") if batch is None else pages.address(batch)
    shown = {"form": form, "refusal": done.refusal, "title": act.title, "cancel_url": back}
    told = pages.act_page(batch, act)
    return render(request, TEMPLATE, {**shown, **told, **beside}, status=done.status)

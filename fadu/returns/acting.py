"""From a valid form to an act, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import demand_shown
from fadu.returns import pages
from fadu.returns.figures import BY_CODE
from fadu.returns.forms import ActForm, SubmitForm
from fadu.returns.models import Return
from fadu.returns.services import Sent


def key(request: Any) -> dict[str, str]:
    """A fresh key for a form, so that sending it twice records it once."""
    return {"idem": request.chance(12).hex()}


def sent_by(request: Any, form: ActForm, act: Act) -> Sent:
    """Who sends the form, when, and what they saw. Behind where the form of a standing return does not say it."""
    typed = form.cleaned_data
    who = (request.viewer.actor(act),)
    seen = typed.get("expected")
    return Sent(
        who, request.hand, request.hand.noted, seen if form.opens else demand_shown(seen), typed.get("idem") or ""
    )  # fmt: skip


def posted(request: Any) -> Any:
    """What was sent, be it empty; nothing when the page is only opened."""
    return request.POST if request.method == "POST" else None


def submit_form(request: Any, record: Return) -> SubmitForm:
    """The form of a submission, beginning with what was reported before it was sent back."""
    start = {
        "expected": record.n,
        "cut_off": record.cut_off,
        "source": record.source,
        **key(request),
    }
    files = request.FILES if request.method == "POST" else None
    return SubmitForm(posted(request), files, figure=BY_CODE[record.figure], initial=start)


def done_or_shown(
    request: Any, form: Any, do: Callable[[], str], record: Return | None, title: str
) -> HttpResponse:
    """Do the act of a valid form and go to its return; else show the form with what stands against it."""
    refusal, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                id = do()
            except (Refused, BadInput) as problem:
                refusal, status = problem, 409
            else:
                messages.success(request, f"“{title}”已记入台账。")
                return redirect("returns:return_detail", id=id)
    back = (
        reverse("returns:return_detail", args=[record.pk])
        if record
        else reverse("returns:return_list")
    )
    shown = {"form": form, "refusal": refusal, "title": title, "cancel_url": back, "record": record}
    told = {"facts": pages.facts(record) if record else (), "crumbs": pages.crumbs(record, title)}
    return render(request, "returns/act.html", {**shown, **told}, status=status)

"""From a valid form to an act, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.casework.submitting import begun, posted, tried
from fadu.returns import pages
from fadu.returns.figures import BY_CODE
from fadu.returns.forms import SubmitForm
from fadu.returns.models import Return


def submit_form(request: Any, record: Return) -> SubmitForm:
    """The form of a submission, beginning with what was reported before it was sent back."""
    start = begun(request, record, cut_off=record.cut_off, source=record.source)
    files = request.FILES if request.method == "POST" else None
    return SubmitForm(posted(request), files, figure=BY_CODE[record.figure], initial=start)


def done_or_shown(
    request: Any, form: Any, do: Callable[[], str], record: Return | None, title: str
) -> HttpResponse:
    """Do the act of a valid form and go to its return; else show the form with what stands against it."""
    done = tried(request, form, do)
    if done.outcome is not None:
        messages.success(request, f"“{title}”已记入台账。")
        return redirect("returns:return_detail", id=done.outcome)
    back = (
        reverse("returns:return_detail", args=[record.pk])
        if record
        else reverse("returns:return_list")
    )
    shown = {
        "form": form,
        "refusal": done.refusal,
        "title": title,
        "cancel_url": back,
        "record": record,
    }
    told = {"facts": pages.facts(record) if record else (), "crumbs": pages.crumbs(record, title)}
    return render(request, "returns/act.html", {**shown, **told}, status=done.status)

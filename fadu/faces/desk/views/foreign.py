"""外部案件: reviewed by its list of papers, tried, taken in; and the review of one that is on record."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts.permissions import may_bring_cases, may_see_business, permit
from fadu.faces.desk import foreign_page
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.forms.foreign import BringCaseForm
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import marks
from fadu.kernel.errors import BadInput, Refused
from fadu.law import registry
from fadu.law.directories.reviewing import Reviewed
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.platforms.services import bring_case, demand_sound
from fadu.ui.shell import Crumb

PAGE = "desk/foreign.html"


@permit(may_bring_cases)
def bring_foreign(request: Any) -> HttpResponse:
    """导入、评查外部案件."""
    form = BringCaseForm(request.POST or None, request.FILES or None, initial=marks(request))
    if request.method == "POST" and form.is_valid():
        return take(request, form)
    status = 422 if request.method == "POST" else 200
    return render(request, PAGE, foreign_page.context(form, None, {}), status=status)


def take(request: Any, form: BringCaseForm) -> HttpResponse:
    """Review the file that was sent, and record it where that was asked for."""
    file, post, done = form.cleaned_data["sheet"], request.POST.dict(), None
    data = file.read()
    try:
        done = read(request, form, file.name, data)
        if request.POST.get("do") == "take":
            return bring(request, form, done, data)
    except (BadInput, Refused) as refusal:
        context = foreign_page.context(form, done, post) | {"refusal": refusal}
        return render(request, PAGE, context, status=422)
    return render(request, PAGE, foreign_page.context(form, done, post))


def read(request: Any, form: BringCaseForm, name: str, data: bytes) -> Reviewed:
    """The review of the file, with the choices made by hand."""
    procedure = registry.procedure(form.cleaned_data["procedure"])
    chosen = foreign_page.settled(procedure, request.POST.dict())
    done = foreign_page.judged(procedure, (name, data), chosen, request.law, request.now)
    demand_sound(name, data)
    return done


def bring(request: Any, form: BringCaseForm, done: Reviewed, data: bytes) -> HttpResponse:
    """Record the case; the way leads to its review."""
    procedure = registry.procedure(form.cleaned_data["procedure"])
    foreign = foreign_page.foreign_of(form, procedure, done, request.viewer)
    brought = bring_case(
        foreign=foreign, done=done, name=form.cleaned_data["sheet"].name, data=data,
        viewer=request.viewer, hand=request.hand, token=form.cleaned_data["token"],
    )  # fmt: skip
    messages.success(request, f"已记入台账：新记录{brought.new}个环节，已有{brought.same}个。")
    return redirect("foreign_review", brought.matter)


@permit(may_see_business, find_matter)
def foreign_review(request: Any, found: Matter) -> HttpResponse:
    """The review of a case that came in by its directory, with the rows of the directory."""
    source = foreign_page.source_of(found)
    if source is None:
        raise Http404("本事项不是按卷内目录导入的")
    procedure = versions.procedure(found.procedure, digest=found.digest)
    file = foreign_page.content_of(source)
    done = foreign_page.judged(procedure, file, {}, request.law, request.now)
    back = Crumb(name_of(found), reverse("matter", kwargs={"id": found.id}))
    context = foreign_page.shown(procedure, done) | {"matter": found, "name": file[0]}
    return render(
        request, "desk/foreign_review.html", context | {"crumbs": (back, Crumb("目录评查"))}
    )

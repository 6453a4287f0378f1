"""From a valid form to what is done with a visit, or back to the form with what stands against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.faces.desk.registering import RegisterForm, form_of
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Sent
from fadu.registry.selectors import party_names
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import visits
from fadu.rooms.inspection.services.codes import visit_signer
from fadu.rooms.inspection.services.entry import Mode, open_modes
from fadu.rooms.inspection.services.issuing import settle as settle_code
from fadu.ui.shell import Crumb

FORM = "desk/visit_form.html"


def find_visit(viewer: Viewer, id: str) -> Visit:
    """An opened visit within the viewer's reach, or 404."""
    found = visits.visit(viewer.scope, id)
    if found is None or found.opened_on is None:
        raise Http404("没有这次检查，或者不在您的查看范围内")
    return found


def _own(viewer: Viewer, visit: Visit, act: Act) -> bool:
    return viewer.fits(act) and visit.county == viewer.place.county


def may_enter_firm(viewer: Viewer, visit: Visit) -> bool:
    """入企登记由本机关的执法人员办理。"""
    return _own(viewer, visit, a.enter_by_code)


def may_find(viewer: Viewer, visit: Visit) -> bool:
    """检查发现的问题由本机关的执法人员记录和移送。"""
    return _own(viewer, visit, a.find_problem)


def may_handle_code(viewer: Viewer, visit: Visit) -> bool:
    """检查码由本机关的执法人员和负责人生成。"""
    return _own(viewer, visit, a.enter_by_code) or _own(viewer, visit, a.assign_officers)


def sent_by(request: Any, act: Act, given: Mapping[str, Any]) -> Sent:
    """Who sends the form, when, and what they saw."""
    who = (request.viewer.actor(act),)
    return Sent(who, request.hand, request.hand.noted, given.get("expected"), given["token"])


def begun(
    request: Any, made: Callable[..., Any], visit: Visit | None = None, **initial: Any
) -> Any:
    """The form as posted with its files, or with its marks: a key of its own, the position that is seen."""
    if request.method == "POST":
        form = made(request.POST, request.FILES)
        form.of = visit.pk if visit else None
        return form
    return form_of(made, request, of=visit.pk if visit else None, **initial)


def crumbs(visit: Visit, last: str) -> tuple[Crumb, ...]:
    """The way from the list to a page of a visit."""
    name = party_names([visit.party]).get(visit.party, "检查")
    up = (
        Crumb("行政检查", reverse("visits")),
        Crumb(name, reverse("matter", kwargs={"id": visit.pk})),
    )
    return (*up, Crumb(last))


def take(
    request: Any,
    form: RegisterForm,
    page: Mapping[str, Any],
    do: Callable[[Mapping[str, Any]], str],
    back: str,
) -> HttpResponse:
    """Show the form, or do what a complete one asks; `do` returns what is said of it."""
    shown = {"form": form, "cancel_url": back, **page}
    if request.method != "POST":
        return render(request, FORM, shown)
    if not form.is_valid():
        return render(request, FORM, shown, status=422)
    try:
        said = do(form.cleaned_data)
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        return render(request, FORM, shown | {"refusal": refusal}, status=status)
    messages.success(request, said)
    return redirect(back)


def follow_code(request: Any, visit: str) -> bool:
    """Let the visit's code follow its acts; what stands in its way is told and stops nothing.

    Returns whether it has a code that holds or is to hold.
    """
    if Mode.OWN not in open_modes():
        return False
    try:
        return settle_code(visit, at=request.now, signer=visit_signer) is not None
    except (Refused, BadInput) as problem:
        messages.warning(request, f"{problem}")
        return False

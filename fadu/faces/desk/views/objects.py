"""Objects of supervision: the list, its sheet, and the acts on what is registered of a party."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts.permissions import may_keep_parties, may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import object_list
from fadu.faces.desk.finding import find_party
from fadu.faces.desk.forms import objects as forms
from fadu.faces.desk.registering import by, form_of, settle
from fadu.faces.desk.views.parties import sheet_of
from fadu.faces.desk.views.sheets import workbook
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.registry.models import Call, HazardSource, Licence, Party, Site
from fadu.registry.objects import selectors, services
from fadu.registry.objects.carrying import licence_facts, site_facts, source_facts
from fadu.ui.htmx import template_for

Found = tuple[Party, Any]


def find_site(viewer: Viewer, id: str, thing: str) -> Found:
    """A site of a party within reach, or 404."""
    return _thing(viewer, Site, id, thing)


def find_licence(viewer: Viewer, id: str, thing: str) -> Found:
    """A licence of a party within reach, or 404."""
    return _thing(viewer, Licence, id, thing)


def find_source(viewer: Viewer, id: str, thing: str) -> Found:
    """A hazard source of a party within reach, or 404."""
    return _thing(viewer, HazardSource, id, thing)


def find_call(viewer: Viewer, id: str, thing: str) -> Found:
    """A record of an entry into a firm within reach, or 404."""
    return _thing(viewer, Call, id, thing)


def _thing(viewer: Viewer, model: Any, id: str, thing: str) -> Found:
    party = find_party(viewer, id)
    found = selectors.thing(model, party.id, thing)
    if found is None:
        raise Http404("没有这一登记，或者已经注销")
    return party, found


@permit(may_see_business)
def objects(request: Any) -> HttpResponse:
    """The objects within the viewer's reach."""
    form = forms.ObjectFilter(object_list.divisions(request.viewer.scope), request.GET or None)
    template = template_for(request, page="desk/objects.html", fragment="desk/_objects_rows.html")
    return render(request, template, object_list.context(request, form))


@permit(may_see_business)
def object_export(request: Any) -> HttpResponse:
    """The list as a sheet that may come in again."""
    form = forms.ObjectFilter(object_list.divisions(request.viewer.scope), request.GET or None)
    data = object_list.exported(request, object_list.wanted_of(form, request))
    return workbook(data, f"监管对象（{day_of(request.now)}）.xlsx")


@dataclass(frozen=True)
class Doing:
    """An act on a party or on a thing registered of it: its form, its service, what it states of what stands.

    named: the fact that names the thing; ending: the act that strikes it off.
    """

    act: Act
    form: Any
    do: Callable[..., Any]
    named: str = ""
    told: Callable[[Any], Mapping[str, Any]] = lambda _: {}
    ending: str = ""


CLASSIFY = Doing(registers.classify_object, forms.ClassifyForm, services.classify_object)
GRADE = Doing(registers.grade_object, forms.GradeForm, services.grade_object)
RELEASE = Doing(registers.release_object, forms.EndForm, services.release_object)
SET_SITE = Doing(
    registers.set_site, forms.SiteForm, services.set_site, "site", site_facts, "end_site"
)
END_SITE = Doing(registers.end_site, forms.EndForm, services.end_site, "site")
SET_LICENCE = Doing(
    registers.set_licence, forms.LicenceForm, services.set_licence, "licence", licence_facts, "end_licence",
)  # fmt: skip
END_LICENCE = Doing(registers.end_licence, forms.EndForm, services.end_licence, "licence")
SET_SOURCE = Doing(
    registers.set_source, forms.SourceForm, services.set_source, "hazard_source", source_facts, "end_source",
)  # fmt: skip
END_SOURCE = Doing(registers.end_source, forms.EndForm, services.end_source, "hazard_source")
NOTE_CALL = Doing(registers.note_call, forms.CallForm, services.note_call)
CANCEL_CALL = Doing(registers.cancel_call, forms.CancelForm, services.cancel_call, "call")


@permit(may_keep_parties, find_party)
def classify_object(request: Any, found: Party) -> HttpResponse:
    """列入监管对象, or into another class."""
    held = selectors.object_of(request.viewer.scope, found.id)
    known = {c: getattr(held, c) for c in ("sector", "level", "industry_code")} if held else {}
    return keep(request, found, CLASSIFY, known)


@permit(may_keep_parties, find_party)
def grade_object(request: Any, found: Party) -> HttpResponse:
    """评定风险等级."""
    return keep(request, found, GRADE)


@permit(may_keep_parties, find_party)
def release_object(request: Any, found: Party) -> HttpResponse:
    """移出监管对象."""
    return keep(request, found, RELEASE, danger=True)


@permit(may_keep_parties, find_party)
def enter_site(request: Any, found: Party) -> HttpResponse:
    """登记场所."""
    return keep(request, found, SET_SITE, {"site_division": found.division})


@permit(may_keep_parties, find_site)
def set_site(request: Any, found: Found) -> HttpResponse:
    """登记场所: what has changed of one."""
    return amend(request, found, SET_SITE)


@permit(may_keep_parties, find_site)
def end_site(request: Any, found: Found) -> HttpResponse:
    """注销场所."""
    return amend(request, found, END_SITE)


@permit(may_keep_parties, find_party)
def enter_licence(request: Any, found: Party) -> HttpResponse:
    """登记所持证照."""
    return keep(request, found, SET_LICENCE)


@permit(may_keep_parties, find_licence)
def set_licence(request: Any, found: Found) -> HttpResponse:
    """登记所持证照: what has changed of one."""
    return amend(request, found, SET_LICENCE)


@permit(may_keep_parties, find_licence)
def end_licence(request: Any, found: Found) -> HttpResponse:
    """注销所持证照."""
    return amend(request, found, END_LICENCE)


@permit(may_keep_parties, find_party)
def enter_source(request: Any, found: Party) -> HttpResponse:
    """登记危险源."""
    return keep(request, found, SET_SOURCE)


@permit(may_keep_parties, find_source)
def set_source(request: Any, found: Found) -> HttpResponse:
    """登记危险源: what has changed of one."""
    return amend(request, found, SET_SOURCE)


@permit(may_keep_parties, find_source)
def end_source(request: Any, found: Found) -> HttpResponse:
    """注销危险源."""
    return amend(request, found, END_SOURCE)


@permit(may_keep_parties, find_party)
def note_call(request: Any, found: Party) -> HttpResponse:
    """登记入企."""
    known = {"unit": request.viewer.agency_name, "called_on": day_of(request.now)}
    return keep(request, found, NOTE_CALL, known)


@permit(may_keep_parties, find_call)
def cancel_call(request: Any, found: Found) -> HttpResponse:
    """撤销入企记录."""
    return amend(request, found, CANCEL_CALL)


def keep(
    request: Any, party: Party, doing: Doing, known: Mapping[str, Any] | None = None, **page: Any
) -> HttpResponse:
    """The form of an act on a party and what it does."""
    form = form_of(doing.form, request, of=party.id, **_typed(known or {}))
    sheet = sheet_of(party, doing.act.title, **page)
    return settle(request, form, sheet, _done(request, party, doing, form))


def amend(request: Any, found: Found, doing: Doing) -> HttpResponse:
    """The form of an act on a thing that stands, with the way to strike it off."""
    party, thing = found
    form = form_of(doing.form, request, of=party.id, **_typed(doing.told(thing)))
    more: dict[str, Any] = {"danger": True}
    if doing.ending:
        url = reverse(doing.ending, kwargs={"id": party.id, "thing": thing.id})
        more = {"other": "注销这一登记", "other_url": url}
    sheet = sheet_of(party, doing.act.title, note=str(thing), **more)
    return settle(request, form, sheet, _done(request, party, doing, form, thing.id))


def _done(
    request: Any, party: Party, doing: Doing, form: Any, thing: str = ""
) -> Callable[[Any], None]:
    """What the form does once it is complete; a thing that stands is named by the fact of its own."""
    named = {doing.named: thing} if thing else {}

    def done(given: Any) -> None:
        doing.do(party=party, facts=form.facts() | named, **by(request, doing.act, given))

    return done


def _typed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as the fields show them."""
    return {c: ("yes" if v else "no") if isinstance(v, bool) else v for c, v in facts.items()}

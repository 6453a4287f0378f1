"""填报对照: another platform's form filled from our record, and which cases have been entered there."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts.permissions import may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.deliberation.services.deeds import Doing
from fadu.faces.desk import filling_list, filling_page
from fadu.faces.desk.finding import find_matter, in_own_agency
from fadu.faces.desk.forms.fillings import AmendForm, EnteredForm, FillingFilter, WithdrawForm
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import dossier_of
from fadu.faces.desk.registering import Sheet, form_of, page_of, settle
from fadu.law.procedures.registers import entering as r
from fadu.law.vocabulary.act import Act
from fadu.matters.models import Matter
from fadu.platforms.filling import selectors, services
from fadu.platforms.models import EnteredCase
from fadu.ui.htmx import template_for
from fadu.ui.shell import Crumb


def find_entered(viewer: Viewer, id: str) -> EnteredCase:
    """A case entered elsewhere, within the viewer's reach, or 404."""
    found = selectors.entry(viewer.scope, id)
    if found is None:
        raise Http404("没有这条填报登记，或者已经撤销")
    return found


@permit(may_see_business, find_matter)
def filling(request: Any, found: Matter) -> HttpResponse:
    """填报对照: what another platform's form asks for, from our record."""
    wanted, party = request.GET.get("form", ""), request.GET.get("party", "")
    context = filling_page.context(dossier_of(request, found), wanted, party)
    return render(request, "desk/filling.html", context)


@permit(may_see_business)
def fillings(request: Any) -> HttpResponse:
    """填报登记: the cases that stand in a form, and those that are still to be entered."""
    form = FillingFilter(filling_list.forms_today(request), request.GET or None)
    template = template_for(
        request, page="desk/fillings.html", fragment="desk/_fillings_swapped.html"
    )
    return render(request, template, filling_list.context(request, form))


@permit(in_own_agency, find_matter)
def record_entered(request: Any, found: Matter) -> HttpResponse:
    """登记已录入."""
    names = filling_list.names_of(found.procedure, request.viewer.day)
    initial = {"of_form": request.GET.get("form", ""), "entered_on": request.viewer.day}
    form = form_of(EnteredForm, request, names, **initial)

    def do(given: Any) -> None:
        said = {"form": given["of_form"], "number": given["number"], "day": given["entered_on"]}
        doing = Doing(request.viewer, request.hand, page_of(given))
        services.record_entered(matter=found, forms=names, **said, doing=doing, id=given["token"])

    return settle(request, form, sheet_of(found, r.record_entered), do)


@permit(in_own_agency, find_entered)
def amend_entered(request: Any, found: EnteredCase) -> HttpResponse:
    """更正填报登记."""
    now = {"number": found.number, "entered_on": found.entered_on}
    form = form_of(AmendForm, request, of=found.pk, **now)

    def do(given: Any) -> None:
        said = {"number": given["number"], "day": given["entered_on"], "reason": given["reason"]}
        doing = Doing(request.viewer, request.hand, page_of(given))
        services.amend_entered(entry=found, **said, doing=doing)

    return settle(request, form, sheet_of(find_matter(request.viewer, found.matter), r.amend_entered), do)  # fmt: skip


@permit(in_own_agency, find_entered)
def withdraw_entered(request: Any, found: EnteredCase) -> HttpResponse:
    """撤销填报登记."""

    def do(given: Any) -> None:
        doing = Doing(request.viewer, request.hand, page_of(given))
        services.withdraw_entered(entry=found, reason=given["reason"], doing=doing)

    sheet = sheet_of(find_matter(request.viewer, found.matter), r.withdraw_entered, danger=True)
    return settle(request, form_of(WithdrawForm, request, of=found.pk), sheet, do)


def sheet_of(matter: Matter, what: Act, *, danger: bool = False) -> Sheet:
    """The page around a form, with the way back to 填报对照."""
    page, back = (reverse(name, kwargs={"id": matter.pk}) for name in ("matter", "filling"))
    crumbs = (Crumb(name_of(matter), page), Crumb("填报对照", back), Crumb(what.title))
    return Sheet(what.title, "登记", back, crumbs, danger=danger)

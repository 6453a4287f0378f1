"""The tree of agencies, and the system administrator's acts on it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts import selectors, services
from fadu.accounts.models import Agency
from fadu.accounts.permissions import may_keep_agencies, may_see_agencies, permit
from fadu.faces.desk import agency_page
from fadu.faces.desk.finding import find_agency
from fadu.faces.desk.forms.agencies import AgencyForm, AmendAgencyForm, CloseForm
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.procedures import registers
from fadu.ui.shell import Crumb


def sheet_of(title: str, agency: Agency | None = None, **more: Any) -> Sheet:
    """The page around one act on an agency."""
    back = reverse("agencies")
    own = (Crumb(agency.name),) if agency else ()
    return Sheet(title, title, back, (Crumb("机构", back), *own, Crumb(title)), **more)


@permit(may_see_agencies)
def agencies(request: Any) -> HttpResponse:
    """The tree of agencies."""
    return render(request, "desk/agencies.html", agency_page.context(request))


@permit(may_keep_agencies)
def enter_agency(request: Any) -> HttpResponse:
    """登记机构."""
    note = "名称、简称可以变更；上级机构、层级、行政区划代码登记后不能变更，请核对。"

    def do(given: Any) -> None:
        facts = {c: given[c] for c in ("public_name", "short_name", "level", "division", "parent")}
        place, who = selectors.place_of(given["parent"]), by(request, registers.enter_agency)
        services.enter_agency(facts=facts, place=place, id=given["token"], **who)

    return settle(request, form_of(AgencyForm, request), sheet_of("登记机构", note=note), do)


@permit(may_keep_agencies, find_agency)
def amend_agency(request: Any, found: Agency) -> HttpResponse:
    """变更机构登记."""
    initial = {"public_name": found.name, "short_name": found.short_name}

    def do(given: Any) -> None:
        names = {"name": given["public_name"], "short_name": given["short_name"]}
        who = by(request, registers.amend_agency, given)
        services.amend_agency(agency=found, reason=given["reason"], **names, **who)

    form = form_of(AmendAgencyForm, request, of=found.id, **initial)
    close = reverse("close_agency", kwargs={"id": found.id})
    sheet = sheet_of("变更机构登记", found, other="撤销机构登记", other_url=close)
    return settle(request, form, sheet, do)


@permit(may_keep_agencies, find_agency)
def close_agency(request: Any, found: Agency) -> HttpResponse:
    """撤销机构登记."""
    warning = "撤销后不能恢复；机构内不得有在职人员和下级机构。"

    def do(given: Any) -> None:
        who = by(request, registers.close_agency, given)
        services.close_agency(agency=found, reason=given["reason"], **who)

    sheet = sheet_of("撤销机构登记", found, warning=warning, danger=True)
    return settle(request, form_of(CloseForm, request, of=found.id), sheet, do)

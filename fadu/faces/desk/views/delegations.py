"""授权代理: the viewer's own delegations, giving one, ending one."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import permit
from fadu.casework import services
from fadu.casework.models import Delegation
from fadu.faces.desk import delegation_page
from fadu.faces.desk.finding import find_delegation, may_serve_agency
from fadu.faces.desk.registering import Sheet, form_of, page_of, press, settle
from fadu.law.vocabulary.role import Role
from fadu.ui.shell import Crumb


@permit(may_serve_agency)
def delegations(request: Any) -> HttpResponse:
    """Given and received."""
    return render(request, "desk/delegations.html", delegation_page.context(request))


@permit(may_serve_agency)
def delegate(request: Any) -> HttpResponse:
    """授权代理."""
    back = reverse("delegations")
    crumbs = (Crumb("授权代理", back), Crumb("授权他人代理"))
    note = "被授权人以您的身份办理；本人拟写的草稿，代理人不能自行签批。"
    sheet = Sheet("授权他人代理", "授权", back, crumbs, note=note)

    def do(given: Any) -> None:
        term = {c: given[c] for c in ("borrower", "since", "until", "reason")}
        who = {"viewer": request.viewer, "hand": request.hand, "idem": given["token"]}
        services.delegate(role=Role(given["role"]), **term, **who)

    form = form_of(delegation_page.DelegationForm, request, request.viewer)
    return settle(request, form, sheet, do)


@permit(may_serve_agency, find_delegation)
@require_POST
def end_delegation(request: Any, found: Delegation) -> HttpResponse:
    """终止授权."""

    def do(given: Any) -> None:
        who = {"viewer": request.viewer, "hand": request.hand}
        services.end_delegation(delegation=found, **who, **page_of(given))

    return press(request, do, reverse("delegations"), "授权已终止，自明日起不再有效。")

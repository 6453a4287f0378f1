"""Parties: the list, one party with its matters, and the acts on its entry."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import (
    may_ask_party_erasure,
    may_erase_parties,
    may_keep_parties,
    may_see_business,
    permit,
)
from fadu.faces.desk import party_page
from fadu.faces.desk.finding import find_party
from fadu.faces.desk.forms.parties import FACTS, AmendPartyForm, MergeForm, PartyFilter, PartyForm
from fadu.faces.desk.forms.people import AskErasureForm, EraseForm
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.procedures import registers
from fadu.registry import services
from fadu.registry.models import Party
from fadu.ui.htmx import template_for
from fadu.ui.shell import Crumb


def sheet_of(party: Party, title: str, **more: Any) -> Sheet:
    """The page around one act on a party's entry."""
    back = reverse("party", kwargs={"id": party.id})
    crumbs = (Crumb("当事人", reverse("parties")), Crumb(str(party), back), Crumb(title))
    return Sheet(title, title, back, crumbs, **more)


@permit(may_see_business)
def parties(request: Any) -> HttpResponse:
    """The register within the viewer's reach."""
    form = PartyFilter(request.GET or None)
    template = template_for(request, page="desk/parties.html", fragment="desk/_rows.html")
    return render(request, template, party_page.context(request, form))


@permit(may_see_business, find_party)
def party(request: Any, found: Party) -> HttpResponse:
    """One party."""
    return render(request, "desk/party.html", party_page.party_context(request, found))


@permit(may_keep_parties)
def enter_party(request: Any) -> HttpResponse:
    """登记当事人."""
    crumbs = (Crumb("当事人", reverse("parties")), Crumb("登记当事人"))
    sheet = Sheet("登记当事人", "登记", reverse("parties"), crumbs)
    agency = accounts.agency(request.viewer.place.agency)
    form = form_of(PartyForm, request, division=agency.division if agency else "")

    def do(given: Any) -> str:
        at = {"place": request.viewer.place, "scope": request.viewer.scope, "id": given["token"]}
        who = by(request, registers.enter_party)
        id = services.enter_party(facts=form.facts(), **at, **who)
        return reverse("party", kwargs={"id": id})

    return settle(request, form, sheet, do)


@permit(may_keep_parties, find_party)
def amend_party(request: Any, found: Party) -> HttpResponse:
    """变更当事人登记."""
    initial = {c: getattr(found, c) for c in FACTS if c != "party_kind"}
    form = form_of(AmendPartyForm, request, of=found.id, party_kind=found.kind, **initial)

    def do(given: Any) -> None:
        own = {"reason": given["reason"], "scope": request.viewer.scope}
        who = by(request, registers.amend_party, given)
        services.amend_party(party=found, facts=form.facts(), **own, **who)

    return settle(request, form, sheet_of(found, "变更当事人登记"), do)


@permit(may_keep_parties, find_party)
def merge_party(request: Any, found: Party) -> HttpResponse:
    """合并重复登记."""
    others = party_page.merge_choices(request.viewer.scope, found, request.GET.get("q", ""))

    def do(given: Any) -> str:
        into = find_party(request.viewer, given["into"])
        who = by(request, registers.merge_party, given)
        services.merge_party(party=found, into=into, reason=given["reason"], **who)
        return reverse("party", kwargs={"id": into.id})

    sheet = sheet_of(found, "合并重复登记", search="按名称或者信用代码查找并入的登记")
    return settle(request, form_of(MergeForm, request, others, of=found.id), sheet, do)


@permit(may_ask_party_erasure, find_party)
def ask_party_erasure(request: Any, found: Party) -> HttpResponse:
    """提请删除个人信息."""
    form = form_of(AskErasureForm, request, of=found.id)
    told = party_page.asking(request.viewer, found)
    sheet = sheet_of(found, "提请删除个人信息", warning=told, done="已提请，等待负责人批准。")

    def do(given: Any) -> None:
        who = by(request, registers.ask_party_erasure, given)
        services.ask_party_erasure(party=found, reason=given["reason"], **who)

    return settle(request, form, sheet, do)


@permit(may_erase_parties, find_party)
def erase_party(request: Any, found: Party) -> HttpResponse:
    """批准删除个人信息."""
    if found.erased and request.method != "POST":
        raise Http404("个人信息已经删除")
    told = party_page.erasing(request.viewer, found)
    sheet = sheet_of(found, "批准删除个人信息", warning=told, danger=True, done="个人信息已删除。")

    def do(given: Any) -> None:
        who = by(request, registers.erase_party, given)
        services.erase_party(party=found, reason=given["reason"], **who)

    return settle(request, form_of(EraseForm, request, of=found.id), sheet, do)

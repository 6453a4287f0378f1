"""文书编号: the books of a year, one book, and the letterhead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import may_see_business, may_set_parameters, permit
from fadu.accounts.viewer import Viewer
from fadu.documents.numbers import selectors, services
from fadu.documents.numbers.models import DocumentNumber, NumberBook
from fadu.faces.desk import numbers_page
from fadu.faces.desk.finding import in_own_agency
from fadu.faces.desk.papers_page import sent
from fadu.faces.desk.registering import Sheet, form_of, settle
from fadu.law.procedures import registers
from fadu.ui.shell import Crumb


def find_book(viewer: Viewer, id: str) -> NumberBook:
    """A book within the viewer's reach, or 404."""
    found = selectors.book_by_id(viewer.scope, id)
    if found is None:
        raise Http404("没有这本文书编号")
    return found


def find_number(viewer: Viewer, id: str, serial: int) -> DocumentNumber:
    """A number within the viewer's reach, or 404."""
    found = selectors.number_in(viewer.scope, id, serial)
    if found is None:
        raise Http404("没有这个文书编号")
    return found


@permit(may_see_business)
@require_GET
def numbers(request: Any) -> HttpResponse:
    """The books of a year, this one unless another is asked for."""
    asked = request.GET.get("year", "")
    plain = asked.isascii() and asked.isdigit() and len(asked) == 4
    year = int(asked) if plain else request.viewer.day.year
    return render(request, "desk/numbers.html", numbers_page.list_context(request, year))


@permit(may_see_business, find_book)
@require_GET
def number_book(request: Any, found: NumberBook) -> HttpResponse:
    """One book."""
    up = Crumb("文书编号", f"{reverse('numbers')}?year={found.year}")
    context = numbers_page.book_context(request, found) | {"crumbs": (up, Crumb(str(found)))}
    return render(request, "desk/number_book.html", context)


@permit(may_set_parameters)
def set_letterhead(request: Any) -> HttpResponse:
    """登记文书抬头."""
    viewer, back = request.viewer, reverse("numbers")
    crumbs = (Crumb("文书编号", back), Crumb("登记文书抬头"))
    sheet = Sheet("登记文书抬头", "登记", back, crumbs)

    def do(given: Any) -> None:
        who = (viewer.actor(registers.set_letterhead),)
        by = replace(sent(request), who=who, idem=given["token"])
        facts = numbers_page.letterhead_facts(given)
        services.set_letterhead(facts=facts, place=viewer.place, sent=by)

    form = form_of(numbers_page.LetterheadForm, request, **numbers_page.letterhead_now(viewer))
    return settle(request, form, sheet, do)


@permit(in_own_agency, find_number)
def void_number(request: Any, found: DocumentNumber) -> HttpResponse:
    """作废一个编号."""
    back = reverse("number_book", kwargs={"id": found.book})
    form = form_of(numbers_page.VoidForm, request)

    def do(given: Any) -> None:
        by, place = replace(sent(request), idem=given["token"]), request.viewer.place
        services.void(number=found, place=place, void_for=given["void_for"], sent=by)

    return settle(request, form, numbers_page.void_sheet(found, back), do)

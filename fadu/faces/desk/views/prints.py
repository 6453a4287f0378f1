"""文书的 PDF: for the printer, shifted onto a printed form, or for the archive."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import may_see_business, permit
from fadu.documents.papers.contents import heard
from fadu.documents.printing.engine import NoPrinter, Shift
from fadu.documents.printing.pages import archived, printed
from fadu.faces.desk import papers_page
from fadu.faces.desk.papers_finding import OfMatter, find_made
from fadu.kernel.errors import BadInput
from fadu.ui.downloads import shown

PDF = "application/pdf"


@permit(may_see_business, find_made)
@require_GET
def matter_paper_pdf(request: Any, found: OfMatter) -> HttpResponse:
    """The paper as PDF; where this machine cannot make one, a page that says so and offers the print page."""
    with heard() as said:
        paper = found.kind.make(found.file, found.n)
    try:
        archive = request.GET.get("archive") == "1"
        data = archived(paper, tuple(said)) if archive else printed(paper, shift_of(request))
    except NoPrinter as why:
        return without(request, found, why)
    return shown(data, PDF, f"{paper.name}.pdf")


def shift_of(request: Any) -> Shift:
    """How far the print is moved, as typed in millimetres; BadInput where it is no number."""
    told = [request.GET.get(name, "") or "0" for name in ("right", "down")]
    try:
        return Shift(*map(int, told))
    except ValueError:
        raise BadInput("套打偏移应当是整数毫米", todo="如向右2、向下-3") from None


def without(request: Any, found: OfMatter, why: NoPrinter) -> HttpResponse:
    """What is said where no PDF can be made."""
    place = {"id": found.matter.id, "kind": found.kind.code, "n": found.n}
    page = {
        "refusal": why, "title": found.kind.title, "matter": found.matter,
        "crumbs": papers_page.crumbs(found.matter), "print_url": reverse("matter_paper", kwargs=place),
    }  # fmt: skip
    return render(request, "desk/paper_lacks.html", page, status=503)

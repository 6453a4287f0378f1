"""文书: printed from the browser, as a Word file, and numbered when it is issued."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.documents import kinds
from fadu.documents.numbers import services as numbers
from fadu.documents.papers.contents import Incomplete
from fadu.documents.papers.paper import read_mark
from fadu.documents.templating.selectors import word_of
from fadu.faces.desk import cut_hours, papers_page
from fadu.faces.desk.finding import find_matter, in_own_agency
from fadu.faces.desk.papers_finding import OfMatter, entry_of, find_made
from fadu.law.procedures.registers.numbering import UNUSED
from fadu.matters.models import Matter
from fadu.ui.downloads import download

DOCX = kinds.DOCX.type


def may_number(viewer: Viewer, found: OfMatter) -> bool:
    """文书由承办机关的工作人员取号；监督人员和管理员不办理。"""
    return in_own_agency(viewer, found.matter)


@permit(may_see_business, find_made)
@require_GET
def matter_paper(request: Any, found: OfMatter) -> HttpResponse:
    """The paper as it is printed; what it lacks, where it cannot be made."""
    try:
        paper = found.kind.make(found.file, found.n)
    except Incomplete as lacks:
        page = {"refusal": lacks, "title": found.kind.title, "matter": found.matter}
        page["crumbs"] = papers_page.crumbs(found.matter)
        return render(request, "desk/paper_lacks.html", page, status=409)
    may = found.kind.numbered and may_number(request.viewer, found)
    page = papers_page.page(paper, found.matter, may_number=may)
    page["warned"] = cut_hours.of_line(found.file.line(found.n), request.law)
    return render(request, "documents/paper.html", page)


@permit(may_see_business)
@require_GET
def paper_of_mark(request: Any) -> HttpResponse:
    """From the square of a printed sheet to its paper."""
    if "mark" not in request.GET:
        raise Http404("请扫文书右上角的二维码")
    mark = read_mark(request.GET["mark"])
    return redirect(
        "matter_paper", id=mark.matter, kind=mark.kind, n=entry_of(request.viewer, mark)
    )


@permit(may_see_business, find_made)
@require_GET
def matter_paper_word(request: Any, found: OfMatter) -> HttpResponse:
    """The paper as a Word file."""
    paper, data = word_of(request.viewer.scope, found.file, found.kind, found.n)
    return download(data, DOCX, f"{paper.name}.docx")


@permit(may_number, find_made)
@require_POST
def issue_paper(request: Any, found: OfMatter) -> HttpResponse:
    """Take a number for a paper whose contents are there."""
    found.kind.make(found.file, found.n)
    text = numbers.take(
        matter=found.matter, kind=found.kind.code, entry=found.n, sent=papers_page.sent(request)
    )
    messages.success(request, f"《{found.kind.title}》已取号：{text}。")
    place = {"id": found.matter.id, "kind": found.kind.code, "n": found.n}
    return redirect(reverse("matter_paper", kwargs=place))


@permit(in_own_agency, find_matter)
@require_POST
def void_unused(request: Any, found: Matter) -> HttpResponse:
    """Make void what was reserved for the matter and not used."""
    told = numbers.void_unused(matter=found, void_for=UNUSED, sent=papers_page.sent(request))
    messages.success(request, f"已作废：{'、'.join(told)}。" if told else "没有未用的编号。")
    return redirect(f"{reverse('matter', kwargs={'id': found.id})}?tab=papers")

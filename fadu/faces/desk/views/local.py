"""Local procedure: the list, one piece, proposing it, the head's answer, its end."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import may_read_law, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import local_entry, local_page
from fadu.faces.desk.forms.local import AdoptForm, EndForm, ReturnForm
from fadu.faces.desk.local_entry import by
from fadu.faces.desk.registering import Sheet, form_of, page_of, settle
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.statutes.local import selectors, services
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.local.permissions import may_answer_pieces, may_end_pieces, may_propose_pieces
from fadu.ui.shell import Crumb


def find_piece(viewer: Viewer, id: str) -> LocalPiece:
    """A piece that the viewer's bureau proposed or is bound by, or 404."""
    found = selectors.piece(viewer.place, id)
    if found is None:
        raise Http404("没有这一本地程序")
    return found


def sheet_of(row: LocalPiece, title: str, **more: Any) -> Sheet:
    """The page around an answer to a piece."""
    back = reverse("local_piece", kwargs={"id": row.id})
    crumbs = (*local_page.crumbs(), Crumb(row.title, back), Crumb(title))
    return Sheet(f"{title}：{row.title}", title, back, crumbs, note=local_page.words(row), **more)


@permit(may_read_law)
def local_pieces(request: Any) -> HttpResponse:
    """Every piece of the bureau."""
    return render(request, "desk/local_pieces.html", local_page.context(request))


@permit(may_read_law, find_piece)
def local_piece(request: Any, found: LocalPiece) -> HttpResponse:
    """One piece."""
    return render(request, "desk/local_piece.html", local_page.piece_context(request, found))


@permit(may_propose_pieces)
@require_http_methods(["GET", "POST"])
def propose_piece(request: Any) -> HttpResponse:
    """提出本地程序."""
    return local_entry.propose(request)


@permit(may_answer_pieces, find_piece)
def adopt_piece(request: Any, found: LocalPiece) -> HttpResponse:
    """批准本地程序."""

    def do(given: Any) -> None:
        who = by(request, registers.adopt_piece)
        services.adopt_piece(row=found, since=given["since"], by=who, **page_of(given))

    form = form_of(AdoptForm, request, of=found.id, since=day_of(request.now))
    done = "已批准。自施行日期起立案的事项照此办理，此前立案的不受影响。"
    return settle(request, form, sheet_of(found, "批准", done=done), do)


@permit(may_answer_pieces, find_piece)
def return_piece(request: Any, found: LocalPiece) -> HttpResponse:
    """退回本地程序."""

    def do(given: Any) -> None:
        who = by(request, registers.return_piece)
        services.return_piece(row=found, grounds=given["grounds"], by=who, **page_of(given))

    form = form_of(ReturnForm, request, of=found.id)
    return settle(request, form, sheet_of(found, "退回", danger=True), do)


@permit(may_end_pieces, find_piece)
def withdraw_piece(request: Any, found: LocalPiece) -> HttpResponse:
    """停用本地程序."""

    def do(given: Any) -> None:
        own = {"ends_on": given["ends_on"], "grounds": given["grounds"]}
        who = by(request, registers.withdraw_piece)
        services.withdraw_piece(row=found, by=who, **own, **page_of(given))

    form = form_of(EndForm, request, of=found.id)
    return settle(request, form, sheet_of(found, "停用", danger=True), do)

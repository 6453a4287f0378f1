"""Proposing a local piece: chosen, filled in, shown with what it adds and what is proved, then proposed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fadu.faces.desk import local_page
from fadu.faces.desk.forms.local import ChooseForm, PieceForm
from fadu.faces.desk.keeping import by
from fadu.faces.desk.registering import form_of, page_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.overlays.pieces import KINDS
from fadu.law.procedures import registers
from fadu.law.vocabulary.procedure import Procedure
from fadu.statutes.local import services
from fadu.ui.shell import Crumb


def propose(request: Any) -> HttpResponse:
    """Choose first; then the form, with `do=preview` what it adds, with `do=propose` the record."""
    choices = [(p.code, p.title) for p in registry.PROCEDURES if not p.register]
    chosen = ChooseForm(choices, request.GET or None, initial={"procedure": choices[0][0]})
    if not chosen.is_valid():
        status = 422 if chosen.is_bound else 200
        return _page(request, chosen, status=status)
    procedure, kind = (
        registry.procedure(chosen.cleaned_data["procedure"]),
        chosen.cleaned_data["kind"],
    )
    form = form_of(PieceForm, request, procedure, kind)
    if request.method != "POST":
        return _page(request, form, procedure, kind)
    if not form.is_valid():
        return _page(request, form, procedure, kind, status=422)
    return _posted(request, form, procedure, kind)


def _posted(request: Any, form: PieceForm, procedure: Procedure, kind: str) -> HttpResponse:
    preview: dict[str, Any] | None = None
    given = form.cleaned_data
    try:
        piece, place = form.piece(), request.viewer.place
        found = services.judged(procedure.code, piece, place, day_of(request.now))
        preview = local_page.shown(procedure, found, piece)
        if request.POST.get("do") != "propose":
            return _page(request, form, procedure, kind, preview=preview)
        made = services.propose_piece(
            procedure=procedure.code, piece=piece, lower=given["lower"], grounds=given["grounds"],
            by=by(request, registers.propose_piece), **page_of(given),
        )  # fmt: skip
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        more = {"preview": preview, "refusal": refusal}
        return _page(request, form, procedure, kind, status=status, **more)
    messages.success(request, "已提出，等待主要负责人批准。批准并施行以前，不影响任何事项。")
    return redirect("local_piece", id=made.matter)


def _page(
    request: Any,
    form: Any,
    procedure: Procedure | None = None,
    kind: str = "",
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "form": form,
        "procedure": procedure,
        "word": KINDS[kind].word if kind else "",
        "crumbs": (*local_page.crumbs(), Crumb("提出")),
        **more,
    }
    return render(request, "desk/propose_piece.html", context, status=status)

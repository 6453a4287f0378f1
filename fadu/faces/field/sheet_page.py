"""Pages of sheets that come back: the upload, what was read on it, and the one that a camera has opened by its square."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.evidence.selectors import uploaded
from fadu.faces.field import visits
from fadu.faces.field.forms import PlaceForm, SheetsForm
from fadu.faces.field.pack import version_on
from fadu.faces.field.pack_page import crumbs
from fadu.faces.field.sheet_taking import Taken, open_draft, take
from fadu.faces.field.sheets import KINDS, Sheet, choice
from fadu.faces.field.visits import Card
from fadu.kernel.zone import day_of


@dataclass(frozen=True)
class Scanned:
    """A sheet within the viewer's reach."""

    card: Card
    sheet: Sheet


def find_sheet(viewer: Viewer, *, visit: str, code: str, version: str) -> Scanned:
    """The sheet of an address; 404 where the visit is out of reach or no sheet is called so."""
    card, chosen = visits.one(viewer, visit), choice(code)
    if card is None or chosen is None:
        raise Http404("没有这张表")
    return Scanned(card, Sheet(visit, *chosen, version))


def scanned(request: Any, found: Scanned) -> dict[str, Any]:
    """What the page of one sheet shows."""
    kind = found.sheet.kind
    return {
        "card": found.card,
        "kind": kind,
        "sheet": found.sheet,
        "old": found.sheet.version != version_on(found.card, kind, day_of(request.now)),
        "form": SheetsForm(),
        "action": f"{reverse('field:bring_sheets')}?visit={found.card.id}&sheet={kind.letter}",
        "act_url": reverse("act", kwargs={"id": found.card.id, "act": kind.act.code}),
        "crumbs": crumbs(kind.title),
    }


def opened(request: Any) -> dict[str, Any]:
    """The upload as it is first opened."""
    return _page(SheetsForm())


def brought(request: Any) -> HttpResponse:
    """The upload: one sheet leads to its form at once, several to the list of what was read."""
    form = SheetsForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "field/sheets.html", _page(form), status=422)
    taken = take(request, form.cleaned_data["sheets"], _chosen(request))
    if len(taken.found) == 1 and not taken.unread and not taken.problems:
        return _to_form(request, taken)
    places = [
        PlaceForm(cards=_cards(request), initial={"file": ref.sha256}, prefix=ref.sha256[:8])
        for ref in taken.unread
    ]
    page = _page(SheetsForm()) | {"taken": taken, "places": zip(taken.unread, places, strict=True)}
    return render(request, "field/sheets.html", page, status=200 if taken.found else 422)


def placed(request: Any) -> HttpResponse:
    """A sheet put where the officer says; the file is one that the same person has brought before."""
    prefix = request.POST.get("prefix", "")
    form = PlaceForm(request.POST, cards=_cards(request), prefix=prefix or None)
    if not form.is_valid():
        return render(
            request,
            "field/sheets.html",
            _page(SheetsForm()) | {"places": [(None, form)]},
            status=422,
        )
    typed = form.cleaned_data
    card = visits.one(request.viewer, typed["visit"])
    if card is None:
        raise Http404("没有这次检查")
    refs = uploaded(request.viewer, [typed["file"]])
    return redirect("draft", id=open_draft(request, card, KINDS[typed["sheet"]], refs).id)


def _to_form(request: Any, taken: Taken) -> HttpResponse:
    one = taken.found[0]
    if one.old:
        messages.warning(request, "这张表打印以后检查表有过更新，请照表上印的内容录入。")
    pages = "、".join(str(n) for n in one.pages)
    messages.success(
        request, f"已认出：{one.card.firm}，{one.kind.title}第{pages}页，扫描件已附在下面。"
    )
    return redirect("draft", id=one.draft.id)


def _page(form: SheetsForm) -> dict[str, Any]:
    here = reverse("field:bring_sheets")
    return {"form": form, "upload_url": here, "crumbs": crumbs("上传纸质检查表")}


def _chosen(request: Any) -> tuple[Card, Any] | None:
    kind = KINDS.get(request.GET.get("sheet", ""))
    card = visits.one(request.viewer, request.GET.get("visit", "")) if kind else None
    return (card, kind) if card and kind else None


def _cards(request: Any) -> list[Card]:
    """Where a sheet may belong: the visits of today first, then the officer's other running ones."""
    return visits.own(request.viewer, day_of(request.now))

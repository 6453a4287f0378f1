"""Draws on the desk: the year's list, one batch, the sheet with the commitment, and its files."""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.casework.submitting import begun, posted
from fadu.documents.models import StoredFile
from fadu.documents.selectors import stored_file
from fadu.documents.services import ending_of, is_stored, opened
from fadu.draws import pages, permissions, roster, selectors, sheets, working
from fadu.draws.acting import take
from fadu.draws.forms import ExternalForm, OpenForm
from fadu.draws.forms_freezing import FreezeForm
from fadu.draws.models import Batch, Draw
from fadu.draws.services import external, freezing
from fadu.draws.strata import Basis, basis_of, strata
from fadu.law.procedures.inspection_draw import acts as a
from fadu.statutes.workbooks import XLSX
from fadu.ui.downloads import download
from fadu.ui.htmx import template_for

BOTH = require_http_methods(["GET", "POST"])


def find_batch(viewer: Viewer, *, id: str) -> Batch:
    """The batch within the viewer's reach."""
    found = selectors.batch(viewer.scope, id)
    if found is None:
        raise Http404("没有这个抽查批次")
    return found


def find_draw(viewer: Viewer, *, id: str) -> tuple[Batch, Draw]:
    """A batch with its newest numbered draw."""
    batch = find_batch(viewer, id=id)
    found = selectors.newest(viewer.scope, [batch.draw])
    if not found:
        raise Http404("本批次还没有冻结名录")
    return batch, found[batch.draw]


def find_file(viewer: Viewer, *, id: str, kind: str) -> tuple[Batch, str, StoredFile]:
    """A file of a batch; the list with names and salts is for those who draw alone."""
    batch = find_batch(viewer, id=id)
    draw = selectors.newest(viewer.scope, [batch.draw]).get(batch.draw)
    held = {"roster": batch.roster, "external": batch.result}
    if draw is not None:
        held |= {"lists": draw.lists, "result": draw.result}
        if permissions.may_draw(viewer, batch):
            held["officers"] = draw.officer_list
    stored = stored_file(held.get(kind, ""))
    if stored is None or not is_stored(stored.sha256):
        raise Http404("没有这个文件")
    return batch, kind, stored


def may_see_draw(viewer: Viewer, found: tuple[Any, ...]) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return permissions.may_see_draws(viewer, found[0])


@permit(permissions.may_see_draws)
@require_GET
def draw_list(request: Any) -> HttpResponse:
    """随机抽取列表。"""
    asked, this = request.GET, request.viewer.day.year
    typed = asked.get("year", "")
    year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else this
    page = pages.list_page(request.viewer, year, asked.get("page", ""))
    template = template_for(request, page="draws/draw_list.html", fragment="draws/_rows.html")
    return render(request, template, page)


@permit(permissions.may_see_draws, find_batch)
@require_GET
def draw_detail(request: Any, batch: Batch) -> HttpResponse:
    """一个抽查批次：步骤、承诺值、公开随机数、结果、变动。"""
    page = pages.detail_page(request.viewer, batch)
    page["work"] = working.progress(request.viewer, batch, request.now)
    return render(request, "draws/draw_detail.html", page)


@permit(may_see_draw, find_draw)
@require_GET
def commitment_sheet(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """打印的承诺书：承诺值、名录数量、随机数来源，供见证人签字。"""
    page = pages.sheet_page(*found)
    return render(request, "draws/commitment_sheet.html", {**page, "printed_at": request.now})


@permit(may_see_draw, find_file)
@require_GET
def draw_file(request: Any, found: tuple[Batch, str, StoredFile]) -> FileResponse:
    """名录、结果文件，作为下载。"""
    batch, kind, stored = found
    name = f"{pages.FILE_NAMES[kind]}{ending_of(stored.type)}"
    held: IO[bytes] = opened(stored.sha256)
    if kind == "officers":  # with what opens its commitments, as far as that has not been erased
        held = BytesIO(pages.opened(selectors.sealed(request.viewer.scope, batch.draw)))
    response = FileResponse(held, as_attachment=True, filename=name)
    response["Content-Type"] = stored.type
    response["X-Content-Type-Options"] = "nosniff"
    return response


@permit(permissions.may_open)
@BOTH
def determine_kind(request: Any) -> HttpResponse:
    """新建抽查批次。"""
    form = OpenForm(posted(request), initial=begun(request))

    def do(sent: Any) -> Any:
        typed = {c: form.cleaned_data[c] for c in ("subject", "kind", "mode", "plan_number")}
        return freezing.determine_kind(place=request.viewer.place, **typed, sent=sent)

    return take(request, None, form, a.determine_kind, do)


def listed(viewer: Viewer, basis: Basis) -> dict[str, Any]:
    """What a draw may be among today: strata with their numbers, officers."""
    people = roster.inspectors(viewer, viewer.day)
    return {"strata": strata(viewer.scope, viewer.day, basis), "people": people, "basis": basis}


@permit(permissions.may_draw, find_batch)
@BOTH
def freeze_lists(request: Any, batch: Batch) -> HttpResponse:
    """冻结名录。"""
    viewer, files = request.viewer, request.FILES if request.method == "POST" else None
    basis = basis_of(request.GET.get("by", ""))
    found = listed(viewer, basis)
    form = FreezeForm(posted(request), files, initial=begun(request, batch), **found)

    def do(sent: Any) -> Any:
        return working.freeze(request, batch, form.scheme, found["strata"], sent)

    return take(request, batch, form, a.freeze_lists, do, tabs=pages.bases(basis))


@permit(permissions.may_open)
@require_GET
def exclusion_template(request: Any) -> HttpResponse:
    """剔除名单的表格模板。"""
    return download(sheets.template(), XLSX, "剔除名单.xlsx")


@permit(permissions.may_draw, find_batch)
@BOTH
def record_external(request: Any, batch: Batch) -> HttpResponse:
    """登记外部平台抽取结果。"""
    files = request.FILES if request.method == "POST" else None
    form = ExternalForm(posted(request), files, initial=begun(request, batch))

    def do(sent: Any) -> Any:
        asked = ("platform", "number", "drawn_on", "drawn", "roster", "result")
        typed = {code: form.cleaned_data[code] for code in asked}
        return external.record_external(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.record_external, do)

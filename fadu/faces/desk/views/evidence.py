"""证据: the catalogue's forms, an item's page, its files as images and as downloads."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import may_see_business, permit
from fadu.documents.services import ending_of, opened
from fadu.faces.desk import evidence_acting, page_images
from fadu.faces.desk import evidence_page as page
from fadu.faces.desk.evidence_finding import (
    Found,
    find_act,
    find_evidence_file,
    find_item,
    find_original,
    may_note,
)
from fadu.faces.desk.finding import find_matter, in_own_agency
from fadu.matters.models import Matter


@permit(in_own_agency, find_matter)
@require_http_methods(["GET", "POST"])
def enter_evidence(request: Any, found: Matter) -> HttpResponse:
    """登记证据."""
    return evidence_acting.enter(request, found)


@permit(may_see_business, find_item)
@require_GET
def evidence_item(request: Any, found: Found) -> HttpResponse:
    """One item with its file, custody and copies."""
    return render(request, "desk/evidence_item.html", page.context(request, found))


@permit(may_note, find_act)
@require_http_methods(["GET", "POST"])
def evidence_act(request: Any, found: Found) -> HttpResponse:
    """变更、查证、排除、交接、返还、停止销毁、销毁."""
    assert found.act is not None
    return evidence_acting.act_on(request, found, found.act)


@permit(may_note, find_original)
@require_http_methods(["GET", "POST"])
def redact_evidence(request: Any, found: Found) -> HttpResponse:
    """制作遮盖件."""
    return evidence_acting.redact(request, found)


@permit(may_see_business, find_evidence_file)
@require_GET
def view_evidence(request: Any, found: Found) -> HttpResponse:
    """A file page by page, without any script."""
    return render(request, "desk/view_evidence.html", page.viewed(request, found))


@permit(may_see_business, find_evidence_file)
@require_GET
def evidence_page(request: Any, found: Found) -> FileResponse:
    """The image of one page; nothing else may come of it."""
    assert found.file is not None
    return page_images.shown(found.file.sha256, found.file.type, found.page, found.width)


@permit(may_see_business, find_evidence_file)
@require_GET
def evidence_file(request: Any, found: Found) -> FileResponse:
    """A file as a download, never run in the page."""
    assert found.file is not None
    try:
        file = opened(found.file.sha256)
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
    name = f"证据{found.item.row.number}{'' if found.original else '（遮盖件）'}{ending_of(found.file.type)}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=found.file.type)

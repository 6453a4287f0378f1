"""成批扫描: stacks brought, shown while they are read, filed paper by paper, settled page by page."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.documents.previews.cache import WIDTHS
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage
from fadu.documents.waiting import starting
from fadu.faces.desk import page_images, scan_acting
from fadu.faces.desk import scans_page as page
from fadu.faces.desk.scans_page import OfScan, find_page, find_paper, find_scan, may_scan


@permit(may_scan)
@require_GET
def scans(request: Any) -> HttpResponse:
    """The viewer's stacks."""
    return render(request, "desk/scans.html", page.list_context(request))


@permit(may_scan)
@require_http_methods(["GET", "POST"])
def bring_scan(request: Any) -> HttpResponse:
    """上传一叠扫描件."""
    return scan_acting.bring(request)


@permit(may_scan, find_scan)
@require_GET
def scan(request: Any, found: ScanBatch) -> HttpResponse:
    """How a stack stands."""
    return render(request, "desk/scan.html", page.context(request, found))


@permit(may_scan, find_scan)
@require_http_methods(["GET", "POST"])
def add_scan(request: Any, found: ScanBatch) -> HttpResponse:
    """补扫缺页."""
    return scan_acting.bring(request, found)


@permit(may_scan, find_scan)
@require_POST
def continue_scan(request: Any, found: ScanBatch) -> HttpResponse:
    """继续：进程中断的从已经识别的页接着办。"""
    starting.go_on(ScanBatch, request.now)
    return redirect("scan", id=found.pk)


@permit(may_scan, find_paper)
@require_http_methods(["GET", "POST"])
def file_scan(request: Any, of: OfScan) -> HttpResponse:
    """核对登记一份文书."""
    return scan_acting.file(request, of)


@permit(may_scan, find_scan)
@require_POST
def decide_scan(request: Any, found: ScanBatch) -> HttpResponse:
    """归入、移出、舍弃所选的页."""
    return scan_acting.decide(request, found)


@permit(may_scan, find_scan)
@require_http_methods(["GET", "POST"])
def scan_evidence(request: Any, found: ScanBatch) -> HttpResponse:
    """所选的页作为证据."""
    return scan_acting.evidence(request, found)


@permit(may_scan, find_page)
@require_GET
def scan_page(request: Any, found: tuple[ScanFile, ScanPage]) -> FileResponse:
    """The image of a page as it was scanned."""
    file, one = found
    return page_images.shown(file.sha256, file.type, one.page, WIDTHS[0])

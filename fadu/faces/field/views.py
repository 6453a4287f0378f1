"""What the field face answers."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import may_enter, permit
from fadu.evidence.models import Recording
from fadu.faces.field import pack_page, recording_page, sheet_page, uploads
from fadu.faces.field.permissions import may_bring_files
from fadu.ui.qr import svg


@uploads.or_401
@permit(may_bring_files)
@require_http_methods(["HEAD", "PATCH"])
def upload(request: Any, sha256: str) -> HttpResponse:
    """断点续传。"""
    if request.method == "HEAD":
        return uploads.told(request, sha256)
    return uploads.taken(request, sha256)


@permit(may_bring_files)
@require_GET
def kit(request: Any) -> HttpResponse:
    """外勤：带出去的和带回来的。"""
    return render(request, "field/kit.html", {"crumbs": ()})


@permit(may_enter)
@require_GET
def phone(request: Any) -> HttpResponse:
    """手机安装证书。"""
    where = settings.CERTIFICATE_PAGE
    page = {"page": where, "square": svg("安装证书的网址", where) if where else ""}
    crumbs = pack_page.crumbs("手机安装证书")
    return render(
        request, "field/phone.html", {**page, "secure": request.is_secure(), "crumbs": crumbs}
    )


@permit(may_bring_files)
@require_GET
def pack(request: Any) -> HttpResponse:
    """打印检查包：选哪几次检查。"""
    return render(request, "field/pack.html", pack_page.choosing(request))


@permit(may_bring_files)
@require_GET
def print_pack(request: Any) -> HttpResponse:
    """检查包：封面和每次检查的表。"""
    return render(request, "field/print_pack.html", pack_page.pack_of(request))


@permit(may_bring_files)
@require_http_methods(["GET", "POST"])
def bring_sheets(request: Any) -> HttpResponse:
    """上传纸质检查表。"""
    if request.method == "POST":
        return sheet_page.brought(request)
    return render(request, "field/sheets.html", sheet_page.opened(request))


@permit(may_bring_files)
@require_POST
def place_sheet(request: Any) -> HttpResponse:
    """手工指定一张表归入哪次检查。"""
    return sheet_page.placed(request)


@permit(may_bring_files, sheet_page.find_sheet)
@require_GET
def sheet(request: Any, found: sheet_page.Scanned) -> HttpResponse:
    """扫二维码打开的一张表。"""
    return render(request, "field/sheet.html", sheet_page.scanned(request, found))


@permit(may_bring_files)
@require_http_methods(["GET", "POST"])
def recordings(request: Any) -> HttpResponse:
    """音像材料：导入，以及还没有归入事项的。"""
    if request.method == "POST":
        return recording_page.brought(request)
    return render(request, "field/recordings.html", recording_page.page_of(request))


@permit(may_bring_files, recording_page.find_recording)
@require_POST
def put_recording(request: Any, found: Recording) -> HttpResponse:
    """把音像材料归入一次检查。"""
    return recording_page.put(request, found)


@permit(may_bring_files, recording_page.find_recording)
@require_POST
def take_out_recording(request: Any, found: Recording) -> HttpResponse:
    """把归错的音像材料移出。"""
    return recording_page.taken_out(request, found)

"""版本: sealed copies filed and handed out, versions made void, edited Word files compared."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.documents.selectors import stored_file
from fadu.documents.services import ending_of, opened
from fadu.faces.desk import versioning, versions_page
from fadu.faces.desk.finding import in_own_agency
from fadu.faces.desk.versions_page import OfPaper, OfVersion, find_paper, find_version


def may_file(viewer: Viewer, of: OfPaper | OfVersion) -> bool:
    """签章件由承办机关的工作人员登记；监督人员和管理员不办理。"""
    return in_own_agency(viewer, of.matter)


@permit(may_see_business, find_paper)
@require_GET
def paper_versions(request: Any, of: OfPaper) -> HttpResponse:
    """Draft, issued and replaced versions of a paper."""
    page = versions_page.context(of, may=may_file(request.viewer, of))
    return render(request, "desk/paper_versions.html", page)


@permit(may_file, find_paper)
@require_http_methods(["GET", "POST"])
def file_version(request: Any, of: OfPaper) -> HttpResponse:
    """登记签章件、重新出具."""
    return versioning.file(request, of)


@permit(may_file, find_version)
@require_http_methods(["GET", "POST"])
def void_version(request: Any, of: OfVersion) -> HttpResponse:
    """作废文书."""
    return versioning.void(request, of)


@permit(may_see_business, find_paper)
@require_http_methods(["GET", "POST"])
def compare_word(request: Any, of: OfPaper) -> HttpResponse:
    """Compare an edited Word file with the paper; nothing is kept of it."""
    return versioning.compare(request, of)


@permit(may_see_business, find_version)
@require_GET
def version_file(request: Any, of: OfVersion) -> FileResponse:
    """The file of a version as a download, never run in the page."""
    stored, one = stored_file(of.version.sha256), of.version
    try:
        file = opened(one.sha256)
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
    kind = stored.type if stored else ""
    name = f"{one.title}{one.paper_number}（第{one.number}版）{ending_of(kind)}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)

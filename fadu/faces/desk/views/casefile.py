"""案卷: cover and contents to be printed, and bundles for those outside."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.documents.bundles.models import BundleJob
from fadu.documents.waiting import starting
from fadu.faces.desk import bundling, casefile_tab
from fadu.faces.desk.bundling import OfBundle, find_bundle
from fadu.faces.desk.finding import find_matter, in_own_agency
from fadu.matters.models import Matter
from fadu.ui.downloads import download


def find_form(viewer: Viewer, id: str, form: str) -> tuple[Matter, str]:
    """The matter and how its contents are wanted, or 404."""
    if form not in casefile_tab.FORMS:
        raise Http404("没有这种格式")
    return find_matter(viewer, id), form


@permit(may_see_business, find_form)
@require_GET
def casefile_contents(request: Any, found: tuple[Matter, str]) -> HttpResponse:
    """卷内目录，页号已经排定."""
    return _file(casefile_tab.contents(request, *found))


@permit(may_see_business, find_matter)
@require_GET
def casefile_cover(request: Any, found: Matter) -> HttpResponse:
    """案卷封面."""
    return _file(casefile_tab.cover(request, found))


@permit(in_own_agency, find_matter)
@require_POST
def casefile_bundle(request: Any, found: Matter) -> HttpResponseBase:
    """案卷包."""
    return bundling.begin(request, found)


@permit(may_see_business, find_matter)
@require_GET
def casefile_print(request: Any, found: Matter) -> HttpResponse:
    """卷内目录，从浏览器打印."""
    return render(request, "desk/casefile_print.html", casefile_tab.printed(request, found))


@permit(may_see_business, find_bundle)
@require_GET
def casefile_job(request: Any, of: OfBundle) -> HttpResponse:
    """How far a bundle is."""
    return render(request, "desk/casefile_job.html", bundling.context(request, of))


@permit(may_see_business, find_bundle)
@require_GET
def casefile_job_file(request: Any, of: OfBundle) -> HttpResponseBase:
    """下载案卷包."""
    return bundling.taken(of)


@permit(may_see_business, find_bundle)
@require_POST
def continue_casefile_job(request: Any, of: OfBundle) -> HttpResponse:
    """继续：制作的进程中断的重新制作。"""
    starting.go_on(BundleJob, request.now)
    return redirect("casefile_job", id=of.matter.pk, job=of.job.pk)


def _file(made: tuple[bytes, str, str]) -> HttpResponse:
    data, kind, name = made
    return download(data, kind, name)

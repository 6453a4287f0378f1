"""年度报告: the workbench, the freeze, the file and its manifest."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import DOCX
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures import registers
from fadu.report import permissions, services
from fadu.report.bureaus import Bureau, bureau_of
from fadu.report.forms import FreezeForm, last_day
from fadu.report.manifest import dumped
from fadu.report.pages import workbench_page
from fadu.ui.downloads import download as attached

WORD = DOCX.type


def find_report(viewer: Viewer, *, year: int = 0) -> tuple[Bureau, int]:
    """The viewer's bureau and the year reported on; last year where none is named."""
    return bureau_of(viewer), year or viewer.day.year - 1


@permit(permissions.may_see_report, find_report)
@require_GET
def workbench(request: Any, found: tuple[Bureau, int]) -> HttpResponse:
    """报告工作台：章节、指标、冻结值与现值、核对结果。"""
    page = workbench_page(request.viewer, *found)
    given = {"cut_off": last_day(found[1], request.viewer.day), "idem": request.chance(12).hex()}
    return render(request, "report/workbench.html", {**page, "form": FreezeForm(initial=given)})


@permit(permissions.may_freeze, find_report)
@require_http_methods(["POST"])
def freeze(request: Any, found: tuple[Bureau, int]) -> HttpResponse:
    """冻结数据。"""
    form, (bureau, year) = FreezeForm(request.POST), found
    try:
        given = given_by(request, form)
        services.freeze_report(year=year, bureau=bureau, **given)
    except (Refused, BadInput) as refusal:
        page = {**workbench_page(request.viewer, bureau, year), "form": form, "refusal": refusal}
        return render(request, "report/workbench.html", page, status=409)
    messages.success(request, "数据已冻结，记入台账。")
    return redirect("report:workbench", year=year)


@permit(permissions.may_see_report, find_report)
@require_GET
def download(request: Any, found: tuple[Bureau, int]) -> HttpResponse:
    """报告文件（.docx）。"""
    bureau, year = found
    built = services.build(year=year, bureau=bureau, now=request.now)
    return attached(built.file, WORD, f"{services.title_of(bureau, year)}.docx")


@permit(permissions.may_see_report, find_report)
@require_GET
def manifest(request: Any, found: tuple[Bureau, int]) -> HttpResponse:
    """数据清册（.json）。"""
    bureau, year = found
    built = services.build(year=year, bureau=bureau, now=request.now)
    name = f"{services.title_of(bureau, year)}.manifest.json"
    return attached(dumped(built.manifest).encode(), "application/json", name)


def given_by(request: Any, form: FreezeForm) -> dict[str, Any]:
    """What the act of freezing needs of a request; BadInput where the form is not in order."""
    if not form.is_valid():
        raise BadInput("请填写截止日期")
    who = (request.viewer.actor(registers.freeze),)
    typed = form.cleaned_data
    when = {"hand": request.hand, "at": request.hand.noted}
    return {"cut_off": typed["cut_off"], "idem": typed["idem"], "who": who, **when}

"""行政检查: the list of visits with its sheets, and what is to be reviewed this week."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import recheck_page, visit_list, visit_sheets
from fadu.faces.desk.forms.visits import RecheckFilter, VisitFilter
from fadu.faces.desk.views.sheets import workbook
from fadu.ui.filters import chips_of
from fadu.ui.htmx import template_for


def filter_of(request: Any) -> VisitFilter:
    """The filter as it came."""
    return VisitFilter(visit_list.officers_of(request.viewer), request.GET or None)


@permit(may_see_business)
def visits(request: Any) -> HttpResponse:
    """The list, page by page."""
    template = template_for(request, page="desk/visits.html", fragment="desk/_visits_swapped.html")
    return render(request, template, visit_list.context(request, filter_of(request)))


@permit(may_see_business)
def visit_sheet(request: Any) -> StreamingHttpResponse:
    """The list as an A4 sheet (台账)."""
    form = filter_of(request)
    wanted = visit_list.wanted_of(form, request.viewer.day)
    words = "，".join(chip.text for chip in chips_of(form, request.GET))
    return StreamingHttpResponse(visit_sheets.sheet(request, wanted, words))


@permit(may_see_business)
def visit_export(request: Any) -> HttpResponse:
    """The list as a workbook."""
    wanted = visit_list.wanted_of(filter_of(request), request.viewer.day)
    data = visit_sheets.exported(request.viewer.scope, wanted)
    return workbook(data, f"{visit_sheets.TITLE}（{request.viewer.day}）.xlsx")


@permit(may_see_business)
def visit_recheck(request: Any) -> HttpResponse:
    """本周应复查."""
    form = RecheckFilter(visit_list.officers_of(request.viewer), request.GET or None)
    template = template_for(
        request, page="desk/visit_recheck.html", fragment="desk/_recheck_swapped.html"
    )
    return render(request, template, recheck_page.context(request, form))

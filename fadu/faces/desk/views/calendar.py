"""The working calendar: years, one year, and recording a year by paste, preview and confirmation."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import may_keep_calendar, may_read_law, permit
from fadu.faces.desk import calendar_page, year_entry


@permit(may_read_law)
def calendar(request: Any) -> HttpResponse:
    """The years around today."""
    return render(request, "desk/calendar.html", calendar_page.context(request))


@permit(may_read_law)
def calendar_year(request: Any, year: int) -> HttpResponse:
    """One year and what departs from the week in it."""
    table = request.law.calendar
    if not table.first.year <= year <= table.last.year:
        raise Http404("工作日历没有这一年度")
    return render(request, "desk/calendar_year.html", calendar_page.year_context(request, year))


@permit(may_keep_calendar)
@require_http_methods(["GET", "POST"])
def record_year(request: Any) -> HttpResponse:
    """登记年度工作日历."""
    return year_entry.enter(request)

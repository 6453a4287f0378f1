"""行政强制: seizures in the order in which they end, power cuts, proposed closures; a measure taken up from another matter."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import coercion_page, measures_page
from fadu.faces.desk.forms.coercion import CoercionFilter
from fadu.ui.htmx import template_for


@permit(may_see_business)
def coercion(request: Any) -> HttpResponse:
    """The list, page by page."""
    form = CoercionFilter(request.GET or None)
    template = template_for(
        request, page="desk/coercion.html", fragment="desk/_coercion_swapped.html"
    )
    return render(request, template, coercion_page.context(request, form))


@permit(measures_page.may_take_up, measures_page.seizure_of)
@require_http_methods(["GET", "POST"])
def take_up_seizure(request: Any, taken: measures_page.Taken) -> HttpResponse:
    """查封、扣押."""
    return measures_page.answer(request, taken)


@permit(measures_page.may_take_up, measures_page.cut_of)
@require_http_methods(["GET", "POST"])
def take_up_cut(request: Any, taken: measures_page.Taken) -> HttpResponse:
    """停电、停供."""
    return measures_page.answer(request, taken)


@permit(measures_page.may_take_up, measures_page.closure_of)
@require_http_methods(["GET", "POST"])
def take_up_closure(request: Any, taken: measures_page.Taken) -> HttpResponse:
    """提请关闭."""
    return measures_page.answer(request, taken)

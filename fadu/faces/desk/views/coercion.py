"""行政强制: seizures in the order in which they end, power cuts, proposed closures."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import coercion_page
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

"""The catalogue of penalties: searched by words, and one row with the range of a case."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_read_law, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import penalty_page
from fadu.faces.desk.forms.penalties import CatalogueFilter
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.terms import Conduct
from fadu.ui.htmx import template_for


def find_conduct(viewer: Viewer, code: str) -> Conduct:
    """A row of the catalogue, or 404."""
    if code not in BY_CODE:
        raise Http404("处罚目录中没有这一代码")
    return BY_CODE[code]


@permit(may_read_law)
def penalties(request: Any) -> HttpResponse:
    """The catalogue."""
    form = CatalogueFilter(request.GET or None)
    template = template_for(request, page="desk/penalties.html", fragment="desk/_table.html")
    return render(request, template, penalty_page.context(request, form))


@permit(may_read_law, find_conduct)
def penalty(request: Any, found: Conduct) -> HttpResponse:
    """One conduct."""
    return render(request, "desk/penalty.html", penalty_page.penalty_context(request, found))


@permit(may_read_law)
def penalty_ladder(request: Any) -> HttpResponse:
    """不予、从轻、减轻: the ladder of 行政处罚法 30–33 and 36."""
    return render(request, "desk/penalty_ladder.html", penalty_page.ladder_context(request))

"""The dictionary of figures, and the page behind each figure: value, meaning, records."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import may_see_business, permit
from fadu.accounts.viewer import Viewer
from fadu.figures.forms import SpanForm, span_of
from fadu.figures.grammar import Figure
from fadu.figures.pages import dictionary, figure_page
from fadu.ui.htmx import template_for


def find_published(viewer: Viewer, *, published: Sequence[Figure]) -> Sequence[Figure]:
    """The figures that the storey above publishes; definitions are open to everyone in the house."""
    return published


def find_figure(viewer: Viewer, *, published: Sequence[Figure], code: str) -> Figure:
    """The published figure with this code."""
    found = next((figure for figure in published if figure.code == code), None)
    if found is None:
        raise Http404("没有这个指标")
    return found


@permit(may_see_business, find_published)
@require_GET
def figure_list(request: HttpRequest, published: Sequence[Figure]) -> HttpResponse:
    """统计指标：名称、口径、范围、来源、责任科室。"""
    table = dictionary(published, request.viewer.day)  # type: ignore[attr-defined]
    return render(request, "figures/figure_list.html", {"table": table})


@permit(may_see_business, find_figure)
@require_GET
def figure(request: HttpRequest, found: Figure) -> HttpResponse:
    """指标背后的记录：数值、口径、冻结值与现值、逐条记录。"""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    span = span_of(request.GET, viewer.day)
    asked = {"part": request.GET.get("part", ""), "token": request.GET.get("page", "")}
    page = figure_page(found, viewer.scope, span, **asked)
    template = template_for(request, page="figures/figure.html", fragment="figures/_records.html")
    form = SpanForm(request.GET or {"year": span.year})
    return render(request, template, {**vars(page), "form": form})

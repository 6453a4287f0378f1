"""A draw for everybody: one sentence, the result without names, its file, and the computation once more."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.draws import public_page, selectors
from fadu.draws.models import Draw
from fadu.draws.result_file import public_text
from fadu.ui.downloads import download


def found(agency: str, year: int, number: int) -> Draw:
    """A draw whose commitment is public."""
    row = selectors.public(agency, year, number)
    if row is None:
        raise Http404("没有公布过这次抽取")
    return row


@require_safe
def public_draws(request: Any) -> HttpResponse:
    """公布过的抽取。"""
    page = public_page.list_page(selectors.public_list())
    return render(request, "draws/public_list.html", page)


@require_safe
def public_draw(request: Any, agency: str, year: int, number: int) -> HttpResponse:
    """一次抽取：谁、何时、抽了多少、见证，结果，复算。"""
    page = public_page.page_of(found(agency, year, number))
    return render(request, "draws/public_draw.html", page)


@require_safe
def public_draw_file(request: Any, agency: str, year: int, number: int) -> HttpResponse:
    """结果文件。"""
    row = found(agency, year, number)
    name = f"draw-{row.year}-{row.number}.json"
    return download(public_text(row), "application/json; charset=utf-8", name)


@require_safe
def draw_check(request: Any) -> HttpResponse:
    """三十行的核对程序。"""
    return download(public_page.script(), "text/x-python; charset=utf-8", "draw_check.py")

"""Procedures: the list, and one with its rules, acts and picture."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_read_law, permit
from fadu.faces.desk import local_page, procedure_diff_page, procedure_page
from fadu.faces.desk.finding import find_procedure
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.procedure import Procedure


@permit(may_read_law)
def procedures(request: Any) -> HttpResponse:
    """The procedures in force."""
    context = {"table": procedure_page.listing()}
    return render(request, "desk/procedures.html", context)


@permit(may_read_law, find_procedure)
def procedure(request: Any, found: Procedure) -> HttpResponse:
    """One procedure."""
    tab = request.GET.get("tab", "rules")
    if tab not in procedure_page.TABS:
        raise Http404("没有这一分栏")
    held = local_page.held_by(request.viewer, found, request.law, day_of(request.now))
    words = request.GET.get("q", "").strip()[:40]
    return render(request, "desk/procedure.html", procedure_page.context(held, tab, words))


@permit(may_read_law, find_procedure)
def procedure_diff(request: Any, found: Procedure) -> HttpResponse:
    """程序逐句对照."""
    context, status = procedure_diff_page.context(request, found)
    return render(request, "desk/procedure_diff.html", context, status=status)

"""期限计算: the periods of law, one of them with its date, and the slip to print."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_read_law, permit
from fadu.faces.desk import limit_page


@permit(may_read_law)
def limits(request: Any) -> HttpResponse:
    """Every period, found by words."""
    words = request.GET.get("q", "").strip()[:40]
    return render(request, "desk/limits.html", limit_page.listing(words))


@permit(may_read_law)
def limit(request: Any, code: str) -> HttpResponse:
    """One period, and its last day where its event is given."""
    context, status = limit_page.context(request, code)
    return render(request, "desk/limit.html", context, status=status)


@permit(may_read_law)
def limit_slip(request: Any, code: str) -> HttpResponse:
    """期限计算单: the answer on paper; there is none without an answer."""
    context, _ = limit_page.context(request, code)
    if "result" not in context:
        raise Http404("没有可以打印的计算结果")
    return render(request, "desk/limit_slip.html", context | limit_page.printed(request, context))

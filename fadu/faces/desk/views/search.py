"""检索: one box over everything the viewer may see."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import search_page


@permit(may_see_business)
def search(request: Any) -> HttpResponse:
    """The first hits of each kind, or those of one."""
    kind = request.GET.get("kind", "")
    if kind not in search_page.KINDS:
        raise Http404("没有这一种检索结果")
    context = search_page.context(request, request.GET.get("q", ""), kind)
    return render(request, "desk/search.html", context)

"""隐患台账看板: counts, ageing, rates, and the open hazards page by page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import hazard_page


@permit(may_see_business)
def hazards(request: Any) -> HttpResponse:
    """The board, within the viewer's reach."""
    return render(request, "desk/hazards.html", hazard_page.context(request))

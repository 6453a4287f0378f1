"""裁量: an amount reckoned and kept, like cases, a second person's opinion on the norm."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import amount_acting
from fadu.faces.desk.amount_acting import Opined, find_reckoning, may_give_opinion
from fadu.faces.desk.amount_page import find_amount
from fadu.matters.models import Matter


@permit(may_see_business, find_amount)
@require_http_methods(["GET", "POST"])
def amount(request: Any, found: Matter) -> HttpResponse:
    """The page; what is posted is reckoned, and kept where that was asked."""
    return amount_acting.show(request, found)


@permit(may_see_business, find_amount)
@require_GET
def amount_like(request: Any, found: Matter) -> HttpResponse:
    """Like cases, page by page."""
    return render(request, "desk/amount_like.html", amount_acting.like_context(request, found))


@permit(may_give_opinion, find_reckoning)
@require_http_methods(["GET", "POST"])
def second_opinion(request: Any, found: Opined) -> HttpResponse:
    """Whether the choice among several norms is right."""
    return amount_acting.opine(request, found)

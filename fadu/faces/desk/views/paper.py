"""线下签批: what waits for its signer, what was disputed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import paper_page


@permit(may_see_business)
def paper(request: Any) -> HttpResponse:
    """Signatures on paper that are not settled, and how many there are beside those in the system."""
    return render(request, "desk/paper.html", paper_page.context(request))

"""工作台: what must be done, what may be done, what waits for one's signature."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.accounts.permissions import may_enter, permit
from fadu.faces.desk.home_page import Home, duties_of_administrator


@permit(may_enter)
def home(request: Any) -> HttpResponse:
    """The viewer's desk; administrators have no business data and see their own duties."""
    if request.viewer.administrator:
        context = {"duties": duties_of_administrator(request.viewer)}
        return render(request, "desk/home_admin.html", context)
    return render(request, "desk/home.html", {"desk": Home(request)})

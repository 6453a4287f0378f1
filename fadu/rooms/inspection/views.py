"""出示检查码: the square and the six digits, on the officer's phone or on paper; and the enterprise's own square."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.kernel.visit_code import address, opened
from fadu.kernel.zone import day_of
from fadu.matters.models import Matter
from fadu.matters.selectors import matter
from fadu.registry.models import Party
from fadu.registry.selectors import party
from fadu.rooms.inspection import permissions
from fadu.rooms.inspection.selectors import codes
from fadu.rooms.inspection.services.spoken import spoken_digits
from fadu.ui.qr import svg
from fadu.ui.shell import Crumb


def find_visit(viewer: Viewer, *, id: str) -> Matter:
    """The visit within the viewer's reach."""
    found = matter(viewer.scope, id)
    if found is None:
        raise Http404("没有这次检查")
    return found


def find_enterprise(viewer: Viewer, *, id: str) -> Party:
    """A unit within the viewer's reach that has a credit code and is in use."""
    found = party(viewer.scope, id)
    if found is None or not found.credit_code or found.erased or found.merged_into:
        raise Http404("没有这个单位，或者没有登记统一社会信用代码")
    return found


@permit(permissions.may_print_code, find_enterprise)
@require_GET
def enterprise_code(request: Any, found: Party) -> HttpResponse:
    """企业二维码。"""
    square = svg("企业二维码", found.credit_code or "")
    up = Crumb("当事人", reverse("parties")), Crumb(str(found), reverse("party", args=[found.id]))
    page = {"party": found, "square": square, "crumbs": (*up, Crumb("企业二维码"))}
    return render(request, "inspection/enterprise_code.html", page)


@permit(permissions.may_show_code, find_visit)
@require_GET
def visit_code(request: Any, found: Matter) -> HttpResponse:
    """出示检查码。"""
    code = codes.current_code(request.viewer.scope, found.id)
    up = Crumb("事项", reverse("matters")), Crumb(str(found), reverse("matter", args=[found.id]))
    page: dict[str, Any] = {"code": code, "crumbs": (*up, Crumb("检查码"))}
    if code is not None:
        where = address(settings.PUBLIC_ADDRESS, code.text)
        digits = spoken_digits(found.id, day_of(request.now))
        page |= {"terms": opened(code.text).terms, "square": svg("检查码", *where)}
        page |= {"digits": f"{digits[:3]} {digits[3:]}", "holds": code.holds_at(request.now)}
    return render(request, "inspection/visit_code.html", page)

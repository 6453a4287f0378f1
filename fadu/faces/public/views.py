"""The page behind a visit code, the spoken fallback, the published keys and plans. Nobody signs in, nothing is kept."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from fadu.faces.public import plan_page
from fadu.faces.public.linked import STRICT, linked
from fadu.faces.public.visit_page import page_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import PARAMETER, text_of
from fadu.rooms.inspection.selectors import codes
from fadu.rooms.inspection.services.spoken import try_spoken
from fadu.rooms.plans.selectors import public


@STRICT
@require_safe
def visit(request: Any) -> HttpResponse:
    """核验检查码。"""
    if PARAMETER not in request.GET:
        return redirect("public:spoken")
    page = page_of(codes.standing(request.GET[PARAMETER], request.now))
    code = text_of(request.GET[PARAMETER]) if page.terms else ""
    return render(request, "public/visit.html", {"page": page, "code": code})


@linked(reads=True)
def spoken(request: Any) -> HttpResponse:
    """核对六位口令。"""
    typed = {name: request.POST.get(name, "") for name in ("enterprise", "digits")}
    if request.method != "POST":
        return render(request, "public/spoken.html", {"typed": typed})
    try:
        found = try_spoken(**typed, at=request.now)
    except (BadInput, Refused) as no:
        status = 403 if isinstance(no, Refused) else 422
        return render(request, "public/spoken.html", {"typed": typed, "problem": no}, status=status)
    return render(request, "public/visit.html", {"page": page_of(found)})


@STRICT
@require_safe
def visit_key(request: Any) -> HttpResponse:
    """公布的公钥。"""
    keys = [(number.hex(), key.hex()) for number, key in codes.visit_keys().items()]
    return render(request, "public/visit_key.html", {"keys": keys})


@STRICT
@require_safe
def public_plans(request: Any) -> HttpResponse:
    """公布过的检查计划。"""
    return render(request, "public/plans.html", plan_page.list_page(public.published()))


@STRICT  # type: ignore[arg-type]  # the library types a view without arguments
@require_safe
def public_plan(request: Any, agency: str, year: int) -> HttpResponse:
    """一个机关一年的检查计划。"""
    plan = public.published_plan(agency, year)
    if plan is None:
        raise Http404("没有公布过这个检查计划")
    return render(request, "public/plan.html", plan_page.page_of(plan))

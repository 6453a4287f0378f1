"""The enterprise's own pages (企业办事页): opened by a link that was sent to its phone, once, with four digits."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from fadu.faces.public import order_page, voices
from fadu.faces.public.sitting import bounded
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import PARAMETER

STRICT = csp_replace({"script-src": ["'none'"], "connect-src": ["'none'"], "font-src": ["'none'"]})
View = Callable[..., HttpResponse]


def explaining(again: str) -> Callable[[View], View]:
    """A ticket that ran out, or a thing that is not there, becomes a page that says what to do; `again` sends another link."""

    def explained(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, **kwargs)
            except (Refused, BadInput) as no:
                page = {"problem": no, "token": request.POST.get("k", ""), "again": again}
                return render(request, "public/closed.html", page, status=403)

        return guarded

    return explained


explained = explaining("public:again")


# Exempt from the check of cookies: no cookie stands behind these forms, and each carries a ticket that
# another site cannot know (sitting.py).
@STRICT
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@bounded
@explained
def order(request: Any) -> HttpResponse:
    """整改要求。"""
    if request.method != "POST":
        return render(request, "public/order_open.html", {"token": request.GET.get("k", "")})
    return order_page.opened(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def reply(request: Any) -> HttpResponse:
    """逐项回复。"""
    return order_page.answered(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def letter(request: Any) -> HttpResponse:
    """给办案人员留言。"""
    return order_page.written(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
def again(request: Any) -> HttpResponse:
    """重新发送链接。"""
    return order_page.sent_again(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def rate(request: Any) -> HttpResponse:
    """评价这次检查。"""
    return voices.rated(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def complain(request: Any) -> HttpResponse:
    """投诉这次检查（短信链接）。"""
    return voices.complained(request)


@STRICT
@csrf_exempt  # anybody who holds a code may complain, from wherever they come
@require_http_methods(["GET", "HEAD", "POST"])
@bounded
@explained
def complain_of_visit(request: Any) -> HttpResponse:
    """投诉这次检查（检查码）。"""
    if request.method != "POST" and PARAMETER not in request.GET:
        return redirect("public:spoken")
    return voices.complained_of_code(request)


@STRICT
@csrf_exempt  # as for the spoken code: nothing but what was typed stands behind the form
@require_http_methods(["GET", "HEAD", "POST"])
@bounded
def complaint(request: Any) -> HttpResponse:
    """查询投诉的办理情况。"""
    return voices.looked_up(request)

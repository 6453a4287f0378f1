"""The enterprise's own pages (企业办事页): opened by a link that was sent to its phone, once, with four digits."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from fadu.faces.public import order_page, voices
from fadu.faces.public.linked import linked
from fadu.kernel.visit_code import PARAMETER

AGAIN = "public:again"


@linked(AGAIN, reads=True)
def order(request: Any) -> HttpResponse:
    """整改要求。"""
    if request.method != "POST":
        return render(request, "public/order_open.html", {"token": request.GET.get("k", "")})
    return order_page.opened(request)


@linked(AGAIN)
def reply(request: Any) -> HttpResponse:
    """逐项回复。"""
    return order_page.answered(request)


@linked(AGAIN)
def letter(request: Any) -> HttpResponse:
    """给办案人员留言。"""
    return order_page.written(request)


@linked()
def again(request: Any) -> HttpResponse:
    """重新发送链接。"""
    return order_page.sent_again(request)


@linked(AGAIN)
def rate(request: Any) -> HttpResponse:
    """评价这次检查。"""
    return voices.rated(request)


@linked(AGAIN)
def complain(request: Any) -> HttpResponse:
    """投诉这次检查（短信链接）。"""
    return voices.complained(request)


@linked(AGAIN, reads=True)
def complain_of_visit(request: Any) -> HttpResponse:
    """投诉这次检查（检查码）。"""
    if request.method != "POST" and PARAMETER not in request.GET:
        return redirect("public:spoken")
    return voices.complained_of_code(request)


@linked(reads=True)
def complaint(request: Any) -> HttpResponse:
    """查询投诉的办理情况。"""
    return voices.looked_up(request)

"""送达: a document that was served is read, downloaded and confirmed behind a link, once opened with four digits."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from fadu.faces.public import service_page
from fadu.faces.public.sitting import bounded
from fadu.faces.public.views_order import STRICT, explaining

explained = explaining("public:service_again")


# Exempt from the check of cookies as the order's pages are: each form carries a ticket that another site cannot know.
@STRICT
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@bounded
@explained
def service(request: Any) -> HttpResponse:
    """阅读送达的文书。"""
    if request.method != "POST":
        return render(request, "public/service_open.html", {"token": request.GET.get("k", "")})
    return service_page.opened(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def service_file(request: Any) -> HttpResponse:
    """下载送达的文书。"""
    return cast(HttpResponse, service_page.fetched(request))


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def service_confirm(request: Any) -> HttpResponse:
    """签收。"""
    return service_page.confirmed(request)


@STRICT
@csrf_exempt
@require_POST
@bounded
@explained
def service_again(request: Any) -> HttpResponse:
    """重新发送送达链接。"""
    return service_page.sent_again(request)

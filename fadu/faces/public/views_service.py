"""送达: a document that was served is read, downloaded and confirmed behind a link, once opened with four digits."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpResponse
from django.shortcuts import render

from fadu.faces.public import service_page
from fadu.faces.public.linked import linked

AGAIN = "public:service_again"


@linked(AGAIN, reads=True)
def service(request: Any) -> HttpResponse:
    """阅读送达的文书。"""
    if request.method != "POST":
        return render(request, "public/service_open.html", {"token": request.GET.get("k", "")})
    return service_page.opened(request)


@linked(AGAIN)
def service_file(request: Any) -> HttpResponse:
    """下载送达的文书。"""
    return cast(HttpResponse, service_page.fetched(request))


@linked(AGAIN)
def service_confirm(request: Any) -> HttpResponse:
    """签收。"""
    return service_page.confirmed(request)


@linked(AGAIN)
def service_again(request: Any) -> HttpResponse:
    """重新发送送达链接。"""
    return service_page.sent_again(request)

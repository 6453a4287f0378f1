"""送达: a paper served electronically by two officers, and its public notice."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import may_see_business, permit
from fadu.faces.desk import service_page, serving
from fadu.faces.desk.service_page import (
    OfDelivery,
    OfService,
    find_delivery,
    find_served,
    find_service,
)
from fadu.publication.serving.permissions import may_serve


@permit(may_see_business, find_service)
@require_GET
def paper_service(request: Any, of: OfService) -> HttpResponse:
    """文书的送达."""
    return render(request, "desk/paper_service.html", service_page.context(request, of))


@permit(may_serve, find_served)
@require_http_methods(["GET", "POST"])
def prepare_service(request: Any, of: OfService) -> HttpResponse:
    """拟电子送达."""
    return serving.prepare(request, of)


@permit(may_serve, find_delivery)
@require_http_methods(["GET", "POST"])
def send_service(request: Any, of: OfDelivery) -> HttpResponse:
    """发出电子送达、重新发送."""
    return serving.send(request, of)


@permit(may_serve, find_delivery)
@require_http_methods(["GET", "POST"])
def withdraw_service(request: Any, of: OfDelivery) -> HttpResponse:
    """撤回电子送达."""
    return serving.withdraw(request, of)


@permit(may_serve, find_served)
@require_POST
def announce_paper(request: Any, of: OfService) -> HttpResponse:
    """拟公告送达，附所公告的文书版本."""
    return serving.announce(request, of)

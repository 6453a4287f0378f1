"""The field app: its page and service worker, the task pack, and the door for what was captured outside."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from csp.decorators import csp_update
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.faces.field import batch, confirming, entering, numbering, shell
from fadu.faces.field import day as packs
from fadu.faces.field import library as shelf
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand


def may_go_out(viewer: Viewer, _: Any) -> bool:
    """现场应用由执法人员使用。"""
    return not viewer.administrator and viewer.holds(Role.OFFICER)


# Photos are shown from the device's own memory; the app installs by its manifest.
_OWN = csp_update({"img-src": ["blob:"], "manifest-src": ["'self'"], "worker-src": ["'self'"]})


@_OWN
@require_GET
def app(request: Any) -> HttpResponse:
    """现场检查应用。"""
    response = render(request, "field/app.html")
    response.headers["Cache-Control"] = (
        "no-cache"  # the same for everybody: nothing personal stands in it
    )
    return response


@_OWN
@require_GET
def worker(request: Any) -> HttpResponse:
    """The service worker, made anew with every version of the files."""
    response = HttpResponse(shell.worker(), content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response


@permit(may_go_out)
@require_GET
def session(request: Any) -> JsonResponse:
    """Who is signed in, the token their requests carry, and the server's time to measure the device's by."""
    return JsonResponse(_signed_in(request))


@permit(may_go_out)
@require_GET
def day(request: Any) -> JsonResponse:
    """任务包。"""
    found = packs.visits(request.viewer, request.law, request.now)
    asked = confirming.waiting(request.viewer)
    said = packs.said(request.viewer, request.now)
    return JsonResponse({**_signed_in(request), "visits": found, "confirm": asked, "papers": said})


@permit(may_go_out)
@require_GET
def library(request: Any) -> JsonResponse:
    """随带的文书用语和检查表。"""
    on = day_of(request.now)
    return JsonResponse({"phrases": shelf.phrases(on), "checklists": shelf.checklists(on)})


@permit(may_go_out)
@require_POST
def acts(request: Any) -> JsonResponse:
    """现场记录逐项记入台账。"""
    items = batch.read(request.body, request.content_type or "")
    answers = entering.enter(items, viewer=request.viewer, hand=_hand(request))
    return JsonResponse({"now": rfc3339(request.now), "items": [asdict(one) for one in answers]})


@permit(may_go_out)
@require_GET
def since(request: Any, id: str, n: int) -> JsonResponse:
    """一项检查中他人随后记录的内容。"""
    found = entering.since(id, n, viewer=request.viewer)
    return JsonResponse({"lines": entering.told(found)})


@permit(may_go_out)
@require_POST
def numbers(request: Any) -> JsonResponse:
    """为当天的检查预留文书编号。"""
    going = packs.of_day(request.viewer, request.now)
    return JsonResponse(
        numbering.reserve_for_day(going, viewer=request.viewer, hand=_hand(request))
    )


@permit(may_go_out)
@require_POST
def confirm(request: Any) -> JsonResponse:
    """确认本人在同事手机上的签名。"""
    count = confirming.confirm(request.body, viewer=request.viewer, hand=_hand(request))
    return JsonResponse({"confirmed": count})


def _signed_in(request: Any) -> dict[str, str]:
    viewer = request.viewer
    return {
        "person": viewer.person,
        "name": viewer.name,
        "agency": viewer.agency_name,
        "day": day_of(request.now).isoformat(),
        "now": rfc3339(request.now),
        "csrf": get_token(request),
    }


def _hand(request: Any) -> Hand:
    """The hand of this request; its entries say that they came by the field app."""
    clock = f"/{request.clock_name}" if request.clock_name else ""
    by = f"account:{request.viewer.account}/field{clock}"
    return Hand(request.law, request.now, request.chance, by, request.read_at)

"""企业链接: what was sent to the party of a matter, sending and withdrawing, and the letters that come back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.documents.services import is_stored, opened
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.models import Matter
from fadu.matters.selectors import matter
from fadu.publication import pages, permissions, selectors
from fadu.publication.channels import CHANNELS
from fadu.publication.models import Letter
from fadu.publication.services.issuing import ORDER, send_link
from fadu.publication.services.letters import settle_letter
from fadu.publication.services.links import withdraw_links


def find_order(viewer: Viewer, *, id: str) -> Matter:
    """A matter within reach whose party can be sent a link."""
    found = matter(viewer.scope, id)
    if found is None or found.procedure not in CHANNELS:
        raise Http404("没有这一事项，或者这类事项没有企业链接")
    return found


def find_letter(viewer: Viewer, *, id: str) -> Letter:
    """A letter within reach."""
    found = selectors.letter(viewer.scope, id)
    if found is None:
        raise Http404("没有这条留言")
    return found


def find_photo(viewer: Viewer, *, id: str, sha256: str) -> dict[str, Any]:
    """A photograph of a letter within reach."""
    letter = find_letter(viewer, id=id)
    found = next((file for file in letter.files if file["sha256"] == sha256), None)
    if found is None or not is_stored(sha256):
        raise Http404("没有这张照片")
    return dict(found)


@permit(permissions.may_see_links, find_order)
@require_GET
def order_links(request: Any, found: Matter) -> HttpResponse:
    """企业链接和留言。"""
    return render(request, "publication/order_links.html", pages.links_page(request, found))


@permit(permissions.may_send_links, find_order)
@require_POST
def send_order_link(request: Any, found: Matter) -> HttpResponse:
    """发送链接。"""
    asked = request.POST.get("party", "")
    party = next(
        (p for p in selectors.receivers(request.viewer.scope, found) if p.id == asked), None
    )
    if party is None:
        raise BadInput("请选择发给哪个当事人")
    given = {"at": request.now, "chance": request.chance, "issued_by": request.viewer.person}
    send_link(matter=found, party=party, **given)
    messages.success(request, f"链接已发往{party}登记的手机。")
    return redirect("publication:order_links", id=found.id)


@permit(permissions.may_send_links, find_order)
@require_POST
def withdraw_order_links(request: Any, found: Matter) -> HttpResponse:
    """撤回链接。"""
    gone = withdraw_links(matter=found.id, purpose=ORDER, at=request.now)
    messages.success(request, f"已撤回{gone}个链接，打开着的页面也不能再用。")
    return redirect("publication:order_links", id=found.id)


@permit(permissions.may_settle_letters, find_letter)
@require_POST
def settle(request: Any, found: Letter) -> HttpResponse:
    """处理留言。"""
    outcome = request.POST.get("outcome", "")
    try:
        settle_letter(letter=found, viewer=request.viewer, outcome=outcome, at=request.now)
    except (Refused, BadInput) as no:
        messages.error(request, str(no))
    else:
        messages.success(request, "留言已处理。")
    return redirect("publication:order_links", id=found.matter)


@permit(permissions.may_read_letters, find_photo)
@require_GET
def letter_photo(request: Any, found: dict[str, Any]) -> FileResponse:
    """留言所附的照片，作为下载。"""
    file = opened(found["sha256"])
    response = FileResponse(file, as_attachment=True, filename=found["name"])
    response["Content-Type"] = found["type"]
    response["X-Content-Type-Options"] = "nosniff"
    return response

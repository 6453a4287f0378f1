"""Preparing, sending and withdrawing a service, and a public notice drafted with the version it announces: forms settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from fadu.casework import services as casework
from fadu.casework.services import Prepared
from fadu.documents.selectors import stored_file
from fadu.documents.services import ending_of
from fadu.faces.desk.forms.service import WithdrawForm
from fadu.faces.desk.preparing import fresh
from fadu.faces.desk.registering import RegisterForm, Sheet, form_of, page_of, settle
from fadu.faces.desk.service_page import OfDelivery, OfService
from fadu.kernel.errors import Refused
from fadu.kernel.phones import mask_phone
from fadu.matters.deeds import FileRef
from fadu.publication.serving.models import DeliveryState
from fadu.publication.serving.selectors import NO_VERSION, Served
from fadu.publication.serving.services import sending
from fadu.ui.shell import Crumb


def prepare(request: Any, of: OfService) -> HttpResponse:
    """拟电子送达."""
    served = _served(of)
    version, phone = served.version, mask_phone(served.phone)
    told = f"第{version.number}版" if version else ""
    note = f"受送达人：{served.name}。文书：{of.title}{told}。发往确认书载明的手机{phone}，由另一名执法人员发出。"
    sheet = Sheet(f"拟电子送达：{of.title}", "拟送达", of.back, (*of.crumbs, Crumb("拟电子送达")), note=note, done="已拟送达，请另一名执法人员发出。")  # fmt: skip

    def do(given: Mapping[str, Any]) -> None:
        sending.prepare(viewer=request.viewer, served=served, hand=request.hand, id=given["token"])

    return settle(request, form_of(RegisterForm, request), sheet, do)


def send(request: Any, of: OfDelivery) -> HttpResponse:
    """发出电子送达，或者重新发送链接."""
    row = of.row
    first = row.state == DeliveryState.PREPARED
    title, done = ("发出电子送达", "已发出。") if first else ("重新发送链接", "链接已重新发送。")
    note = f"发往手机{mask_phone(row.phone or '')}；链接{sending.LASTS.days}天内有效，凭手机号码末四位打开一次，填错五次作废。"
    sheet = Sheet(f"{title}：{of.of.title}", title[:2] if first else title, of.of.back, (*of.of.crumbs, Crumb(title)), note=note, done=done)  # fmt: skip

    def do(given: Mapping[str, Any]) -> None:
        sending.send(viewer=request.viewer, row=row, hand=request.hand, **page_of(given))

    return settle(request, form_of(RegisterForm, request, of=row.pk), sheet, do)


def withdraw(request: Any, of: OfDelivery) -> HttpResponse:
    """撤回电子送达."""
    note = "撤回以后链接不能再打开，已经打开的页面也不能再用。"
    sheet = Sheet(f"撤回电子送达：{of.of.title}", "撤回", of.of.back, (*of.of.crumbs, Crumb("撤回")), note=note, danger=True)  # fmt: skip

    def do(given: Mapping[str, Any]) -> None:
        sending.withdraw(viewer=request.viewer, row=of.row, reason=given["reason"], hand=request.hand, **page_of(given))  # fmt: skip

    return settle(request, form_of(WithdrawForm, request, of=of.row.pk), sheet, do)


def announce(request: Any, of: OfService) -> HttpResponse:
    """Draft the act that begins a public notice, with the copy of the version that it announces as its file."""
    served = _served(of)
    start, version = served.way.starts, served.version
    if start is None or version is None:
        raise Refused(NO_VERSION, todo="请先登记签章件，再公告送达")
    stored = stored_file(version.sha256)
    kind, size = (stored.type, stored.size) if stored else ("", 0)
    name = f"{version.title}（第{version.number}版）{ending_of(kind)}"
    raw = {code: [str(value)] for code, value in served.serving.notice.items()}
    raw |= {"key": [served.key]} if served.key else {}
    id = fresh(request)
    prepared = Prepared(
        matter=of.matter.id, procedure=of.matter.procedure, act=start.code, facts={}, key=served.key,
        expected=of.matter.n, raw=raw, ready=False, id=id, tab=id,
        files=(FileRef(version.sha256, size, kind, name),),
    )  # fmt: skip
    casework.save_draft(viewer=request.viewer, prepared=prepared, hand=request.hand)
    return redirect("draft", id=id)


def _served(of: OfService) -> Served:
    if of.served is None:
        raise Refused("这种文书不在本系统送达")
    return of.served

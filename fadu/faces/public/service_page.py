"""The pages behind a link of service: the digits, the document page by page, its file, the receipt."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from fadu.accounts.selectors import agency
from fadu.documents.issued.reading import lines_of_ofd
from fadu.documents.kinds import OFD
from fadu.documents.previews.cache import NoPicture, page_image, pages_of
from fadu.documents.selectors import stored_file
from fadu.documents.services import ending_of
from fadu.documents.services import opened as opened_file
from fadu.faces.public.forms import ReceiptForm
from fadu.faces.public.sitting import key_of
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.deeds import Hand
from fadu.publication.services.links import ANOTHER
from fadu.publication.serving.consents import ARRIVED
from fadu.publication.serving.models import DeliveryState
from fadu.publication.serving.services import receiving, sending
from fadu.publication.serving.services.receiving import Receipt, Sitting
from fadu.ui.badges import Tone
from fadu.ui.formats import full_day

WIDTH = 1400  # pixels across: what a phone shows at twice its size
UNFILLED = BadInput("还没有签收：有项目没有填写", todo="请在本页最下面补填后再确认。")
PAGE = re.compile("[0-9]{1,4}")
MOST_WORDS = 60_000  # characters of an OFD that are listed on the page
OFD_UNSEEN = (
    "本文书是 OFD 版式文件，本页没有显示其版面、印章和签名。请点上面的“下载文书”，用能够打开 OFD 的阅读软件查看；"
    "不能打开的，请联系办案人员领取纸质文书。"
)
OFD_WORDS = "下面是从文件中读出的文字，供了解内容；以下载的文书为准。"
GONE = "文件不在存储中，请联系办案人员"


@dataclass(frozen=True)
class Verdict:
    """The sentence on top."""

    tone: Tone
    icon: str
    words: str
    todo: str


def opened(request: Any) -> HttpResponse:
    """Open a link with the digits, or turn a page for who has opened it."""
    if request.POST.get("ticket"):
        return shown(request, _sit(request))
    token, digits = request.POST.get("k", ""), request.POST.get("digits", "")
    try:
        found = receiving.open_service(token=token, digits=digits, hand=_hand(request), clock=request.clock_name)  # fmt: skip
    except (BadInput, Refused) as no:
        status = 403 if isinstance(no, Refused) else 422
        page = {"token": token, "problem": no, "dead": no.todo == ANOTHER}
        return render(request, "public/service_open.html", page, status=status)
    return shown(request, found)


def shown(request: Any, sitting: Sitting, *, status: int = 200, **more: Any) -> HttpResponse:
    """The document and, until it is confirmed, the receipt."""
    found, served = agency(sitting.row.county), sitting.row.state == DeliveryState.SERVED
    page = {
        "sitting": sitting, "token": request.POST.get("k", ""), "agency": found.name if found else "",
        "verdict": _verdict(sitting), "served": served, "arrived": ARRIVED,
        "form": ReceiptForm(), "idem": key_of(request) or request.chance(12).hex(),
        **_sheet(sitting, request.POST.get("page", "")), **more,
    }  # fmt: skip
    return render(request, "public/service.html", page, status=status)


def confirmed(request: Any) -> HttpResponse:
    """Confirm receipt; what is wrong is said beside its field, and nothing typed is lost."""
    sitting, form = _sit(request), ReceiptForm(request.POST)
    if not form.is_valid():
        return shown(request, sitting, form=form, problem=UNFILLED, status=422)
    receipt = Receipt(**form.cleaned_data, idem=key_of(request))
    try:
        receiving.confirm(sitting=sitting, receipt=receipt)
    except (BadInput, Refused) as no:
        status = 409 if isinstance(no, Refused) else 422
        return shown(request, sitting, form=form, problem=no, status=status)
    return shown(request, _sit(request), done=True)


def fetched(request: Any) -> FileResponse:
    """The file as it went out, as a download."""
    sitting = _sit(request)
    one, stored = sitting.version, stored_file(sitting.version.sha256)
    try:
        file = opened_file(one.sha256)
    except FileNotFoundError as gone:
        raise Refused(GONE) from gone
    receiving.downloaded(sitting)
    kind = stored.type if stored else ""
    name = f"{one.title}{one.paper_number}{ending_of(kind)}"
    response = FileResponse(file, as_attachment=True, filename=name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def sent_again(request: Any) -> HttpResponse:
    """Another link to the confirmed phone."""
    token = request.POST.get("k", "")
    try:
        sending.send_again(token=token, hand=_hand(request), clock=request.clock_name)
    except (BadInput, Refused) as no:
        return render(request, "public/closed.html", {"problem": no}, status=403)
    return render(request, "public/order_sent.html", {})


def _hand(request: Any) -> Hand:
    return Hand(request.law, request.now, request.chance, "", request.read_at)


def _sit(request: Any) -> Sitting:
    ticket = request.POST.get("ticket", "")
    return receiving.sit(ticket=ticket, hand=_hand(request), clock=request.clock_name)


def _verdict(sitting: Sitting) -> Verdict:
    row = sitting.row
    if row.state == DeliveryState.SERVED:
        words = f"已经签收，送达日期{full_day(row.arrived)}。"
        return Verdict(Tone.GOOD, "check", words, "可以截屏留存；文书仍可阅读、下载。")
    return Verdict(Tone.INFO, "info", "有一份文书向您送达，请阅读后签收。", "签收在本页最下面。")


def _sheet(sitting: Sitting, asked: str) -> dict[str, Any]:
    """The image of the page that is asked for, inside the page itself: no address leads to it."""
    stored = stored_file(sitting.version.sha256)
    if stored is None:
        return {"pages": 0, "unseen": f"{GONE}。"}
    kind = stored.type
    try:
        pages = pages_of(sitting.version.sha256, kind)
        number = min(max(int(asked), 1), pages) if PAGE.fullmatch(asked) else 1
        drawn = page_image(sitting.version.sha256, kind, number, WIDTH).read_bytes()
    except NoPicture as no:
        told = {"unseen": f"{no.message}。请下载后阅读。"} if kind != OFD.type else _of_ofd(sitting)
        return {"pages": 0, **told}
    except FileNotFoundError:
        return {"pages": 0, "unseen": f"{GONE}。"}
    turns = [(number - 1, "上一页")] * (number > 1) + [(number + 1, "下一页")] * (number < pages)
    image = f"data:image/jpeg;base64,{b64encode(drawn).decode('ascii')}"
    return {"pages": pages, "number": number, "image": image, "turns": turns}


def _of_ofd(sitting: Sitting) -> dict[str, Any]:
    """What an OFD says, beside why it is not shown as it looks: nothing here draws its layout, its seal least of all."""
    try:
        with opened_file(sitting.version.sha256) as file:
            words = lines_of_ofd(file.read())
    except FileNotFoundError:
        return {"unseen": f"{GONE}。"}
    shown = sum(map(len, words)) <= MOST_WORDS and any(words)
    return {"unseen": f"{OFD_UNSEEN}{OFD_WORDS if shown else ''}", "words": words if shown else []}

"""One opening of a link: the ticket that every form carries, what it leads to, and who writes.

No cookie and no session stand behind these pages. A form that carries the ticket was made by a page of ours
for whoever opened the link; without it nothing is read and nothing done, so another site gains
nothing by sending one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.accounts.selectors import agency
from fadu.kernel.errors import Refused
from fadu.matters.deeds import Hand
from fadu.publication.attachments import MOST_SENT
from fadu.publication.models import OneTimeLink
from fadu.publication.orders import Order
from fadu.publication.selectors import order_of_link
from fadu.publication.services.issuing import ORDER
from fadu.publication.services.links import hold_open
from fadu.publication.services.replies import hand_of

MOST_DIGITS = 20
KEY = re.compile("[0-9A-Za-z]{1,40}")
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Sitting:
    """The link that was opened, the ticket as the page carries it, the token for sending another one."""

    link: OneTimeLink
    order: Order
    ticket: str
    token: str
    hand: Hand

    @property
    def agency(self) -> str:
        """The agency whose order it is."""
        found = agency(self.order.matter.county)
        return found.name if found else ""


def sit(request: Any, ticket: str = "") -> Sitting:
    """The sitting of a request that carries a ticket; Refused where its time is over."""
    carried = ticket or request.POST.get("ticket", "")
    link = hold_open(ticket=carried, purpose=ORDER, at=request.now)
    order = order_of_link(link, request.law, request.now)
    if order is None:
        raise Refused("没有发给贵单位的整改要求，或者已经更正", todo="请联系办案人员")
    bare = Hand(request.law, request.now, request.chance, "", request.read_at)
    hand = hand_of(link, bare, request.clock_name)
    return Sitting(link, order, carried, request.POST.get("k", ""), hand)


def key_of(request: Any, name: str = "idem") -> str:
    """The key of a form of ours, or its id; "" for what none of them carries, such as what no database takes."""
    key = request.POST.get(name, "")
    return key if KEY.fullmatch(key) else ""


def bounded(view: View) -> View:
    """Refuse a request that is too large before a byte of it is read."""

    @wraps(view)
    def guarded(request: Any, **kwargs: Any) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isascii() and size.isdigit() and len(size) < MOST_DIGITS and int(size) <= MOST_SENT:
            return view(request, **kwargs)
        most = MOST_SENT // 1024 // 1024
        problem = Refused(
            f"一次提交的文件合计超过{most}兆字节，没有提交",
            todo="请返回上一页，减少照片，或者降低分辨率后再传",
        )
        return render(request, "public/closed.html", {"problem": problem}, status=413)

    return guarded

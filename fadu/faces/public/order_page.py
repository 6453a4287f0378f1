"""The pages behind a one-time link: the digits, the order item by item, a reply, a letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.faces.public.forms import LetterForm, ReplyForm
from fadu.faces.public.sitting import Sitting, key_of, sit
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.act import Act
from fadu.publication.attachments import MOST_PHOTOS
from fadu.publication.channels import Stand
from fadu.publication.orders import Item, Order
from fadu.publication.services.issuing import send_again
from fadu.publication.services.letters import letter_id, write_letter
from fadu.publication.services.links import ANOTHER, open_link
from fadu.publication.services.replies import Reply, reply
from fadu.ui.badges import Badge, DeadlineBadge, Tone, deadline_badge
from fadu.ui.formats import full_day

TONES = {
    Stand.OPEN: Tone.WARN,
    Stand.REPORTED: Tone.INFO,
    Stand.NOT_YET: Tone.WARN,
    Stand.OVERDUE: Tone.BAD,
    Stand.PASSED: Tone.GOOD,
    Stand.ON_SPOT: Tone.GOOD,
    Stand.CLOSED: Tone.GOOD,
    Stand.ELSEWHERE: Tone.QUIET,
}


def opened(request: Any) -> HttpResponse:
    """Open a link with the digits, or show the order again to who has opened it."""
    token, digits = request.POST.get("k", ""), request.POST.get("digits", "")
    if request.POST.get("ticket"):
        return shown(request, sit(request))
    try:
        found = open_link(token=token, digits=digits, at=request.now, chance=request.chance)
    except (BadInput, Refused) as no:
        status = 403 if isinstance(no, Refused) else 422
        page = {"token": token, "problem": no, "dead": no.todo == ANOTHER}
        return render(request, "public/order_open.html", page, status=status)
    return shown(request, sit(request, found.ticket))


def shown(
    request: Any, sitting: Sitting, *, done: str = "", status: int = 200, **more: Any
) -> HttpResponse:
    """The order; `done` says what was just recorded."""
    order, today = sitting.order, day_of(request.now)
    page = {
        "sitting": sitting,
        "head": head_of(order, today),
        "items": [(item, badge_of(item, today), due_of(item, today)) for item in order.items],
        "basis": order.channel.basis,
        "done": done,
        "letter": more.pop("letter", None) or LetterForm(auto_id="letter-%s"),
        "letter_id": letter_id(sitting.hand),
        **more,
    }
    return render(request, "public/order.html", page, status=status)


def answered(request: Any) -> HttpResponse:
    """The form of one act on one item, or what became of it."""
    sitting = sit(request)
    item, act = _asked(request, sitting.order)
    if "send" not in request.POST:
        return _form(request, sitting, item, act, ReplyForm(act=act, today=day_of(request.now)))
    form = ReplyForm(request.POST, request.FILES, act=act, today=day_of(request.now))
    if not form.is_valid():
        return _form(request, sitting, item, act, form, status=422)
    photos, idem = request.FILES.getlist("photos"), key_of(request)
    sent = Reply(item.key, act, form.facts, form.papers, photos, idem)
    try:
        outcome = reply(order=sitting.order, sent=sent, hand=sitting.hand)
    except (BadInput, Refused) as no:
        return _form(request, sitting, item, act, form, problem=no, status=409)
    words = f"{item.label}“{act.title}”已经收到并记入，回执号 {outcome.hash[:8].upper()}。"
    return shown(request, sit(request), done=words)


def written(request: Any) -> HttpResponse:
    """A letter to the officer."""
    sitting, form = sit(request), LetterForm(request.POST, auto_id="letter-%s")
    if not form.is_valid():
        return shown(request, sitting, letter=form, status=422)
    try:
        kept = write_letter(
            link=sitting.link, order=sitting.order, key=request.POST.get("key", ""),
            words=form.cleaned_data["words"], photos=request.FILES.getlist("photos"),
            hand=sitting.hand, id=key_of(request, "id")[:26],
        )  # fmt: skip
    except (BadInput, Refused) as no:
        return shown(request, sitting, letter=form, problem=no, status=409)
    return shown(request, sitting, done=f"留言已经送给办案人员，编号 {kept.pk[-8:]}。")


def sent_again(request: Any) -> HttpResponse:
    """Another link to the registered phone."""
    token = request.POST.get("k", "")
    try:
        send_again(token=token, at=request.now, chance=request.chance)
    except (BadInput, Refused) as no:
        return render(request, "public/closed.html", {"problem": no}, status=403)
    return render(request, "public/order_sent.html", {})


def head_of(order: Order, today: date) -> tuple[Tone, str, str]:
    """The sentence on top: its tone, what is so, what to do."""
    left = [item for item in order.items if not item.done]
    open_ = [item for item in left if item.stand is not Stand.REPORTED]
    days = [item.last_day for item in open_ if item.last_day]
    if not left:
        return Tone.GOOD, "全部事项都已办结。", "不需要再报送材料。"
    if not open_:
        return Tone.INFO, f"{len(left)}项已经报告整改，等待复查。", "复查结果出来后会再发短信。"
    if not days:
        return Tone.WARN, f"还有{len(open_)}项要整改。", "整改完成后在下面逐项报告。"
    first = min(days)
    if first < today:
        return (
            Tone.BAD,
            f"有事项已经超过期限（{full_day(first)}）。",
            "请立即整改并报告；情况特殊的，给办案人员留言。",
        )
    words = f"还有{len(open_)}项要整改，最近的期限是{full_day(first)}。"
    return Tone.WARN, words, "整改完成后在下面逐项报告；确有困难的，在期限届满前申请延期。"


def badge_of(item: Item, today: date) -> Badge:
    """Where an item stands, in a word and a tone."""
    if item.stand is Stand.OPEN and item.last_day and item.last_day < today:
        return Badge("已过期限", Tone.BAD)
    return Badge(item.stand.value, TONES[item.stand])


def due_of(item: Item, today: date) -> DeadlineBadge | None:
    """The last day while it still matters."""
    if item.last_day is None or item.done or item.stand is Stand.REPORTED:
        return None
    return deadline_badge(item.last_day, today=today)


def _asked(request: Any, order: Order) -> tuple[Item, Act]:
    """The item and act that a button names; nothing but what stands on the page is taken."""
    item = order.item(request.POST.get("key", ""))
    found: Sequence[Act] = order.channel.replies
    act = next((a for a in found if a.code == request.POST.get("act", "")), None)
    if item is None or act is None:
        raise Refused("这份指令书里没有这一项", todo="请从页面上的按钮进入")
    return item, act


def _form(
    request: Any, sitting: Sitting, item: Item, act: Act, form: ReplyForm, *, status: int = 200,
    problem: Exception | None = None,
) -> HttpResponse:  # fmt: skip
    page = {
        "sitting": sitting, "item": item, "act": act, "form": form, "problem": problem,
        "due": due_of(item, day_of(request.now)), "most": MOST_PHOTOS,
        "idem": key_of(request) or request.chance(12).hex(),
        "again": status != 200 and bool(request.FILES),
    }  # fmt: skip
    return render(request, "public/reply.html", page, status=status)

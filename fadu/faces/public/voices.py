"""What an enterprise thinks of a visit: a rating without a name, and a complaint that its officers do not see."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fadu.faces.public.forms import ComplaintForm, RatingForm
from fadu.faces.public.order_page import shown
from fadu.faces.public.sitting import Sitting, sit
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.visit_code import PARAMETER
from fadu.kernel.visit_code import opened as code_opened
from fadu.law.procedures.registers.complaints import BY_CODE, BY_LINK
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place
from fadu.publication.services import looking
from fadu.publication.services.complaints import Grievance, lodge
from fadu.publication.services.ratings import rate
from fadu.rooms.inspection.selectors.codes import issued


def rated(request: Any) -> HttpResponse:
    """The form of a rating, or thanks for one."""
    sitting = sit(request)
    if "send" not in request.POST:
        return _rating(request, sitting, RatingForm())
    form = RatingForm(request.POST)
    if not form.is_valid():
        return _rating(request, sitting, form, status=422)
    place, given = sitting.order.matter.place, form.cleaned_data
    try:
        rate(link=sitting.link, place=place, answers=given, words=given["words"], hand=sitting.hand)
    except (BadInput, Refused) as no:
        return _rating(request, sitting, form, problem=no, status=409)
    return shown(request, sit(request), done="评价已经收到，谢谢。")


def complained(request: Any) -> HttpResponse:
    """The form of a complaint behind a link, or its number."""
    sitting = sit(request)
    order = sitting.order
    of = Grievance(order.matter.id, order.matter.place, BY_LINK, party=order.party)
    return _complaint(request, sitting.hand, of, {"sitting": sitting})


def complained_of_code(request: Any) -> HttpResponse:
    """The form of a complaint behind a visit code, or its number. A code that we never issued complains of nothing."""
    text = (request.POST if request.method == "POST" else request.GET).get(PARAMETER, "")
    code = issued(text)
    if code is None:
        raise Refused("没有查到这个检查码", todo="请扫描检查人员出示的检查码，从核验页面进入")
    clock = f"/{request.clock_name}" if request.clock_name else ""
    by = f"code:{code.pk[:16]}/public{clock}"
    hand = Hand(request.law, request.now, request.chance, by, request.read_at)
    place = Place(code.province, code.city, code.county)
    shown_at_gate = code_opened(code.text).terms.certificates
    of = Grievance(code.visit, place, BY_CODE, certificates=shown_at_gate)
    return _complaint(request, hand, of, {"code": code.text})


def _complaint(request: Any, hand: Hand, of: Grievance, carried: dict[str, Any]) -> HttpResponse:
    fresh = new_id(hand.noted, hand.chance(10))
    page = {**carried, "id": request.POST.get("id") or fresh, "form": ComplaintForm()}
    if "send" not in request.POST:
        return render(request, "public/complain.html", page)
    page["form"] = form = ComplaintForm(request.POST)
    if not form.is_valid():
        return render(request, "public/complain.html", page, status=422)
    given = form.cleaned_data
    told = replace(of, words=given["complaint"], contact=given["contact"], idem=given["id"])
    try:
        made = lodge(told=told, hand=hand)
    except (BadInput, Refused) as no:
        return render(request, "public/complain.html", {**page, "problem": no}, status=409)
    page = {**carried, "complaint": made, "look_up": looking.code_of(made)}
    return render(request, "public/complained.html", page)


def looked_up(request: Any) -> HttpResponse:
    """The form for a complaint's number and code, or where the complaint stands."""
    typed = {name: request.POST.get(name, "") for name in ("number", "code")}
    page: dict[str, Any] = {"typed": typed}
    if request.method != "POST":
        return render(request, "public/complaint.html", page)
    try:
        page["found"] = looking.look_up(**typed, at=request.now)
    except (BadInput, Refused) as no:
        page["problem"] = no
        status = 403 if isinstance(no, Refused) else 422
        return render(request, "public/complaint.html", page, status=status)
    return render(request, "public/complaint.html", page)


def _rating(request: Any, sitting: Sitting, form: RatingForm, **more: Any) -> HttpResponse:
    status = more.pop("status", 200)
    return render(
        request, "public/rate.html", {"sitting": sitting, "form": form, **more}, status=status
    )

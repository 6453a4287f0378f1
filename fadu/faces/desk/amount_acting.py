"""Keeping a reckoning and writing it into the draft of the act that proposes it; a second person's opinion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as drafts
from fadu.casework import services as casework
from fadu.casework.services import Prepared
from fadu.faces.desk.amount_like import like, since
from fadu.faces.desk.amount_page import Asked, asked, context, find_amount, may_opine, may_reckon
from fadu.faces.desk.amount_reckoning import positions, reckoned
from fadu.faces.desk.forms.amounts import OpinionForm
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import fresh
from fadu.faces.desk.registering import Sheet, form_of, page_of, settle
from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.kernel.zone import SHANGHAI, day_of
from fadu.law.penalties.accounting import Reckoning, account
from fadu.law.penalties.discretion import Course
from fadu.law.penalties.payers import kind_of
from fadu.law.penalties.sparing import GROUND_OF
from fadu.matters.models import Matter
from fadu.rooms.penalty import selectors, services
from fadu.rooms.penalty.models import Reckoning as Row
from fadu.rooms.penalty.selectors import Like
from fadu.ui.shell import Crumb

PROPOSED_BY = {"penalty.ordinary": "propose", "penalty.simple": "assess"}
SPARED_BY = {"penalty.ordinary": "no_penalty", "penalty.simple": "spare"}


@dataclass(frozen=True)
class Opined:
    """A reckoning and its matter."""

    matter: Matter
    row: Row

    @property
    def county(self) -> str:
        """The agency whose matter it is."""
        return self.matter.county


def show(request: Any, matter: Matter) -> HttpResponse:
    """Reckon what was posted; keep it and go on to the draft where that was asked and nothing stands against it."""
    one, made, refusal, status = asked(request, matter), None, None, 200
    if request.method == "POST":
        if one.form is not None and one.form.is_valid():
            made = reckoned(one.chooser.rows, one.form, request.law, day_of(request.now))
        else:
            status = 422
        if made is not None and request.POST.get("do") == "keep":
            try:
                return _kept(request, matter, one, made)
            except Refused as wrong:
                refusal, status = wrong, 409
    shown = context(request, matter, one, made) | {"refusal": refusal}
    return render(request, "desk/amount.html", shown, status=status)


def _kept(request: Any, matter: Matter, one: Asked, made: Reckoning) -> HttpResponse:
    if not may_reckon(request.viewer, matter):
        raise Refused("裁量由办理本事项的机关的执法人员登记", todo="您可以计算，不能登记。")
    assert one.form is not None
    marks = page_of(one.form.cleaned_data)
    done = services.record_reckoning(
        matter=matter, party=one.key, made=made, positions=positions(made.best, made.on),
        viewer=request.viewer, hand=request.hand, **marks,
    )  # fmt: skip
    if done.repeated and (draft := drafts.draft(request.viewer.scope, marks["idem"])):
        return redirect("draft", id=draft.id)
    messages.success(request, "裁量已登记，并写入下面的草稿；请补全后提交。")
    return redirect("draft", id=_drafted(request, matter, one, made))


def _drafted(request: Any, matter: Matter, one: Asked, made: Reckoning) -> str:
    """The draft of the act that proposes it, filled with what was reckoned; its id is the form's own key."""
    acts = SPARED_BY if made.one.course is Course.NONE else PROPOSED_BY
    act = one.dossier.procedure.act(acts[matter.procedure])
    known = {fact.code for fact in act.stated}
    assert one.form is not None
    written = _values(matter.procedure, made)
    raw = {code: [value] for code, value in written.items() if code in known and value}
    at: datetime = request.now
    raw["at"] = [f"{at.astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"]
    prepared = Prepared(
        matter=matter.pk, procedure=matter.procedure, act=act.code, facts={}, at=at,
        key=one.key if act.each else "", expected=matter.n, ready=False,
        id=one.form.cleaned_data["token"] or fresh(request),
        raw=raw | ({"key": [one.key]} if act.each else {}),
    )  # fmt: skip
    return casework.save_draft(viewer=request.viewer, prepared=prepared, hand=request.hand).id


def _values(procedure: str, made: Reckoning) -> Mapping[str, str]:
    """What the act may state of the reckoning, as a person would type it."""
    text, amount = account(made), made.one.amount or 0
    ground = next((GROUND_OF[r.line] for r in made.judged.holding if r.line in GROUND_OF), "")
    return {
        "party_kind": kind_of(procedure, made.case.payer),
        "fine": yuan(amount), "legal_basis": str(made.best.row.cite), "discretion": text, "reason": text,
        "no_penalty_ground": ground,
    }  # fmt: skip


def like_context(request: Any, matter: Matter) -> dict[str, Any]:
    """A page of like cases of the conduct and tier that the address names."""
    get = request.GET.get
    days = since(day_of(request.now))
    asked_ = Like(get("conduct", ""), get("tier", ""), days, matter.pk, get("after", ""))
    found = like(request, matter, asked_)
    crumbs = (
        Crumb(name_of(matter), reverse("matter", kwargs={"id": matter.pk})),
        Crumb("裁量", reverse("amount", kwargs={"id": matter.pk})), Crumb("同类案件"),
    )  # fmt: skip
    return {"matter": matter, "like": found, "crumbs": crumbs}


def find_reckoning(viewer: Viewer, id: str, party: str) -> Opined:
    """The reckoning of a party in a matter within reach, or 404."""
    matter = find_amount(viewer, id)
    row = selectors.reckonings_of(viewer.scope, matter).get(party)
    if row is None:
        raise Http404("没有登记裁量")
    return Opined(matter, row)


def may_give_opinion(viewer: Viewer, found: Opined) -> bool:
    """复核由本机关的法制人员办理，登记裁量的人不复核；只有几个规定都可以适用的才复核。"""
    return may_opine(viewer, found.matter, found.row)


def opine(request: Any, found: Opined) -> HttpResponse:
    """The form of a second opinion, settled."""
    back = reverse("amount", kwargs={"id": found.matter.pk})
    sheet = Sheet(
        title="复核适用的规定", submit="登记复核", back=f"{back}?key={found.row.party}",
        note=f"比较过的规定：{found.row.norms}；登记适用的是{found.row.conduct}。",
        crumbs=(Crumb(name_of(found.matter), reverse("matter", kwargs={"id": found.matter.pk})),
                Crumb("裁量", back), Crumb("复核适用的规定")),
    )  # fmt: skip

    def do(given: Mapping[str, Any]) -> None:
        services.give_second_opinion(
            row=found.row, agreed=given["agreed"], rather=given["rather"], grounds=given["grounds"],
            viewer=request.viewer, hand=request.hand, expected=given["expected"],
        )  # fmt: skip

    return settle(request, form_of(OpinionForm, request, of=found.row.pk), sheet, do)

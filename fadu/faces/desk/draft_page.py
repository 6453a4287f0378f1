"""A draft as its signer reads it, and what may be done with it: sign, return, recall, drop, paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors, services
from fadu.casework.models import Draft, State
from fadu.documents.services import store
from fadu.faces.desk import cut_hours
from fadu.faces.desk.finding import Step
from fadu.faces.desk.history_page import Labels, shown
from fadu.faces.desk.matter_page import WAITING
from fadu.faces.desk.numbering import door
from fadu.faces.desk.preparing import dossier_of, step_of
from fadu.faces.desk.taking import conflict, signed
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Blocked, Record
from fadu.law.vocabulary.fact import Kind
from fadu.matters import selectors as matters
from fadu.matters.deeds import demand_shown
from fadu.registry import selectors as parties
from fadu.ui.casefile import Fact
from fadu.ui.fields import DayField
from fadu.ui.shell import Crumb

WORDS = {"return": "已退回拟稿人。", "recall": "已撤回，可以继续修改。", "drop": "草稿已作废。"}


class PaperForm(forms.Form):
    """A signature given on paper: whose, when, and the scan."""

    signer = forms.ChoiceField(label="签批人")
    signed_on = DayField(label="签批日期")
    scan = forms.FileField(label="扫描件", help_text="PDF 或图片，须能看清签名和日期")
    expected = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, people: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signer"].choices = people  # type: ignore[attr-defined]


def decide(request: Any, found: Draft) -> HttpResponse:
    """Do what the reader of a draft asked; a refusal is shown above the draft, which stays as it was."""
    who = {"draft": found, "viewer": request.viewer, "hand": request.hand}
    wish = request.POST.get("do", "")
    try:
        match wish:
            case "sign":
                return _sign(request, found)
            case "return":
                services.return_draft(why=request.POST.get("why", ""), **who)
            case "recall":
                services.recall(**who)
            case "drop":
                services.drop(**who)
            case _:
                raise BadInput("没有选择如何处理")
    except (Refused, BadInput) as refusal:
        return render(request, "desk/draft.html", reading(request, found, refusal), status=409)
    messages.success(request, WORDS[wish])
    return redirect("home") if wish == "drop" else redirect("draft", id=found.id)


def _sign(request: Any, found: Draft) -> HttpResponse:
    """Sign what the reader has seen: a matter that moved on meanwhile is shown first."""
    step, seen = step_of(found, request.viewer), request.POST.get("expected", "")
    if step.matter is None:
        expected = None
    else:
        expected = int(seen) if seen.isascii() and seen.isdigit() else None
        signable = found.state == State.SUBMITTED and selectors.may_sign(request.viewer, found)
        if signable and demand_shown(expected) != step.matter.n:
            return conflict(request, step.matter, found)
    outcome = services.sign(
        draft=found, viewer=request.viewer, hand=request.hand, expected=expected, door=door(request)
    )
    return signed(request, found, outcome)


def sign_on_paper(request: Any, found: Draft) -> HttpResponse:
    """Store the scan and record the act that was approved on paper."""
    form = PaperForm(signers(request, found), request.POST, request.FILES)
    if not form.is_valid():
        context = reading(request, found, paper=form)
        return render(request, "desk/draft.html", context, status=422)
    given = form.cleaned_data
    try:
        expected = None if found.opens else demand_shown(given["expected"])
        scan = store(given["scan"], request.now)
        outcome = services.sign_on_paper(
            draft=found, viewer=request.viewer, signer=given["signer"],
            signed_on=given["signed_on"], scan=scan, hand=request.hand,
            expected=expected, door=door(request),
        )  # fmt: skip
    except (Refused, BadInput) as refusal:
        context = reading(request, found, refusal, form)
        return render(request, "desk/draft.html", context, status=409)
    return signed(request, found, outcome)


def signers(request: Any, found: Draft) -> list[tuple[str, str]]:
    """Whose signature on paper may be registered: holders of the capacity in the same agency."""
    people = selectors.able(request.viewer, selectors.act_of(found), request.viewer.day)
    return [(p.id, str(p)) for p in people if p.id != request.viewer.person]


def reading(
    request: Any,
    found: Draft,
    refusal: Exception | None = None,
    paper: PaperForm | None = None,
) -> dict[str, Any]:
    """Everything the page of a submitted, signed or foreign draft shows."""
    step, viewer = step_of(found, request.viewer), request.viewer
    own = found.prepared_by == viewer.person
    labels = labels_of(request, found)
    waits = found.state == State.SUBMITTED
    seen = {"expected": step.matter.n if step.matter else None}
    blank = paper or PaperForm(signers(request, found), initial=seen)
    asked = step.act.officers if step.act.binds_pair(found.stated) else 1
    return {
        "draft": found,
        "step": step,
        "facts": [
            Fact(f.title, shown(f, found.stated[f.code], labels))
            for f in step.act.stated
            if f.code in found.stated
        ],
        "key_label": labels.keys.get(found.key, found.key),
        "expected": step.matter.n if step.matter else "",
        "prepared_by": labels.people.get(found.prepared_by, ""),
        "signed_names": [labels.people.get(p, "") for p in found.signed_by],
        "returned_by": labels.people.get(found.returned_by, ""),
        "missing": max(0, asked - len(found.signed_by)),
        "refusal": refusal,
        "against": against(request, found, step) if waits else None,
        "alerts": cut_hours.of_form(request, step, found.stated) if waits else (),
        "may_sign": waits and not viewer.onlooker and selectors.may_sign(viewer, found),
        "own": own,
        "waits": waits,
        "ended": found.state in (State.SIGNED, State.DROPPED),
        "matter_url": recorded_at(request, found),
        "paper": blank if own and waits else None,
        "crumbs": (Crumb("工作台", reverse("home")), Crumb(f"{step.act.title}（草稿）")),
    }


def recorded_at(request: Any, found: Draft) -> str:
    """The address of the matter in which a signed draft was recorded, if it is within reach."""
    if found.state != State.SIGNED:
        return ""
    matter = matters.matter(request.viewer.scope, found.matter)
    return reverse("matter", kwargs={"id": matter.id}) if matter else ""


def against(request: Any, found: Draft, step: Step) -> Refused | None:
    """What stands against the act at the time the draft states, before anybody signs."""
    if step.matter is None or step.matter.external or found.irregular:
        return None
    dossier = dossier_of(request, step.matter)
    record = Record(found.act, found.at or request.now, found.key)
    blocking = [r for r in dossier.marking.why(record) if r.kind in WAITING and not r.soft]
    return Blocked(blocking) if blocking else None


def labels_of(request: Any, found: Draft) -> Labels:
    """Names of the people, parties and keys that a draft speaks of."""
    step = step_of(found, request.viewer)
    dossier = dossier_of(request, step.matter) if step.matter else None
    people = {found.prepared_by, found.returned_by, *found.signed_by}
    named: set[str] = set()
    for fact in step.act.stated:
        value = found.stated.get(fact.code)
        if fact.kind is Kind.PERSON and value:
            people.add(value)
        if fact.kind in (Kind.PARTY, Kind.KEYS) and value:
            named |= {value} if isinstance(value, str) else set(value)
    keys = {**parties.party_names(named), **(dossier.labels if dossier else {})}
    files = {f["sha256"]: f["name"] for f in found.files}
    return Labels(accounts.names(people - {""}), keys, files)

"""Taking what was typed for an act: kept as a draft first, then submitted or signed as asked."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors, services
from fadu.casework.models import Draft, State
from fadu.faces.desk import (
    act_page,
    carrying_over,
    coercion_alerts,
    finding,
    kept,
    owed_amount,
    visit_alerts,
)
from fadu.faces.desk.act_form import ActForm, typed_from
from fadu.faces.desk.finding import Step
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.numbering import door, offered_number
from fadu.faces.desk.preparing import corrected_line, own_id, prepared_of, setting_of, step_of
from fadu.kernel.errors import BadInput, Refused
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.publication.services.issuing import send_after
from fadu.ui.formats import clock

DONE = (State.SUBMITTED, State.SIGNED, State.DROPPED)


def blank_form(request: Any, step: Step) -> ActForm:
    """The form of an act as it is first opened: now, the key asked for, a corrected entry's facts."""
    initial: dict[str, Any] = {"at": request.now, "key": request.GET.get("key", "")}
    initial |= carrying_over.offered(request, step) | owed_amount.offered(request, step)
    initial |= offered_number(request, step) | coercion_alerts.offered(request, step)
    line = corrected_line(request, step)
    if line is not None:
        initial |= {"at": line.at, "key": line.key} | typed_from(step.act, line.facts)
    typed = {k: v if isinstance(v, list) else [str(v)] for k, v in initial.items()}
    return ActForm(setting_of(request, step, typed), initial=initial)


def bound_form(request: Any, step: Step, draft: Draft | None) -> ActForm:
    """The form as posted."""
    typed = {k: request.POST.getlist(k) for k in request.POST}
    return ActForm(setting_of(request, step, typed, draft), request.POST, request.FILES)


def draft_of(request: Any) -> Draft | None:
    """The draft the posted form belongs to, if it was saved before."""
    id = own_id(request.POST.get("draft", ""))
    found = selectors.draft(request.viewer.scope, id) if id else None
    return found if found and found.prepared_by == request.viewer.person else None


def keep(request: Any, step: Step, draft: Draft | None) -> Draft:
    """Save what was typed as a draft (保存草稿). Refused where it was handed on already."""
    form = bound_form(request, step, draft)
    prepared = prepared_of(request, step, form, draft)
    return services.save_draft(viewer=request.viewer, prepared=prepared, hand=request.hand)


def said_saved(draft: Draft) -> JsonResponse:
    """What the script that saves while typing reads."""
    return JsonResponse({"saved": clock(draft.saved_at)})


def take(request: Any, step: Step, draft: Draft | None) -> HttpResponse:
    """Keep what was typed first, then do as asked; a second sending of one form changes nothing."""
    if draft is not None and draft.state in DONE and draft.tab == request.POST.get("tab"):
        return _done_already(request, draft)
    form = bound_form(request, step, draft)
    prepared = prepared_of(request, step, form, draft)
    kept_draft = services.save_draft(viewer=request.viewer, prepared=prepared, hand=request.hand)
    if prepared.id != kept_draft.id:
        messages.warning(request, "这份草稿已在另一窗口修改，您这一页的内容另存为一份草稿。")
        return redirect("draft", id=kept_draft.id)
    wish = request.POST.get("do", "save")
    if form.is_valid() and wish in ("submit", "sign"):
        return _settle(request, step, form, kept_draft)
    if wish == "find" or (wish == "save" and not form.files_failed):
        if wish == "save":
            messages.success(request, "草稿已保存。")
        return redirect("draft", id=kept_draft.id)
    return act_page.show(request, step, form, kept_draft, status=422)


def _settle(request: Any, step: Step, form: ActForm, draft: Draft) -> HttpResponse:
    """Submit or sign a complete draft; a refusal is shown above the form and the draft is kept."""
    who = {"draft": draft, "viewer": request.viewer, "hand": request.hand}
    try:
        visit_alerts.demand(request, step, form.cleaned_data)
        if request.POST.get("do") == "submit":
            services.submit(**who)
            messages.success(request, "已提交签批。")
            return redirect("draft", id=draft.id)
        if step.matter is not None and draft.expected != step.matter.n:
            return conflict(request, step.matter, draft)
        return signed(request, draft, services.sign(**who, door=door(request)))
    except (Refused, BadInput) as refusal:
        return act_page.show(request, step, form, draft, refusal, status=409)


def signed(request: Any, draft: Draft, outcome: Any) -> HttpResponse:
    """Where a signature leads: on to the matter, or back to the draft that waits for another."""
    if outcome is None:
        messages.success(request, "您已签名，尚需另一名人员签名后生效。")
        return redirect("draft", id=draft.id)
    title = selectors.act_of(draft).title
    messages.success(request, f"“{title}”已记入台账（第{outcome.n + 1}条）。")
    if told := _told_party(request, draft, outcome):
        messages.info(request, told)
    return redirect("matter", id=outcome.matter)


def _told_party(request: Any, draft: Draft, outcome: Any) -> str:
    """That the party was sent a link to what was just recorded, where the bureau wants it so."""
    matter = matters.matter(request.viewer.scope, outcome.matter)
    if matter is None or outcome.repeated:
        return ""
    return send_after(
        matter=matter, act=draft.act, key=draft.key, law=request.law, at=request.now,
        chance=request.chance,
    )  # fmt: skip


def conflict(request: Any, matter: Matter, draft: Draft) -> HttpResponse:
    """409: the matter has moved on since the page was opened; nothing was written, the draft is kept."""
    newest = matters.history(matter)[-1]
    names = accounts.names(p for p, _ in newest.who)
    context = {
        "conflict_title": name_of(matter),
        "who": "、".join(names.values()),
        "at": newest.noted,
        "url": reverse("matter", kwargs={"id": matter.id}),
        "draft_url": reverse("draft", kwargs={"id": draft.id}),
        "what": newest.title,
        "kept": True,
    }
    return render(request, "desk/conflict.html", context, status=409)


def restore(request: Any, target: str) -> str:
    """After sign-in: save what the sign-in page carried as a draft, and go on there.

    Returns the address of the draft, or `target` where nothing was carried or it is out of reach.
    """
    post, found = kept.carried(request.POST), kept.addressee(target)
    if not post or found is None:
        return target
    name, where = found
    request.POST, request.GET = post, QueryDict(target.partition("?")[2])
    step, draft = _destination(request, name, where)
    if draft is not None and draft.state not in (State.EDITING, State.RETURNED):
        return target
    return reverse("draft", kwargs={"id": keep(request, step, draft).id})


def _destination(request: Any, name: str, where: dict[str, Any]) -> tuple[Step, Draft | None]:
    viewer = request.viewer
    if name == "draft":
        draft = finding.find_draft(viewer, **where)
        return step_of(draft, viewer), draft
    find = finding.find_step if name == "act" else finding.find_opening
    return find(viewer, **where), draft_of(request)


def _done_already(request: Any, draft: Draft) -> HttpResponse:
    """The same form sent twice answers with what the first sending did."""
    messages.info(request, f"这份草稿{State(draft.state).label}，没有重复办理。")
    if draft.state == State.SIGNED:
        return redirect("matter", id=draft.matter)
    return redirect("draft", id=draft.id)

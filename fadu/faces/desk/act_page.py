"""The page of an act: its form, what stands against it, its rules, and what the draft already holds."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.faces.desk import amount_differences, coercion_alerts, cut_hours, evidence_tab, refunding
from fadu.faces.desk.act_form import ActForm
from fadu.faces.desk.finding import Step
from fadu.faces.desk.matter_page import WAITING, Dossier
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.phrasing import Phrased, phrased, stated_in
from fadu.faces.desk.preparing import dossier_of, fresh
from fadu.faces.desk.unfilled import Unfilled, unfilled
from fadu.faces.desk.visit_alerts import load_of, words_of
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.engine.record import Blocked, Reason, Record
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters import selectors as matters
from fadu.ui.shell import Crumb


def show(
    request: Any,
    step: Step,
    form: ActForm,
    draft: Draft | None,
    refusal: Exception | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The form page with what stands against the act, if anything."""
    context = {
        **page_of(request, step, form),
        **identity_of(request, draft),
        "form": form,
        "draft": draft,
        "refusal": refusal,
    }
    return render(request, "desk/act.html", context, status=status)


def page_of(request: Any, step: Step, form: ActForm) -> dict[str, Any]:
    """What the page says of the act: its rules, who may sign, what the matter still lacks."""
    viewer, act, matter = request.viewer, step.act, step.matter
    dossier = dossier_of(request, matter) if matter else None
    back = reverse("matter", kwargs={"id": matter.id}) if matter else reverse("matters")
    name = name_of(matter) if matter else step.procedure.title
    rules = registry.sentences_of(step.procedure)
    direct = viewer.fits(act)
    return {
        "step": step,
        "crumbs": (Crumb("事项", reverse("matters")), Crumb(name, back), Crumb(act.title)),
        "back": back,
        "sentences": [s for s in rules if s.rule and act in (s.rule.first, s.rule.then)],
        "basis": step.procedure.bases.get(act.code),
        "may_sign": direct or viewer.may_record(act),
        "records": viewer.may_record(act) and not direct,
        "more_names": direct and act.officers > 1,
        "lacking": dossier.lacking if dossier and act is step.procedure.closing else (),
        "against": against(dossier, step, form) if dossier else None,
        "reminders": reminded(dossier, step, form) if dossier else (),
        "opening": step.matter is None,
        "alerts": alerts_of(request, step, form.data or form.initial),
        "rests_on": evidence_tab.of_decision(viewer.scope, matter.pk, act.code) if matter else (),
        "unfilled": lacking_parameters(request, step),
        "phrases": phrases_of(request, step, form),
    }


def alerts_of(request: Any, step: Step, typed: Any) -> tuple[str, ...]:
    """What the ledger says of the firm, the measure or the amount (预警)."""
    visiting = words_of(load_of(request, step, typed))
    measured = coercion_alerts.words_of(request, step, typed)
    hours = cut_hours.of_form(request, step, typed)
    differing = amount_differences.words_of(request, step, typed)
    return (*visiting, *measured, *hours, *differing, *refunding.words_of(request, step, typed))


def phrases_of(request: Any, step: Step, form: ActForm) -> tuple[Phrased, ...]:
    """The phrases of the library for the law that is typed or recorded, where the act states it."""
    fact = stated_in(step.act)
    if step.matter is None or not fact:
        return ()
    typed = str(form.data.get(fact) or form.initial.get(fact) or "")
    return phrased(fact, typed, matters.history(step.matter), day_of(request.now))


def lacking_parameters(request: Any, step: Step) -> list[Unfilled]:
    """Empty parameters: of the whole procedure where a matter begins, else of this act alone."""
    on = day_of(request.now)
    if step.matter is None:
        return unfilled(step.procedure, request.law, on)
    return [one for one in unfilled(step.procedure, request.law, on, step.act) if one.demanded]


def begun(request: Any, procedure: Procedure) -> int:
    """How many parameters a matter of this procedure will lack on the way, as things stand today."""
    found = unfilled(procedure, request.law, day_of(request.now))
    return sum(one.demanded for one in found)


def identity_of(request: Any, draft: Draft | None) -> dict[str, Any]:
    """Which draft the form belongs to, which window shows it, and what that window has seen."""
    tab = fresh(request)
    id, seen = (draft.id, draft.stamp) if draft else (tab, "")
    query = request.GET.urlencode()
    if draft is not None:
        keep_url = reverse("keep_draft", kwargs={"id": draft.id})
    else:
        keep_url = f"{request.path}keep/{'?' if query else ''}{query}"
    return {"draft_id": id, "tab": tab, "seen": seen, "keep_url": keep_url}


def key_of(form: ActForm) -> str:
    """The copy that the form is about, as far as it is chosen; the only party or hazard is by itself."""
    key = form.data.get("key") or form.initial.get("key") or ""
    if isinstance(key, list):
        key = key[0] if key else ""
    keys = form.setting.keys
    return str(key or (keys[0][0] if len(keys) == 1 else ""))


def reminded(dossier: Dossier, step: Step, form: ActForm) -> list[Reason]:
    """What practice puts before the act, which may be done without (默认做法)."""
    if form.setting.irregular or form.setting.corrects is not None:
        return []
    return dossier.marking.reminders(Record(step.act.code, dossier.now, key_of(form)))


def against(dossier: Dossier, step: Step, form: ActForm) -> Refused | None:
    """What already stands against the act when its form is opened; the draft may be written anyway."""
    setting = form.setting
    if setting.irregular or setting.corrects is not None or dossier.matter.external:
        return None
    key = key_of(form)
    if step.act.each and not key:
        return None
    found = dossier.marking.why(Record(step.act.code, dossier.now, key))
    blocking = [r for r in found if r.kind in (*WAITING, "closed", "done") and not r.soft]
    return Blocked(blocking) if blocking else None

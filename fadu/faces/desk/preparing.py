"""From a request to a prepared act: the setting of its form, and what was typed as a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.forms import FileField
from django.http import QueryDict

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.casework.services import Prepared
from fadu.documents.services import store
from fadu.faces.desk.act_form import KEPT, SOUGHT_LENGTH, ActForm, Setting
from fadu.faces.desk.desk_way import entered
from fadu.faces.desk.finding import Step, find_line
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.offering import asks as asks_criterion
from fadu.faces.desk.offering import found_on, offers
from fadu.kernel.errors import BadInput, in_full
from fadu.kernel.ids import new_id
from fadu.kernel.typed import unwritable
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.deeds import FileRef
from fadu.matters.models import Matter
from fadu.matters.selectors import Line
from fadu.registry import selectors as registry_of_parties

ELSEWHERE = {"platform": "平台名称", "platform_number": "平台编号"}
ELSEWHERE_LENGTH = 60
_PARTY_LIKE = (Role.PARTY, Role.ENTERPRISE)
_OWN = ("csrfmiddlewaretoken", "do", "tab", "seen")


def setting_of(
    request: Any, step: Step, typed: Mapping[str, Sequence[str]], draft: Draft | None = None
) -> Setting:
    """What the form of an act needs: keys, people, parties, citations, soft rules against it.

    `typed` is what stands in the form: parties that were chosen stay choices.
    """
    viewer: Viewer = request.viewer
    act, dossier = step.act, dossier_of(request, step.matter) if step.matter else None
    outside = viewer.may_record(act) and not any(r in viewer.capacities for r in act.by)
    asks = {f.kind for f in act.stated}
    acts_outside = outside and not act.each and any(r in _PARTY_LIKE for r in act.by)
    finds = act.names == "party" or Kind.PARTY in asks or acts_outside
    keys = dossier.marking.keys(act.each) if dossier and act.each else []
    labels = dossier.labels if dossier else {}
    key = (typed.get("key") or [""])[0]
    found = found_on(matters.history(step.matter)) if step.matter and asks_criterion(act) else {}
    return Setting(
        procedure=step.procedure,
        act=act,
        keys=[(k, labels.get(k, k)) for k in keys],
        people=people_of(viewer) if Kind.PERSON in asks else (),
        parties=_parties(viewer, act, typed, dossier) if finds else (),
        finds_parties=finds,
        basis=basis_of(step.procedure, act),
        named=len(dossier.marking.keys(act.names)) if dossier and act.names else 0,
        outside=acts_outside,
        soft="departure_reason" in typed or bool(dossier and _soft(dossier, act, key)),
        paper=entered(request, step, typed),
        irregular=request.GET.get("irregular") == "1" or bool(draft and _irregular(draft)),
        corrects=draft.corrects if draft else _number(request.GET.get("corrects", "")),
        held=_held(request, step, draft),
        offered=offers(act, _finding(found, key, request), request.viewer.scope),
        found=found,
    )


def _finding(found: Mapping[str, date], key: str, request: Any) -> date:
    """The day of the finding that is judged; the last one while none is chosen."""
    return found.get(key) or max(found.values(), default=day_of(request.now))


def corrected_line(request: Any, step: Step) -> Line | None:
    """The entry that the form is to take the place of (更正), or 404 where it cannot."""
    n = _number(request.GET.get("corrects", ""))
    return None if n is None else find_line(step, n)


def _held(request: Any, step: Step, draft: Draft | None) -> tuple[FileRef, ...]:
    """The files of the draft, or of the entry that is to be corrected."""
    if draft is not None:
        return tuple(FileRef(**f) for f in draft.files)
    line = corrected_line(request, step)
    return tuple(FileRef(**f) for f in line.files if isinstance(f["name"], str)) if line else ()


def dossier_of(request: Any, matter: Matter) -> Dossier:
    """The matter folded to the instant of the request."""
    return Dossier(matter, request.viewer, request.law, request.now)


def step_of(draft: Draft, viewer: Viewer) -> Step:
    """The act a draft prepares, and its matter if it stands."""
    matter = None if draft.opens else matters.matter(viewer.scope, draft.matter)
    found = versions.procedure(draft.procedure, digest=matter.digest if matter else None)
    return Step(found, found.act(draft.act), matter)


def form_of_draft(request: Any, draft: Draft, step: Step) -> ActForm:
    """The form with what was typed; a half-filled draft is no reproach, so nothing is marked wrong."""
    typed = draft.typed
    setting = setting_of(request, step, typed, draft)
    initial: dict[str, Any] = {k: v[0] if len(v) == 1 else v for k, v in typed.items()}
    lists = [f.code for f in step.act.stated if f.kind is Kind.KEYS]
    initial |= {code: typed[code] for code in lists if code in typed}
    return ActForm(setting, initial=initial)


def prepared_of(request: Any, step: Step, form: ActForm, draft: Draft | None) -> Prepared:
    """What was typed, as `save_draft` takes it: complete or not, nothing is lost.

    A file that cannot be taken in is named in the form; all else is kept.
    """
    form.is_valid()
    post: QueryDict = request.POST
    held, of_facts = _files(request, form)
    platform, number = (_elsewhere(form, post, name) for name in ELSEWHERE)
    ready = not form.errors
    cleaned: Mapping[str, Any] = form.cleaned_data
    raw = {k: post.getlist(k) for k in post if k not in _OWN and not k.endswith(KEPT)}
    expected = _number(post.get("expected", "")) if step.matter else None
    return Prepared(
        matter=_matter_id(request, step, draft),
        procedure=step.procedure.code,
        act=step.act.code,
        facts={**form.facts(), **of_facts} if ready else {},
        at=cleaned.get("at"),
        key=cleaned.get("key", ""),
        opens=step.matter is None,
        outsider=cleaned.get("outsider") or "",
        irregular=cleaned.get("irregular") or "",
        corrects=form.setting.corrects,
        expected=-1 if expected is None else expected,
        platform=platform,
        platform_number=number,
        raw=raw | {f"{code}{KEPT}": [sha] for code, sha in of_facts.items()},
        ready=ready,
        files=held,
        id=draft.id if draft else own_id(post.get("draft", "")) or fresh(request),
        tab=own_id(post.get("tab", "")),
        seen=post.get("seen", ""),
    )


def fresh(request: Any) -> str:
    """A new opaque id; making one writes nothing."""
    return new_id(request.now, request.chance(10))


def own_id(text: str) -> str:
    """An id as our pages give them out; anything else counts as none."""
    good = len(text) == 26 and text.isascii() and text.isalnum()
    return text if good else ""


def opening(procedure: Procedure) -> Act:
    """The act with which a matter of a procedure begins: the first of its definition."""
    return procedure.acts[0]


def elsewhere(procedure: Procedure) -> list[Act]:
    """The acts with which the record of a matter handled on another platform may begin."""
    first = opening(procedure)
    return [a for a in procedure.acts if not (a.lapse or a.each or a is first)]


def basis_of(procedure: Procedure, act: Act) -> dict[str, str]:
    """Why a fact is asked: the articles whose guard or period reads it."""
    found: dict[str, list[str]] = {}
    for rule in procedure.rules:
        if rule.first is not act or rule.cite is None:
            continue
        read = [rule.when.fact] if rule.when else []
        read += [rule.term.fact] if isinstance(rule.term, Given) and rule.term.fact else []
        for fact in read:
            found.setdefault(fact.code, []).append(str(rule.cite))
    return {code: "、".join(list(dict.fromkeys(cites))[:2]) for code, cites in found.items()}


def _files(request: Any, form: ActForm) -> tuple[tuple[FileRef, ...], dict[str, str]]:
    """All files of the draft from now on, and the digest of each fact that is a file."""
    dropped = set(request.POST.getlist("drop_file"))
    held = {f.sha256: f for f in form.setting.held if f.sha256 not in dropped}
    of_facts = {c: sha for c, sha in form.kept_files().items() if sha in held}
    for name, uploads in request.FILES.lists():
        for upload in uploads:
            try:
                ref = store(upload, request.now)
            except BadInput as problem:
                form.files_failed = True
                form.add_error(name if name in form.fields else None, _said(problem))
                continue
            held.setdefault(ref.sha256, ref)
            if isinstance(form.fields.get(name), FileField):
                of_facts[name] = ref.sha256
    return tuple(held.values()), of_facts


def _elsewhere(form: ActForm, post: QueryDict, name: str) -> str:
    """Which platform handles the matter, or its number there: typed beside the form, so checked here; shown again as it
    was typed, but for a sign that no database holds.
    """
    text = post.get(name, "").strip()
    problem = unwritable(text)
    if len(text) > ELSEWHERE_LENGTH:
        problem = f"不能超过{ELSEWHERE_LENGTH}字"
    if problem:
        form.add_error(None, f"“{ELSEWHERE[name]}”{problem}。")
    return text.replace("\x00", "")


def _said(problem: BadInput) -> str:
    return in_full(problem)


def _matter_id(request: Any, step: Step, draft: Draft | None) -> str:
    if step.matter is not None:
        return step.matter.id
    return draft.matter if draft else fresh(request)


def people_of(viewer: Viewer) -> Sequence[tuple[str, str]]:
    """The people of the viewer's agency, as choices."""
    return [(p.id, str(p)) for p in accounts.in_agency(viewer)]


def _parties(
    viewer: Viewer, act: Act, typed: Mapping[str, Sequence[str]], dossier: Dossier | None
) -> Sequence[tuple[str, str]]:
    """The parties already in the matter or chosen, then what the search box finds."""
    asked = [f.code for f in act.stated if f.kind in (Kind.PARTY, Kind.KEYS)]
    chosen = [id for code in (*asked, "outsider") for id in typed.get(code, ()) if own_id(id)]
    known = dossier.marking.keys("party") if dossier and act.names != "party" else []
    held = registry_of_parties.in_reach(viewer.scope, [*chosen, *known])
    text = (typed.get("find_party") or [""])[0]
    sought = text if len(text) <= SOUGHT_LENGTH else ""  # the form says that it is too long
    found = registry_of_parties.lookup(viewer.scope, sought, 30 if sought.strip() else 10)
    return [(p.id, _party_label(p)) for p in {p.id: p for p in [*held, *found]}.values()]


def _party_label(party: Any) -> str:
    return f"{party}（{party.credit_code}）" if party.credit_code else str(party)


def _soft(dossier: Dossier, act: Act, key: str) -> bool:
    found = dossier.marking.why(Record(act.code, dossier.now, key))
    return any(r.soft for r in found)


def _irregular(draft: Draft) -> bool:
    return draft.corrects is None and (bool(draft.irregular) or "irregular" in draft.typed)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None

"""What stands behind each tab of a matter: 办理, 证据, 文书, 案卷, 流程图, 期限, 程序检查, 关联, 校验."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.casework import selectors as casework
from fadu.faces.desk import (
    casefile_tab,
    deliberation_panel,
    evidence_tab,
    law_panel,
    link_page,
    measures_page,
    moved,
    owing_panel,
    papers_page,
    radar_page,
    review_page,
    visit_panel,
    waiting_page,
)
from fadu.faces.desk.amount_facts import PROCEDURES
from fadu.faces.desk.history_page import (
    Setting,
    files_of,
    happening,
    is_evidence,
    person_name,
    role_title,
    who_did,
)
from fadu.faces.desk.matter_page import Dossier, labels_of, people_of
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.period_words import reading
from fadu.faces.desk.preparing import dossier_of
from fadu.fees import selectors as fees
from fadu.kernel.zone import day_of
from fadu.law.overlays import drawing
from fadu.law.overlays.composing import is_local
from fadu.ledger import selectors as ledger
from fadu.matters import moving, versions
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.publication.channels import CHANNELS
from fadu.ui.casefile import Person
from fadu.ui.formats import short_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.strip import ActState, ActView, picture

TITLES = {
    "acts": "办理",
    "evidence": "证据",
    "papers": "打印文书",
    "casefile": "案卷",
    "picture": "流程图",
    "periods": "期限说明",
    "review": "程序检查",
    "links": "关联",
    "proof": "校验",
}

AMOUNT_AT = 2  # 裁量, a page of its own, stands behind 证据


def tabs(matter: Matter, current: str) -> tuple[Tab, ...]:
    """The tabs as links, so that they work without scripts."""
    base = reverse("matter", kwargs={"id": matter.id})
    found = [
        Tab(title, base if code == "acts" else f"{base}?tab={code}", code == current)
        for code, title in TITLES.items()
    ]
    if matter.procedure in PROCEDURES:
        amount = reverse("amount", kwargs={"id": matter.id})
        found.insert(AMOUNT_AT, Tab("裁量", amount, current == "amount"))
    return tuple(found)


def context(request: Any, matter: Matter, tab: str) -> dict[str, Any]:
    """Head, tabs and what stands behind the current one."""
    dossier = dossier_of(request, matter)
    drafts = casework.drafts_for_matter(request.viewer.scope, matter.id)
    known = dossier.procedure.by_code
    return {
        "matter": matter,
        "dossier": dossier,
        "drafts": [(d, known[d.act].title) for d in drafts if d.act in known],
        "tabs": tabs(matter, tab),
        "crumbs": (Crumb("事项", reverse("matters")), Crumb(name_of(matter))),
        **TABS[tab](request, dossier),
    }


def chosen_act(matter: Matter, code: str) -> str:
    """The act chosen for a record against the rules, or 404."""
    acts = versions.procedure(matter.procedure, digest=matter.digest).by_code
    if code not in acts or not acts[code].recordable or acts[code].lapse:
        raise Http404("没有可以补记的这一环节")
    return code


def chosen_line(matter: Matter, number: str) -> matters.Line:
    """The entry chosen for a correction, or 404."""
    for line in matters.history(matter):
        if str(line.n) == number and line.n > 0 and not line.corrected:
            return line
    raise Http404("没有可以更正的这条记录")


def acts(request: Any, dossier: Dossier) -> dict[str, Any]:
    """Acts, people, files and the timeline, the newest entry first."""
    lines = matters.history(dossier.matter)
    labels = labels_of(lines, dossier)
    setting = Setting(
        dossier.matter.id, dossier.procedure, labels, casework.paper_of(dossier.matter.id),
        request.law,
    )  # fmt: skip
    files = [
        (f, is_evidence(f, x, dossier.procedure))
        for x in lines
        for f in files_of(x, dossier.matter.id)
    ]
    people = [
        Person(person_name(labels.people.get(p), r), role_title(r)) for p, r in people_of(lines)
    ]
    scope = request.viewer.scope
    return {
        "visit": visit_panel.panel(request, dossier),
        "deliberation": deliberation_panel.panel(request, dossier),
        "owing": owing_panel.panel(
            dossier, lines, lambda: fees.of_matter(scope, dossier.matter.pk)
        ),
        "code_url": owing_panel.code_url(request.viewer, dossier.matter),
        "evidence_warnings": evidence_tab.of_decision(scope, dossier.matter.pk),
        "measures": measures_page.offers(dossier),
        "timeline": [happening(x, setting) for x in reversed(lines)],
        "people": people,
        "documents": [f for f, evidence in files if not evidence],
        "evidence": [f for f, evidence in files if evidence],
        "bases": law_panel.bases(lines),
        "criteria": law_panel.criteria(lines),
        "radar": radar_page.notices(dossier),
        "has_links": dossier.matter.procedure in CHANNELS,
        "correctable": [x for x in lines if x.n and not x.corrected and _opens(dossier, x.act)],
    }


def _opens(dossier: Dossier, code: str) -> bool:
    """Whether the viewer may correct an entry of an act, which a newer version may not know any more."""
    act = dossier.procedure.by_code.get(code)
    return dossier.own if act is None else dossier.opens(act)


def picture_of(request: Any, dossier: Dossier) -> dict[str, Any]:
    """The strip of the procedure coloured by the state of this matter."""
    layout = drawing.layout(dossier.procedure)
    views = {a.code: _view(dossier, a.code) for a in dossier.procedure.acts}
    return {"strip": picture(dossier.procedure.title, layout, views) if layout else None}


def periods(request: Any, dossier: Dossier) -> dict[str, Any]:
    """Every running period with its arithmetic, day by day, and what moved with the law."""
    found = [
        (dossier.title(dossier.procedure.act(o.act), o.key), badge, reading(badge, rule))
        for o in dossier.marking.owed()
        for badge, rule, _ in dossier.deadlines(o.act, o.key)
    ]
    notices = moving.of_matter(request.viewer.scope, dossier.matter.id)
    told = [(n, moved.title_of(dossier.matter, n.act), moved.told(n)) for n in notices]
    counted = {badge.steps for _, badge, _ in found}  # the end of a period that is shown as one
    waited = [x for x in waiting_page.waits(dossier) if not x.ends or x.steps not in counted]
    return {"periods": sorted(found, key=lambda one: one[1].due), "waits": waited, "moved": told}


def proof(request: Any, dossier: Dossier) -> dict[str, Any]:
    """Position, hash and writer of each entry, and the newest checkpoint that covers them."""
    lines = matters.history(dossier.matter)
    names = labels_of(lines, dossier).people
    rows = [(x, who_did(x, names)) for x in lines]
    return {"rows": rows, "checkpoint": ledger.newest_checkpoint(max(x.seq for x in lines))}


def _view(dossier: Dossier, code: str) -> ActView:
    """An act in the picture: with keys, the least advanced copy speaks for all."""
    act, marking = dossier.procedure.act(code), dossier.marking
    keys = marking.keys(act.each) if act.each else [""]
    states = [marking.state(code, k) for k in keys] or ["out"]
    enabled = {(a, k) for a, k in marking.enabled(dossier.now)}
    if "owed" in states:
        state = ActState.OWED
    elif any((code, k) in enabled for k in keys) and "done" not in states:
        state = ActState.MAY
    elif "done" in states:
        state = ActState.DONE
    else:
        state = ActState.BLOCKED if "open" in states else ActState.OUT
    done = max((d for k in keys if (d := marking.done(code, k))), default=None)
    note = short_day(day_of(done)) if done and state is ActState.DONE else ""
    doable = dossier.opens(act) and not act.each and state in (ActState.OWED, ActState.MAY)
    url = dossier.url(act, "") if doable else ""
    return ActView(act.title, state, note, url, local=is_local(act))


TABS: Mapping[str, Callable[[Any, Dossier], dict[str, Any]]] = {
    "acts": acts,
    "evidence": evidence_tab.tab,
    "papers": papers_page.tab,
    "casefile": casefile_tab.tab,
    "picture": picture_of,
    "periods": periods,
    "review": review_page.tab,
    "links": link_page.tab,
    "proof": proof,
}

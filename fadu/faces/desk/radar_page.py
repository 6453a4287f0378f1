"""法规变动雷达: what new versions of the law touch, how far it has been looked at, which matters run under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import may_settle_changes
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.compare_page import WORDS
from fadu.faces.desk.matter_page import Dossier
from fadu.law import registry
from fadu.law.parameters.titles import titled
from fadu.law.texts.marks import caption as article
from fadu.law.touching import Moved, Touch, running, waiting
from fadu.law.usage import CATALOGUE_CODE
from fadu.matters.scope import Scope
from fadu.statutes.models import LawText
from fadu.statutes.radar import selectors
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

OPEN = Badge("待核对", Tone.WARN, "clock")
STATES = {"": "全部", "open": "待核对", "settled": "已有结论"}
OUTCOMES = {
    "已核对无须改": Badge("无须改", Tone.GOOD, "check"),
    "已改": Badge("已改", Tone.INFO, "edit"),
}
NOTHING = Empty("没有法规变动", "导入新版本的文本以后，改动了所引条文的列在这里。", icon="scale")
CUT = 90
ON_DESK = 5
STEPS = 8  # steps that a notice names


@dataclass(frozen=True)
class Notice:
    """What a matter is told of a change: of which law, which articles, which of its steps still wait."""

    title: str
    url: str
    articles: str
    steps: str
    settled: str  # what the legal office found, "" while it looks


def listing(request: Any, form: Any) -> dict[str, Any]:
    """One page of changes, the newest first."""
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    only = typed.get("state") == "open"
    page = selectors.changes(
        request.GET.get("before", "")[:26], words=typed.get("q", ""), only_open=only
    )
    waits, texts = selectors.open_of(page.changes), selectors.texts_of(page.changes)
    columns = (
        Column("法律法规"), Column("新旧版本"), Column("登记日期", "date"), Column("变动条文", "number"),
        Column("待核对", "number"), Column("核对事项", "number"),
    )  # fmt: skip
    rows = tuple(
        Row((
            Cell(one.title, reverse("radar_change", kwargs={"id": one.id})), Cell(_versions(one, texts)),
            Cell(long_day(one.noted_on)), Cell(str(len(selectors.moved_of(one)))), Cell(str(waits[one.id])),
            Cell(str(one.tasks)),
        ), tone="warn" if waits[one.id] else "")
        for one in page.changes
    )  # fmt: skip
    query = request.GET.copy()
    query["before"] = page.before
    return {
        "table": Table("法规变动", columns, rows, empty=NOTHING),
        "older": f"?{query.urlencode()}" if page.before else "",
        "newest": reverse("radar") if request.GET.get("before") else "",
        "crumbs": (Crumb("法律法规", reverse("laws")), Crumb("法规变动雷达")),
    }


def context(request: Any, change: LawChange) -> dict[str, Any]:
    """One change: its articles, what cites them, and the matters that run under these rules."""
    kind, state = request.GET.get("kind", ""), request.GET.get("state", "")
    if state not in STATES or (kind and kind not in list(Touch)):
        raise Http404("没有这一分栏")
    found = selectors.tasks(change, kind, state)
    texts = selectors.texts_of([change])
    names = accounts.names(t.settled_by for t in found if t.settled_by)
    moved = selectors.moved_of(change)
    waits = selectors.open_of([change])[change.id]
    return {
        "change": change,
        "versions": _versions(change, texts),
        "compare_url": f"{reverse('compare_texts', kwargs={'code': change.after})}?with={change.before}",
        "moved": [(WORDS[m.how], m) for m in moved],
        "waits": waits,
        "done": change.tasks - waits,
        "table": tasks_table(found, names, settles=may_settle_changes(request.viewer, None)),
        "tabs": _tabs(change, kind, state),
        "kinds": _kinds(change, kind, state),
        "matters": matters_table(request.viewer.scope, change, moved, texts),
        "crumbs": (
            Crumb("法律法规", reverse("laws")), Crumb("法规变动雷达", reverse("radar")), Crumb(change.title),
        ),
    }  # fmt: skip


def tasks_table(found: Iterable[LawTask], names: dict[str, str], *, settles: bool) -> Table:
    """One line a citation: what cites which article, and what was found."""
    columns = (
        Column("所引条文", "narrow"), Column("种类", "narrow"), Column("引用之处"), Column("核对结论"),
        Column("操作", "narrow"),
    )  # fmt: skip
    rows = tuple(Row(_task(t, names, settles)) for t in found)
    return Table("核对事项", columns, rows, empty=Empty("没有这样的核对事项", icon="check"))


def matters_table(
    scope: Scope, change: LawChange, moved: Iterable[Moved], texts: dict[str, LawText]
) -> Table:
    """The procedures whose rules cite the articles: how many matters run, and which steps the change concerns."""
    codes = [t.code for t in selectors.tasks(change, Touch.PROCEDURE.value)]
    old, counts = texts.get(change.before), selectors.running(scope)
    places = [(m.number, m.bis) for m in moved]
    columns = (
        Column("程序"),
        Column("在办事项", "number"),
        Column("涉及的环节（尚未办理的须注意）"),
    )
    rows = []
    for procedure in running(dict.fromkeys(codes)):
        acts = waiting(procedure, old.key, places) if old else []
        number = counts.get(procedure.code, selectors.Running(0, more=False))
        url = f"{reverse('matters')}?procedure={procedure.code}"
        steps = "、".join(procedure.act(code).title for code in acts)
        rows.append(Row((Cell(procedure.title, url), Cell(str(number)), Cell(_cut(steps)))))
    empty = Empty("没有事项的程序引用这些条文", icon="folder")
    return Table("在办事项", columns, tuple(rows), empty=empty)


def notices(dossier: Dossier) -> list[Notice]:
    """What a running matter is told: changes of articles under which steps of it still wait."""
    if dossier.matter.closed:
        return []
    found = selectors.touching(dossier.matter.procedure)
    changes = selectors.changes_of(found)
    texts = selectors.texts_of(changes.values())
    made = (
        _notice(dossier, change, [t for t in found if t.change == id], texts)
        for id, change in sorted(changes.items(), reverse=True)
    )
    return [one for one in made if one is not None]


def on_desk(viewer: Viewer) -> list[tuple[LawTask, str, str]]:
    """The open tasks for the legal office's desk, the article and the address of each; one beyond `ON_DESK` says more."""
    found = selectors.open_tasks(ON_DESK + 1) if may_settle_changes(viewer, None) else []
    changes = selectors.changes_of(found)
    return [
        (
            t,
            f"《{changes[t.change]}》{caption(t)}",
            reverse("settle_change", kwargs={"id": t.change, "number": t.place}),
        )
        for t in found
    ]


def _notice(
    dossier: Dossier, change: LawChange, found: list[LawTask], texts: dict[str, LawText]
) -> Notice | None:
    """None where every step under these articles has been taken already."""
    old = texts.get(change.before)
    places = [(t.number, t.bis) for t in found]
    acts = waiting(dossier.procedure, old.key, places) if old else []
    left = [code for code in acts if not _taken(dossier, code)]
    if not left:
        return None
    moved = [m for m in selectors.moved_of(change) if (m.number, m.bis) in places]
    reasons = dict.fromkeys(t.reason for t in found if not t.open)
    return Notice(
        change.title,
        reverse("radar_change", kwargs={"id": change.id}),
        "、".join(f"{m.caption}（{WORDS[m.how].text}）" for m in moved),
        _steps(dossier, left),
        "；".join(reasons) if all(not t.open for t in found) else "",
    )


def _steps(dossier: Dossier, left: list[str]) -> str:
    """The steps that wait, those that are owed or may be taken now before the others; cut after some."""
    marking = dossier.marking
    near = {o.act for o in marking.owed()} | {act for act, _ in marking.enabled(dossier.now)}
    ordered = sorted(left, key=lambda code: code not in near)
    named = "、".join(dossier.procedure.act(code).title for code in ordered[:STEPS])
    return f"{named}等{len(ordered)}个环节" if len(ordered) > STEPS else named


def _taken(dossier: Dossier, code: str) -> bool:
    """Whether every copy of a step has been taken, so that nothing of it waits."""
    act, marking = dossier.procedure.act(code), dossier.marking
    keys = marking.keys(act.each) if act.each else [""]
    return bool(keys) and all(marking.done(code, key) is not None for key in keys)


def _task(task: LawTask, names: dict[str, str], settles: bool) -> tuple[Cell, ...]:
    kind = Touch(task.kind)
    outcome = OPEN if task.open else OUTCOMES[task.outcome]
    said = (
        ""
        if task.open
        else f"{names.get(task.settled_by, '—')} {long_day(task.settled_on)}"
        if task.settled_on
        else ""
    )
    url = reverse("settle_change", kwargs={"id": task.change, "number": task.place})
    return (
        Cell(caption(task)), Cell(kind.title), Cell(task.title, url_of(task), _cut(titled(task.words))),
        Cell(_cut(task.reason), sub=said, badges=(outcome,)),
        Cell("登记结论" if task.open else "更改结论", url) if settles else Cell(),
    )  # fmt: skip


def url_of(task: LawTask) -> str:
    """Where the citing thing is looked at; registers have no page of their own."""
    match Touch(task.kind):
        case Touch.PROCEDURE:
            known = any(p.code == task.code and not p.register for p in registry.PROCEDURES)
            return reverse("procedure", kwargs={"code": task.code}) if known else ""
        case Touch.DOCUMENT:
            return f"{reverse('procedure', kwargs={'code': task.code.partition('/')[0]})}?tab=acts"
        case Touch.ENTRY:
            library, _, name = task.code.partition("/")
            return reverse("entry", kwargs={"code": library, "id": name})
        case Touch.PENALTY if task.code == CATALOGUE_CODE:
            return reverse("penalties")
        case kind:
            return reverse(kind.value, kwargs={"code": task.code})


def caption(task: LawTask) -> str:
    """The article that a task cites."""
    return article(task.number, task.bis)


def _versions(change: LawChange, texts: dict[str, LawText]) -> str:
    """The two versions by their days."""
    pair = (texts.get(change.before), texts.get(change.after))
    return " → ".join(long_day(t.version) if t and t.version else "未注明" for t in pair)


def _tabs(change: LawChange, kind: str, state: str) -> tuple[Tab, ...]:
    return tuple(Tab(title, _url(change, kind, s), s == state) for s, title in STATES.items())


def _kinds(change: LawChange, kind: str, state: str) -> tuple[Tab, ...]:
    titles = {"": "全部种类", **{t.value: t.title for t in Touch}}
    return tuple(Tab(title, _url(change, k, state), k == kind) for k, title in titles.items())


def _url(change: LawChange, kind: str, state: str) -> str:
    query = "&".join(f"{n}={v}" for n, v in (("kind", kind), ("state", state)) if v)
    base = reverse("radar_change", kwargs={"id": change.id})
    return f"{base}?{query}" if query else base


def _cut(text: str) -> str:
    return text if len(text) <= CUT else f"{text[:CUT]}…"

"""The panel of a visit on its matter's page: code and entries, papers, and what the firm bears already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.selectors import casefile
from fadu.faces.desk.entry_page import entering_of
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.registering import marks
from fadu.faces.desk.visit_acting import may_enter_firm, may_find, may_handle_code
from fadu.faces.desk.visit_findings import Findings, findings_of
from fadu.faces.desk.visit_list import TONES
from fadu.faces.desk.visit_recordings import taken_at
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_APPROVAL
from fadu.registry.models import Party
from fadu.registry.selectors import party
from fadu.rooms.inspection.models import IssuedCode, SiteEntry, Visit
from fadu.rooms.inspection.permissions import may_show_code
from fadu.rooms.inspection.selectors.alerts import load, registrations
from fadu.rooms.inspection.selectors.issued import newest_code
from fadu.rooms.inspection.selectors.visits import Stage, entries_of, stage_of, visit
from fadu.rooms.inspection.services.entry import Mode, open_modes
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day, moment
from fadu.ui.tables import Table


@dataclass(frozen=True)
class Printed:
    """One paper of the visit: whether the record has it, its number or day, and where it is printed."""

    title: str
    badge: Badge
    said: str
    url: str


@dataclass(frozen=True)
class Panel:
    """What the panel shows; an address is "" where the viewer may not go there, or has no reason to."""

    visit: Visit
    stage: Badge
    warnings: tuple[str, ...]
    code: tuple[Fact, ...]
    entries: tuple[Fact, ...]
    papers: tuple[Printed, ...]
    found: Findings
    recordings: Table | None
    show_url: str
    enter_url: str
    enter_title: str
    settle_url: str
    hand_url: str
    major_url: str
    spot_url: str
    copy_url: str
    marks: dict[str, Any]


def panel(request: Any, dossier: Dossier) -> Panel | None:
    """The panel; None of other matters, and while there is only a clue."""
    if dossier.procedure.code != INSPECTION_VISIT.code:
        return None
    viewer, scope = request.viewer, request.viewer.scope
    row = visit(scope, dossier.matter.id)
    if row is None or row.opened_on is None:
        return None
    firm, code, stage = party(scope, row.party), newest_code(scope, row.pk), stage_of(row)
    runs = stage not in (Stage.CALLED_OFF, Stage.CLOSED)
    known = registrations(firm) if firm else [row.party]
    found = findings_of(scope, row, known, viewer.day, dossier.labels)
    enters = runs and may_enter_firm(viewer, row)
    finds = runs and may_find(viewer, row)
    here, now = {"id": row.pk}, entering_of(row, "")
    return Panel(
        visit=row,
        stage=Badge(stage, TONES[stage]),
        warnings=_warnings(request, row, firm, stage),
        code=_code(row, code, dossier, request.now),
        entries=_entries(entries_of(scope, row.pk)),
        papers=_papers(scope, row, dossier),
        found=found,
        recordings=taken_at(scope, row.pk),
        show_url=reverse("inspection:visit_code", args=[row.pk])
        if code and not code.withdrawn and may_show_code(viewer, None)
        else "",
        enter_url=reverse("visit_entry", kwargs=here) if enters and _ready(row, stage) else "",
        enter_title=now.title,
        settle_url=reverse("visit_settle_code", kwargs=here)
        if _lacks_code(row, code, stage, request.now) and may_handle_code(viewer, row)
        else "",
        hand_url=reverse("visit_hand_on", kwargs=here) if finds and found.open else "",
        major_url=reverse("visit_major", kwargs=here) if finds and found.open else "",
        spot_url=reverse("visit_spot", kwargs=here) if finds and found.open else "",
        copy_url=reverse("visit_copy", kwargs=here)
        if finds and found.to_copy and row.checked_on
        else "",
        marks=marks(request, row.pk),
    )


def _ready(row: Visit, stage: Stage) -> bool:
    """Whether somebody may stand at the gate: approved and staffed, and not registered as entered before the check."""
    return stage not in (Stage.TO_APPROVE, Stage.TO_ASSIGN) and (
        row.checked_on is not None or row.entered_on is None
    )


def _lacks_code(row: Visit, code: IssuedCode | None, stage: Stage, now: datetime) -> bool:
    """Whether a code of our own is to be issued and none that holds still, or again, is there."""
    if Mode.OWN not in open_modes() or stage is not Stage.TO_ENTER or row.entered_on:
        return False
    return code is None or code.withdrawn is not None or code.until <= now


def _warnings(request: Any, row: Visit, firm: Party | None, stage: Stage) -> tuple[str, ...]:
    """What to know before going there; afterwards nobody needs it."""
    if firm is None or row.checked_on or stage in (Stage.CALLED_OFF, Stage.CLOSED):
        return ()
    found = load(
        request.viewer.scope, registrations(firm), request.law, request.viewer.day, but=row.pk
    )
    return found.words


def _code(row: Visit, code: IssuedCode | None, dossier: Dossier, now: datetime) -> tuple[Fact, ...]:
    """The code and how the firm was entered, with the day until which a missed one is made up for."""
    facts = [Fact("检查码", *_standing(row, code, now))]
    facts.append(Fact("应当扫码", "是" if row.code_due else "参数没有要求"))
    if row.entry_mode:
        day = long_day(row.entered_on) if row.entered_on else ""
        facts.append(Fact("入企登记", f"{day}，{row.entry_mode}"))
    if row.no_code_for:
        day = long_day(row.no_code_on) if row.no_code_on else ""
        facts.append(Fact("未扫码", f"{day}，{row.no_code_for}", badges=_made_up(row, dossier)))
    return tuple(facts)


def _made_up(row: Visit, dossier: Dossier) -> tuple[Badge, ...]:
    if row.code_made_up_on:
        return (Badge(f"{long_day(row.code_made_up_on)}补录", Tone.GOOD, "check"),)
    due = [badge for badge, _, _ in dossier.deadlines(a.make_up_code.code, "")]
    if due:
        first = min(due, key=lambda one: one.due)
        return (Badge(f"{long_day(first.due)}前补录，{first.text}", first.tone, first.icon),)
    return (Badge("待补录", Tone.WARN, "clock", "补录期限由参数规定，没有填写的不计算"),)


def _standing(
    row: Visit, code: IssuedCode | None, now: datetime
) -> tuple[str, str, str, tuple[Badge, ...]]:
    """The code in words, as a fact without address or basis has it."""
    if code is None:
        return "没有生成", "", "", ()
    span = f"{moment(code.since)}至{moment(code.until)}"
    if row.entry_mark == code.pk:
        return span, "", "", (Badge("已使用", Tone.GOOD, "check"),)
    if code.withdrawn:
        return span, "", "", (Badge(f"已撤回：{code.get_withdrawal_display()}", Tone.QUIET, "x"),)
    if code.holds_at(now):
        return span, "", "", (Badge("有效", Tone.GOOD, "check"),)
    late = code.until <= now
    return span, "", "", (Badge("已过有效时间" if late else "尚未到有效时间", Tone.WARN, "clock"),)


def _entries(rows: Sequence[SiteEntry]) -> tuple[Fact, ...]:
    """Every entry into the firm, where there was more than the check itself."""
    return tuple(
        Fact(one.mode, long_day(one.entered_on), badges=_entered(one))
        for one in rows
        if len(rows) > 1 or one.empty
    )


def _entered(one: SiteEntry) -> tuple[Badge, ...]:
    if one.empty:
        return (Badge("未能实施", Tone.WARN, "alert"),)
    return (Badge("已扫码", Tone.GOOD, "check"),) if one.scanned else (Badge("未扫码", Tone.QUIET),)


def _papers(scope: Any, row: Visit, dossier: Dossier) -> tuple[Printed, ...]:
    """The papers of the visit in their order; what is lacking after the check is marked."""
    file = casefile(scope, dossier.matter)
    ready = {kind.code: tuple(kind.entries(file)) for kind in kinds_of(INSPECTION_VISIT.code)}
    wanted = [
        ("approval", "行政检查审批表", row.approved_on, row.approval_number, _approval_due(row)),
        ("scheme", "现场检查方案", row.scheme_on, "", True),
        ("notice", "行政检查通知书", row.noticed_on, "", row.manner == f.ANNOUNCED),
        ("record", "现场检查记录", row.recorded_on, "拒绝签字" if row.unsigned else "", True),
        ("order", "责令限期整改指令书", *_order(file), row.findings > 0),
        ("review", "整改复查意见书", _last(file, a.reinspect.code), "", False),
    ]
    made = []
    for code, title, day, said, due in wanted:
        if day is None and not due:
            continue
        entries = ready.get(code, ())
        place = {"id": row.pk, "kind": code, "n": entries[-1]} if entries and day else None
        url = reverse("matter_paper", kwargs=place) if place else ""
        made.append(Printed(title, _badge(row, day), _said(day, said), url))
    return tuple(made)


def _approval_due(row: Visit) -> bool:
    return row.approval not in ("", NO_APPROVAL)


def _badge(row: Visit, day: date | None) -> Badge:
    if day:
        return Badge("有", Tone.GOOD, "check")
    return Badge("缺", Tone.WARN, "alert") if row.checked_on else Badge("待办", Tone.QUIET)


def _said(day: date | None, said: str) -> str:
    return "，".join(one for one in (said, long_day(day) if day else "") if one)


def _order(file: Any) -> tuple[date | None, str]:
    lines = [line for line in file.lines if line.act == a.order_correction.code]
    numbers = dict.fromkeys(str(line.facts.get("order_number") or "") for line in lines)
    return _last(file, a.order_correction.code), "、".join(n for n in numbers if n)


def _last(file: Any, act: str) -> date | None:
    days = [day_of(line.at) for line in file.lines if line.act == act]
    return days[-1] if days else None

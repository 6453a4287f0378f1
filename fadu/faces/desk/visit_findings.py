"""What was found in a visit: how each finding stands, where it went, and how the last visit left the firm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fadu.faces.desk.recheck_page import act_url
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters import selectors as matters
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import GONE, FindingState, Visit, VisitFinding
from fadu.rooms.inspection.selectors.findings import (
    Carried,
    Standing,
    carried,
    last_visit,
    of_visit,
)
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.formats import long_day
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("问题"), Column("比上次", "narrow"), Column("处理情况"), Column("整改期限"), Column("去向", "narrow"),
)  # fmt: skip
LAST = (Column("上次的问题"), Column("现在", "narrow"), Column("本次", "narrow"))
_COMPARED = {"已改": Tone.GOOD, "还在": Tone.BAD, "新发现": Tone.INFO}
_STANDING = {Standing.STILL: Tone.BAD, Standing.FIXED: Tone.GOOD, Standing.ELSEWHERE: Tone.QUIET}


@dataclass(frozen=True)
class Findings:
    """The findings of a visit, and those of the last one; `open` counts what is not done with, `to_copy` what is still
    there and has not been taken over.
    """

    table: Table
    open: int
    last: Table | None
    last_said: str
    last_url: str
    to_copy: int


def findings_of(
    scope: Scope, visit: Visit, parties: Sequence[str], today: date, labels: Mapping[str, str]
) -> Findings:
    """Both lists, within reach; `labels` are the words for the keys of this visit's findings."""
    own = of_visit(scope, visit.pk)
    taken = {one.found_before: labels.get(one.key, one.key) for one in own if one.found_before}
    before = last_visit(scope, parties, but=visit.pk)
    known = carried(scope, parties, but=visit.pk) if before and _later(visit, before) else []
    still = [one for one in known if one.standing is Standing.STILL]
    reach = _within(scope, own)
    empty = Empty("没有记录问题", "检查时发现问题的，点“发现问题”逐项记录。", icon="check")
    lines = tuple(_row(one, today, reach, labels.get(one.key, one.key)) for one in own)
    return Findings(
        table=Table("本次检查发现的问题", COLUMNS, lines, empty=empty),
        open=sum(one.state not in GONE for one in own),
        last=_last(known, taken) if known else None,
        last_said=long_day(before.checked_on or before.opened_on) if known and before else "",
        last_url=reverse("matter", kwargs={"id": before.pk}) if known and before else "",
        to_copy=sum(one.finding.pk not in taken for one in still),
    )


def _later(visit: Visit, before: Visit) -> bool:
    """Whether the other visit was before this one, not after it."""
    return (before.opened_on, before.pk) < (visit.opened_on, visit.pk)


def _within(scope: Scope, rows: Sequence[VisitFinding]) -> set[str]:
    """Which of the matters that findings went to lie within reach."""
    ids = {id for one in rows for id in (one.major, one.penalty) if id}
    return (
        set(matters.matters(scope).filter(pk__in=ids).values_list("pk", flat=True))
        if ids
        else set()
    )


def _row(one: VisitFinding, today: date, reach: set[str], called: str) -> Row:
    state = FindingState(one.state)
    owes = one.state not in GONE
    act = a.reinspect if one.term or one.rectified_on else a.order_correction
    due = deadline_badge(one.term, today=today, name="整改期限") if one.term and owes else None
    late = bool(owes and one.term and one.term < today)
    how = one.mode or ("当场纠正" if one.on_spot else "")
    return Row(
        (
            Cell(f"{called} {one.description or '（内容已经删除）'}", sub=_sub(one)),
            Cell("", badges=(Badge(one.compared, _COMPARED[one.compared]),)),
            Cell(str(state.label), act_url(one, act.code) if owes else "", sub=how),
            Cell("" if due else (long_day(one.term) if one.term else "—"), deadline=due),
            _gone(one, reach),
        ),
        tone="bad" if late else "",
    )  # fmt: skip


def _sub(one: VisitFinding) -> str:
    return "，".join(said for said in (one.category, one.violated, one.order_number) if said)


def _gone(one: VisitFinding, reach: set[str]) -> Cell:
    """Where a finding was handed on to, as a link where the other matter lies within reach."""
    for said, id in (("重大隐患督办", one.major), ("处罚案件", one.penalty)):
        if id:
            return Cell(said, reverse("matter", kwargs={"id": id}) if id in reach else "", "" if id in reach else id)  # fmt: skip
    return Cell(one.department or "—")


def _last(known: Sequence[Carried], taken: dict[str, str]) -> Table:
    """The copy of the last visit, with the name under which this one has taken a finding over."""
    lines = tuple(
        Row((
            Cell(one.finding.description or "（内容已经删除）", sub=f"{one.finding.category}，{long_day(one.finding.found_on)}发现"),
            Cell("", badges=(Badge(one.standing, _STANDING[one.standing]),)),
            Cell(f"列为{taken[one.finding.pk]}" if one.finding.pk in taken else "—"),
        ))
        for one in known
    )  # fmt: skip
    return Table("上次检查的问题", LAST, lines)

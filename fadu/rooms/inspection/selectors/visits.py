"""Visits within reach: where they stand, the list of them page by page, and entries into firms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from fadu.law.procedures.inspection_visit.judgements import APPROVE_AFTER, APPROVE_FIRST
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import SiteEntry, Visit

PAGE = 50


class Stage(StrEnum):
    """Where a visit stands (办理环节); the value is what is printed. Every opened visit is in one of them."""

    TO_APPROVE = "待批准"
    TO_ASSIGN = "待指派检查人员"
    TO_ENTER = "待入企检查"
    TO_RECORD = "检查中，待制作记录"
    TO_CLOSE = "已检查，待办结"
    CALLED_OFF = "已取消"
    CLOSED = "已办结"


_RUNS = Q(closed_on=None, called_off_on=None)
_BEFORE = _RUNS & Q(checked_on=None)
_HELD = Q(approval=APPROVE_FIRST, approved_on=None) | Q(approval=APPROVE_AFTER, reported_on=None)
STAGES: Mapping[Stage, Q] = {
    Stage.TO_APPROVE: _BEFORE & _HELD,
    Stage.TO_ASSIGN: _BEFORE & ~_HELD & Q(first_officer=""),
    Stage.TO_ENTER: _BEFORE & ~_HELD & ~Q(first_officer=""),
    Stage.TO_RECORD: _RUNS & Q(checked_on__isnull=False, recorded_on=None),
    Stage.TO_CLOSE: _RUNS & Q(checked_on__isnull=False, recorded_on__isnull=False),
    Stage.CALLED_OFF: Q(called_off_on__isnull=False),
    Stage.CLOSED: Q(closed_on__isnull=False, called_off_on=None),
}


def stage_of(visit: Visit) -> Stage:
    """The stage of an opened visit, as `STAGES` has it."""
    if visit.called_off_on:
        return Stage.CALLED_OFF
    if visit.closed_on:
        return Stage.CLOSED
    if visit.checked_on:
        return Stage.TO_CLOSE if visit.recorded_on else Stage.TO_RECORD
    awaited = {APPROVE_FIRST: visit.approved_on, APPROVE_AFTER: visit.reported_on}
    if awaited.get(visit.approval, visit.opened_on) is None:
        return Stage.TO_APPROVE
    return Stage.TO_ENTER if visit.first_officer else Stage.TO_ASSIGN


@dataclass(frozen=True)
class Filter:
    """Which visits: each part narrows, an empty one does not. `division` is an agency (its id); first and
    last are days of opening.
    """

    kind: str = ""
    sector: str = ""
    stage: Stage | None = None
    officer: str = ""
    party: str = ""
    division: str = ""
    first: date | None = None
    last: date | None = None


def visits(scope: Scope) -> QuerySet[Visit]:
    """All visits within reach for which a task was opened."""
    return scope.filter(Visit.objects.filter(opened_on__isnull=False))


def clues(scope: Scope) -> QuerySet[Visit]:
    """Clues (检查线索) within reach for which no task has been opened and that were not put aside; oldest first."""
    rows = Visit.objects.filter(opened_on=None, declined_on=None, clued_on__isnull=False)
    return scope.filter(rows).order_by("clued_on", "id")


def visit(scope: Scope, id: str) -> Visit | None:
    """One visit or clue within reach."""
    return scope.filter(Visit.objects.filter(pk=id)).first()


def among(scope: Scope, ids: Collection[str]) -> dict[str, Visit]:
    """The visits and clues of these ids that lie within reach, by id."""
    return {v.pk: v for v in scope.filter(Visit.objects.filter(pk__in=ids))}


def chosen(scope: Scope, which: Filter) -> QuerySet[Visit]:
    """The visits that the filter leaves, the newest task first."""
    rows = visits(scope)
    plain = {"kind": which.kind, "sector": which.sector, "party": which.party}
    rows = rows.filter(**{column: value for column, value in plain.items() if value})
    if which.division:
        rows = rows.filter(county=which.division)
    if which.officer:
        rows = rows.filter(Q(first_officer=which.officer) | Q(second_officer=which.officer))
    if which.stage:
        rows = rows.filter(STAGES[which.stage])
    if which.first:
        rows = rows.filter(opened_on__gte=which.first)
    if which.last:
        rows = rows.filter(opened_on__lte=which.last)
    return rows.order_by("-opened_on", "-id")


def visit_page(scope: Scope, which: Filter, after: str = "") -> tuple[list[Visit], str]:
    """One page and the mark of the next ("" at the end); what is no mark stands for the first page."""
    rows = chosen(scope, which)
    day, id = mark(after)
    if day:
        rows = rows.filter(Q(opened_on__lte=day) & (Q(opened_on__lt=day) | Q(pk__lt=id)))
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return found[:PAGE], f"{last.opened_on}|{last.pk}" if last else ""


def visit_count(scope: Scope, which: Filter, most: int) -> int:
    """How many there are, counted up to `most`."""
    return chosen(scope, which).order_by()[:most].count()


def mark(after: str) -> tuple[date | None, str]:
    """The day and id of a page's mark; no day where it is none."""
    day, _, id = after.partition("|")
    try:
        return date.fromisoformat(day), id
    except ValueError:
        return None, ""


def entries(scope: Scope, parties: Sequence[str], first: date, last: date) -> QuerySet[SiteEntry]:
    """Entries into these firms within the days, those in vain too, the newest first."""
    rows = SiteEntry.objects.filter(party__in=parties, entered_on__gte=first, entered_on__lte=last)
    return scope.filter(rows).order_by("-entered_on", "-id")


def entries_of(scope: Scope, visit: str) -> list[SiteEntry]:
    """The entries into the firm of one visit, in order."""
    rows = SiteEntry.objects.filter(visit=visit)
    return list(scope.filter(rows).order_by("entered_on", "id"))


def counting(scope: Scope, parties: Sequence[str], year: int, *, but: str = "") -> QuerySet[Visit]:
    """Visits of a year that count against the cap of these registrations: done or still to be done.

    `but` leaves one visit out. A task that was called off does not count.
    """
    rows = visits(scope).filter(
        party__in=parties, counted=True, called_off_on=None, opened_on__year=year
    )
    return rows.exclude(pk=but)


def in_vain(scope: Scope, parties: Sequence[str]) -> list[Visit]:
    """The visits in which somebody came and nothing could be inspected, since the last that was recorded.

    Newest first. One that is still running and unrecorded counts from the first time on that nobody was there.
    """
    if not scope.whole:
        return []
    rows = visits(scope).filter(party__in=parties)
    last = rows.filter(recorded_on__isnull=False).order_by("-opened_on", "-id").first()
    empty = rows.filter(recorded_on=None, empties__gt=0)
    if last:
        since = Q(opened_on__gt=last.opened_on) | Q(opened_on=last.opened_on, pk__gt=last.pk)
        empty = empty.filter(since)
    return list(empty.order_by("-opened_on", "-id"))

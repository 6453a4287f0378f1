"""What was found: of one visit, to be reviewed by a day, and as the last visit left it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet

from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import GONE, FindingState, Visit, VisitFinding
from fadu.rooms.inspection.selectors.visits import PAGE, mark, visits


def findings(scope: Scope) -> QuerySet[VisitFinding]:
    """All findings within reach."""
    return scope.filter(VisitFinding.objects.all())


def of_visit(scope: Scope, visit: str) -> list[VisitFinding]:
    """The findings of one visit, in the order of their keys."""
    return list(findings(scope).filter(visit=visit).order_by("found_on", "id"))


def week_end(day: date) -> date:
    """The Sunday of a day's week."""
    return day + timedelta(days=6 - day.weekday())


@dataclass(frozen=True)
class Filter:
    """Which findings: each part narrows. `officer`: one of the two of the visit; `late`: the day before which the
    review was owed already.
    """

    sector: str = ""
    division: str = ""
    officer: str = ""
    party: str = ""
    late: date | None = None


def to_review(scope: Scope, until: date, which: Filter | None = None) -> QuerySet[VisitFinding]:
    """Findings whose review is owed on or before a day (应复查), the longest owed first.

    It is owed from the day after the term on, or from the unit's report; 本周 is `week_end` of today.
    """
    asked = which or Filter()
    rows = findings(scope).filter(review_on__lte=until)
    plain = {"sector": asked.sector, "county": asked.division, "party": asked.party}
    rows = rows.filter(**{column: value for column, value in plain.items() if value})
    if asked.late:
        rows = rows.filter(review_on__lt=asked.late)
    if asked.officer:
        own = Q(first_officer=asked.officer) | Q(second_officer=asked.officer)
        rows = rows.filter(Exists(Visit.objects.filter(own, pk=OuterRef("visit"))))
    return rows.order_by("review_on", "id")


def review_page(
    scope: Scope, until: date, which: Filter, after: str = ""
) -> tuple[list[VisitFinding], str]:
    """One page of them and the mark of the next ("" at the end)."""
    rows = to_review(scope, until, which)
    day, id = mark(after)
    if day:
        rows = rows.filter(Q(review_on__gte=day) & (Q(review_on__gt=day) | Q(pk__gt=id)))
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return found[:PAGE], f"{last.review_on}|{last.pk}" if last else ""


def review_count(scope: Scope, until: date, which: Filter, most: int) -> int:
    """How many there are, counted up to `most`."""
    return to_review(scope, until, which).order_by()[:most].count()


class Standing(StrEnum):
    """How a finding of the last visit stands when the next one begins; the value is what is printed."""

    STILL = "还在"
    FIXED = "已改"
    ELSEWHERE = "另行处理"  # 转重大隐患、并入处罚案件、移送其他部门


def standing_of(finding: VisitFinding) -> Standing:
    """Of one finding; what has not been reviewed counts as still there."""
    if finding.state == FindingState.CORRECTED:
        return Standing.FIXED
    return Standing.ELSEWHERE if finding.state in GONE else Standing.STILL


@dataclass(frozen=True)
class Carried:
    """A finding of an earlier visit as the next visit meets it."""

    finding: VisitFinding
    standing: Standing


def last_visit(scope: Scope, parties: Sequence[str], *, but: str = "") -> Visit | None:
    """The newest visit to these registrations that has a record, `but` left out."""
    rows = visits(scope).filter(party__in=parties, recorded_on__isnull=False).exclude(pk=but)
    return rows.order_by("-opened_on", "-id").first()


def carried(scope: Scope, parties: Sequence[str], *, but: str = "") -> list[Carried]:
    """The copy of the last visit: every finding of it with 还在, 已改 or 另行处理, and those of earlier visits
    that are still there and that no later visit took over.
    """
    last = last_visit(scope, parties, but=but)
    if last is None or not scope.whole:
        return []
    again = VisitFinding.objects.filter(found_before=OuterRef("pk")).exclude(visit=but)
    still = ~Q(state__in=GONE) & ~Exists(again)
    rows = findings(scope).filter(party__in=parties).exclude(visit=but)
    rows = rows.filter(Q(visit=last.pk) | still).order_by("found_on", "id")
    return [Carried(one, standing_of(one)) for one in rows]

"""The list of visits as the desk asks for it: by how they are made and by what they lack, in parts for a sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_APPROVAL
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit, VisitFinding
from fadu.rooms.inspection.selectors.findings import Filter as FindingFilter
from fadu.rooms.inspection.selectors.findings import to_review
from fadu.rooms.inspection.selectors.visits import Filter, chosen

PART = 500
MOST = 20_000
"""Lines of a sheet at most: what is more is chosen by a filter first."""
OF_TEAM = (f.CROSS, f.JOINT, f.SEPARATE)
MODES = (f.UNANNOUNCED, f.COVERT, f.ANNOUNCED, *OF_TEAM)
"""How a visit is made (检查方式): told beforehand or not, and with whom."""


class Lack(StrEnum):
    """What the record of a visit lacks (缺项); the value is what is printed."""

    CODE = "检查前未扫码"
    MAKE_UP = "未扫码，尚未补录"
    APPROVAL = "缺审批表"
    SCHEME = "缺检查方案"


_CHECKED = Q(checked_on__isnull=False)
_MISSED = Q(code_due=True) & _CHECKED & (Q(entry_mode="") | Q(code_made_up_on__isnull=False))
LACKS: Mapping[Lack, Q] = {
    Lack.CODE: _MISSED,
    Lack.MAKE_UP: _MISSED & Q(entry_mode=""),
    Lack.APPROVAL: _CHECKED & Q(approved_on=None) & ~Q(approval__in=("", NO_APPROVAL)),
    Lack.SCHEME: _CHECKED & Q(scheme_on=None),
}
"""Only of visits that were made: before, the next step says what is to be done."""


def lacks_of(visit: Visit) -> tuple[Lack, ...]:
    """What one visit lacks, as `LACKS` has it; a code that was made up for is told as missed alone."""
    if visit.checked_on is None:
        return ()
    missed = visit.code_due and (not visit.entry_mode or visit.code_made_up_on is not None)
    told = {
        Lack.CODE: missed and bool(visit.entry_mode),
        Lack.MAKE_UP: missed and not visit.entry_mode,
        Lack.APPROVAL: visit.approved_on is None and visit.approval not in ("", NO_APPROVAL),
        Lack.SCHEME: visit.scheme_on is None,
    }
    return tuple(lack for lack, is_so in told.items() if is_so)


@dataclass(frozen=True)
class Wanted(Filter):
    """A filter that also asks how the visit is made, what it lacks, and whether a review is owed by a day."""

    mode: str = ""
    lack: Lack | None = None
    review_by: date | None = None


def listed(scope: Scope, which: Wanted) -> QuerySet[Visit]:
    """The visits that the filter leaves, the newest task first."""
    rows = chosen(scope, which)
    if which.mode:
        rows = rows.filter(**{"team" if which.mode in OF_TEAM else "manner": which.mode})
    if which.lack:
        rows = rows.filter(LACKS[which.lack])
    if which.review_by:
        owed = VisitFinding.objects.filter(visit=OuterRef("pk"), review_on__lte=which.review_by)
        rows = rows.filter(Exists(owed))
    return rows


def parts(scope: Scope, which: Wanted) -> Iterator[list[Visit]]:
    """The whole list, at most `MOST` lines, in parts of which each is read by itself."""
    rows, last, number = listed(scope, which), None, 0
    while number < MOST:
        more = rows
        if last is not None:
            behind = Q(opened_on=last.opened_on, pk__lt=last.pk) | Q(opened_on__lt=last.opened_on)
            more = rows.filter(Q(opened_on__lte=last.opened_on) & behind)
        found = list(more[: min(PART, MOST - number)])
        if not found:
            return
        yield found
        number, last = number + len(found), found[-1]


def left_to_do(scope: Scope, visits: Collection[str]) -> dict[str, int]:
    """How many findings of each of these visits still owe a review or an order, by visit."""
    rows = VisitFinding.objects.filter(visit__in=visits)
    open_ones = scope.filter(rows).filter(state__in=("found", "ordered", "reported", "remains"))
    return dict(open_ones.values_list("visit").annotate(n=Count("pk")).order_by())


@dataclass(frozen=True)
class Owed:
    """What one officer has to review: how many findings, and how many of them were owed before a day."""

    number: int
    late: int


def by_officer(
    scope: Scope, until: date, since: date, which: FindingFilter, most: int
) -> dict[str, Owed]:
    """Findings to be reviewed by a day, by each of the two officers of their visit ("" where there is none);
    those owed before `since` are told apart.

    Of the `most` that are owed longest; a finding counts with both officers.
    """
    rows = to_review(scope, until, which).values_list("visit", "review_on")[:most]
    found = [(visit, day) for visit, day in rows if day is not None]
    pairs = {
        pk: dict.fromkeys(one for one in two if one) or {"": None}
        for pk, *two in scope.filter(
            Visit.objects.filter(pk__in={visit for visit, _ in found})
        ).values_list("pk", "first_officer", "second_officer")
    }
    number, late = Counter[str](), Counter[str]()
    for visit, day in found:
        for officer in pairs.get(visit, {"": None}):
            number[officer] += 1
            late[officer] += day < since
    return {officer: Owed(n, late[officer]) for officer, n in number.items()}

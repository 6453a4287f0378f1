"""Reads over returns, within the viewer's reach."""

from __future__ import annotations

from typing import Any

from django.db.models import Max, Q, QuerySet

from fadu.accounts.models import Agency
from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope
from fadu.returns.models import Return, State


def returns(scope: Scope) -> QuerySet[Return]:
    """All returns within the viewer's reach."""
    return scope.filter(Return.objects.all())


def return_(scope: Scope, id: str) -> Return | None:
    """One return within the viewer's reach."""
    return returns(scope).filter(pk=id).first()


def listed(scope: Scope, *, year: int | None = None, state: str = "") -> QuerySet[Return]:
    """The returns of a list: of a year, in a state, or all."""
    rows = returns(scope)
    if year is not None:
        rows = rows.filter(year=year)
    return rows.filter(state=state) if state in State.values else rows


def asked(scope: Scope, code: str, year: int) -> QuerySet[Return]:
    """What was asked of the units for a figure and year; of each unit the newest request alone."""
    rows = scope.filter(Return.objects.filter(figure=code, year=year))
    return _newest(rows)


def accepted(scope: Scope, code: str, year: int) -> QuerySet[Return]:
    """The accepted returns of a figure and year; of each unit the newest alone."""
    rows = scope.filter(Return.objects.filter(figure=code, year=year, state=State.ACCEPTED))
    return _newest(rows)


def of_figures(scope: Scope, codes: tuple[str, ...], year: int) -> list[Return]:
    """Every return of some figures and a year, the oldest first: for a page that shows them side by side."""
    if not scope.whole:
        return []
    return _of_figures(scope.agency, codes, reach=scope.reach, year=year)


@ready
def _of_figures(
    agency: str, codes: tuple[str, ...], *, reach: Reach, year: int
) -> QuerySet[Return, Any]:
    rows = Return.objects.filter(figure__in=codes, year=year).order_by("id")
    return Scope("", agency, reach).filter(rows)


def running(scope: Scope, code: str, year: int, unit: str) -> Return | None:
    """A return of this unit that has been asked for and not been accepted yet."""
    rows = scope.filter(Return.objects.filter(figure=code, year=year, county=unit))
    return rows.filter(~Q(state=State.ACCEPTED)).first()


def units(scope: Scope) -> QuerySet[Agency]:
    """The agencies that may be asked to report: the viewer's own and those below, offices left out."""
    rows = scope.filter(Agency.objects.filter(closed=False))
    return rows.exclude(level="office").order_by("division", "id")


def to_do(scope: Scope, agency: str) -> QuerySet[Return]:
    """What an agency still has to report, the first due day first (for the desk)."""
    open_ = (State.REQUESTED, State.SENT_BACK)
    rows = scope.filter(Return.objects.filter(county=agency, state__in=open_))
    return rows.order_by("due_on", "id")


def to_review(scope: Scope) -> QuerySet[Return]:
    """What waits to be reviewed within reach (for the desk of the legal office)."""
    if not scope.whole:
        return Return.objects.none()
    return scope.filter(Return.objects.filter(state=State.SUBMITTED)).order_by("due_on", "id")


def _newest(rows: QuerySet[Return]) -> QuerySet[Return]:
    newest = rows.order_by().values("county").annotate(newest=Max("id")).values("newest")
    return Return.objects.filter(pk__in=newest)

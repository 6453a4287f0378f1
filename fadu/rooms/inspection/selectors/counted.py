"""Which visits and findings count, within the viewer's reach. The figures' definitions name these selectors."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from fadu.figures.measures import Measure
from fadu.figures.span import Span
from fadu.law.procedures.inspection_visit.facts import COVERT, UNANNOUNCED
from fadu.law.procedures.inspection_visit.facts_findings import BY_TERM
from fadu.law.procedures.inspection_visit.judgements import (
    CASE,
    CROSS,
    DRAWN,
    PLANNED,
    SPECIAL,
)
from fadu.matters.scope import Scope
from fadu.registry.selectors import lasting
from fadu.rooms.inspection.models import FindingState, Visit, VisitFinding
from fadu.rooms.inspection.selectors.findings import findings
from fadu.rooms.inspection.selectors.visits import visits

ELSEWHERE = (FindingState.MAJOR, FindingState.CASE, FindingState.DEPARTMENT)


def _firms(rows: QuerySet[Visit]) -> int:
    return len(lasting(rows.order_by().values_list("party", flat=True).distinct()))


FIRMS = Measure("firms", "去重的被检查单位数，合并登记的计一家", _firms)
"""How many units were visited; one that was registered twice and joined since is one."""


def checked(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Visits whose first check on site fell within the span."""
    return visits(scope).filter(span.on("checked_on"))


def planned(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones under the yearly plan."""
    return checked(scope, span).filter(kind=PLANNED)


def drawn(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones to targets of a random draw."""
    return checked(scope, span).filter(kind=DRAWN)


def on_clues(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones on a clue."""
    return checked(scope, span).filter(kind=CASE)


def special(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones of a special campaign."""
    return checked(scope, span).filter(kind=SPECIAL)


def of_units(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones that name the unit in the register."""
    return checked(scope, span).exclude(party="")


def unannounced(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones without notice, report, company or reception, straight to the site."""
    return checked(scope, span).filter(manner=UNANNOUNCED)


def covert(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the open and covert ones."""
    return checked(scope, span).filter(manner=COVERT)


def across(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones by officers of another place."""
    return checked(scope, span).filter(team=CROSS)


def with_findings(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones in which something was found."""
    return checked(scope, span).filter(findings__gt=0)


def code_due(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those, the ones that were to be registered by code."""
    return checked(scope, span).filter(code_due=True)


def by_code(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Of those that were to be, the ones registered by code before the check; made up for later does not count."""
    return code_due(scope, span).filter(no_code_on=None).exclude(entry_mode="")


def found(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """What was found within the span."""
    return findings(scope).filter(span.on("found_on"))


def ordered(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """Findings that were ordered within the span to be put right, at once or by a term."""
    return findings(scope).filter(span.on("ordered_on"))


def by_numbered_order(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """Of those, the ones with a term whose order has a number."""
    return ordered(scope, span).filter(mode=BY_TERM).exclude(order_number="")


def term_over(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """Findings whose term ended within the span and that are followed here, not handed on."""
    rows = findings(scope).filter(span.on("term"))
    return rows.exclude(state__in=ELSEWHERE)


def reviewed(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """Of those, the ones that a review by the span's last day found put right, or overdue."""
    return term_over(scope, span).filter(reviewed_on__lte=span.last)


def corrected_in_term(scope: Scope, span: Span) -> QuerySet[VisitFinding]:
    """Of those, the ones put right by their term: found so by its last day, or reported by then and found so later."""
    rows = term_over(scope, span).filter(corrected_on__lte=span.last)
    return rows.filter(Q(corrected_on__lte=F("term")) | Q(rectified_on__lte=F("term")))

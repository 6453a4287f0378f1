"""Which hazards count, within the viewer's reach. The figures' definitions name these selectors by their place."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.rooms.hazards.models import Hazard

STILL_OWED = Q(transferred_on__isnull=True) | Q(transferred_on__gt=F("term"))
"""At the end of the term it was here that the hazard had to be removed."""


def hazards(scope: Scope) -> QuerySet[Hazard]:
    """All hazards within the viewer's reach."""
    return scope.filter(Hazard.objects.all())


def found(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards found within the span and not judged to be ordinary ones."""
    rows = hazards(scope).filter(span.on("found_on"))
    return rows.exclude(major=False)


def rectified(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards found within the span whose review, by its last day, found them eliminated."""
    return found(scope, span).filter(eliminated_on__lte=span.last)


def ordinary(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards found within the span and judged to be ordinary ones, those of visits among them."""
    return hazards(scope).filter(span.on("found_on"), major=False)


def ordinary_rectified(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Of those, the ones found eliminated by the span's last day, on the spot or by a review."""
    return ordinary(scope, span).filter(eliminated_on__lte=span.last)


def closed(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards found within the span and closed (销号) by its last day."""
    return found(scope, span).filter(closed_on__lte=span.last)


def listed(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards found within the span that were put under listed supervision (挂牌督办)."""
    return found(scope, span).filter(listed=True)


def due(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Hazards whose term (整改期限) ends within the span, found whenever; ordinary ones left out, and those
    that another department had before the term's end.
    """
    rows = hazards(scope).filter(span.on("term"))
    return rows.filter(STILL_OWED).exclude(major=False)


def met(scope: Scope, span: Span) -> QuerySet[Hazard]:
    """Those of them that were closed on or before the last day of their term."""
    return due(scope, span).filter(closed_on__lte=F("term"))

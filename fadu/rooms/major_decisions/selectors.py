"""Which decisions count, within the viewer's reach."""

from __future__ import annotations

from django.db.models import QuerySet

from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.rooms.major_decisions.models import MajorDecision


def decisions(scope: Scope) -> QuerySet[MajorDecision]:
    """All decisions within the viewer's reach."""
    return scope.filter(MajorDecision.objects.all())


def made(scope: Scope, span: Span) -> QuerySet[MajorDecision]:
    """Decisions made within the span."""
    return decisions(scope).filter(span.on("decided_on"))


def complete(scope: Scope, span: Span) -> QuerySet[MajorDecision]:
    """Of those, the ones with public participation, legality review and collective discussion."""
    return made(scope, span).filter(
        participated_on__isnull=False, legality_on__isnull=False, discussed_on__isnull=False
    )


def heard(scope: Scope, span: Span) -> QuerySet[MajorDecision]:
    """Decisions made within the span for which a hearing was held."""
    return made(scope, span).filter(heard_on__isnull=False)

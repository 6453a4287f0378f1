"""Which lines and plans count in figures: those that were published, as they stand today."""

from __future__ import annotations

from django.db.models import QuerySet

from fadu.checker.plan_items import KEY
from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.rooms.plans.models import Line, Plan


def public_lines(scope: Scope, span: Span) -> QuerySet[Line]:
    """Lines of published plans whose period ends within the span."""
    public = scope.filter(Plan.objects.exclude(public="")).values("public")
    due = Line.objects.filter(span.on("due_on"), wording__in=public)
    return scope.filter(due)


def key_lines(scope: Scope, span: Span) -> QuerySet[Line]:
    """Of them, those of key inspection."""
    return public_lines(scope, span).filter(kind=KEY)


def joint_lines(scope: Scope, span: Span) -> QuerySet[Line]:
    """Of them, those to which another department comes along."""
    return public_lines(scope, span).exclude(partners="")


def summed_up(scope: Scope, span: Span) -> QuerySet[Plan]:
    """Plans whose execution was summed up within the span."""
    summed = Plan.objects.filter(span.on("summed_on"))
    return scope.filter(summed)

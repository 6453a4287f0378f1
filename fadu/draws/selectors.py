"""Reads over draws: within the viewer's reach, and what has been published to everybody."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from fadu.draws.models import Batch, Draw, DrawJob, JobState, SealedValue, State
from fadu.figures.span import Span
from fadu.matters.scope import Scope


def batches(scope: Scope) -> QuerySet[Batch]:
    """All batches within the viewer's reach."""
    return scope.filter(Batch.objects.all())


def batch(scope: Scope, id: str) -> Batch | None:
    """One batch within the viewer's reach."""
    return batches(scope).filter(pk=id).first()


def draws(scope: Scope) -> QuerySet[Draw]:
    """All numbered draws within the viewer's reach, void ones too."""
    return scope.filter(Draw.objects.all())


def of_batch(scope: Scope, batch: str) -> list[Draw]:
    """The numbered draws of a batch, the newest first."""
    return list(draws(scope).filter(batch=batch).order_by("-year", "-number"))


def newest(scope: Scope, ids: Iterable[str]) -> dict[str, Draw]:
    """Draws by id, for a list of batches."""
    return {d.pk: d for d in draws(scope).filter(pk__in=[i for i in ids if i])}


def sealed(scope: Scope, draw: str) -> list[SealedValue]:
    """What opens the commitments of a frozen draw within reach; erased values are None."""
    if not draws(scope).filter(pk=draw).exists():
        return []
    return list(SealedValue.objects.filter(draw=draw).order_by("number"))


def job_of(scope: Scope, batch: Batch) -> DrawJob | None:
    """The long work of a batch within reach that is under way, or was refused and nothing has been done since."""
    if not batches(scope).filter(pk=batch.pk).exists():
        return None
    found = DrawJob.objects.filter(batch=batch.pk).order_by("-id").first()
    if found is None or found.state == JobState.DONE:
        return None
    return found if found.state == JobState.OPEN or found.n == batch.n else None


def last_of(agency: str, year: int) -> Draw | None:
    """The newest numbered draw of an agency and year: the next one names its commitment."""
    return Draw.objects.filter(county=agency, year=year).order_by("-number").first()


PUBLIC = Q(committed_at__isnull=False) | Q(state=State.CANCELLED)
"""Published, or void before it was: a number once used stays to be seen, so that none is missing in a year."""


def public(agency: str, year: int, number: int) -> Draw | None:
    """A draw that is public; before its commitment is, nothing of it is shown."""
    return Draw.objects.filter(PUBLIC, county=agency, year=year, number=number).first()


def public_list(limit: int = 200) -> list[Draw]:
    """The draws that are public, the newest first."""
    return list(Draw.objects.filter(PUBLIC).order_by("-frozen_at", "-id")[:limit])


def performed(scope: Scope, span: Span) -> QuerySet[Draw]:
    """Draws that took place within the span, those void by now included."""
    return draws(scope).filter(drawn_at__gte=span.start, drawn_at__lt=span.end)


def voided(scope: Scope, span: Span) -> QuerySet[Draw]:
    """Of those, the ones that are void by now."""
    return performed(scope, span).filter(state=State.CANCELLED)


def changed(scope: Scope, span: Span) -> QuerySet[Draw]:
    """Of those, the ones in which a target was replaced or dropped."""
    return performed(scope, span).filter(replaced__gt=0)

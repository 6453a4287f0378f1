"""Which cases stand in another platform's form, and which are still to be entered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history, matters
from fadu.platforms.models import EnteredCase


def entered(scope: Scope, form: str) -> QuerySet[EnteredCase]:
    """The cases within reach that were entered in a form, the newest first."""
    rows = scope.filter(EnteredCase.objects.filter(of_form=form, withdrawn=False))
    return rows.order_by("-entered_on", "-id")


def entry(scope: Scope, id: str) -> EnteredCase | None:
    """One of them within reach."""
    return scope.filter(EnteredCase.objects.filter(withdrawn=False)).filter(pk=id).first()


def of_matter(scope: Scope, matter: str) -> dict[str, EnteredCase]:
    """Where a case within reach stands, by form."""
    rows = scope.filter_few(EnteredCase.objects.filter(matter=matter, withdrawn=False))
    return {row.of_form: row for row in rows}


def told_at(scope: Scope, row: EnteredCase) -> datetime | None:
    """When somebody last said that a case within reach stands there as it is: entered it, or noted what was amended."""
    own = scope.filter_few(Matter.objects.filter(pk=row.pk, register=True)).first()
    lines = history(own) if own else []
    return lines[-1].noted if lines else None


def waiting(scope: Scope, form: str, procedures: Collection[str]) -> QuerySet[Matter]:
    """Our own cases of these procedures within reach that do not stand in a form yet; the newest first."""
    there = EnteredCase.objects.filter(matter=OuterRef("pk"), of_form=form, withdrawn=False)
    rows = matters(scope).filter(procedure__in=procedures, platform="")
    return rows.filter(~Exists(there)).order_by("-serial")

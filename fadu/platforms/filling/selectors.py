"""Which cases stand in another platform's form, and which are still to be entered."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import matters, newest
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


def told(scope: Scope, row: EnteredCase) -> int:
    """Up to which entry of the log a case within reach was told to stand there as it is: by who entered it, or noted what was
    amended there.
    """
    return newest(scope, [row.pk]).get(row.pk, -1)


def moved(scope: Scope, rows: Collection[EnteredCase]) -> set[str]:
    """Those of these rows whose case within reach has an entry since it was told to stand there as it is."""
    last = newest(scope, {id for row in rows for id in (row.pk, row.matter)})
    return {row.pk for row in rows if last.get(row.matter, -1) > last.get(row.pk, -1)}


def waiting(scope: Scope, form: str, procedures: Collection[str]) -> QuerySet[Matter]:
    """Our own cases of these procedures within reach that do not stand in a form yet; the newest first."""
    there = EnteredCase.objects.filter(matter=OuterRef("pk"), of_form=form, withdrawn=False)
    rows = matters(scope).filter(procedure__in=procedures, platform="")
    return rows.filter(~Exists(there)).order_by("-serial")

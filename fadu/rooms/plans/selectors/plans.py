"""Reads over plans within the viewer's reach, and over what has been published to everybody."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from fadu.matters.scope import Scope
from fadu.registry.selectors import parties
from fadu.rooms.plans.models import Line, Plan, Sketch, Wording


def plans(scope: Scope) -> QuerySet[Plan]:
    """All plans within the viewer's reach."""
    return scope.filter(Plan.objects.all())


def plan(scope: Scope, id: str) -> Plan | None:
    """One plan within the viewer's reach."""
    return plans(scope).filter(pk=id).first()


def wordings(scope: Scope, plan: Plan) -> list[Wording]:
    """The wordings of a plan, the newest first."""
    return list(scope.filter(Wording.objects.filter(plan=plan.pk)).order_by("-number"))


def newest(scope: Scope, found: Iterable[Plan]) -> dict[str, Wording]:
    """The wordings that plans name, by id, for a list of plans."""
    ids = {id for one in found for id in (one.current, one.public) if id}
    return {w.pk: w for w in scope.filter(Wording.objects.filter(pk__in=ids))}


def lines(scope: Scope, wording: str) -> list[Line]:
    """The lines of a wording in their order."""
    return list(scope.filter(Line.objects.filter(wording=wording)).order_by("no"))


def sketch(scope: Scope, plan: Plan) -> Sketch | None:
    """The lines of a plan that are being written, where the viewer reaches the plan."""
    return Sketch.objects.filter(pk=plan.pk).first() if plans(scope).filter(pk=plan.pk) else None


def units(scope: Scope, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Name and credit code of the single units that lines name, by party."""
    rows = parties(scope).filter(id__in=[id for id in ids if id])
    found = rows.values_list("id", "name", "credit_code")
    return {id: (name or "", code or "") for id, name, code in found}

"""Reads over parties, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from fadu.matters.scope import Scope
from fadu.registry.models import Party


def parties(scope: Scope) -> QuerySet[Party]:
    """The parties in use within the viewer's reach: merged and erased ones left out."""
    return scope.filter(Party.objects.filter(merged_into="", erased=False)).order_by("-id")


def party(scope: Scope, id: str) -> Party | None:
    """One party within the viewer's reach, also a merged or erased one."""
    return scope.filter(Party.objects.filter(id=id)).first()


def lookup(scope: Scope, text: str, limit: int = 20) -> list[Party]:
    """Parties by exact code or by part of the name, for pickers."""
    return list(matching(scope, text)[:limit])


def matching(scope: Scope, text: str) -> QuerySet[Party]:
    """The parties in use whose code is the text or whose name contains it; all for no text."""
    rows, text = parties(scope), text.strip()
    return rows.filter(Q(credit_code=text.upper()) | Q(name__contains=text)) if text else rows


def in_reach(scope: Scope, ids: Iterable[str]) -> list[Party]:
    """The parties among the ids that lie within the viewer's reach, merged ones included."""
    return list(scope.filter(Party.objects.filter(id__in=set(ids))))


def joined(party: Party) -> list[str]:
    """The other entries of the same party that are not erased: its duplicates, and what it was
    joined into; in the order of their ids.
    """
    known, new = {party.id}, {party.id}
    while new:
        into = set(Party.objects.filter(id__in=new).values_list("merged_into", flat=True)) - {""}
        from_them = set(Party.objects.filter(merged_into__in=new).values_list("id", flat=True))
        new = (into | from_them) - known
        known |= new
    left = Party.objects.filter(id__in=known - {party.id}, erased=False)
    return sorted(left.values_list("id", flat=True))


def party_names(ids: Iterable[str]) -> dict[str, str]:
    """Names by id, for pages that already show the matter they belong to."""
    return {p.id: str(p) for p in Party.objects.filter(id__in=set(ids))}


def by_code(scope: Scope, credit_code: str) -> Party | None:
    """The party that carries a credit code."""
    return parties(scope).filter(credit_code=credit_code.strip().upper()).first()

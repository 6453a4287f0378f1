"""Reads over parties, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from fadu.kernel.initials import as_initials, initials
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import history
from fadu.matters.words import runs
from fadu.registry.models import Party

SPELT = 500
"""How many of the newest parties are read for first letters: some milliseconds."""


def parties(scope: Scope) -> QuerySet[Party]:
    """The parties in use within the viewer's reach: merged and erased ones left out."""
    return scope.filter(Party.objects.filter(merged_into="", erased=False)).order_by("-id")


def party(scope: Scope, id: str) -> Party | None:
    """One party within the viewer's reach, also a merged or erased one."""
    return scope.filter(Party.objects.filter(id=id)).first()


def lookup(scope: Scope, text: str, limit: int = 20) -> list[Party]:
    """Parties by exact code or by part of the name, for pickers."""
    return list(matching(scope, text)[:limit])


def found(scope: Scope, text: str, limit: int) -> list[Party]:
    """Parties of this code, with every word in the name, or, of the newest `SPELT`, with the letters as first
    letters of the name. Names are personal and stand in no index: they are read where they are.
    """
    asked, code = tuple(runs(text)), text.strip().upper()
    if not asked:
        return []
    listed = _called(scope.agency, code, asked, reach=scope.reach, limit=limit)
    if len(asked) == 1 and as_initials(asked[0]) and len(listed) < limit:
        newest = _newest(scope.agency, reach=scope.reach)
        spelt = [id for id, name in newest if asked[0] in initials(name or "")]
        more = set(spelt[:limit]) - {party.id for party in listed}
        listed += list(parties(scope).filter(id__in=more)[: limit - len(listed)])
    return listed


@ready
def _called(
    agency: str, code: str, words: tuple[str, ...], *, reach: Reach, limit: int
) -> QuerySet[Party]:
    named = Q(*(Q(name__icontains=word) for word in words))
    return parties(Scope("", agency, reach)).filter(Q(credit_code=code) | named)[:limit]


@ready
def _newest(agency: str, *, reach: Reach) -> QuerySet[Party, Any]:
    return parties(Scope("", agency, reach)).values_list("id", "name")[:SPELT]


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


def lasting(ids: Iterable[str]) -> set[str]:
    """The entries as which these go on: each duplicate is followed to what it was joined into.

    The caller has shown the records that name them.
    """
    found, unmerged = set(ids), Party.objects.exclude(merged_into="")
    while duplicates := unmerged.in_bulk(found):
        found = (found - duplicates.keys()) | {one.merged_into for one in duplicates.values()}
    return found


def party_names(ids: Iterable[str]) -> dict[str, str]:
    """Names by id, for pages that already show the matter they belong to."""
    return {p.id: str(p) for p in Party.objects.filter(id__in=set(ids))}


def as_entered(id: str, at: datetime) -> dict[str, Any]:
    """What the register said of a party at an instant, for a document of that day: fact → value, None once erased.

    Of a party entered later it is what was entered first. Empty where there is no such party. The caller has
    shown the matter that names it.
    """
    return known_at(entered(id), at)


def entered(id: str) -> tuple[Line, ...]:
    """Everything that was ever stated of a party, for `known_at`; the same is asked of the caller."""
    matter = Matter.objects.filter(pk=id).first()
    return tuple(x for x in history(matter) if x.act in _STATED) if matter is not None else ()


def known_at(said: Sequence[Line], at: datetime) -> dict[str, Any]:
    """What was known of a party at an instant: fact → value, None once erased."""
    known = [line for line in said if line.at <= at and not line.corrected] or said[:1]
    facts = known[-1].facts if known else {}
    return {code: None if isinstance(value, dict) else value for code, value in facts.items()}


_STATED = ("enter_party", "amend_party")


def by_code(scope: Scope, credit_code: str) -> Party | None:
    """The party that carries a credit code."""
    return parties(scope).filter(credit_code=credit_code.strip().upper()).first()


def by_codes(scope: Scope, codes: Iterable[str]) -> dict[str, str]:
    """Names of the parties that carry these credit codes, by code."""
    rows = parties(scope).filter(credit_code__in=set(codes))
    return {str(party.credit_code): str(party) for party in rows}

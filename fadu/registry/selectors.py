"""Reads over parties, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from fadu.law.procedures.registers import ask_party_erasure
from fadu.matters import naming, search
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.packs import PARTIES
from fadu.matters.scope import Scope
from fadu.matters.words import runs
from fadu.registry.models import Party

NAMED = 500
"""How many of the newest registrations with the words in their names one list goes through."""
NAMES_PARTY = ("party", "enterprise")
"""Columns by which the rooms' rows name a party."""
SHOWN = 5
"""How many open matters of a party are named where they are in the way."""
SHORTEST_CODE = 15
"""A unified code has 18 signs, a registration number of before 2015 fifteen."""


def parties(scope: Scope) -> QuerySet[Party]:
    """The parties in use within the viewer's reach: merged and erased ones left out."""
    return scope.filter(Party.objects.filter(merged_into="", erased=False)).order_by("-id")


def party(scope: Scope, id: str) -> Party | None:
    """One party within the viewer's reach, also a merged or erased one."""
    return scope.filter(Party.objects.filter(id=id)).first()


@dataclass(frozen=True)
class Named:
    """The newest registrations that words find, by id; `more`: there are older ones besides."""

    ids: frozenset[str]
    more: bool = False


def named(scope: Scope, text: str, most: int = NAMED) -> Named:
    """The registrations whose code is the text, or whose name has every word of it, Chinese ones also by
    their first letters; at most the newest `most` by name.
    """
    serials = search.find(scope, text, limit=most + 1, shelf=PARTIES)
    ids = search.ids_of(serials[:most])
    return Named(frozenset((*ids, *_coded(scope, text.strip().upper()))), len(serials) > most)


def _coded(scope: Scope, code: str) -> Iterable[str]:
    """The registrations with a credit code; what is too short for one is no code, and is not looked up."""
    if len(code) < SHORTEST_CODE or not (code.isascii() and code.isalnum()):
        return ()
    rows = scope.filter_few(Party.objects.filter(credit_code=code))
    return rows.values_list("id", flat=True)


def matching(scope: Scope, text: str, among: Named | None = None) -> QuerySet[Party]:
    """The parties in use that the text names, or that were found by it already; all for no text."""
    if not text.strip():
        return parties(scope)
    ids = (among or named(scope, text)).ids
    rows = Party.objects.filter(merged_into="", erased=False, id__in=ids)
    return scope.filter_few(rows).order_by("-id")


def lookup(scope: Scope, text: str, limit: int = 20) -> list[Party]:
    """Parties by exact code or by words of the name, for pickers; the newest for no text."""
    return list(matching(scope, text)[:limit])


def found(scope: Scope, text: str, limit: int) -> list[Party]:
    """As `lookup`, of a text that has words."""
    return lookup(scope, text, limit) if runs(text) else []


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


def unsettled(scope: Scope, parties: Sequence[str]) -> list[Matter]:
    """Some matters within reach about one of the parties that are not closed."""
    return naming.unsettled(scope, NAMES_PARTY, parties, SHOWN)


def erasure_asked(scope: Scope, party: Party) -> Line | None:
    """The newest entry by which somebody asked that the values of a party within reach be erased; None where nobody did."""
    held = scope.filter(Matter.objects.filter(pk=party.id)).first()
    lines = matters.history(held) if held else ()
    return next((x for x in reversed(lines) if x.act == ask_party_erasure.code), None)


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


def names_borne(ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """By id every name that a party was ever entered under (现名、曾用名), those of its duplicates and corrected ones among
    them: in what was written then they still stand. None of what was erased. The caller has shown the matter that names it.
    """
    found = {}
    for one in Party.objects.filter(id__in=set(ids)):
        said = (line.facts.get("name") for id in (one.pk, *joined(one)) for line in entered(id))
        found[one.pk] = frozenset(name for name in said if isinstance(name, str) and name)
    return found


def as_entered(id: str, at: datetime) -> dict[str, Any]:
    """What the register said of a party at an instant, for a document of that day: fact → value, None once erased.

    Of a party entered later it is what was entered first. Empty where there is no such party. The caller has
    shown the matter that names it.
    """
    return known_at(entered(id), at)


def entered(id: str) -> tuple[Line, ...]:
    """Everything that was ever stated of a party, for `known_at`; the same is asked of the caller."""
    matter = Matter.objects.filter(pk=id).first()
    return (
        tuple(x for x in matters.history(matter) if x.act in _STATED) if matter is not None else ()
    )


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

"""Reads over objects of supervision: the list with its filters, and what stands registered of one party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Model, OuterRef, QuerySet, Subquery

from fadu.matters import ready
from fadu.matters.scope import Scope
from fadu.matters.validity import holding
from fadu.registry.models import (
    Call,
    HazardSource,
    Licence,
    Party,
    Site,
    SupervisedObject,
    TierGrade,
)
from fadu.registry.objects.carrying import Known
from fadu.registry.objects.models import FILTERS
from fadu.registry.selectors import Named, named

_DIVISIONS = """WITH RECURSIVE step(division) AS (
 SELECT MIN(division) FROM registry_supervisedobject WHERE {reach} = %s
 UNION ALL SELECT (SELECT MIN(o.division) FROM registry_supervisedobject o
  WHERE o.{reach} = %s AND o.division > step.division) FROM step WHERE step.division IS NOT NULL)
 SELECT division FROM step WHERE division IS NOT NULL"""
EXPORTED = 20_000
"""A sheet has at most so many objects: names are looked through as far."""
SOON = 90
"""Days before its end from which a licence counts as expiring: a convention of lists, not a legal period."""


@dataclass(frozen=True)
class Wanted:
    """A filter of the list; `expiring`: licences that end by this day, those that have ended included."""

    text: str = ""
    sector: str = ""
    tier: str = ""
    division: str = ""
    level: str = ""
    expiring: date | None = None
    left: bool = False


def objects(scope: Scope, wanted: Wanted, among: Named | None = None) -> QuerySet[SupervisedObject]:
    """The objects within reach that the filter leaves, those that left supervision only where asked for;
    `among`: the registrations that its text has found already, else the newest `EXPORTED` are.
    """
    # What words find is few: it is found first, and the objects by id.
    within = scope.filter_few if wanted.text.strip() else scope.filter
    rows = within(SupervisedObject.objects.filter(ended_on__isnull=not wanted.left))
    rows = rows.filter(**{c: v for c in FILTERS if (v := getattr(wanted, c))})
    if wanted.text.strip():
        ids = (among or named(scope, wanted.text, EXPORTED)).ids
        rows = rows.filter(id__in=ready.among(ready.together(ids)))
    if wanted.expiring is not None:
        rows = rows.filter(licensed_until__lte=wanted.expiring)
    return rows.order_by("-id")


def objects_of(scope: Scope, ids: Iterable[str]) -> Mapping[str, SupervisedObject]:
    """Objects within reach that are already chosen, by id."""
    rows = scope.filter_few(SupervisedObject.objects.filter(id__in=list(ids)))
    return {one.id: one for one in rows}


def object_of(scope: Scope, party: str) -> SupervisedObject | None:
    """The object that a party is or was."""
    return scope.filter(SupervisedObject.objects.filter(id=party)).first()


def parties_of(scope: Scope, ids: Iterable[str]) -> Mapping[str, Party]:
    """The parties of objects, by id."""
    return {p.id: p for p in scope.filter_few(Party.objects.filter(id__in=list(ids)))}


def divisions(scope: Scope) -> Sequence[str]:
    """The districts in which there are or were objects within reach: each is one step in the index, where
    reading them apart would read every object.
    """
    if not scope.whole:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_DIVISIONS.format(reach=scope.reach.value), [scope.agency, scope.agency])
        return [row[0] for row in cursor.fetchall()]


def known(party: str) -> Known:
    """What stands registered of one party; what has ended is left out."""
    return Known(
        SupervisedObject.objects.filter(id=party).first(),
        tuple(TierGrade.objects.filter(party=party).order_by("graded_on", "id")),
        tuple(Site.objects.filter(party=party, ended_on=None).order_by("id")),
        tuple(Licence.objects.filter(party=party, ended_on=None).order_by("id")),
        tuple(HazardSource.objects.filter(party=party, ended_on=None).order_by("id")),
    )


def newest_bases(ids: Iterable[str]) -> Mapping[str, str]:
    """On what each of these parties' newest grading rests."""
    rows = TierGrade.objects.filter(party__in=list(ids)).order_by("graded_on", "id")
    return {party: basis or "" for party, basis in rows.values_list("party", "basis")}


def thing(model: type[Model], party: str, id: str) -> Any:
    """One registered thing of a party that has neither ended nor been cancelled, or nothing."""
    live = {"cancelled": False} if model is Call else {"ended_on": None}
    return model._base_manager.filter(id=id, party=party, **live).first()


def calls(scope: Scope, parties: Iterable[str], first: date, last: date) -> QuerySet[Call]:
    """Entries into the firm under any of its registrations within these days, the newest first."""
    days = {"called_on__gte": first, "called_on__lte": last}
    rows = Call.objects.filter(party__in=list(parties), **days)
    return scope.filter(rows).order_by("-called_on", "-id")


def supervised(scope: Scope, on: date) -> QuerySet[SupervisedObject]:
    """Objects under supervision on a day."""
    return scope.filter(SupervisedObject.objects.filter(holding(on, end="ended_on")))


def graded(scope: Scope, on: date, tier: str = "") -> QuerySet[SupervisedObject]:
    """Those under supervision on a day whose newest grading by that day stands, or is this tier."""
    grades = TierGrade.objects.filter(party=OuterRef("id"), graded_on__lte=on)
    newest = Subquery(grades.order_by("-graded_on", "-id").values("tier")[:1])
    rows = supervised(scope, on).annotate(tier_then=newest)
    return rows.filter(tier_then=tier) if tier else rows.filter(tier_then__isnull=False)


def soon(today: date) -> date:
    """The day up to which licences count as expiring."""
    return today + timedelta(days=SOON)

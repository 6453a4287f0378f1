"""What stands against two officers for a visit (持证、回避), and how much each has to do already."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from fadu.accounts.selectors import certificates
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters import selectors as matters
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.visits import STAGES, Stage

CERTIFICATE = "执法证"


def certified(people: Collection[str], on: date) -> frozenset[str]:
    """Who of these holds a valid 执法证 on a day."""
    rows = certificates(people, on).filter(kind=CERTIFICATE).exclude(number=None)
    return frozenset(rows.values_list("person", flat=True))


def recused(scope: Scope, visit: str) -> frozenset[str]:
    """Who may not make a visit within reach: who has withdrawn, or was told to (回避)."""
    matter = matters.matter(scope, visit)
    if matter is None:
        return frozenset()
    out: set[str] = set()
    for line in matters.history(matter):
        person = str(line.facts.get("recused") or "")
        if line.corrected or not person:
            continue
        if line.act == a.declare_recusal.code:
            out.add(person)
        elif line.act == a.decide_recusal.code:
            (out.add if line.facts.get("recusal_granted") else out.discard)(person)
    return frozenset(out)


def waiting(scope: Scope, people: Iterable[str]) -> dict[str, int]:
    """How many visits each of these has been assigned to and not made yet; those with none are absent."""
    wanted = set(people)
    rows = scope.filter(Visit.objects.filter(STAGES[Stage.TO_ENTER])).filter(
        Q(first_officer__in=wanted) | Q(second_officer__in=wanted)
    )
    told: dict[str, int] = {}
    for pair in rows.values_list("first_officer", "second_officer"):
        for one in wanted.intersection(pair):
            told[one] = told.get(one, 0) + 1
    return told

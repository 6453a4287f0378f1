"""Which decisions have a fine and a number, which have no code yet, what a file does not say of what the ledger has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from fadu.fees.models import Fee, Receipt
from fadu.fees.selectors import between
from fadu.fees.sheets import Payment
from fadu.law.procedures.registers.fees import FINE, note_refund, withdraw_receipt
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.rooms.penalty.models import (
    Course,
    Outcome,
    PartyOutcome,
    PenaltyCase,
    SpotPenalty,
)
from fadu.rooms.penalty.selectors import outcomes, spot


@dataclass(frozen=True)
class Decision:
    """One decision with a fine: its matter and party ("" where no key names one)."""

    matter: str
    party: str
    number: str


def decisions(scope: Scope, county: str, numbers: Collection[str]) -> dict[str, list[Decision]]:
    """The decisions of an agency within reach under these numbers."""
    found: dict[str, list[Decision]] = {}
    rows = outcomes(scope).filter(county=county, number__in=numbers, outcome=Outcome.PENALIZED)
    for one in rows.order_by("id"):
        found.setdefault(one.number, []).append(Decision(one.matter, one.party, one.number))
    for row in spot(scope).filter(county=county, number__in=numbers, course=Course.PENALIZED):
        found.setdefault(row.number, []).append(Decision(row.pk, row.party, row.number))
    return found


def uncoded(scope: Scope) -> QuerySet[PartyOutcome]:
    """Fines of the ordinary procedure without a code in use; those of a closed case are left out."""
    there = Fee.objects.filter(
        matter=OuterRef("matter"), party=OuterRef("party"), of_sum=FINE, void=False
    )
    closed = PenaltyCase.objects.filter(pk=OuterRef("matter"), closed_on__isnull=False)
    rows = outcomes(scope).filter(outcome=Outcome.PENALIZED, fine__gt=0)
    return rows.filter(~Exists(there), ~Exists(closed)).exclude(decided_on=None)


def uncoded_spot(scope: Scope) -> QuerySet[SpotPenalty]:
    """The same of penalties on the spot that nobody collected."""
    there = Fee.objects.filter(matter=OuterRef("pk"), of_sum=FINE, void=False)
    rows = spot(scope).filter(course=Course.PENALIZED, fine__gt=0, collected_on=None, paid_on=None)
    return rows.filter(~Exists(there)).exclude(decided_on=None)


def unlisted(scope: Scope, county: str, rows: Iterable[Payment]) -> list[Receipt]:
    """What the ledger has between the first and last day of a file, and the file does not (台账有、文件没有)."""
    listed, days = list(rows), [row.day for row in rows if row.day]
    if not days:
        return []
    told = {row.receipt for row in listed}
    found = between(scope, county, min(days), max(days))
    return [one for one in found if one.receipt not in told]


def vouchers(scope: Scope, register: str) -> list[str]:
    """The vouchers of the refunds noted so far under a code within reach."""
    return [str(line.facts["receipt"]) for line in _entries(scope, register, note_refund)]


def withdrawn(scope: Scope, register: str) -> list[Line]:
    """The payments under a code within reach that were registered wrongly and taken back, with the reason."""
    return _entries(scope, register, withdraw_receipt)


def _entries(scope: Scope, register: str, act: Act) -> list[Line]:
    found = scope.filter_few(Matter.objects.filter(pk=register, register=True)).first()
    lines = history(found) if found else []
    return [line for line in lines if line.act == act.code and not line.corrected]


def imposed(scope: Scope, matter: str) -> list[Decision]:
    """The decisions with a fine in a matter within reach."""
    rows = scope.filter_few(PartyOutcome.objects.filter(matter=matter, outcome=Outcome.PENALIZED))
    found = [Decision(one.matter, one.party, one.number) for one in rows.order_by("id")]
    spots = scope.filter_few(SpotPenalty.objects.filter(pk=matter, course=Course.PENALIZED))
    return [*found, *(Decision(row.pk, row.party, row.number) for row in spots)]

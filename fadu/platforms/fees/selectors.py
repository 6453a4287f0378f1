"""Which decisions have a fine and a number, which have no code yet, what a file does not say of what the ledger has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value

from fadu.fees.models import Fee, Receipt
from fadu.fees.selectors import between
from fadu.fees.sheets import Payment
from fadu.law.procedures.penalty.sums import COURT
from fadu.law.procedures.registers.fees import (
    DAILY,
    DAILY_SURCHARGE,
    FINE,
    ask_refund,
    note_refund,
    withdraw_receipt,
)
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.rooms.penalty.models import (
    Course,
    FinePaid,
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


def alterations(scope: Scope, matters: Collection[str]) -> dict[str, dict[str, int]]:
    """Which of some cases have a decision that was altered or annulled, or a fine on the spot that may have been; of each, by
    party ("" on the spot), the fen that are to go back.
    """
    # A daily fine that is altered alone has a row of its own; what goes back to its party stands with the fine's.
    told = ~Q(altered="") | Q(to_return__gt=0)
    rows = PartyOutcome.objects.filter(told, matter__in=matters)
    spots = SpotPenalty.objects.filter(
        pk__in=matters, course__in=(Course.PENALIZED, Course.REVOKED)
    )
    found = {pk: {"": due} for pk, due in scope.filter_few(spots).values_list("pk", "to_return")}
    court = FinePaid.objects.filter(matter__in=matters, act=COURT).annotate(none=Value(0))
    altered = scope.filter_few(rows).values_list("matter", "party", "to_return")
    taken = scope.filter_few(court).values_list("matter", "party", "none")
    for matter, party, due in altered.union(taken, all=True):
        of = found.setdefault(matter, {})
        of[party] = max(due, of.get(party, 0))
    return found


def unreturned(scope: Scope) -> QuerySet[Fee]:
    """The codes with money of a decision that was altered or annulled, until all of its party has gone back; the newest first."""
    parties, spots = PartyOutcome.objects.filter(to_return__gt=0), SpotPenalty.objects.filter(to_return__gt=0)  # fmt: skip
    # From the cases that wait, which a small index finds: of all codes there are only few belong to one.
    waiting = scope.filter(parties).values("matter").union(scope.filter(spots).values("pk"))
    of_party = parties.filter(matter=OuterRef("matter"), party=OuterRef("party"))
    rows = scope.filter_few(Fee.objects.filter(matter__in=waiting))
    kept = F("refunded") - F("surplus_refunded")
    daily = Q(
        of_sum__in=(DAILY, DAILY_SURCHARGE)
    )  # where a daily fine alone was altered, the fine stands
    party = Q(Exists(of_party.exclude(altered=""))) | (daily & Q(Exists(of_party)))
    own = party | Q(Exists(spots.filter(pk=OuterRef("matter"))))
    return rows.filter(own, credited__gt=kept).order_by("-entered_on", "-id")


def uncoded(scope: Scope) -> QuerySet[PartyOutcome]:
    """Fines of the ordinary procedure without a code in use; those of a closed case are left out."""
    there = Fee.objects.filter(
        matter=OuterRef("matter"), party=OuterRef("party"), of_sum=FINE, void=False
    )
    # From the cases that are open, which an index finds: of all fines that there are only few belong to one.
    running = scope.filter(PenaltyCase.objects.filter(closed_on=None)).values("pk")
    rows = PartyOutcome.objects.filter(
        matter__in=running, outcome=Outcome.PENALIZED, fine__gt=0, daily=False
    )
    return scope.filter_few(rows).filter(~Exists(there)).exclude(decided_on=None)


def uncoded_spot(scope: Scope) -> QuerySet[SpotPenalty]:
    """The same of penalties on the spot that nobody collected."""
    there = Fee.objects.filter(matter=OuterRef("pk"), of_sum=FINE, void=False)
    rows = spot(scope).filter(course=Course.PENALIZED, fine__gt=0, collected_on=None, paid_on=None)
    return rows.filter(~Exists(there)).exclude(decided_on=None)


SPAN = timedelta(days=366)
"""A file of results is of a day, a month, a year: what it says of days long before them is a slip of the pen."""


@dataclass(frozen=True)
class Unlisted:
    """What the ledger has from one day to another, and a file does not (台账有、文件没有)."""

    first: date
    last: date
    rows: QuerySet[Receipt]


def unlisted(scope: Scope, county: str, rows: Sequence[Payment], today: date) -> Unlisted | None:
    """What a file leaves out between its first and last day, of no more than a year; None of a file without days.

    A row with a fault says no day; a day in the future is none.
    """
    days = [row.day for row in rows if row.day and row.day <= today and not row.faults]
    if not days:
        return None
    last = max(days)
    first = max(min(days), last - SPAN)
    told = {row.receipt for row in rows} - {""}
    return Unlisted(first, last, between(scope, county, first, last).exclude(receipt__in=told))


def vouchers(scope: Scope, register: str, ground: str) -> list[str]:
    """The vouchers of the refunds noted so far under a code within reach, asked for on one ground."""
    found, asked = [], ""
    for line in _entries(scope, register, ask_refund, note_refund):
        if line.act == ask_refund.code:
            asked = line.facts["ground"]
        elif asked == ground:
            found.append(str(line.facts["receipt"]))
    return found


def withdrawn(scope: Scope, register: str) -> list[Line]:
    """The payments under a code within reach that were registered wrongly and taken back, with the reason."""
    return _entries(scope, register, withdraw_receipt)


def _entries(scope: Scope, register: str, *acts: Act) -> list[Line]:
    found = scope.filter_few(Matter.objects.filter(pk=register, register=True)).first()
    lines = history(found) if found else []
    codes = {act.code for act in acts}
    return [line for line in lines if line.act in codes and not line.corrected]


def imposed(scope: Scope, matter: str) -> list[Decision]:
    """The decisions with a fine in a matter within reach."""
    rows = scope.filter_few(
        PartyOutcome.objects.filter(matter=matter, outcome=Outcome.PENALIZED, daily=False)
    )
    found = [Decision(one.matter, one.party, one.number) for one in rows.order_by("id")]
    spots = scope.filter_few(SpotPenalty.objects.filter(pk=matter, course=Course.PENALIZED))
    return [*found, *(Decision(row.pk, row.party, row.number) for row in spots)]

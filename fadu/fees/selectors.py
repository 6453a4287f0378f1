"""Reads over payment codes, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from fadu.fees.models import Fee, Receipt, State
from fadu.matters.models import Matter
from fadu.matters.scope import Scope

OPEN, PAID, BACK, VOID = State.OPEN.value, State.PAID.value, "待退还", State.VOID.value


def fees(scope: Scope) -> QuerySet[Fee]:
    """Every code within reach, the newest first."""
    return scope.filter(Fee.objects.all()).order_by("-entered_on", "-id")


def fee(scope: Scope, id: str) -> Fee | None:
    """One code within reach."""
    return fees(scope).filter(pk=id).first()


def in_state(rows: QuerySet[Fee], state: str) -> QuerySet[Fee]:
    """Those of the rows that are in a state: still to be paid, paid, with a refund or a surplus open, void."""
    if state == BACK:
        return rows.filter(returning=True)
    return rows.filter(state=state) if state else rows


def of_matter(scope: Scope, matter: str) -> list[Fee]:
    """The codes of a matter within reach, in the order of their registration."""
    return list(scope.filter_few(Fee.objects.filter(matter=matter)).order_by("entered_on", "code"))


def of_matters(scope: Scope, matters: Iterable[str]) -> dict[str, list[Fee]]:
    """The codes of some matters within reach."""
    found: dict[str, list[Fee]] = {}
    rows = scope.filter_few(Fee.objects.filter(matter__in=set(matters)))
    for row in rows.order_by("entered_on", "code"):
        found.setdefault(row.matter, []).append(row)
    return found


def of_case(matter: str) -> list[Fee]:
    """The codes in use of a matter that the caller has shown, for its papers."""
    return list(Fee.objects.filter(matter=matter, void=False).order_by("entered_on", "code"))


def coded(scope: Scope, county: str, codes: Iterable[str]) -> dict[str, Fee]:
    """The codes of an agency by number; of one that was made void and registered again the one in use."""
    return {row.code: row for row in _coded(scope, county, codes)}


def _coded(scope: Scope, county: str, codes: Iterable[str]) -> QuerySet[Fee]:
    rows = Fee.objects.filter(county=county, code__in=set(codes) - {""})
    return scope.filter_few(rows).order_by("-void", "id")


def standing(scope: Scope, county: str, codes: Iterable[str]) -> dict[str, tuple[Fee, int]]:
    """As `coded`, each with the position of the newest entry of its register, read by the same statement."""
    newest = Matter.objects.filter(pk=OuterRef("pk")).values("n")[:1]
    rows = _coded(scope, county, codes).annotate(newest=Coalesce(Subquery(newest), -1))
    return {row.code: (row, row.newest) for row in rows}


def receipted(scope: Scope, county: str, numbers: Iterable[str]) -> dict[str, Receipt]:
    """The payments of an agency by the number of their receipt in capitals, however it was written; those taken back have none."""
    wanted = {way for n in numbers if n for way in (n, n.upper(), n.lower())}
    rows = scope.filter_few(Receipt.objects.filter(county=county, receipt__in=wanted))
    return {row.receipt.upper(): row for row in rows}


def receipts(scope: Scope, fee: str) -> list[Receipt]:
    """What came in under a code within reach, in the order of the days."""
    return list(scope.filter_few(Receipt.objects.filter(fee=fee)).order_by("paid_on", "id"))


def between(scope: Scope, county: str, first: date, last: date) -> QuerySet[Receipt]:
    """The payments of an agency within reach from one day to another."""
    rows = Receipt.objects.filter(county=county, paid_on__gte=first, paid_on__lte=last)
    return scope.filter_few(rows).exclude(receipt="").order_by("paid_on", "id")


def receipt(scope: Scope, fee: str, id: str) -> Receipt | None:
    """One payment under a code within reach."""
    return scope.filter_few(Receipt.objects.filter(fee=fee, pk=id)).first()

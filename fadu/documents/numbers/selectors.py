"""Reads over books of numbers, numbers and letterheads, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, QuerySet

from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook, NumberState
from fadu.documents.numbers.proving import Proof, proved
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers import take_number
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Scope
from fadu.matters.selectors import history


def books(scope: Scope, year: int) -> QuerySet[NumberBook]:
    """The books of a year within reach, by agency and kind."""
    return scope.filter(NumberBook.objects.filter(year=year)).order_by("county", "kind")


def book(scope: Scope, place: Place, kind: str, year: int) -> NumberBook | None:
    """The book of an agency, kind and year."""
    rows = scope.filter(NumberBook.objects.filter(county=place.agency, kind=kind, year=year))
    return rows.first()


def book_by_id(scope: Scope, id: str) -> NumberBook | None:
    """One book within reach."""
    return scope.filter(NumberBook.objects.filter(pk=id)).first()


@dataclass(frozen=True)
class Counted:
    """The numbers of a book by what became of them, and the highest, as its rows tell."""

    fates: Mapping[str, int]
    last: int

    def gaps(self, one: NumberBook) -> bool:
        """Whether a number between the first and the next is not there: no row can come twice."""
        return not sum(self.fates.values()) == self.last == one.next - 1


def counted(scope: Scope, found: Iterable[NumberBook]) -> dict[str, Counted]:
    """By book what its rows tell, with one query; that entries tell the same is proved book by book (`proof_of`)."""
    rows = scope.filter(DocumentNumber.objects.filter(book__in=[one.pk for one in found]))
    fates: dict[str, dict[str, int]] = {}
    last: dict[str, int] = {}
    for book, state, many, highest in rows.values_list("book", "state").annotate(
        Count("serial"), Max("serial")
    ):
        fates.setdefault(book, {})[state] = many
        last[book] = max(highest, last.get(book, 0))
    return {id: Counted(held, last[id]) for id, held in fates.items()}


def numbers_in(scope: Scope, one: NumberBook, most: int) -> list[DocumentNumber]:
    """The newest numbers of a book."""
    rows = scope.filter(DocumentNumber.objects.filter(book=one.pk)).order_by("-serial")
    return list(rows[:most])


def number_in(scope: Scope, book: str, serial: int) -> DocumentNumber | None:
    """One number of a book within reach."""
    return scope.filter(DocumentNumber.objects.filter(book=book, serial=serial)).first()


def books_of(scope: Scope, place: Place) -> QuerySet[NumberBook]:
    """All books of an agency, whatever year and kind: seven a year."""
    return scope.filter(NumberBook.objects.filter(county=place.agency))


def numbers_of(scope: Scope, matter: str, kind: str = "") -> list[DocumentNumber]:
    """The numbers of a matter, whatever became of them: kind by kind, the lowest first."""
    rows = scope.filter(DocumentNumber.objects.filter(matter=matter)).order_by("kind", "serial")
    return list(rows.filter(kind=kind) if kind else rows)


def taken_on(scope: Scope, number: DocumentNumber) -> date | None:
    """The day on which a number was taken, as its book tells; None where the book is not within reach."""
    book = scope.filter_beside(Matter.objects.filter(pk=number.book)).first()
    lines = history(book) if book else []
    taken = (x for x in lines if x.act == take_number.code and x.facts["serial"] == number.serial)
    return next((day_of(x.at) for x in taken), None)


def numbers_by_text(scope: Scope, text: str) -> list[DocumentNumber]:
    """The numbers that are printed like this; within one agency there is one at most."""
    return list(scope.filter(DocumentNumber.objects.filter(text=text)))


def letterhead(scope: Scope, place: Place, on: date) -> Letterhead | None:
    """What documents of an agency say of it on a day."""
    rows = scope.filter_beside(Letterhead.objects.filter(county=place.agency, since__lte=on))
    return rows.order_by("-since", "-id").first()


def letterhead_register(scope: Scope, place: Place) -> str:
    """The matter in which an agency's letterheads stand; "" before the first."""
    rows = scope.filter(Letterhead.objects.filter(county=place.agency)).order_by("-id")
    found = rows.values_list("id", flat=True).first()
    return found.partition(":")[0] if found else ""


def proof_of(scope: Scope, one: NumberBook) -> Proof:
    """That the book has no gap and no double number: from its entries, and its rows compared with them."""
    matter = scope.filter(Matter.objects.filter(pk=one.pk)).first()
    if matter is None:
        return Proof({}, ("台账中没有这本文书编号",))
    proof = proved((line.act, line.facts) for line in history(matter))
    rows = dict(
        scope.filter(DocumentNumber.objects.filter(book=one.pk)).values_list("serial", "state")
    )
    return Proof(proof.fates, (*proof.faults, *_unlike(proof, rows, one)))


def _unlike(proof: Proof, rows: dict[int, str], one: NumberBook) -> Iterator[str]:
    for serial in sorted({*proof.fates, *rows}):
        if proof.fates.get(serial) != rows.get(serial):
            yield f"{serial}号的登记与台账不一致"
    if one.next != proof.last + 1:
        yield "下一个编号与台账不一致"


def unused(scope: Scope, matter: str) -> list[DocumentNumber]:
    """What was reserved for a matter and neither used nor made void."""
    return [n for n in numbers_of(scope, matter) if n.state == NumberState.RESERVED]

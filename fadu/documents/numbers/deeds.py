"""From what is asked of a book of numbers to deeds; nothing here writes.

Each deed says which position of the book's chain was read before its numbers were: what moved meanwhile is
noticed at the door, and read again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from fadu.documents.numbers import selectors
from fadu.documents.numbers.kinds import kind_of, written
from fadu.documents.numbers.models import DocumentNumber, NumberBook, NumberState
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine.record import Actor
from fadu.law.instruments import HOUSE
from fadu.law.procedures import registers
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Scope

BASIS = str(HOUSE.art(21))


def registered(sent: Sent) -> datetime:
    """When an act on a book happens: on the day on which it is entered, in the order of the chain.

    Two requests of one moment may reach the book in the other order than their clocks say; a book whose entries
    were sorted by the minute would then be folded in an order in which nothing happened.
    """
    return instant_of(day_of(sent.hand.noted))


class Again(Exception):
    """Somebody else was faster: read again."""


@dataclass(frozen=True)
class Sent:
    """Who sends, when the paper was made, and the form's own key; `scope` is the sender's reach."""

    who: Sequence[Actor]
    hand: Hand
    at: datetime
    scope: Scope
    idem: str = ""


@dataclass(frozen=True)
class Wanted:
    """Numbers of one kind for one matter. `entry`: of the paper, where no deed beside states the number."""

    matter: Matter
    kind: str
    count: int = 1
    number: str = ""  # one that a device took from the matter's range; "" takes the lowest
    entry: int | None = None


@dataclass(frozen=True)
class Range:
    """Numbers reserved for a matter (号段), both ends included."""

    kind: str
    word: str
    year: int
    first: int
    last: int

    @property
    def texts(self) -> tuple[str, ...]:
        """The numbers as they are printed."""
        serials = range(self.first, self.last + 1)
        return tuple(written(self.word, self.year, serial) for serial in serials)


def book_for(wanted: Wanted, sent: Sent) -> NumberBook | None:
    """The book from which it is taken today."""
    year = day_of(sent.at).year
    return selectors.book(sent.scope, wanted.matter.place, wanted.kind, year)


def reserved_before(book: NumberBook, idem: str) -> Range | None:
    """What the same submission has reserved already."""
    found = ledger.by_submission(book.pk, idem)
    if found is None:
        return None
    facts = parsed(found.body)["facts"]
    return Range(book.kind, book.word, book.year, facts["first"], facts["last"])


def reserving(wanted: Wanted, sent: Sent, book: NumberBook | None) -> tuple[Deed, Range]:
    """The next numbers of the book, or the first of one that is begun with them."""
    year, matter = day_of(sent.at).year, wanted.matter
    target: str | NewMatter = NewMatter(registers.NUMBER_REGISTER, matter.place)
    word, first, expected = "", 1, -1
    if book is not None:
        target, word, first, expected = book.pk, book.word, book.next, book.n
    last = first + wanted.count - 1
    range_ = Range(wanted.kind, word or _word(wanted, sent), year, first, last)
    facts = {
        "doc_kind": wanted.kind, "year_of": year, "word": range_.word, "first": first, "last": last,
        "of_matter": matter.id,
    }  # fmt: skip
    what, who = registers.reserve_numbers, tuple(sent.who)
    deed = Deed(
        target, what, registered(sent), sent.hand, who, facts, expected=expected, idem=sent.idem
    )
    return deed, range_


def _word(wanted: Wanted, sent: Sent) -> str:
    found = selectors.letterhead(sent.scope, wanted.matter.place, day_of(sent.at))
    if found is None:
        raise Refused(
            "本机关还没有登记文书抬头（机关代字、行政复议机关、管辖法院），不能编号",
            basis=BASIS,
            todo="请法规科在“文书编号”页登记文书抬头。",
        )
    return f"{found.agency_word}{kind_of(wanted.kind).word}"


def taking(wanted: Wanted, sent: Sent) -> tuple[str, list[Deed]]:
    """The number that is taken, and the deeds that take it; reserved in the same flow if need be.

    The book must stand, unless a number of it is reserved for the matter.
    """
    matter = wanted.matter
    seen = positions(sent.scope, matter.place)  # before the numbers: what moves after it is noticed
    held = selectors.numbers_of(sent.scope, matter.id, wanted.kind)
    one = _chosen(held, wanted.number) if wanted.number else _lowest(held)
    deeds: list[Deed] = []
    if one is not None:
        book, serial, text = one.book, one.serial, one.text
    else:
        found = book_for(wanted, sent)
        if found is None:
            raise Again
        deed, range_ = reserving(wanted, sent, found)
        deeds, book, serial, text = [deed], found.pk, range_.first, range_.texts[0]
    of_entry = {} if wanted.entry is None else {"of_entry": wanted.entry}
    facts, what = {"serial": serial, "of_matter": matter.id, **of_entry}, registers.take_number
    expected = None if deeds else _at(seen, book)
    deeds.append(
        Deed(book, what, registered(sent), sent.hand, tuple(sent.who), facts, expected=expected)
    )
    return text, deeds


def _lowest(held: Sequence[DocumentNumber]) -> DocumentNumber | None:
    return next((n for n in held if n.state == NumberState.RESERVED), None)


def _chosen(held: Sequence[DocumentNumber], number: str) -> DocumentNumber:
    """The number that a device took from what was reserved for the matter."""
    one = next((n for n in held if n.text == number), None)
    if one is None:
        todo = "请从本事项的号段中取用，或者另取编号。"
        raise Refused(f"{number}不是为本事项预留的编号", basis=BASIS, todo=todo)
    if one.state != NumberState.RESERVED:
        label = NumberState(one.state).label
        raise Refused(f"{number}{label}，不能再用", basis=BASIS, todo="请另取编号。")
    return one


def positions(scope: Scope, place: Place) -> dict[str, int]:
    """Where the chain of each of an agency's books stands."""
    return dict(selectors.books_of(scope, place).values_list("id", "n"))


def _at(seen: Mapping[str, int], book: str) -> int:
    if book not in seen:  # it was begun between the two reads
        raise Again
    return seen[book]


def moved(scope: Scope, place: Place, deeds: Sequence[Deed]) -> bool:
    """Whether a book has gone on since its position was read."""
    now = positions(scope, place)
    return any(d.expected is not None and now.get(str(d.matter)) != d.expected for d in deeds)


def voiding(
    numbers: Sequence[DocumentNumber], seen: Mapping[str, int], void_for: str, sent: Sent
) -> list[Deed]:
    """One deed for each run of neighbours of a book; its first says which position was read."""
    deeds: list[Deed] = []
    told: set[str] = set()
    runs = groupby(enumerate(numbers), key=lambda pair: (pair[1].book, pair[1].serial - pair[0]))
    for (book, _), run in runs:
        same = [one for _, one in run]
        ends = {"first": same[0].serial, "last": same[-1].serial}
        facts = {**ends, "of_matter": same[0].matter, "void_for": void_for}
        expected = None if book in told else _at(seen, book)
        told.add(book)
        what, who = registers.void_numbers, tuple(sent.who)
        deeds.append(Deed(book, what, registered(sent), sent.hand, who, facts, expected=expected))
    return deeds

"""Acts on document numbers: reserving a range, taking one with the act that issues the paper, making void.

Two who take at once are told apart by the position of the book's chain that each has seen: whoever comes second
reads again and takes the next. So no lock is held between reading and writing, and a flow over visit and book
locks both in the one order of the door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from fadu.documents.numbers import selectors
from fadu.documents.numbers.deeds import (
    BASIS,
    Again,
    Range,
    Sent,
    Wanted,
    book_for,
    moved,
    positions,
    reserved_before,
    reserving,
    taking,
    voiding,
)
from fadu.documents.numbers.kinds import kind_of
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.procedures import registers
from fadu.law.procedures.registers import numbering
from fadu.matters.deeds import Deed, NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.scope import Place
from fadu.matters.services import act, perform

MOST = 50
"""Numbers of one kind for one visit: a mistyped thousand would have to be made void."""
TRIES = 30
T = TypeVar("T")
_SAID = {f.code: f.title for f in (numbering.agency_word, numbering.government, numbering.court)}


def set_letterhead(*, facts: Mapping[str, Any], place: Place, sent: Sent) -> Outcome:
    """Say what an agency's documents carry from a day on: its word, who reviews, which court.

    A book that is begun keeps its word to the end of its year.
    """
    wrong = [
        f"请填写{name}" for code, name in _SAID.items() if not str(facts.get(code, "")).strip()
    ]
    if wrong:
        raise BadInput("；".join(wrong))
    known = selectors.letterhead_register(sent.scope, place)
    where = known or NewMatter(registers.LETTERHEAD_REGISTER, place)
    what = registers.set_letterhead
    return act(where, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, idem=sent.idem)


def reserve(*, matter: Matter, wanted: Mapping[str, int], sent: Sent) -> tuple[Range, ...]:
    """Reserve numbers of several kinds for a matter, of the year of `sent.at`: kind → how many.

    The same `idem` again gives the same ranges. Refused without a letterhead.
    """
    for code, count in wanted.items():
        if not 0 < count <= MOST:
            title = kind_of(code).title
            raise BadInput(f"{title}一次可以预留1至{MOST}个编号，不能预留{count}个")
    asked = [Wanted(matter, kind_of(code).code, count) for code, count in sorted(wanted.items())]
    return tuple(_reserve(one, sent) for one in asked)


def with_number(
    *,
    matter: Matter,
    kind: str,
    sent: Sent,
    deeds: Callable[[str], Sequence[Deed]],
    number: str = "",
) -> tuple[str, list[Outcome]]:
    """Take a number in one flow with the deeds that bear it; returns it with the outcomes of those deeds.

    number: one that is reserved for the matter, as a device took it offline; "" takes the lowest reserved
    one, or the next of the book. The deeds go under their own submission keys: sent again, they are found
    by the caller before (`matters.services.repeated`).
    """
    wanted, plain = Wanted(matter, kind_of(kind).code, number=number), replace(sent, idem="")
    return _again(lambda: _flow(wanted, plain, deeds))


def take(*, matter: Matter, kind: str, entry: int, sent: Sent, number: str = "") -> str:
    """Take a number for the paper of an entry that stands already; a paper that has one keeps it."""
    wanted = Wanted(matter, kind_of(kind).code, number=number, entry=entry)

    def once() -> str:
        for one in selectors.numbers_of(sent.scope, matter.id, kind):
            if one.entry == entry and one.state == NumberState.TAKEN:
                return one.text
        return _flow(wanted, replace(sent, idem=""), lambda text: ())[0]

    return _again(once)


def void_unused(*, matter: Matter, void_for: str, sent: Sent) -> list[str]:
    """Make void what was reserved for a matter and not used; returns the numbers."""

    def once() -> list[str]:
        seen = positions(sent.scope, matter.place)
        left = selectors.unused(sent.scope, matter.id)
        _perform(voiding(left, seen, void_for, sent))
        return [one.text for one in left]

    return _again(once)


def void(*, number: DocumentNumber, place: Place, void_for: str, sent: Sent) -> None:
    """Make one number void, also one that was taken (填写错误). What is void stays void."""

    def once() -> None:
        seen = positions(sent.scope, place)
        now = selectors.numbers_of(sent.scope, number.matter, number.kind)
        (one,) = [n for n in now if n.pk == number.pk]
        if one.state == NumberState.VOID:
            raise Refused(f"{one.text}已经作废", basis=BASIS)
        _perform(voiding([one], seen, void_for, sent))

    _again(once)


def _again(once: Callable[[], T]) -> T:
    for _ in range(TRIES):
        try:
            with transaction.atomic():
                return once()
        except (Again, IntegrityError):
            continue
    raise Refused("文书编号正被多人同时取用，本次没有取到", todo="请稍后重试。")


def _perform(deeds: Sequence[Deed]) -> None:
    """Deeds on books alone: whoever comes second reads again."""
    try:
        if deeds:
            perform(deeds)
    except Behind:
        raise Again from None


def _reserve(wanted: Wanted, sent: Sent) -> Range:
    def once() -> Range:
        book = book_for(wanted, sent)
        before = reserved_before(book, sent.idem) if book is not None and sent.idem else None
        if before is not None:
            return before
        deed, range_ = reserving(wanted, sent, book)
        _perform([deed])
        return range_

    return _again(once)


def _flow(
    wanted: Wanted, sent: Sent, deeds: Callable[[str], Sequence[Deed]]
) -> tuple[str, list[Outcome]]:
    held = selectors.unused(sent.scope, wanted.matter.id)
    if not any(n.kind == wanted.kind for n in held) and book_for(wanted, sent) is None:
        _reserve(wanted, sent)  # a book that does not stand has no id by which the flow could go on
    text, numbered = taking(wanted, sent)
    own = list(deeds(text))
    try:
        return text, perform([*own, *numbered])[: len(own)]
    except Behind:
        if moved(sent.scope, wanted.matter.place, numbered):
            raise Again from None
        raise

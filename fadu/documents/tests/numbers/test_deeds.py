"""Deeds on a book say which position of its chain was read, and void ranges run by run."""

from __future__ import annotations

import pytest

from fadu.documents.numbers import deeds, services
from fadu.documents.numbers.models import DocumentNumber, NumberBook
from fadu.documents.tests.builders import Numbering
from fadu.law.procedures.registers.numbering import UNUSED


def test_a_range_says_its_numbers_as_they_are_printed() -> None:
    assert deeds.Range("order", "（某）应急责改", 2025, 9, 10).texts == (
        "（某）应急责改〔2025〕9号", "（某）应急责改〔2025〕10号",
    )  # fmt: skip


def test_whoever_read_before_another_wrote_notices_it(office: Numbering) -> None:
    matter, sent = office.matter(), office.sent()
    services.reserve(matter=matter, wanted={"order": 2}, sent=office.sent())
    wanted = deeds.Wanted(matter, "order", entry=0)
    _, taking = deeds.taking(wanted, sent)

    assert not deeds.moved(sent.scope, matter.place, taking)
    services.take(matter=matter, kind="order", entry=1, sent=office.sent())
    assert deeds.moved(sent.scope, matter.place, taking)


def test_neighbours_are_voided_by_one_deed_and_the_first_alone_names_the_position(
    office: Numbering,
) -> None:
    matter, sent = office.matter(), office.sent()
    services.reserve(matter=matter, wanted={"order": 5}, sent=office.sent())
    rows = [n for n in DocumentNumber.objects.order_by("serial") if n.serial != 3]
    book = NumberBook.objects.get()

    made = deeds.voiding(rows, {book.pk: book.n}, UNUSED, sent)

    assert [(d.facts["first"], d.facts["last"], d.expected) for d in made] == [(1, 2, 0), (4, 5, None)]  # fmt: skip
    with pytest.raises(deeds.Again):
        deeds.voiding(rows, {}, UNUSED, sent)


def test_a_number_of_a_book_that_does_not_stand_is_asked_for_again(office: Numbering) -> None:
    matter, sent = office.matter(), office.sent()

    with pytest.raises(deeds.Again):
        deeds.taking(deeds.Wanted(matter, "order"), sent)
    deed, range_ = deeds.reserving(deeds.Wanted(matter, "order", 2), sent, None)
    assert (deed.expected, range_.first, range_.last) == (-1, 1, 2)

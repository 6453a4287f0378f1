"""Books and numbers within reach; a row that was tampered with does not hide what the entries say."""

from __future__ import annotations

import pytest

from fadu.documents.numbers import selectors, services
from fadu.documents.numbers.models import DocumentNumber, NumberBook
from fadu.documents.tests.builders import Numbering
from fadu.kernel.zone import day_of


def test_books_and_numbers_are_seen_within_reach_alone(office: Numbering) -> None:
    matter = office.matter()
    services.reserve(matter=matter, wanted={"order": 2, "record": 1}, sent=office.sent())
    near, far = office.bureau.zhang.viewer.scope, office.bureau.wang.viewer.scope
    book = selectors.book(near, matter.place, "order", 2025)
    assert book is not None

    assert [b.kind for b in selectors.books(near, 2025)] == ["order", "record"]
    assert [n.serial for n in selectors.numbers_in(near, book, 1)] == [2]
    assert len(selectors.numbers_of(near, matter.id)) == len(selectors.unused(near, matter.id)) == 3
    assert selectors.numbers_by_text(near, "（某）应急现记〔2025〕1号")[0].matter == matter.id
    assert not list(selectors.books(far, 2025))
    assert selectors.numbers_of(far, matter.id) == []
    assert selectors.book_by_id(far, book.pk) is None
    assert selectors.letterhead(far, matter.place, office.sent().at.date()) is None
    assert selectors.letterhead_register(far, matter.place) == ""
    assert selectors.proof_of(far, book).faults == ("台账中没有这本文书编号",)


def test_the_day_on_which_a_number_was_taken_is_that_of_its_book(office: Numbering) -> None:
    matter = office.matter()
    services.take(matter=matter, kind="order", entry=0, sent=office.sent())
    near, far = office.bureau.zhang.viewer.scope, office.bureau.wang.viewer.scope
    number = selectors.numbers_of(near, matter.id)[0]

    assert selectors.taken_on(near, number) == day_of(office.sent().at)
    assert selectors.taken_on(far, number) is None
    number.serial = 2
    assert selectors.taken_on(near, number) is None


@pytest.mark.parametrize("change", ["state", "gone", "next"])
def test_rows_that_differ_from_the_entries_are_named(office: Numbering, change: str) -> None:
    matter = office.matter()
    services.reserve(matter=matter, wanted={"order": 2}, sent=office.sent())
    scope = office.bureau.zhang.viewer.scope
    if change == "state":
        DocumentNumber.objects.filter(serial=2).update(state="taken")
    elif change == "gone":
        DocumentNumber.objects.filter(serial=1).delete()
    else:
        NumberBook.objects.update(next=9)

    proof = selectors.proof_of(scope, NumberBook.objects.get())

    assert proof.faults == (
        {"state": "2号的登记与台账不一致", "gone": "1号的登记与台账不一致"}.get(change, "下一个编号与台账不一致"),
    )  # fmt: skip

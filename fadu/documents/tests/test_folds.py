"""Entries of the registers of numbers and letterheads as rows: pure, and the same each time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.documents import folds
from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook
from fadu.matters.folds import Change, Recorded
from fadu.matters.scope import Place

AT = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
PLACE = {"province": "P", "city": "C", "county": "K"}


class Nothing:
    """No row stands before."""

    def get(self, model: type, id: str) -> None:
        """Nothing."""


NONE = Nothing()


def entry(act: str, n: int, **facts: Any) -> Recorded:
    return Recorded("BOOK", Place("P", "C", "K"), n, act, "", AT, AT, facts, ("zhang",))


def test_a_reservation_gives_a_row_a_number_and_moves_the_book_on() -> None:
    told = entry(
        "reserve_numbers", 3, doc_kind="order", year_of=2025, word="甲", first=4, last=5, of_matter="M"
    )  # fmt: skip

    book, *numbers = folds.fold_numbers(told, NONE)

    assert book == Change(NumberBook, "BOOK", {"n": 3, "kind": "order", "year": 2025, "word": "甲", "next": 6, **PLACE})  # fmt: skip
    assert [(c.model, c.id, c.fields["text"]) for c in numbers] == [
        (DocumentNumber, "BOOK:000004", "甲〔2025〕4号"), (DocumentNumber, "BOOK:000005", "甲〔2025〕5号"),
    ]  # fmt: skip


def test_taking_and_voiding_change_the_state_alone() -> None:
    taken = folds.fold_numbers(entry("take_number", 4, serial=4, of_matter="M", of_entry=7), NONE)
    void = folds.fold_numbers(entry("void_numbers", 5, first=4, last=5, of_matter="M", void_for="检查取消"), NONE)  # fmt: skip

    assert taken == [Change(NumberBook, "BOOK", {"n": 4}), Change(DocumentNumber, "BOOK:000004", {"state": "taken", "entry": 7})]  # fmt: skip
    assert [c.id for c in void[1:]] == ["BOOK:000004", "BOOK:000005"]
    assert void[1].fields == {"state": "void", "void_for": "检查取消"}


def test_each_letterhead_is_a_row_of_its_own() -> None:
    told = entry("set_letterhead", 2, agency_word="甲", government="乙", court="丙", since="2025-01-01")  # fmt: skip

    (change,) = folds.fold_letterhead(told, NONE)

    assert (change.model, change.id) == (Letterhead, "BOOK:00002")
    assert change.fields["since"] == date(2025, 1, 1)

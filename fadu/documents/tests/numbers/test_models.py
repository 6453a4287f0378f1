"""What must always hold of numbers is held by the database."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook, text_of

PLACE = {"province": "P", "city": "C", "county": "K"}
BOOK = {"n": 0, "kind": "order", "year": 2025, "word": "（某）应急责改", "next": 2, **PLACE}
NUMBER = {
    "book": "B1", "kind": "order", "serial": 1, "text": "（某）应急责改〔2025〕1号", "matter": "M",
    "state": "taken", "entry": 3, **PLACE,
}  # fmt: skip


def refused(model: type, **fields: object) -> bool:
    try:
        with transaction.atomic():
            model.objects.create(**fields)
    except IntegrityError:
        return True
    return False


@pytest.mark.django_db
def test_the_database_refuses_a_second_book_a_double_number_and_a_void_one_without_reason() -> None:
    assert not refused(NumberBook, id="B1", **BOOK)
    assert refused(NumberBook, id="B2", **BOOK)
    assert refused(NumberBook, id="B3", **{**BOOK, "kind": "record", "next": 0})
    assert not refused(DocumentNumber, id="B1:000001", **NUMBER)
    assert refused(DocumentNumber, id="again", **NUMBER)
    assert refused(DocumentNumber, id="B1:000002", **{**NUMBER, "serial": 2})  # its paper has one
    void = {**NUMBER, "serial": 3, "state": "void"}
    assert refused(DocumentNumber, id="B1:000003", **void)
    assert not refused(DocumentNumber, id="B1:000003", **void, void_for="填写错误作废")
    assert refused(DocumentNumber, id="B1:000004", **{**NUMBER, "serial": 4, "entry": 9}, void_for="检查取消")  # fmt: skip


def test_rows_name_themselves() -> None:
    book = NumberBook(**{k: v for k, v in BOOK.items() if k not in PLACE})

    assert str(book) == "2025年责令限期整改指令书"
    assert text_of(book, 7) == "（某）应急责改〔2025〕7号"
    assert str(DocumentNumber(text="甲1号")) == "甲1号"
    assert (
        str(Letterhead(agency_word="（某）应急", since="2025-01-01"))
        == "（某）应急（2025-01-01起）"
    )

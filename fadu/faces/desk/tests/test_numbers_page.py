"""The books of a year with their proof, and the form of the letterhead."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.documents.numbers.models import DocumentNumber, NumberBook
from fadu.documents.numbers.services import reserve
from fadu.faces.desk import numbers_page
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_book_is_called_whole_only_while_rows_and_entries_agree(bureau: Bureau) -> None:
    visit = whole(bureau)
    reserve(matter=visit.matter, wanted={"order": 2}, sent=visit.sent())
    request = SimpleNamespace(viewer=bureau.zhang.viewer, GET={})

    with CaptureQueriesContext(connection) as one:
        (row,) = numbers_page.list_context(request, 2025)["table"].rows
    assert not any("ledger_entry" in query["sql"] for query in one)  # no book is walked through
    assert [c.text for c in row.cells[:6]] == [
        "责令限期整改指令书", "市应急局", "（某）应急责改〔2025〕2号", "0", "2", "0",
    ]  # fmt: skip
    assert row.cells[6].badges[0].text == "连续"

    DocumentNumber.objects.filter(serial=1).delete()

    (row,) = numbers_page.list_context(request, 2025)["table"].rows
    assert (row.tone, row.cells[6].badges[0].text) == ("bad", "有缺号")
    book = numbers_page.book_context(request, NumberBook.objects.get())
    assert book["proof"].faults == ("1号的登记与台账不一致",)
    assert len(book["table"].rows) == 1
    assert numbers_page.list_context(request, 2024)["table"].rows == ()

    reserve(matter=visit.matter, wanted={"order": 1, "record": 1}, sent=visit.sent())
    with CaptureQueriesContext(connection) as two:
        assert len(numbers_page.list_context(request, 2025)["table"].rows) == 2
    assert len(two) == len(one)

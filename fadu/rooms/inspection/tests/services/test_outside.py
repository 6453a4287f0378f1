"""The number on a sheet that was printed outside is the paper's, or the sheet is marked; no number is used twice."""

from __future__ import annotations

from fadu.documents.numbers.models import DocumentNumber, NumberBook, NumberState
from fadu.documents.numbers.selectors import proof_of
from fadu.documents.numbers.services import reserve, take, void_unused
from fadu.documents.papers.paper import mark_of_number, read_mark
from fadu.law.procedures.registers.numbering import UNUSED
from fadu.ledger.models import Entry
from fadu.rooms.inspection.models import OutsideSheet
from fadu.rooms.inspection.selectors.outside import entry_marked, sheets_of
from fadu.rooms.inspection.services.outside import Made, bear
from fadu.rooms.inspection.tests.visits import a_visit
from tests.people import Bureau


def test_a_number_is_borne_once_and_what_was_used_meanwhile_is_marked(bureau: Bureau) -> None:
    visit = a_visit(bureau).opened()
    matter, sent, scope = visit.matter, visit.sent(), visit.sent().scope
    (range_,) = reserve(matter=matter, wanted={"order": 4}, sent=sent)
    first, second, third, fourth = range_.texts

    def told(id: str, number: str, entry: int) -> str:
        return bear(made=Made(id, "order", number), matter=matter, entry=entry, sent=sent).problem

    assert told("a", first, 7) == ""
    entries = Entry.objects.count()
    assert told("a", first, 9) == ""  # the second finding of the same order, and the same again
    assert Entry.objects.count() == entries
    assert "已取用，不能再用" in told("b", first, 9)  # another device has printed it too
    take(matter=matter, kind="order", entry=11, sent=sent)
    assert told("c", third, 11) == f"这份文书已经另取编号{second}"
    take(matter=matter, kind="order", entry=13, number=third, sent=sent)
    assert told("d", third, 13) == ""  # a crash came between number and sheet
    void_unused(matter=matter, void_for=UNUSED, sent=sent)
    assert "已作废，不能再用" in told("e", fourth, 15)
    assert "不是为本事项预留的编号" in told("f", "（某）应急责改〔2025〕99号", 17)

    rows = DocumentNumber.objects.order_by("serial").values_list("state", "entry")
    taken = NumberState.TAKEN
    assert list(rows) == [(taken, 7), (taken, 11), (taken, 13), (NumberState.VOID, None)]
    assert proof_of(scope, NumberBook.objects.get()).faults == ()
    assert OutsideSheet.objects.exclude(problem="").count() == 4
    assert [s.pk for s in sheets_of(scope, visit.id)] == list("abcdef")
    assert sheets_of(bureau.wang.viewer.scope, visit.id) == []
    for number, entry in ((first, 7), (third, 13), (fourth, 15)):
        mark = read_mark(mark_of_number(visit.id, "order", number))
        assert entry_marked(scope, mark) == entry
    assert entry_marked(scope, read_mark(f"FADU:P:{visit.id}:RECORD:2025-1")) is None

"""A stack is read by the worker: every page has its paper or its reason; what was read stays when the worker is killed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.numbers import services as numbers
from fadu.documents.numbers.models import DocumentNumber
from fadu.documents.papers.paper import mark_of_number, read_mark
from fadu.documents.previews.bounded import Failed
from fadu.documents.printing.pages import print_of
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage, ScanState, Trouble
from fadu.documents.scans.services import reading
from fadu.documents.tests.builders import NOW, numbering
from fadu.documents.tests.papers.builders import MATTER, a_paper
from fadu.documents.tests.scans.builders import desk
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.documents.waiting.services import Lost
from tests.killing import killed

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

PLACES = [("_leaves", "call"), ("_tell", "return"), ("_read_part", "return"), ("verdicts", "call"), ("_close", "call")]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_anywhere_leaves_what_it_read(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    monkeypatch.setattr(reading, "PART", 1)
    batch = of.bring(("一.pdf", bound([sheet(of.mark(1, 2)), sheet()])), ("二.jpg", pictured(sheet(of.mark(2, 2)))))  # fmt: skip
    at, before = NOW, 0
    for function, event in PLACES:
        killed(partial(of.read, at), within="documents/scans", function=function, event=event)
        read = ScanPage.objects.count()
        assert read == sum(ScanFile.objects.values_list("read", flat=True)) >= before
        before = read
        assert reading.claim(now=at, worker="too early") is None
        at += reading.LEASE + timedelta(seconds=1)
        ScanBatch.objects.update(died=0)  # three in a row: see documents.waiting

    assert before == 3
    assert of.read(at) == ScanState.READ
    (pile,) = of.stack(batch).piles
    assert (pile.numbers, pile.order.whole) == ((1, 3), True)
    assert of.stack(batch).batch.done == 3


@pytest.mark.django_db
def test_every_page_has_its_paper_or_its_reason(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    other = of.elsewhere.pk
    gone = a_paper(matter=of.matters[0].pk, n=3)
    older = a_paper(matter=of.matters[1].pk, n=0)
    marks = [
        of.mark(2, 3), of.mark(1, 3), of.mark(2, 3), older.mark_of(1, 1, "AAAAAA"), a_paper(matter=other, n=0).mark,
        a_paper(matter=MATTER).mark, gone.mark, "https://example.org",
    ]  # fmt: skip
    pages = [
        *(sheet(mark) for mark in marks),
        sheet(words=False),
        sheet(of.mark(3, 3), 180),
        sheet(),
        sheet(),
    ]
    pages[-1].paste(sheet(of.mark(1, 3)).crop((560, 60, 827, 320)), (500, 60))
    pages[-1].paste(sheet(older.mark).crop((560, 60, 827, 320)), (40, 60))

    batch = of.bring(("一叠.pdf", bound(pages)), ("坏.pdf", b"%PDF-1.4 nothing"))
    assert of.read() == ScanState.READ
    told = of.stack(batch)

    assert [(one.numbers, [*one.order.wrong()]) for one in told.piles] == [
        ((2, 1, 3, 10), ["第2页不止一份"]), ((4,), []), ((5,), []), ((6,), []), ((7,), []),
    ]  # fmt: skip
    assert (told.piles[0].turned, told.piles[0].order.swapped) == ((10,), True)
    said = [told.verdict(one.paper) for one in told.piles]
    assert said[0].why == ""
    assert (said[1].older, said[0].older) == (True, False)
    assert [one.why[:8] for one in said[2:]] == [
        "所属事项不在您的",
        "所属事项不在您的",
        "所依据的记录已经",
    ]
    assert [(one.number, one.trouble) for one in told.loose] == [
        (8, Trouble.FOREIGN), (9, Trouble.BLANK), (11, Trouble.NO_SQUARE), (12, Trouble.SEVERAL),
    ]  # fmt: skip
    assert [one.said[:3] for one in told.files] == ["", "打不开"]
    assert print_of(of.paper()) in told.piles[0].order.prints

    with pytest.raises(Lost):
        reading.refuse(batch=batch, said="已由别人办完")
    batch_of_many = of.bring(("多.pdf", bound([sheet()])))
    monkeypatch.setattr(reading, "MOST", 0)
    assert of.read() == ScanState.READ
    assert of.stack(batch_of_many).files[0].said == "每批最多0页"
    assert of.read() is None


@pytest.mark.django_db
@pytest.mark.once  # what the program is asked
def test_of_a_part_with_a_hostile_page_each_is_read_alone_and_the_next_part_begins_behind_it(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of, runs, real = desk(bureau, monkeypatch, settings, tmp_path), [], reading.run

    def run(source: Any, verb: str, kind: str, out: Any, more: Any) -> Any:
        runs.append(tuple(map(int, more)))
        if runs[-1][0] <= 3 <= runs[-1][1]:
            raise Failed("bounds")
        return real(source, verb, kind, out, more)

    monkeypatch.setattr(reading, "run", run)
    monkeypatch.setattr(reading, "PART", 3)
    of.bring(("一.pdf", bound([sheet(words=False)] * 4)))
    assert of.read() == ScanState.READ
    assert runs == [(1, 3), (1, 0), (1, 1), (2, 2), (3, 3), (4, 6)]
    assert [*ScanPage.objects.order_by("number").values_list("trouble", flat=True)] == [
        "blank", "blank", "broken", "blank",
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_square_that_names_a_number_is_of_the_paper_that_bears_it(bureau: Bureau) -> None:
    office = numbering(bureau)
    matter = office.matter()
    numbers.reserve(matter=matter, wanted={"order": 1}, sent=office.sent())
    row = DocumentNumber.objects.get(matter=matter.pk)
    marked = read_mark(mark_of_number(matter.pk, "order", row.text))
    assert reading.by_number(marked) == ""
    numbers.take(matter=matter, kind="order", entry=0, sent=office.sent())

    assert reading.by_number(marked) == f"FADU:P:{matter.pk}:ORDER:0"

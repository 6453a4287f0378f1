"""文书编号: the books of a year with the proof that they have no gap, one book, and the form of the letterhead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import may_set_parameters
from fadu.accounts.viewer import Viewer
from fadu.documents.numbers import selectors
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.numbers.models import DocumentNumber, NumberBook, NumberState, text_of
from fadu.documents.numbers.proving import RESERVED, TAKEN, VOID
from fadu.documents.numbers.selectors import Counted
from fadu.faces.desk.finding import in_own_agency
from fadu.faces.desk.papers_page import TONES
from fadu.faces.desk.registering import RegisterForm, Sheet
from fadu.law.procedures.registers import numbering
from fadu.ui.badges import Badge, Tone
from fadu.ui.fields import DayField
from fadu.ui.paging import page_of
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

BOOKS = (
    Column("文种"), Column("机关"), Column("最近编号"), Column("已取用", "number"), Column("已预留", "number"),
    Column("已作废", "number"), Column("核对", "narrow"),
)  # fmt: skip
NUMBERS = (
    Column("编号"),
    Column("状态", "narrow"),
    Column("事项"),
    Column("作废原因"),
    Column("办理", "narrow"),
)
MOST = 300
BOOKS_A_PAGE = 100
NONE = Counted({}, 0)
SAID = ("agency_word", "government", "court")


class LetterheadForm(RegisterForm):
    """What the documents of an agency say of it."""

    agency_word = forms.CharField(
        label=numbering.agency_word.title,
        max_length=40,
        help_text=f"{numbering.agency_word.help}；已经启用的文书编号用到年底",
    )
    government = forms.CharField(
        label=numbering.government.title, max_length=60, help_text=numbering.government.help
    )
    court = forms.CharField(
        label=numbering.court.title, max_length=60, help_text=numbering.court.help
    )
    since = DayField(label="起始日期")


class VoidForm(RegisterForm):
    """Why one number is made void."""

    void_for = forms.ChoiceField(
        label=numbering.void_for.title, choices=[(c, c) for c in numbering.void_for.choices],
        initial=numbering.SPOILT,
    )  # fmt: skip


def void_sheet(one: DocumentNumber, back: str) -> Sheet:
    """The page on which one number is made void."""
    crumbs = (Crumb("文书编号", reverse("numbers")), Crumb(one.text, back), Crumb("作废"))
    note = (
        "作废的编号留在台账，写明原因，不再使用。已经随文书送达的，请先更正办理记录，再另取编号。"
    )
    title = f"作废编号{one.text}"
    return Sheet(title, "作废", back, crumbs, note=note, danger=True, done=f"已作废：{one.text}。")


def letterhead_now(viewer: Viewer) -> dict[str, Any]:
    """What the form begins with: what is said today."""
    known = selectors.letterhead(viewer.scope, viewer.place, viewer.day)
    return {"since": viewer.day} | ({code: getattr(known, code) for code in SAID} if known else {})


def letterhead_facts(given: Any) -> dict[str, Any]:
    """The facts of the act from the form."""
    return {code: given[code] for code in SAID} | {"since": given["since"].isoformat()}


def list_context(request: Any, year: int) -> dict[str, Any]:
    """The books of a year within reach, a page of them, counted in their rows."""
    viewer = request.viewer
    page = page_of(
        selectors.books(viewer.scope, year),
        by="pk",
        token=request.GET.get("page", ""),
        size=BOOKS_A_PAGE,
    )
    found = sorted(page.items, key=lambda book: (book.county, book.kind))
    names = accounts.agency_names(book.county for book in found)
    counted = selectors.counted(viewer.scope, found)
    rows = tuple(_book(book, counted.get(book.pk, NONE), names) for book in found)
    empty = Empty(f"{year}年还没有文书编号", "检查下载任务或者出具文书时开始编号。", icon="file")
    return {
        "table": Table(f"{year}年文书编号", BOOKS, rows, empty=empty),
        "page": page,
        "year": year,
        "years": (year - 1, year + 1),
        "may_set": may_set_parameters(viewer, None),
        "letterhead": selectors.letterhead(viewer.scope, viewer.place, viewer.day),
    }


def _book(book: NumberBook, counted: Counted, names: Any) -> Row:
    url = reverse("number_book", kwargs={"id": book.pk})
    counts = [Cell(str(counted.fates.get(fate, 0))) for fate in (TAKEN, RESERVED, VOID)]
    title = BY_CODE[book.kind].title if book.kind in BY_CODE else book.kind
    whole = not counted.gaps(book)
    badge = Badge("连续", Tone.GOOD, "check") if whole else Badge("有缺号", Tone.BAD, "alert")
    return Row(
        (
            Cell(title, url), Cell(names.get(book.county, "")), Cell(text_of(book, book.next - 1)),
            *counts, Cell(badges=(badge,), sub="" if whole else "逐条核对见本文种"),
        ),
        tone="" if whole else "bad",
    )  # fmt: skip


def book_context(request: Any, book: NumberBook) -> dict[str, Any]:
    """One book: its newest numbers, and its proof."""
    scope = request.viewer.scope
    own = in_own_agency(request.viewer, book)
    rows = tuple(_number(one, own=own) for one in selectors.numbers_in(scope, book, MOST))
    return {
        "book": book,
        "title": BY_CODE[book.kind].title,
        "proof": selectors.proof_of(scope, book),
        "table": Table(str(book), NUMBERS, rows),
        "most": MOST if len(rows) == MOST else 0,
    }


def _number(one: DocumentNumber, *, own: bool) -> Row:
    state = NumberState(one.state)
    url = reverse("matter", kwargs={"id": one.matter})
    void = reverse("void_number", kwargs={"id": one.book, "serial": one.serial})
    open_still = own and state != NumberState.VOID
    return Row(
        (
            Cell(one.text), Cell(badges=(Badge(state.label, TONES[state]),)),
            Cell("打开事项", f"{url}?tab=papers"), Cell(one.void_for or "—"),
            Cell("作废", void) if open_still else Cell("—"),
        )
    )  # fmt: skip

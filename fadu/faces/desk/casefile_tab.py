"""案卷: what goes into the case file of a matter, what is missing, until when it is archived, and bundles of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casefile import clock, printing, sheets
from fadu.casefile.lacks import Sort
from fadu.casefile.piece import Piece
from fadu.casefile.pieces import Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.kinds import DOCX, PDF
from fadu.documents.papers.kinds import Volume
from fadu.documents.printing import engine
from fadu.faces.desk import bundling
from fadu.faces.desk.matter_page import Dossier as OfMatter
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import fresh
from fadu.kernel.zone import day_of
from fadu.matters.models import Matter
from fadu.ui.formats import long_day
from fadu.ui.tables import Cell, Column, Empty, Row, Table, cells

COLUMNS = (
    Column("序号", "narrow"), Column("题名"), Column("责任者"), Column("日期", "narrow"), Column("备注"),
)  # fmt: skip
NONE = Empty(
    "还没有可以入卷的材料", "出具文书、上传附件、登记证据以后，按办理先后列在这里。", icon="archive"
)
HOUSE = Reader(Receiver.ARCHIVE)
"""The file as the house itself prints it: whole."""
FORMS = {"pdf": "PDF", "docx": "Word 文件", "xlsx": "电子表格"}


def tab(request: Any, held: OfMatter) -> dict[str, Any]:
    """The contents as they stand, without page numbers: those are counted when the contents are printed."""
    matter = held.matter
    file = dossier(request.viewer.scope, matter)
    base = {"id": matter.pk}
    return {
        "volumes": [
            (volume.value, _table(volume, pieces))
            for volume in Volume
            if (pieces := [one for one in file.pieces if one.volume is volume])
        ],
        "nothing": None if file.pieces else NONE,
        "lacks": [
            (sort.value, told)
            for sort in Sort
            if (told := [x for x in file.lacks if x.sort is sort])
        ],
        "lacking": len(file.lacks),
        "basis": clock.BASIS,
        "clock": _clock(request, file),
        "said": sheets.VOLUMES,
        "sheets": [
            (title, reverse("casefile_contents", kwargs=base | {"form": form}))
            for form, title in FORMS.items()
            if form != "pdf" or not engine.missing()
        ],
        "cover_url": reverse("casefile_cover", kwargs=base),
        "bundles": bundling.table(request, matter, file.parties),
        "print_url": reverse("casefile_print", kwargs=base),
        "receivers": [(one.value, one.words, fresh(request)) for one in Receiver]
        if held.own
        else [],
        "party_token": fresh(request),
        "parties": sorted(file.parties.items(), key=lambda one: one[1]),
    }


def _table(volume: Volume, pieces: list[Piece]) -> Table:
    rows = []
    for n, one in enumerate(pieces, 1):
        day = long_day(one.day) if one.day else ""
        title = Cell(one.title, sub=one.number)
        rows.append(Row(cells(str(n), title, one.author or "—", day, one.note or "—")))
    return Table(f"{volume}卷内目录", COLUMNS, tuple(rows))


def _clock(request: Any, file: Dossier) -> list[tuple[str, str]]:
    """Closed, archived, until when, how long it is kept: what is not filled in is said to be so."""
    at = clock.of_lines(file.file.lines, request.law, day_of(request.now))
    if at.closed is None:
        return [("办结", "尚未办结，办结后立卷归档")]
    due = clock.UNFILLED if at.due is None else long_day(at.due)
    late = "（已经超过）" if at.late(day_of(request.now)) else ""
    return [
        ("办结", long_day(at.closed)),
        ("归档", long_day(at.archived) if at.archived else "尚未归档"),
        ("归档期限", f"{due}{late}"),
        ("保管期限", f"{at.years}年" if at.years is not None else clock.UNFILLED),
    ]


def contents(request: Any, matter: Matter, form: str) -> tuple[bytes, str, str]:
    """The contents with their page numbers: bytes, type and name of the file."""
    file = dossier(request.viewer.scope, matter)
    sheet = sheets.contents(file, list(printing.rows(file.pieces)), HOUSE)
    return _as(sheet, form, f"卷内目录（{name_of(matter)}）")


def printed(request: Any, matter: Matter) -> dict[str, Any]:
    """The contents as a page to be printed from the browser, like every other list (A4, upright)."""
    file = dossier(request.viewer.scope, matter)
    rows = list(printing.rows(file.pieces))
    sheet = sheets.contents(file, rows, HOUSE)
    if not rows:
        raise Http404("案卷还没有材料")
    names = accounts.names([request.viewer.person])
    return {
        "title": sheet.title, "agency": sheet.agency, "said": sheet.note, "upright": True,
        "period": f"{long_day(matter.opened)}至{long_day(day_of(file.file.lines[-1].at))}",
        "about": (name_of(matter), matter.number),
        "parts": [(part.title, part.heads, part.rows) for part in sheet.parts],
        "table": Table(sheet.title, COLUMNS, tuple(Row(()) for _ in rows)), "printed_by": names.get(request.viewer.person, ""),
        "printed_at": request.now, "back_url": f"{reverse('matter', kwargs={'id': matter.pk})}?tab=casefile",
    }  # fmt: skip


def cover(request: Any, matter: Matter) -> tuple[bytes, str, str]:
    """The cover, as PDF or, where none can be made, for Word."""
    file = dossier(request.viewer.scope, matter)
    at = clock.of_lines(file.file.lines, request.law, day_of(request.now))
    rows = list(printing.rows(file.pieces))
    sheet = sheets.cover(file, name_of(matter), rows, at, HOUSE)
    form = "pdf" if printing.can_print() else "docx"
    return _as(sheet, form, f"案卷封面（{name_of(matter)}）")


def _as(sheet: sheets.Sheet, form: str, name: str) -> tuple[bytes, str, str]:
    if not sheet.fields and not sheet.parts:
        raise Http404("案卷还没有材料")
    if form == "pdf":
        return engine.pdf(sheets.html(sheet)), PDF.type, f"{name}.pdf"
    if form == "xlsx":
        return sheets.spreadsheet(sheet), sheets.SPREADSHEET, f"{name}.xlsx"
    return sheets.word(sheet), DOCX.type, f"{name}.docx"

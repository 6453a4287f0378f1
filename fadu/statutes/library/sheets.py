"""The libraries as Excel sheets: template and export, and a sheet read back line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day
from fadu.law.libraries.columns import Library
from fadu.law.libraries.entries import Entry
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import OF_LAW, Status
from fadu.statutes.library.services import Dated, Line
from fadu.statutes.workbooks import MOST_BYTES, Book, header_of, rows_of, text_of

SINCE, UNTIL, SOURCE, STATUS, DEMO = "施行日期", "截止日期", "来源", "核实程度", "示范"
_YES = ("是", "1", "true")

__all__ = ["MOST_BYTES", "headings", "read", "written"]


def headings(library: Library) -> list[str]:
    """The first line of a sheet."""
    return [c.title for c in library.columns] + [SINCE, UNTIL, SOURCE, STATUS, DEMO]


def written(library: Library, entries: Iterable[Entry]) -> bytes:
    """A sheet with the entries; without any, the template to fill in."""
    widths = {at: 48 for at, c in enumerate(library.columns) if c.kind is Kind.LONG_TEXT}
    book = Book(library.title, headings(library), widths, _choices(library))
    return book.written((_cells(library, e) for e in entries), _explained(library))


def read(library: Library, data: bytes) -> list[Line]:
    """The lines of an uploaded sheet, each read or with what is wrong; BadInput for no such sheet."""
    rows = rows_of(data)
    optional = {UNTIL, STATUS, DEMO, *(c.title for c in library.columns if not c.required)}
    header = header_of(rows, headings(library), optional)
    return list(_lines(library, header, rows[1:]))


def _lines(library: Library, header: list[str], rows: Sequence[Sequence[object]]) -> Iterator[Line]:
    codes = {c.title: c.code for c in library.columns}
    for number, row in enumerate(rows, 2):
        texts = [text_of(cell) for cell in row[: len(header)]]
        cells = dict(zip(header, texts, strict=False))
        if not any(texts):
            continue
        try:
            content = library.read({codes[h]: cells.get(h, "") for h in header if h in codes})
            dated = _dated(cells)
        except BadInput as error:
            yield Line(number, wrong=str(error))
        else:
            yield Line(number, content, dated)


def _dated(cells: dict[str, str]) -> Dated:
    status = cells.get(STATUS, "").partition(" ")[0] or Status.P.value
    if status not in list(OF_LAW):
        raise BadInput(f"核实程度“{status}”应为 V、V2、P 或 U")
    until = cells.get(UNTIL, "")
    dated = Dated(
        parse_day(cells.get(SINCE, "")), cells.get(SOURCE, ""), Status(status),
        parse_day(until) if until else None, cells.get(DEMO, "").lower() in _YES,
    )  # fmt: skip
    if wrong := dated.problems():
        raise BadInput("；".join(wrong))
    return dated


def _cells(library: Library, entry: Entry) -> list[str]:
    own = [c.shown(entry[c.code]) for c in library.columns]
    since = entry.since.isoformat() if entry.since else ""
    until = entry.until.isoformat() if entry.until else ""
    return [*own, since, until, entry.source, entry.status.value, "是" if entry.demo else ""]


def _choices(library: Library) -> dict[int, Sequence[str]]:
    """Where only certain words fit."""
    listed: dict[int, Sequence[str]] = {
        at: list(c.choices) for at, c in enumerate(library.columns) if c.choices
    }
    listed[headings(library).index(STATUS)] = [s.value for s in OF_LAW]
    return listed


def _explained(library: Library) -> Iterator[tuple[str, str, str]]:
    yield "列", "是否必填", "说明"
    for c in library.columns:
        yield c.title, "必填" if c.required else "可空", c.help or "、".join(c.choices)
    yield SINCE, "必填", "如 2025-01-01；自该日起有效，此前的版本保留"
    yield UNTIL, "可空", "最后一日"
    yield SOURCE, "必填", "文号和条款，或者会议纪要"
    yield STATUS, "可空", "V 已核实，V2 据转载核对，P 实务做法，U 未核实；空为 P"
    yield DEMO, "可空", "填“是”的为示范内容"

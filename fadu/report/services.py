"""Building and freezing the annual report (年度报告)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

import docx
from django.conf import settings

from fadu.checker.documents import from_word
from fadu.checker.findings import Finding
from fadu.checker.review import review
from fadu.figures.cards import address
from fadu.figures.elsewhere import source
from fadu.figures.grammar import Figure
from fadu.figures.models import FrozenFigure
from fadu.figures.selectors import frozen_figures
from fadu.figures.services import freeze
from fadu.figures.snapshots import Snapshot, snapshot
from fadu.figures.span import Span
from fadu.figures.values import Form, Gap, Value
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.ledger import selectors as ledger
from fadu.matters.deeds import Hand, Outcome
from fadu.report import manifest
from fadu.report.bureaus import Bureau
from fadu.report.chapters import CHAPTERS
from fadu.report.figures import ALL, PRINTED
from fadu.report.prose import Piece, Values
from fadu.report.text import Block, Kind, blocks_of
from fadu.report.writer import Head, Line, Sheet, written

BASE_ADDRESS = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Printed:
    """The values a report prints, and the line of the manifest behind each."""

    span: Span
    values: Mapping[str, Value]
    lines: tuple[dict[str, Any], ...]
    frozen: FrozenFigure | None

    def of(self, figure: Figure) -> Value:
        """The value of a figure; before it was part of a freeze it counts as not reported."""
        return self.values[figure.code]


@dataclass(frozen=True)
class Built:
    """A report: the file, its manifest, its text, what the checker found, what nobody reported."""

    file: bytes
    manifest: dict[str, Any]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Figure, ...]


def build(
    *, year: int, bureau: Bureau, now: datetime, head: Head | None = None, addressee: str = ""
) -> Built:
    """The annual report of a year: frozen values once there are any, current ones before.

    The same ledger, year and day give the same bytes. Writes nothing.
    """
    printed = values_of(year, bureau, day_of(now))
    blocks = opened_by(bureau, printed.span, printed.of)
    sheet = Sheet(title_of(bureau, year), bureau.name, day_of(now), head, addressee)
    frozen = frozen_figures(bureau.scope, year)
    annex = tuple(
        Line(figure, _told(figure, printed.of(figure)), source(figure, bureau.scope, printed.span, frozen))
        for figure in PRINTED
    )  # fmt: skip
    file = written(sheet, blocks, link_of(printed.span), annex)
    content = manifest.manifest(
        bureau, printed.span, printed.lines, frozen=printed.frozen, file=file, day=day_of(now)
    )
    missing = tuple(f for f in PRINTED if printed.of(f).gap is Gap.NOT_REPORTED)
    return Built(
        file, content, blocks, review(from_word(docx.Document(BytesIO(file)))).findings, missing
    )


def freeze_report(
    *,
    year: int,
    cut_off: date,
    bureau: Bureau,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    idem: str = "",
) -> Outcome:
    """Freeze every published figure of the year up to the cut-off day (冻结数据)."""
    return freeze(
        figures=ALL, span=Span.of_year(year, cut_off), scope=bureau.scope, place=bureau.place,
        who=who, hand=hand, at=at, idem=idem,
    )  # fmt: skip


def values_of(year: int, bureau: Bureau, today: date) -> Printed:
    """What the report of a year prints."""
    rows = frozen_figures(bureau.scope, year)
    if rows:
        row = next(iter(rows.values()))
        span = Span(row.first, row.last)
        return _frozen(span, rows)
    span = Span.of_year(year, today if today.year == year else None)
    position = ledger.size()
    taken: dict[str, Snapshot] = {}
    for figure in PRINTED:
        taken[figure.code] = snapshot(figure, bureau.scope, span, position, taken)
    return _current(span, taken, position)


def opened_by(bureau: Bureau, span: Span, values: Values) -> tuple[Block, ...]:
    """The text of the report, its opening sentence included."""
    opening = (
        f"现将{bureau.name}{span.title}法治政府建设情况报告如下。"
        "报告中的数字截至统计期最后一日，另有说明的从其说明；未报送的指标如实写明。"
    )
    first = Block(Kind.BODY, (Piece(opening),))
    return (first, *blocks_of(CHAPTERS, values, span.first.year))


def title_of(bureau: Bureau, year: int) -> str:
    """The title by which such reports go."""
    return f"{bureau.name}{year}年度法治政府建设情况报告"


def link_of(span: Span) -> Callable[[Figure], str]:
    """Where a printed number leads: the figure's page below the configured address of the site."""
    base = getattr(settings, "BASE_ADDRESS", "") or BASE_ADDRESS
    return lambda figure: base.rstrip("/") + address(figure, span)


def _told(figure: Figure, value: Value) -> str:
    """A value as the annex prints it: with operands and coverage."""
    operands = f"（{value.operands}）" if value.operands else ""
    coverage = f"，{value.coverage}" if value.coverage else ""
    return f"{value.written(figure.unit)}{operands}{coverage}"


def _frozen(span: Span, rows: Mapping[str, FrozenFigure]) -> Printed:
    link = link_of(span)
    there = [(f, rows[f.code]) for f in PRINTED if f.code in rows]
    values = {f.code: Value(Form.WHOLE) for f in PRINTED}  # defined after the freeze: not reported
    values |= {f.code: row.value for f, row in there}
    lines = tuple(manifest.of_frozen(f, row, link(f)) for f, row in there)
    return Printed(span, values, lines, there[0][1] if there else None)


def _current(span: Span, taken: Mapping[str, Snapshot], position: int) -> Printed:
    link = link_of(span)
    values = {code: one.value for code, one in taken.items()}
    lines = tuple(manifest.of_snapshot(one, position, link(one.figure)) for one in taken.values())
    return Printed(span, values, lines, None)

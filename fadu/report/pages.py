"""What the report workbench shows: the text with its numbers, the figures frozen and now, the findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.checker.documents import Document, Paragraph
from fadu.checker.findings import VERDICT_TITLES, Finding
from fadu.checker.review import review
from fadu.figures.cards import address
from fadu.figures.selectors import frozen_figures
from fadu.figures.span import Span
from fadu.figures.standing import Standing, standings
from fadu.figures.values import Gap
from fadu.report import permissions
from fadu.report.bureaus import Bureau
from fadu.report.figures import PRINTED
from fadu.report.services import opened_by, title_of
from fadu.report.text import Block
from fadu.ui.badges import Badge, Tone
from fadu.ui.charts import FIGURES_DIFFER
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

FROZEN = Badge("已冻结", Tone.GOOD, "lock")
DRAFT = Badge("未冻结", Tone.WARN, "edit", "数字随记录变动，冻结后才能报送")


@dataclass(frozen=True)
class Linked:
    """One stretch of the shown text and, for a number, where it opens."""

    text: str
    url: str = ""
    changed: bool = False


def workbench_page(viewer: Viewer, bureau: Bureau, year: int) -> dict[str, Any]:
    """The workbench for the report of a year."""
    rows = frozen_figures(bureau.scope, year)
    span = _span(rows, year, viewer.day)
    found = standings(PRINTED, bureau.scope, span)
    blocks = opened_by(bureau, span, lambda figure: found[figure.code].printed)
    missing = [s for s in found.values() if s.printed.gap is Gap.NOT_REPORTED]
    changed = [s for s in found.values() if s.changes]
    return {
        "year": year,
        "years": range(viewer.day.year, viewer.day.year - 4, -1),
        "title": title_of(bureau, year),
        "state": FROZEN if rows else DRAFT,
        "frozen": next(iter(rows.values()), None),
        "paragraphs": [(block.kind.value, _linked(block, span, found)) for block in blocks],
        "figures": _figures(found, span),
        "missing": _missing(missing, year),
        "changed": changed,
        "findings": _findings(checked(title_of(bureau, year), blocks)),
        "may_freeze": permissions.may_freeze(viewer, None),
        "crumbs": (Crumb("年度报告"),),
    }


def checked(title: str, blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """What the checker finds in the text."""
    texts = [title, *(block.text for block in blocks)]
    paragraphs = (Paragraph(text, ((0, line),)) for line, text in enumerate(texts, 1))
    return review(Document(tuple(paragraphs))).findings


def _span(rows: Mapping[str, Any], year: int, today: date) -> Span:
    if rows:
        row = next(iter(rows.values()))
        return Span(row.first, row.last)
    return Span.of_year(year, today if today.year == year else None)


def _linked(block: Block, span: Span, found: Mapping[str, Standing]) -> list[Linked]:
    return [
        Linked(p.text, address(p.figure, span), bool(found[p.figure.code].changes))
        if p.figure
        else Linked(p.text)
        for p in block.pieces
    ]


def _figures(found: Mapping[str, Standing], span: Span) -> Table:
    columns = (
        Column("指标"), Column("统计范围", "narrow"), Column("冻结值", "number"), Column("现值", "number"),
        Column("来源", "narrow"), Column("责任科室", "narrow"),
    )  # fmt: skip
    return Table("报告所用指标", columns, tuple(_figure(s, span) for s in found.values()))


def _figure(one: Standing, span: Span) -> Row:
    figure, current = one.figure, one.current
    frozen = one.frozen.value.written(figure.unit) if one.frozen else "—"
    beside = f"{current.operands} {current.coverage}".strip()
    badges = (FIGURES_DIFFER,) if one.changes else ()
    return Row(
        (
            Cell(figure.title, address(figure, span), "；".join(one.changes), badges),
            Cell(figure.extent.label),
            Cell(frozen),
            Cell(current.written(figure.unit), sub=beside),
            Cell(str(figure.origin.value)),
            Cell(figure.owner),
        ),
        tone="warn" if one.changes or one.printed.gap is Gap.NOT_REPORTED else "",
    )


def _missing(missing: Sequence[Standing], year: int) -> Table:
    asking = reverse("returns:request_return")
    rows = tuple(
        Row((Cell(s.figure.title, f"{asking}?figure={s.figure.code}"), Cell(s.figure.owner)))
        for s in missing
    )
    nothing = Empty("没有缺报的指标", icon="circle-check")
    return Table(
        f"{year}年度未报送的指标",
        (Column("指标"), Column("责任科室", "narrow")),
        rows,
        empty=nothing,
    )


def _findings(findings: Sequence[Finding]) -> Table:
    rows = tuple(
        Row((Cell(VERDICT_TITLES[f.verdict]), Cell(f.message, sub=f.quote))) for f in findings
    )
    nothing = Empty("核对未发现问题", "数字之间、文字之间没有不一致。", icon="circle-check")
    return Table("核对结果", (Column("类别", "narrow"), Column("问题")), rows, empty=nothing)

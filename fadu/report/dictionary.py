"""docs/figures.md: the dictionary of figures as a page for developers and readers, made from the definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fadu.figures.definition import digest
from fadu.figures.grammar import Figure
from fadu.report.figures import ALL, PRINTED

HEAD = """<!-- Generated from the figures' definitions by fadu.report.dictionary: `make fix` writes it anew. -->
# The dictionary of figures (统计指标)

Every number that the bureau publishes: what is counted, over whose records, where it comes from, who answers for it.
The digest settles the definition; it is frozen with each value. ● marks what the annual report prints. How to add one: `howto/add-a-figure.md`.
"""
COLUMNS = (
    "",
    "代码",
    "指标",
    "单位",
    "范围",
    "来源",
    "统计口径",
    "截止规则",
    "责任科室",
    "版本",
    "口径校验值",
)


def page() -> str:
    """The page's text."""
    rows = "\n".join(_row(figure) for figure in ALL)
    return f"{HEAD}\n{_cells(COLUMNS)}\n{_cells(['---'] * len(COLUMNS))}\n{rows}\n"


def _row(figure: Figure) -> str:
    return _cells(_told(figure))


def _told(figure: Figure) -> Iterator[str]:
    limit = f"不得用于考核：{figure.not_for_assessment}。" if figure.not_for_assessment else ""
    yield "●" if figure in PRINTED else ""
    yield f"`{figure.code}`"
    yield figure.title
    yield figure.unit
    yield figure.extent.label
    yield str(figure.origin.value)
    yield figure.meaning + limit
    yield str(figure.cut_off.value)
    yield figure.owner
    yield str(figure.version)
    yield f"`{digest(figure)[:12]}`"


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"

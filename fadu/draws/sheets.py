"""The sheet of exclusions (剔除名单表格): its form, and its rows as they are typed otherwise."""

from __future__ import annotations

from fadu.kernel.draw_plan import EXCLUDED
from fadu.statutes.sifting import Bounds
from fadu.statutes.workbooks import Book, cells_of, header_of, text_of

COLUMNS = ("统一社会信用代码", "理由", "依据", "说明")
OPTIONAL = ("说明",)
BOUNDS = Bounds(50_000, 20, 10 * 2**20, 80 * 2**20, merged=False)
Rows = tuple[tuple[int, tuple[str, ...]], ...]


def template() -> bytes:
    """The sheet to fill in."""
    reasons = tuple(EXCLUDED.values())
    guide = [("列", "说明"), ("理由", "、".join(reasons)), ("说明", "理由是其他的必须填写，不公开")]
    return Book("剔除名单", list(COLUMNS), choices={1: reasons}).written([], guide)


def read(data: bytes) -> Rows:
    """The rows that are not empty, by their numbers; BadInput where it is no such sheet."""
    cells = cells_of(data, BOUNDS)
    header = header_of([next(cells, [])], COLUMNS, OPTIONAL)
    found = []
    for number, row in enumerate(cells, 2):
        told = dict(zip(header, (text_of(cell).strip() for cell in row), strict=False))
        if any(told.values()):
            kept = [told.get(name, "") for name in COLUMNS]
            found.append((number, tuple(kept if kept[-1] else kept[:-1])))
    return tuple(found)

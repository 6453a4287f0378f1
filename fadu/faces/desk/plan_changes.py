"""What lines change against those before (变动): line by line, what is new, gone or otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fadu.checker.capacity import plain
from fadu.checker.plan_items import Item
from fadu.rooms.plans.sheets.wording import frequency, named, period
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (Column("第几项", "number"), Column("对象"), Column("变动"))


def changes(before: Sequence[Item], after: Sequence[Item], names: Mapping[str, str]) -> Table:
    """The lines that differ, in their order."""
    was, now = {one.no: one for one in before}, {one.no: one for one in after}
    rows = []
    for no in sorted({*was, *now}, key=lambda no: (no == 0, no)):
        old, new = was.get(no), now.get(no)
        if old == new:
            continue
        said = "；".join(_said(old, new)) if old and new else "新增" if new else "删去"
        one = new or old
        if one is not None:
            rows.append(Row((Cell(f"{no}"), Cell(named(one, names)), Cell(said))))
    return Table("变动", COLUMNS, tuple(rows), empty=Empty("没有变动", "明细与现行的一致。"))


def _said(old: Item, new: Item) -> Iterator[str]:
    pairs = (
        ("类别", old.kind, new.kind), ("单位数", f"{old.units}", f"{new.units}"), ("事项", old.matters, new.matters),
        ("依据", old.basis, new.basis), ("方式", old.method, new.method), ("时间", period(old), period(new)),
        ("频次", frequency(old), frequency(new)), ("计划次数", f"{old.visits}", f"{new.visits}"),
        ("人数", f"{old.officers}", f"{new.officers}"), ("天数", plain(old.days), plain(new.days)),
        ("承办", old.division, new.division), ("联合", "、".join(old.partners), "、".join(new.partners)),
        ("行业", old.sector, new.sector), ("对象", old.object, new.object),
    )  # fmt: skip
    for title, one, other in pairs:
        if one != other:
            yield f"{title}：{one or '无'} → {other or '无'}"

"""What moved with the law in words: the last day before and after, and what it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol

from django.urls import reverse

from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import day_of
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.matters.moving import Move
from fadu.ui.formats import full_day, moment
from fadu.ui.tables import Cell, Column, Empty, Row, Table, cells

COLUMNS = (
    Column("事项"),
    Column("应办环节"),
    Column("原最后一日", "date"),
    Column("新最后一日", "date"),
    Column("承办人"),
)
NONE = Empty("没有在办事项的期限会变动", icon="calendar")


class Moved(Protocol):
    """A move found or foreseen; `MoveNotice` and `Move` are such."""

    act: str
    old: datetime
    new: datetime
    was_provisional: bool
    provisional: bool


def last_day(end: datetime) -> str:
    """The last day of a period that is over at `end`; one counted in hours ends at its moment."""
    last = end - timedelta(seconds=1)
    return moment(end) if day_of(last) == day_of(end) else full_day(last)


def told(move: Moved) -> str:
    """由…改为…, or that a provisional day is final now."""
    old, new = _day(move.old, move.was_provisional), _day(move.new, move.provisional)
    if move.old == move.new:
        became = "转为暂定" if move.provisional else "由暂定转为确定"
        return f"最后一日仍为{last_day(move.new)}，{became}"
    return f"最后一日由{old}改为{new}"


def title_of(matter: Matter, act: str) -> str:
    """The title of the act that is owed."""
    return versions.procedure(matter.procedure, digest=matter.digest).act(act).title


def table(found: Iterable[tuple[Matter, Move]], names: dict[str, str]) -> Table:
    """What would move, one line a period."""
    rows = tuple(Row(_cells(matter, move, names)) for matter, move in found)
    return Table("期限变动", COLUMNS, rows, empty=NONE)


def _cells(matter: Matter, move: Move, names: dict[str, str]) -> tuple[Cell, ...]:
    return cells(
        Cell(name_of(matter), reverse("matter", kwargs={"id": matter.id})),
        title_of(matter, move.act),
        _day(move.old, move.was_provisional),
        _day(move.new, move.provisional),
        names.get(matter.owner, "—"),
    )


def _day(end: datetime, provisional: bool) -> str:
    return f"{last_day(end)}{'（暂定）' if provisional else ''}"

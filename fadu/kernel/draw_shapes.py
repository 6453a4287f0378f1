"""The JSON of a draw read into values: which fields an object must have, and of what type each is.

Used for published files and for the inputs of `fadu draw run`; BadInput names the place that departs.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from fadu.kernel.draw_bytes import encode_text, is_hex
from fadu.kernel.draw_events import REASONS, Event
from fadu.kernel.draw_plan import (
    LISTS,
    VERSION,
    Exclusion,
    Lists,
    Matter,
    Officer,
    Plan,
    Recusal,
    Stratum,
    Target,
)
from fadu.kernel.draw_sources import Source, fields_of
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day, parse_instant, rfc3339

_PLAN = (
    "purpose", "agency", "year", "number", "previous", "supplements", "matters", "frozen_at", "draw_at",
    "drawn_by", "visits", "strata", "officers_per_target", "load_cap", "cross", "sources",
)  # fmt: skip
_EVENT = {
    "replace": (("kind", "at", "target", "reason", "note"), ("by", "officers")),
    "officer": (("kind", "at", "target", "officer", "reason", "note"), ("officers",)),
    "cancel": (("kind", "at", "reason", "note"), ()),
}


class Shape:
    """An object or a row, asked for its members by name or place and type."""

    def __init__(self, value: Any, where: str) -> None:
        if not isinstance(value, dict | list):
            raise BadInput(f"{where}应当是对象或者列表")
        self.value: Any = value
        self.where = where

    def only(self, names: Sequence[str]) -> None:
        """Demand exactly these fields."""
        if not isinstance(self.value, dict):
            raise BadInput(f"{self.where}应当是对象")
        if missing := [name for name in names if name not in self.value]:
            raise BadInput(f"{self.where}缺少{'、'.join(missing)}")
        if unknown := [name for name in self.value if name not in names]:
            raise BadInput(f"{self.where}有无法识别的字段：{'、'.join(unknown)}")

    def columns(self, count: int) -> None:
        """Demand a row of so many columns."""
        if not isinstance(self.value, list) or len(self.value) != count:
            raise BadInput(f"{self.where}应当是{count}列")

    def text(self, key: str | int, *, null: bool = False) -> str:
        """A text in NFC; "" for null where that is allowed."""
        value = self.value[key]
        if value is None and null:
            return ""
        if not isinstance(value, str):
            raise self._wrong(key, "应为文字")
        encode_text(value)
        return value

    def hex(self, key: str | int, *, null: bool = False) -> str | None:
        """64 lower-case hex digits, or null where that is allowed."""
        value = self.value[key]
        if value is None and null:
            return None
        if not is_hex(value):
            raise self._wrong(key, "应为64位小写十六进制")
        return str(value)

    def integer(self, key: str | int) -> int:
        """An integer of at least zero."""
        value = self.value[key]
        if type(value) is not int or not 0 <= value < 2**53:
            raise self._wrong(key, "应为不小于零的整数")
        return int(value)

    def many(self, key: str | int) -> list[Any]:
        """A list of anything."""
        value = self.value[key]
        if not isinstance(value, list):
            raise self._wrong(key, "应为列表")
        return value

    def texts(self, key: str | int) -> tuple[str, ...]:
        """A list of texts."""
        inner = Shape(self.many(key), f"{self.where}的{key}")
        return tuple(inner.text(place) for place in range(len(inner.value)))

    def inner(self, key: str | int) -> "Shape":
        """An object."""
        value = self.value[key]
        if not isinstance(value, dict):
            raise self._wrong(key, "应为对象")
        return Shape(value, f"{self.where}的{key}")

    def rows(self, key: str, count: int) -> "list[Shape]":
        """A list of rows with so many columns."""
        found = []
        for place, row in enumerate(self.many(key), 1):
            shape = Shape(row, f"{key}第{place}行")
            shape.columns(count)
            found.append(shape)
        return found

    def day(self, key: str | int) -> date:
        """A day, `YYYY-MM-DD`."""
        return parse_day(self.text(key))

    def instant(self, key: str | int) -> datetime:
        """An instant in the one form of draws: UTC, whole seconds, `Z`."""
        text = self.text(key)
        found = parse_instant(text)
        if rfc3339(found) != text or found.microsecond:
            raise self._wrong(key, "应写成 2026-03-02T01:00:00Z 的形式")
        return found

    def _wrong(self, key: str | int, said: str) -> BadInput:
        place = f"第{key + 1}列" if isinstance(key, int) else key
        return BadInput(f"{self.where}的{place}{said}")


def plan_of(shape: Shape, *, frozen: bool) -> Plan:
    """A plan from the object `frozen`, or from an input, which names neither algorithm nor roots."""
    shape.only((*_PLAN, "algorithm", "lists") if frozen else _PLAN)
    if frozen and shape.value["algorithm"] != VERSION:
        raise BadInput(f"算法应为 {VERSION}，实为“{shape.value['algorithm']}”")
    if frozen:
        shape.inner("lists")
    days = Shape(shape.many("visits"), "visits")
    days.columns(2)
    value = shape.value
    return Plan(
        agency=shape.text("agency"),
        year=shape.integer("year"),
        number=shape.integer("number"),
        frozen_at=shape.instant("frozen_at"),
        draw_at=shape.instant("draw_at"),
        visits=(days.day(0), days.day(1)),
        strata=tuple(
            Stratum(r.text(0), r.integer(1), r.integer(2), r.texts(3))
            for r in shape.rows("strata", 4)
        ),
        sources=tuple(map(_source, shape.many("sources"))),
        drawn_by=tuple((r.text(0), r.hex(1) or "") for r in shape.rows("drawn_by", 2)),
        matters=tuple(Matter(r.text(0), r.text(1), r.text(2)) for r in shape.rows("matters", 3)),
        purpose=shape.text("purpose"),
        previous=shape.hex("previous", null=True),
        supplements=None if value["supplements"] is None else shape.integer("supplements"),
        officers_per_target=shape.integer("officers_per_target"),
        load_cap=shape.integer("load_cap"),
        cross=shape.text("cross"),
    )


def lists_of(shape: Shape) -> Lists:
    """The four lists from their rows."""
    shape.only(LISTS)
    return Lists(
        roster=tuple(
            Target(r.text(0), r.text(1), r.text(2), r.text(3)) for r in shape.rows("roster", 4)
        ),
        exclusions=tuple(
            Exclusion(r.text(0), r.text(1), r.text(2), r.hex(3, null=True))
            for r in shape.rows("exclusions", 4)
        ),
        officers=tuple(
            Officer(r.text(0), r.hex(1) or "", r.day(2), r.text(3), r.texts(4))
            for r in shape.rows("officers", 5)
        ),
        recusals=tuple(
            Recusal(r.text(0), r.text(1), r.hex(2, null=True)) for r in shape.rows("recusals", 3)
        ),
    )


def events_of(top: Shape, *, computed: bool) -> tuple[Event, ...]:
    """The events of a file (`computed`: with what followed from each) or of an input."""
    return tuple(
        _event(one, f"第{number}项变动", computed=computed)
        for number, one in enumerate(top.many("events"), 1)
    )


def _event(value: Any, where: str, *, computed: bool) -> Event:
    shape = Shape(value, where)
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in REASONS:
        raise BadInput(f"{where}的种类“{kind}”无法识别，只能是{'、'.join(REASONS)}")
    given, outcome = _EVENT[kind]
    shape.only((*given, *outcome) if computed else given)
    return Event(
        kind=kind,
        at=shape.instant("at"),
        reason=shape.text("reason"),
        target=shape.text("target") if "target" in given else "",
        officer=shape.text("officer") if "officer" in given else "",
        note=shape.hex("note", null=True),
    )


def _source(value: Any) -> Source:
    shape = Shape(value, "公共随机数的来源")
    if not isinstance(value, dict) or not isinstance(value.get("kind"), str):
        raise BadInput("公共随机数的来源没有写明种类")
    own = fields_of(value["kind"])
    shape.only(("kind", "name", "at", *own))
    return Source(
        kind=value["kind"],
        name=shape.text("name"),
        at=shape.instant("at"),
        size=shape.integer("size") if "size" in own else 0,
        issue=shape.text("issue") if "issue" in own else "",
        chain=shape.text("chain") if "chain" in own else "",
        round=shape.integer("round") if "round" in own else 0,
    )

"""The workbook of lines (计划明细表): the template that is filled in, and a filled one read row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from fadu.checker.capacity import plain
from fadu.checker.plan_items import DRAWN, KINDS, METHODS, QUARTERS, Item, faults
from fadu.registry.imports.columns import choice, credit_code, text
from fadu.rooms.plans.forms.lines import Find, partners_in
from fadu.statutes import filled_sheets
from fadu.statutes.filled_sheets import Column, Filled, Unread, Wrong
from fadu.statutes.sifting import Bounds
from fadu.statutes.workbooks import Book

BOUNDS = Bounds(2000, 30, 10 * 2**20, 80 * 2**20, merged=False)


def _whole(cell: str) -> int:
    """A whole number from 1 on."""
    if not (cell.isascii() and cell.isdigit()) or not 0 < int(cell) <= 100_000:
        raise Unread(f"“{cell[:20]}”不是整数", "填大于零的整数，不写单位。")
    return int(cell)


def _days(cell: str) -> Decimal:
    """Days of one visit, half days allowed."""
    try:
        days = Decimal(cell)
    except InvalidOperation:
        days = Decimal(0)
    if not days.is_finite() or not 0 < days <= 60 or days * 10 % 1:
        raise Unread(f"“{cell[:20]}”不是天数", "填天数，半天填0.5，不写单位。")
    return days.normalize() + 0


COLUMNS = (
    Column("kind", "检查类别", choice(KINDS), KINDS[1], "重点检查依法全覆盖；随机抽查填名录数和拟抽取数", True, KINDS),
    Column("object", "单位类别", text(120), "烟花爆竹零售点", "一类单位写类别；单个单位留空，填信用代码", False),
    Column("code", "统一社会信用代码", credit_code, "", "单个单位填写，须已登记", False),
    Column("sector", "行业领域", text(20), "烟花爆竹", "", False),
    Column("units", "单位数", _whole, "40", "该类单位的数量；单个单位填1"),
    Column("matters", "检查事项", text(600), "储存场所和销售行为", ""),
    Column("basis", "检查依据", text(600), "《安全生产法》第六十五条第一款", "法律、法规、规章的名称和条文"),
    Column("method", "检查方式", choice(METHODS), METHODS[0], "不填为现场检查", False, METHODS),
    Column("quarter", "检查时间", choice(QUARTERS), QUARTERS[0], "不填为全年", False, QUARTERS),
    Column("times", "每家次数", _whole, "1", "每家单位全年检查几次"),
    Column("cap", "频次上限", _whole, "2", "公布的年度上限；没有规定的留空", False),
    Column("visits", "计划次数", _whole, "40", "不填按单位数×每家次数计算；随机抽查必填", False),
    Column("officers", "每次人数", _whole, "2", ""),
    Column("days", "每次天数", _days, "0.5", "半天填0.5"),
    Column("division", "承办机构", text(60), "执法支队二大队", "由哪个科室、大队实施"),
    Column("partners", "联合部门", text(120), "消防救援支队", "几个部门以顿号隔开", False),
)  # fmt: skip
_TITLES = {one.code: one.title for one in COLUMNS}


@dataclass(frozen=True)
class Read:
    """A sheet as read: lines without a fault, and every fault of the others."""

    lines: tuple[Item, ...]
    wrong: tuple[Wrong, ...]
    rows: int


def template() -> bytes:
    """The sheet to fill in, with one example and its explanation."""
    return filled_sheets.template("计划明细", COLUMNS)


def filled(items: Sequence[Item], codes: dict[str, str]) -> bytes:
    """The lines as such a sheet, to be changed and brought back; `codes`: credit code by party."""
    book = Book("计划明细", filled_sheets.headings(COLUMNS))
    return book.written([_row(one, codes) for one in items])


def read(data: bytes, find: Find) -> Read:
    """The rows of an uploaded sheet; BadInput where it is no such sheet at all."""
    reader = _Reader(find)
    for row in filled_sheets.filled(data, BOUNDS, COLUMNS):
        reader.take(row)
    return Read(tuple(reader.lines), tuple(reader.wrong), reader.rows)


class _Reader:
    """Reads the rows of one sheet, and knows which it has seen."""

    def __init__(self, find: Find) -> None:
        self.find, self.rows = find, 0
        self.lines: list[Item] = []
        self.wrong: list[Wrong] = []
        self.seen: dict[tuple[Any, ...], int] = {}

    def take(self, row: Filled) -> None:
        """One row: read, or found wrong."""
        self.rows += 1
        wrong = row.wrong or list(self._whole(row.number, row.facts))
        self.wrong += wrong
        if not wrong:
            self.lines.append(_item(row.facts))

    def _whole(self, number: int, told: dict[str, Any]) -> Iterator[Wrong]:
        """What does not go together within a row, and with the rows above."""
        if code := told.get("code"):
            told["party"] = self.find(code)
            if not told["party"]:
                yield Wrong(number, _TITLES["code"], "没有登记这个单位", "请先在监管对象中登记。")
                return
        elif not told.get("object"):
            yield Wrong(number, _TITLES["object"], "没有填写", "写明单位类别，或者填信用代码。")
            return
        for fault in faults([_item(told)]):
            yield Wrong(number, fault.column, fault.what, fault.todo)
        key = (told["kind"], told.get("party") or told["object"], told.get("quarter"), told["division"])  # fmt: skip
        if (above := self.seen.setdefault(key, number)) != number:
            todo = "同一承办机构、同一时间的检查写成一行，事项合并填写。"
            yield Wrong(number, _TITLES["object"], f"与第{above}行重复", todo)


def _item(told: dict[str, Any]) -> Item:
    visits = 0 if told["kind"] == DRAWN else told["units"] * told["times"]
    plain_ones = ("kind", "units", "matters", "basis", "times", "officers", "days", "division")
    return Item(
        no=0, visits=told.get("visits", visits), party=told.get("party", ""), cap=told.get("cap"),
        object="" if told.get("party") else told.get("object", ""), sector=told.get("sector", ""),
        method=told.get("method", METHODS[0]), quarter=QUARTERS.index(told.get("quarter", QUARTERS[0])),
        partners=partners_in(told.get("partners", "")), **{name: told[name] for name in plain_ones},
    )  # fmt: skip


def _row(one: Item, codes: dict[str, str]) -> list[str]:
    told: dict[str, Any] = {
        **{column.code: getattr(one, column.code, "") for column in COLUMNS},
        "code": codes.get(one.party, ""), "quarter": QUARTERS[one.quarter], "days": plain(one.days),
        "partners": "、".join(one.partners), "cap": "" if one.cap is None else one.cap,
    }  # fmt: skip
    return [str(told[column.code]) for column in COLUMNS]

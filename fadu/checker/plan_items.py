"""The lines of a yearly inspection plan (计划明细): what is inspected, how often, by whom; read, checked, merged.

Lines travel as one canonical text, `{"items": [...], "v": 1}`, days as text with at most one decimal. A registered
unit stands there under its opaque id, a class of units in words. Person-days are visits × officers × days.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from decimal import Decimal
from typing import Any

from fadu.checker.capacity import Entry, plain
from fadu.kernel.errors import BadInput

KEY, GENERAL, DRAWN = "重点检查", "一般检查", "随机抽查"
KINDS = (KEY, GENERAL, DRAWN)
WHOLE_YEAR = 0
QUARTERS = ("全年", "第一季度", "第二季度", "第三季度", "第四季度")
METHODS = ("现场检查", "书面检查", "非现场检查", "联合检查")
MOST = 2000
"""Lines of one plan: a city's key units one by one and its classes fit several times over."""
_BETWEEN = "；"
_BY_THE_PAGE = "请从监督检查计划页面填写计划明细。"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a plan. `no` stays with it through adjustments; `quarter` 0 is the whole year.

    units: objects of the class (1 for a single unit); times: visits a year to each; visits: visits planned in all,
    of a drawn line the objects to be drawn; cap: most visits a year to one unit, None where none is fixed;
    officers and days: of one visit; division: who inspects; partners: departments that come along.
    """

    no: int
    kind: str
    units: int
    matters: str
    basis: str
    times: int
    visits: int
    officers: int
    days: Decimal
    object: str = ""
    party: str = ""
    sector: str = ""
    method: str = METHODS[0]
    quarter: int = WHOLE_YEAR
    cap: int | None = None
    division: str = ""
    partners: tuple[str, ...] = ()

    @property
    def effort(self) -> Decimal:
        """Person-days of all its visits."""
        return self.visits * self.officers * self.days

    @property
    def joint(self) -> bool:
        """Whether another department, or more than one division, comes along."""
        return bool(self.partners) or "、" in self.division

    @property
    def due(self) -> int:
        """The last quarter in which its visits fall due."""
        return self.quarter or 4


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line: its number, the column, what, what to do."""

    no: int
    column: str
    what: str
    todo: str


def written(items: Iterable[Item]) -> str:
    """The lines as one canonical text."""
    told = [{k: v for k, v in _plain(one).items() if v not in ("", None, [])} for one in items]
    whole = {"items": told, "v": 1}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(text: str) -> tuple[Item, ...]:
    """The lines of such a text; BadInput where it is none."""
    try:
        whole = json.loads(text)
        if whole["v"] != 1 or len(whole["items"]) > MOST:
            raise ValueError
        found = tuple(_item(one) for one in whole["items"])
    except (ValueError, KeyError, TypeError, ArithmeticError, AttributeError) as fault:
        raise BadInput("计划明细不是系统填写的格式", todo=_BY_THE_PAGE) from fault
    if len({one.no for one in found}) < len(found):
        raise BadInput("计划明细的序号有重复", todo=_BY_THE_PAGE)
    return found


def faults(items: Sequence[Item]) -> list[Fault]:
    """Everything in which lines contradict themselves, line by line."""
    return [fault for one in items for fault in _of_line(one)]


def over_cap(items: Sequence[Item]) -> list[Fault]:
    """Lines that would visit one unit more often than its cap allows; grounds for more visits are judged by people."""
    return [fault for one in items for fault in _capped(one)] + list(_added_up(items))


def units_over_cap(items: Sequence[Item]) -> int:
    """The units that these lines concern."""
    beyond = {fault.no for fault in over_cap(items)}
    return sum(one.units for one in items if one.no in beyond)


def merged(items: Sequence[Item]) -> tuple[Item, ...]:
    """Visits of several divisions or departments to the same object in the same period become one (合并、联合检查).

    The line that comes first goes on under its number: matters and bases are put together, the most frequent visit
    stands, everybody who would have gone goes along. Drawn lines stay as they are.
    """
    found: dict[tuple[str, ...], Item] = {}
    for one in items:
        key = _same(one) if one.kind != DRAWN else (str(one.no),)
        found[key] = _together(found[key], one) if key in found else one
    return tuple(found.values())


def mergeable(items: Sequence[Item]) -> int:
    """The lines that would go into another one."""
    return len(items) - len(merged(items))


def shares(items: Sequence[Item]) -> list[tuple[str, int, Decimal]]:
    """Kind by kind the visits and the person-days, kinds without a line left out."""
    of_kind = {kind: [one for one in items if one.kind == kind] for kind in KINDS}
    return [
        (kind, sum(one.visits for one in lines), sum((one.effort for one in lines), Decimal(0)))
        for kind, lines in of_kind.items()
        if lines
    ]


def classes(items: Sequence[Item]) -> tuple[Entry, ...]:
    """The kinds as uses of the inspection days, to be held against the capacity."""
    return tuple(Entry(f"{kind}{visits}次", (), days) for kind, visits, days in shares(items))


def numbered(year: int, no: int) -> str:
    """The number of a line within its agency, by which visits name it: 2026-012."""
    return f"{year}-{no:03d}"


def _plain(one: Item) -> dict[str, Any]:
    return {**asdict(one), "days": plain(one.days), "partners": list(one.partners)}


def _item(told: Mapping[str, Any]) -> Item:
    known = {field.name for field in fields(Item)}
    if set(told) - known or not isinstance(told["days"], str):
        raise ValueError
    made = Item(
        **{**told, "days": Decimal(told["days"]), "partners": tuple(told.get("partners", ()))}
    )
    numbers = (made.no, made.units, made.times, made.visits, made.officers, made.quarter)
    if any(type(n) is not int or n < 0 for n in numbers) or made.kind not in KINDS:
        raise ValueError
    if made.quarter > 4 or not 0 <= made.days < 1000 or made.days * 10 % 1:
        raise ValueError
    return made


def _of_line(one: Item) -> Iterator[Fault]:
    needed = (
        ("对象", one.object or one.party), ("检查事项", one.matters), ("检查依据", one.basis),
        ("承办机构", one.division),
    )  # fmt: skip
    for column, said in needed:
        if not said:
            yield Fault(one.no, column, "没有填写", "这一列必填。")
    for column, number in (("单位数", one.units), ("频次", one.times), ("人数", one.officers)):
        if number < 1:
            yield Fault(one.no, column, f"写的是{number}", "至少为1。")
    if one.days <= 0:
        yield Fault(one.no, "天数", f"写的是{plain(one.days)}", "填大于零的天数，半天填0.5。")
    yield from _product(one)


def _capped(one: Item) -> Iterator[Fault]:
    if one.cap is not None and one.times > one.cap:
        what = f"每家{one.times}次，超过年度频次上限{one.cap}次"
        yield Fault(one.no, "频次", what, "减少频次；有加大频次的依据的，校验时记明。")


def _product(one: Item) -> Iterator[Fault]:
    if one.kind == DRAWN:
        if not 0 < one.visits <= one.units * one.times:
            what = f"抽查{one.visits}次，名录{one.units}家、每家最多{one.times}次"
            yield Fault(
                one.no, "计划次数", what, f"填1至{one.units * one.times}，即拟抽取的家次数。"
            )
    elif one.visits != one.units * one.times:
        right = one.units * one.times
        what = f"写{one.visits}次，按{one.units}家 × {one.times}次应为{right}次"
        yield Fault(one.no, "计划次数", what, f"改为{right}，或者核对单位数和频次。")


def _added_up(items: Sequence[Item]) -> Iterator[Fault]:
    """One unit in several lines: its visits are added up against the lowest cap among them."""
    of_unit: dict[str, list[Item]] = {}
    for one in items:
        if one.party and one.kind != DRAWN:
            of_unit.setdefault(one.party, []).append(one)
    for lines in of_unit.values():
        caps = [one.cap for one in lines if one.cap is not None]
        added = sum(one.times for one in lines)
        if len(lines) > 1 and caps and added > min(caps):
            named = "、".join(f"第{one.no}项" for one in lines)
            what = f"同一单位在{named}共安排{added}次，超过年度频次上限{min(caps)}次"
            yield Fault(lines[-1].no, "频次", what, "合并检查事项，或者减少频次。")


def _same(one: Item) -> tuple[str, ...]:
    return (one.party or one.object, str(one.quarter))


def _together(first: Item, other: Item) -> Item:
    times, units = max(first.times, other.times), max(first.units, other.units)
    caps = [cap for cap in (first.cap, other.cap) if cap is not None]
    return replace(
        first,
        kind=KEY if KEY in (first.kind, other.kind) else first.kind,
        units=units,
        times=times,
        visits=units * times,
        matters=_added(first.matters, other.matters, _BETWEEN),
        basis=_added(first.basis, other.basis, _BETWEEN),
        division=_added(first.division, other.division, "、"),
        officers=first.officers
        if first.division == other.division
        else first.officers + other.officers,
        days=max(first.days, other.days),
        cap=min(caps, default=None),
        partners=tuple(dict.fromkeys((*first.partners, *other.partners))),
    )


def _added(first: str, other: str, between: str) -> str:
    parts = [*first.split(between), *other.split(between)]
    return between.join(dict.fromkeys(part for part in parts if part))

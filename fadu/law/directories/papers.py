"""What a directory shows of itself: numbers, pages and days that do not go on (序号、页号、日期)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

from fadu.law.directories.rows import Row
from fadu.law.instruments import APL, ARC
from fadu.law.vocabulary.instrument import Citation

KEPT: Citation = APL.art(47) + ARC.art(14, par=1)
"""全过程记录归档保存; that pages and numbers go on is how a file shows that nothing is missing."""

Fault = tuple[str, Row, str]  # kind, row, sentence


def faults(rows: Sequence[Row], first: Iterable[int] = ()) -> Iterator[Fault]:
    """Every row whose number, page or day does not follow on. first: lines that may stand before their day."""
    skip = set(first)
    for _, group in groupby(rows, key=lambda r: r.volume):
        volume = list(group)
        yield from _unreadable(volume)
        yield from _numbers(volume)
        yield from _pages(volume)
        yield from _days([r for r in volume if r.line not in skip])
    yield from _papers(rows)


def _unreadable(rows: Sequence[Row]) -> Iterator[Fault]:
    for row in rows:
        for text in row.wrong:
            yield "unreadable", row, text


def _numbers(rows: Sequence[Row]) -> Iterator[Fault]:
    numbered = [(r, int(r.number)) for r in rows if r.number.isascii() and r.number.isdigit()]
    for (_, before), (row, number) in pairwise(numbered):
        if number > before + 1:
            lacking = f"{before + 1}" + (f"至{number - 1}" if number > before + 2 else "")
            yield "number_gap", row, f"序号由{before}跳到{number}，缺少序号{lacking}"
        elif number <= before:
            yield "number_again", row, f"序号{number}不在{before}之后，序号重复或者倒置"


def _pages(rows: Sequence[Row]) -> Iterator[Fault]:
    paged = [(r, *r.pages) for r in rows if r.pages]
    for (last, start, end), (row, begun, _) in pairwise(paged):
        reached = end or start
        if begun < start or (end and begun <= end):
            yield "page_overlap", row, f"起页{begun}与{last.place}的页号（至第{reached}页）重叠"
        elif end and begun > end + 1:
            gone = f"第{end + 1}页" + (f"至第{begun - 1}页" if begun > end + 2 else "")
            yield "page_gap", row, f"{last.place}止于第{end}页，本件起于第{begun}页，缺少{gone}"
    if paged:
        for row in rows:
            if not row.pages and not row.wrong:
                yield "page_missing", row, "没有写页号"


def _days(rows: Sequence[Row]) -> Iterator[Fault]:
    """Rows that leave the longest run of days that do not go back."""
    dated = [(r, r.day) for r in rows if r.day]
    kept = _longest([day for _, day in dated])
    for at, (row, day) in enumerate(dated):
        if at not in kept:
            yield "day_order", row, f"日期{day.isoformat()}与前后材料的次序不符"


def _longest(days: Sequence[date]) -> set[int]:
    """The places of the longest run that never goes back, the earliest where there are several."""
    ends: list[date] = []
    places: list[int] = []
    back: list[int] = []
    for at, day in enumerate(days):
        slot = bisect_right(ends, day)
        back.append(places[slot - 1] if slot else -1)
        if slot == len(ends):
            ends.append(day)
            places.append(at)
        else:
            ends[slot], places[slot] = day, at
    found, at = set[int](), places[-1] if places else -1
    while at >= 0:
        found.add(at)
        at = back[at]
    return found


def _papers(rows: Sequence[Row]) -> Iterator[Fault]:
    """The number of a paper stands once, but for its receipt (送达回证) and what is joined to it."""
    seen: dict[str, Row] = {}
    for row in rows:
        if not row.paper or "送达" in row.title:
            continue
        former = seen.setdefault(row.paper, row)
        if former is not row and former.title == row.title and former.day != row.day:
            yield "paper_again", row, f"文号“{row.paper}”与{former.place}重复"

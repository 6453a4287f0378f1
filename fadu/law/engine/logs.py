"""Event logs that others kept: XES (also gzipped) and CSV, read case by case.

An XES log is never held in memory as a whole. A CSV file is streamed where each case stands
together, and gathered where cases are interleaved.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO
from xml.parsers import expat

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import SHANGHAI, instant_of, parse_day


@dataclass(frozen=True)
class Event:
    """One line of a log. `at` is None where the log does not say when; `key` names a copy."""

    activity: str
    at: datetime | None
    day_only: bool = False
    key: str = ""


@dataclass(frozen=True)
class Case:
    """One case and its events in the order of the log."""

    case: str
    events: tuple[Event, ...]


CASE_COLUMNS = (
    "case",
    "case_id",
    "caseid",
    "case:concept:name",
    "case id",
    "案件",
    "案号",
    "事项",
    "案件编号",
)
ACTIVITY_COLUMNS = ("activity", "concept:name", "event", "act", "task", "活动", "环节", "活动名称")
TIME_COLUMNS = (
    "timestamp", "time:timestamp", "time", "complete timestamp", "completetimestamp", "date",
    "end", "时间", "日期", "完成时间",
)  # fmt: skip
KEY_COLUMNS = ("key", "object", "对象", "当事人")
_CHUNK = 1 << 16
_DAY_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(.*)", re.DOTALL)


def read_log(path: Path) -> Iterator[Case]:
    """The cases of a log file; BadInput with the place where it cannot be read."""
    name = path.name.lower()
    if name.endswith((".xes", ".xes.gz", ".xml", ".xml.gz")):
        return _xes(path)
    if name.endswith((".csv", ".csv.gz", ".txt")):
        return _csv(path)
    raise BadInput(f"不认识的日志格式：“{path.name}”", todo="请提供 .xes、.xes.gz 或者 .csv 文件")


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as probe:
            packed = probe.read(2) == b"\x1f\x8b"
        with gzip.open(path, "rb") if packed else path.open("rb") as file:
            yield file  # type: ignore[misc]
    except (OSError, EOFError) as error:
        raise BadInput(
            f"日志“{path.name}”无法读取：{error}", todo="请核对路径，或者重新导出"
        ) from error


class _XesReader:
    """Collects finished traces while expat walks through the file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parser = expat.ParserCreate(namespace_separator=None)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = self._entity
        self.depth: list[str] = []
        self.case: dict[str, str] = {}
        self.event: dict[str, str] | None = None
        self.events: list[Event] = []
        self.ready: list[Case] = []
        self.count = 0

    def _entity(self, *_: object) -> None:
        raise BadInput(f"日志“{self.name}”含有实体声明，不予读取", todo="请重新导出为普通 XES 文件")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        parent = self.depth[-1] if self.depth else ""
        self.depth.append(tag)
        if tag == "trace":
            self.case, self.events = {}, []
        elif tag == "event":
            self.event = {}
        elif "key" in attributes and "value" in attributes:
            if parent == "event" and self.event is not None:
                self.event[attributes["key"]] = attributes["value"]
            elif parent == "trace":
                self.case[attributes["key"]] = attributes["value"]

    def _end(self, tag: str) -> None:
        tag = self.depth.pop()
        if tag == "event" and self.event is not None:
            if self.event.get("lifecycle:transition", "complete").lower() == "complete":
                self.events.append(self._event(self.event))
            self.event = None
        elif tag == "trace":
            self.count += 1
            name = self.case.get("concept:name") or str(self.count)
            self.ready.append(Case(name, tuple(self.events)))

    def _event(self, values: dict[str, str]) -> Event:
        where = f"第{self.parser.CurrentLineNumber}行"
        activity = values.get("concept:name", "").strip()
        if not activity:
            raise BadInput(f"日志“{self.name}”{where}的事件没有名称（concept:name）")
        stamp = values.get("time:timestamp")
        at, day_only = _moment(stamp, self.name, where) if stamp else (None, False)
        return Event(activity, at, day_only)


def _xes(path: Path) -> Iterator[Case]:
    reader = _XesReader(path.name)
    with _opened(path) as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                reader.parser.Parse(chunk, not chunk)
            except expat.ExpatError as error:
                raise BadInput(
                    f"日志“{path.name}”第{error.lineno}行不是完整的 XES（XML）", todo="请重新导出"
                ) from error
            yield from reader.ready
            reader.ready.clear()
            if not chunk:
                break
    if not reader.count:
        raise BadInput(f"日志“{path.name}”中没有案件（trace）")


@dataclass(frozen=True)
class _Columns:
    case: int
    activity: int
    time: int | None
    key: int | None


def _csv(path: Path) -> Iterator[Case]:
    if _together(path):
        yield from _streamed(path)
        return
    gathered: dict[str, list[Event]] = {}
    for case, event in _rows(path):
        gathered.setdefault(case, []).append(event)
    yield from (Case(case, tuple(events)) for case, events in gathered.items())


def _together(path: Path) -> bool:
    """Whether the lines of each case follow one another."""
    seen, last = set[str](), None
    for case, _ in _rows(path):
        if case != last:
            if case in seen:
                return False
            seen.add(case)
            last = case
    if not seen:
        raise BadInput(f"日志“{path.name}”中没有事件")
    return True


def _streamed(path: Path) -> Iterator[Case]:
    held: list[Event] = []
    last = ""
    for case, event in _rows(path):
        if held and case != last:
            yield Case(last, tuple(held))
            held = []
        held.append(event)
        last = case
    yield Case(last, tuple(held))


def _rows(path: Path) -> Iterator[tuple[str, Event]]:
    with _opened(path) as file:
        lines = (_text(line, path.name, n) for n, line in enumerate(file, 1))
        first = next(lines, "").removeprefix("\ufeff")
        delimiter = max(",;\t", key=first.count)
        header = [h.strip().lower() for h in next(csv.reader([first], delimiter=delimiter), [])]
        columns = _columns(header, path.name)
        for number, row in enumerate(csv.reader(lines, delimiter=delimiter), 2):
            if any(cell.strip() for cell in row):
                yield _row(row, columns, path.name, f"第{number}行")


def _text(line: bytes, name: str, number: int) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"日志“{name}”第{number}行不是文本", todo="请另存为 UTF-8 编码的 CSV 文件")


def _columns(header: Sequence[str], name: str) -> _Columns:
    def find(names: Sequence[str]) -> int | None:
        return next((header.index(n) for n in names if n in header), None)

    case, activity = find(CASE_COLUMNS), find(ACTIVITY_COLUMNS)
    if case is None or activity is None:
        lacking = "案件（case）" if case is None else "活动（activity）"
        raise BadInput(
            f"日志“{name}”没有{lacking}列", todo="表头应当含有 case、activity、timestamp 三列"
        )
    return _Columns(case, activity, find(TIME_COLUMNS), find(KEY_COLUMNS))


def _row(row: Sequence[str], columns: _Columns, name: str, where: str) -> tuple[str, Event]:
    def cell(place: int | None) -> str:
        return row[place].strip() if place is not None and place < len(row) else ""

    case, activity = cell(columns.case), cell(columns.activity)
    if not case or not activity:
        raise BadInput(f"日志“{name}”{where}缺少案件或者活动")
    stamp = cell(columns.time)
    at, day_only = _moment(stamp, name, where) if stamp else (None, False)
    return case, Event(activity, at, day_only, cell(columns.key))


def _moment(text: str, name: str, where: str) -> tuple[datetime, bool]:
    """An instant, in Shanghai unless a zone is written, and whether only the day is known."""
    plain = text.strip()
    found = _DAY_FIRST.fullmatch(plain)
    if found:
        year, month, day, rest = found.groups()
        plain = f"{year}-{int(month):02}-{int(day):02}{rest}"
    try:
        if len(plain) == len("2025-01-01"):
            return instant_of(parse_day(plain)), True
        at = datetime.fromisoformat(_padded(plain))
    except (ValueError, BadInput) as error:
        raise BadInput(
            f"日志“{name}”{where}的时间“{text}”无法识别", todo="请写成 2025-03-03 09:30:00 的形式"
        ) from error
    return (at if at.tzinfo else at.replace(tzinfo=SHANGHAI)), False


def _padded(text: str) -> str:
    """Hours of one digit, as spreadsheets write them."""
    return re.sub(r"^(\S{10})[ T](\d):", r"\1 0\2:", text)

"""The rows of a 卷内目录 (序号·文号·责任者·题名·日期·页号·备注): headings found by name, days as people write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fadu.kernel.errors import BadInput

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("序号", "顺序号", "顺序", "编号"),
    "paper": ("文号", "文件编号", "文书编号", "文书文号", "发文字号"),
    "by": ("责任者", "责任人", "制作人", "办理人", "作者"),
    "title": ("题名", "文件题名", "文书名称", "材料名称", "文件名称", "文件材料名称", "标题", "名称"),
    "day": ("日期", "成文日期", "形成日期", "文件日期", "时间"),
    "pages": ("页号", "页次", "页码", "起止页号", "页数", "所在页号", "所在页码"),
    "note": ("备注", "附注"),
    "party": ("当事人", "被处罚人"),
}  # fmt: skip
MOST_ROWS = 2000
_DIGITS = {sign: at for at, sign in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "O": 0}
_NUMERIC = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?(?:\s.*|T.*)?")
_CLOSE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WORDS = re.compile(
    r"([〇○零O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]"
)
_SERIAL = re.compile(r"[345]\d{4}")
_EPOCH = date(1899, 12, 30)
_PAGES = re.compile(r"第?(\d{1,5})页?(?:[-—–~～至到]+第?(\d{1,5})页?)?")


@dataclass(frozen=True)
class Row:
    """One paper of the file. `line` is its row in the sheet from 1; `wrong` says what cannot be read."""

    line: int
    title: str
    number: str = ""
    paper: str = ""
    by: str = ""
    day: date | None = None
    pages: tuple[int, int | None] | None = None
    note: str = ""
    party: str = ""
    volume: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """How a reader finds it: its number in the directory, else its line."""
        return f"序号{self.number}" if self.number else f"第{self.line}行"


def read(tables: Iterable[Sequence[Sequence[str]]]) -> list[Row]:
    """The rows of every table with the headings of a directory, a volume each; BadInput without any."""
    rows: list[Row] = []
    volumes = 0
    for table in tables:
        found = _header(table)
        if found is None:
            continue
        rows += _rows(table, *found, volumes)
        volumes += 1
    if not volumes:
        raise BadInput(
            "没有找到卷内目录：没有一行同时写明“题名”和“日期”",
            todo="表头应有 序号、文号、责任者、题名、日期、页号、备注 各列，题名和日期不能缺少。",
        )
    if not rows:
        raise BadInput("卷内目录里没有一行材料", todo="请核对是否选错了文件。")
    if len(rows) > MOST_ROWS:
        raise BadInput(f"卷内目录超过{MOST_ROWS}行", todo="一份文件只放一个案卷的目录。")
    return rows


def _header(table: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """The line of the headings and the column of each; None where the table is no directory."""
    for at, cells in enumerate(table[:20]):
        names = [plain(cell) for cell in cells]
        found: dict[str, int] = {}
        for code, known in HEADINGS.items():
            column = next((names.index(name) for name in known if name in names), None)
            if column is not None:
                found[code] = column
        if "title" in found and "day" in found:
            return at, found
    return None


def _rows(
    table: Sequence[Sequence[str]], head: int, columns: Mapping[str, int], volume: int
) -> Iterator[Row]:
    headings = [plain(cell) for cell in table[head]]
    for at, cells in enumerate(table[head + 1 :], head + 2):
        if [plain(cell) for cell in cells] == headings:
            continue  # the headings again on the next sheet of paper
        said = {c: cells[i].strip() for c, i in columns.items() if i < len(cells)}
        if said.get("title"):
            yield _row(at, said, volume)
        elif any(said.values()) and (said.get("day") or said.get("paper") or said.get("pages")):
            yield Row(at, "", said.get("number", ""), volume=volume, wrong=("没有写题名",))


def _row(line: int, said: Mapping[str, str], volume: int) -> Row:
    wrong: list[str] = []
    day = pages = None
    try:
        day = day_in(said["day"]) if said.get("day") else None
    except BadInput as error:
        wrong.append(error.message)
    try:
        pages = pages_in(said["pages"]) if said.get("pages") else None
    except BadInput as error:
        wrong.append(error.message)
    return Row(
        line, " ".join(said["title"].split()), _number(said.get("number", "")), said.get("paper", ""),
        said.get("by", ""), day, pages, said.get("note", ""), said.get("party", ""), volume, tuple(wrong),
    )  # fmt: skip


def plain(text: str) -> str:
    """A heading or title without the ways of writing: width, blanks, marks of quotation."""
    return re.sub(r"[\s《》〈〉“”\"'·:：*]", "", unicodedata.normalize("NFKC", text))


def _number(text: str) -> str:
    return text.strip().rstrip(".、．")


def day_in(text: str) -> date:
    """2025年3月4日, 2025.3.4, 20250304, 二〇二五年三月四日 or a spreadsheet's number; BadInput otherwise."""
    wide = unicodedata.normalize("NFKC", text).strip()
    found = _NUMERIC.fullmatch(wide) or _CLOSE.fullmatch(wide)
    try:
        if found:
            return date(*(int(part) for part in found.groups()))
        if words := _WORDS.fullmatch(wide.replace(" ", "")):
            year = int("".join(str(_DIGITS[sign]) for sign in words[1]))
            return date(year, _spoken(words[2]), _spoken(words[3]))
        if _SERIAL.fullmatch(wide):
            return _EPOCH + timedelta(days=int(wide))
    except (ValueError, KeyError):
        pass
    raise BadInput(f"日期“{text}”无法识别", todo="请写成 2025-03-04 或者 2025年3月4日 的形式。")


def _spoken(text: str) -> int:
    """一 to 三十一."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def pages_in(text: str) -> tuple[int, int | None]:
    """The first page, and the last where it is written; BadInput where it is no number of pages."""
    found = _PAGES.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    if found is None or int(found[1]) < 1 or (found[2] and int(found[2]) < int(found[1])):
        raise BadInput(f"页号“{text}”无法识别", todo="请写成 3 或者 3-5 的形式。")
    return int(found[1]), int(found[2]) if found[2] else None

"""The table of a file of the finance system: its headings found by name, its columns by what they mean."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence

from fadu.kernel.errors import BadInput
from fadu.kernel.texts import separated
from fadu.law.directories.rows import plain
from fadu.law.texts.files import decoded
from fadu.statutes.workbooks import MOST_BYTES, MOST_ROWS, rows_of, text_of

Cells = Sequence[object]
Known = Mapping[str, tuple[str, ...]]
"""What a column means, and how platforms head it; `fen` and `yuan` are amounts in one unit or the other."""
MONEY_FEN, MONEY_YUAN = "金额（分）", "金额（元）"
EXACT = 10**15
"""From here on a spreadsheet's number has lost digits."""
_FORMATS = "请提供 xlsx 或者 csv 文件，第一行写明各列名称。"


def rows(
    name: str, data: bytes, known: Known, wanted: Sequence[str]
) -> Sequence[tuple[int, Mapping[str, object]]]:
    """Every row that says anything, by the meaning of its columns, with its number in the sheet.

    Above the headings there may be a title; BadInput where a wanted column, or the unit of the amount, is missing.
    """
    table = _table(name, data)
    head = next((at for at, (_, row) in enumerate(table[:20]) if _meant(row, known)), None)
    columns = _columns(table[head][1] if head is not None else (), known, wanted)
    found = [
        (number, {code: row[i] if i < len(row) else "" for code, i in columns.items()})
        for number, row in table[(head or 0) + 1 :]
    ]
    if not found:
        raise BadInput(f"“{name}”里没有一行内容", todo="请核对是否选错了文件。")
    return found


def _meant(row: Cells, known: Known) -> bool:
    """Whether a row is that of the headings: it names the code."""
    names = {plain(text_of(cell)) for cell in row}
    return any(plain(word) in names for word in known["code"])


def _columns(head: Cells, known: Known, wanted: Sequence[str]) -> dict[str, int]:
    names = [plain(text_of(cell)) for cell in head]
    found: dict[str, int] = {}
    for code, words in known.items():
        places = [names.index(plain(word)) for word in words if plain(word) in names]
        if places:
            found[code] = places[0]
            if names.count(names[places[0]]) > 1:
                raise BadInput(f"有两列“{text_of(head[places[0]])}”", todo="请只保留一列。")
    missing = [known[code][0] for code in wanted if code not in found]
    if missing:
        raise BadInput(f"缺少列：{'、'.join(missing)}", todo=_FORMATS)
    if ("fen" in found) is ("yuan" in found):
        todo = f"请把金额列的名称写成“{MONEY_FEN}”或者“{MONEY_YUAN}”，只保留一列。"
        raise BadInput("看不出金额的单位", todo=todo)
    return found


def _table(name: str, data: bytes) -> list[tuple[int, Cells]]:
    """The rows that are not empty, each with its number from 1; of an empty million not one is kept."""
    ending = name[name.rfind(".") :].lower()
    if ending not in (".xlsx", ".csv"):
        raise BadInput(f"“{name}”不是可以读取的格式", todo=_FORMATS)
    if len(data) > MOST_BYTES:
        raise BadInput(f"“{name}”超过{MOST_BYTES // 2**20}兆字节", todo="请分成几个文件导入。")
    table: Iterable[Cells] = rows_of(data) if ending == ".xlsx" else separated(decoded(name, data))
    found: list[tuple[int, Cells]] = []
    try:
        for number, row in enumerate(table, 1):
            if any(text_of(cell) for cell in row):
                found.append((number, row))
            if len(found) > MOST_ROWS:
                raise BadInput(f"“{name}”超过{MOST_ROWS}行", todo="请分成几个文件导入。")
    except csv.Error as error:
        raise BadInput(f"“{name}”不是完好的 csv 文件", todo=_FORMATS) from error
    return found

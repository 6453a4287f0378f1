"""Tables of the command line: CSV files with known columns, answered row by row, and printed back as CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from fadu.cli.files import read_text
from fadu.kernel.errors import BadInput

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Table:
    """A file as read: its columns, and its filled rows, each with the line on which it ends."""

    path: str
    header: list[str]
    rows: list[tuple[int, list[str]]]

    def each(self, answer: Callable[[list[str]], Answer]) -> list[Answer]:
        """The answer to every row in its order, or BadInput that names every malformed row by its line."""
        found: list[Answer] = []
        wrong = []
        for line, row in self.rows:
            try:
                if len(row) != len(self.header):
                    raise BadInput(f"应有{len(self.header)}列，实有{len(row)}列")
                found.append(answer(row))
            except BadInput as error:
                wrong.append(f"  第{line}行：{error}")
        if wrong:
            raise BadInput(f"文件“{self.path}”有{len(wrong)}行有误：\n" + "\n".join(wrong))
        return found


def read_table(path: str, required: Sequence[str], optional: Sequence[str] = ()) -> Table:
    """A CSV file, or standard input for "-"; unknown, missing and repeated columns are BadInput."""
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise BadInput(f"文件“{path}”第{reader.line_num}行不是规范的 CSV") from error
    if not rows:
        raise BadInput(f"文件“{path}”没有内容")
    header = [name.strip() for name in rows[0][1]]
    todo = f"列应为 {','.join(required)}" + (f"，可以加 {','.join(optional)}" if optional else "")
    if unknown := [name for name in header if name not in (*required, *optional)]:
        raise BadInput(f"无法识别的列：{'、'.join(unknown)}", todo=todo)
    missing = [name for name in required if name not in header]
    twice = [name for name in dict.fromkeys(header) if header.count(name) > 1]
    if missing or twice:
        raise BadInput(f"缺少或者重复的列：{'、'.join((*missing, *twice))}", todo=todo)
    return Table(path, header, rows[1:])


def as_csv(rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()

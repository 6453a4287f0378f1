"""One row of the contents (卷内目录) as a value, what is noted beside it, and how each receiver sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from fadu.casefile.receivers import Reader
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Field, Paper, Prose
from fadu.documents.services import ending_of

WITHHELD = "涉及他人，未提供"
EARLY = "告知以前不提供"
"""What the bureau found out is not a party's to read before it is told what is held against it (行政处罚法 44, 64)."""
ERASED = "文件已经依法销毁"
LOST = "文件不在存储中"
REDACTED = "遮盖件"
UNSIGNED, BLANK = "未签章的生成稿", "有空白待填"
_BLANK = re.compile(r"[＿_]{2}|[\s　]{2,}[年月日时分]")


@dataclass(frozen=True)
class Stored:
    """A file of the store, and which entry carries it: matter and number."""

    sha256: str
    size: int
    type: str
    matter: str
    n: int

    @property
    def ending(self) -> str:
        """The ending of its name."""
        return ending_of(self.type)


@dataclass(frozen=True)
class Piece:
    """One row of the contents. content: the paper it is printed from, the file it is, or None where there is nothing to
    put in (`note` says why). key: the party whom it concerns, "" all. pages: where they are stated; else counted.
    redacted: there is a copy for parties (`copy`; None where its file is gone), which they read instead.
    withheld: it keeps its row and its pages, and is not given. served: on whom a former version of a paper was served, "" all
    whom it concerns; None of whatever is no former version.
    """

    folder: str
    volume: Volume
    title: str
    author: str
    day: date | None
    number: str = ""
    note: str = ""
    content: Paper | Stored | None = None
    key: str = ""
    pages: int | None = None
    redacted: bool = False
    copy: Stored | None = None
    withheld: bool = False
    served: frozenset[str] | None = None

    def comes_to(self, reader: Reader) -> bool:
        """Whether it is a receiver's at all: a party has never seen a former version that was not served on it."""
        return (
            not reader.party
            or self.served is None
            or not self.served.isdisjoint(("", reader.party))
        )


def unsigned(paper: Paper) -> str:
    """What is noted beside a paper that nobody has signed or sealed: it was set by the system, and may have room for a pen."""
    return "，".join((UNSIGNED, BLANK)) if has_blanks(paper) else UNSIGNED


def has_blanks(paper: Paper) -> bool:
    """Whether something of it is still to be filled in."""
    return any(_is_open(block) for block in paper.blocks)


def _is_open(block: Field | Prose) -> bool:
    text = block.text
    return _BLANK.search(text) is not None or (isinstance(block, Field) and not text.strip())


def shown(one: Piece, reader: Reader, *, heard: bool) -> Piece:
    """A piece as its receiver sees it; the name that somebody gave to what concerns others is not told.

    heard: whether the reader has been told what is held against it; before, it takes what bears its own name alone.
    """
    if not heard and one.key != reader.party:
        return Piece(
            one.folder, one.volume, EARLY, "", None, note=EARLY, content=one.content, pages=one.pages, withheld=True
        )  # fmt: skip
    title, takes = one.title, reader.takes_of(one.key)
    if not takes:
        head, mark, _ = title.partition("）" if one.folder == "evidence" else "：")
        title = head + mark.strip("：")
    if reader.party and one.redacted and heard:
        note = f"{one.note}；{REDACTED if one.copy else LOST}".strip("；")
        return replace(one, title=title, content=one.copy, note=note)
    if takes:
        return one
    return replace(one, title=title, number="", note=WITHHELD, withheld=True)

"""What a copy of a paper must say (应当载明的内容): its name, agency, number and day, and each content that it prints.

Pure. A day is found in whichever form it is printed: the facts state 2026-11-10, the paper says 2026年11月10日.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fadu.documents.issued.figures import folded, forms_of_day
from fadu.documents.papers.contents import Said
from fadu.documents.papers.paper import Field, Paper, Prose
from fadu.kernel.zone import chinese_day

_BLANK = re.compile(r"[＿_]{2}|[\s　]{2,}[年月日时分]")
_BREAKS = re.compile(r"[。；，、\n]")


@dataclass(frozen=True)
class Expected:
    """What the copy must say: its name, the words, and the article that asks for it ("" where the form does)."""

    title: str
    text: str
    article: str = ""


@dataclass(frozen=True)
class Part:
    """A piece of what was printed. open: a pen was to fill something in; signed: it is a line to be signed."""

    text: str
    open: bool = False
    signed: bool = False


def printed_of(paper: Paper) -> tuple[Part, ...]:
    """Everything that stands on the print of a paper, in the order in which it is set."""
    fields = [one for one in paper.blocks if isinstance(one, Field)]
    prose = [one for one in paper.blocks if isinstance(one, Prose)]
    head = [Part(text) for text in (paper.draft, paper.agency, paper.title, paper.number_line)]
    grid = [
        Part(f"{one.title}\n{one.text}", open=not one.text or is_open(one.text)) for one in fields
    ]
    body = [Part(one.text, open=is_open(one.text)) for one in prose]
    signs = [Part(f"{one.title}：{one.text}", signed=True) for one in paper.signatures]
    day = (paper.agency, chinese_day(paper.day)) if paper.day else ()
    foot = [Part(text, signed=True) for text in (*day, paper.seal if day else "")]
    return tuple(one for one in (*head, *grid, *body, *signs, *foot, Part(paper.note)) if one.text)


def is_open(text: str) -> bool:
    """Whether something of a text is still to be filled in by a pen."""
    return _BLANK.search(text) is not None


def expected_of(paper: Paper, said: Sequence[Said]) -> tuple[Expected, ...]:
    """Number, date and every content that the paper prints as its facts have it."""
    printed = folded(words_of(paper))
    named = [Expected("文书名称", paper.title), Expected("制作机关", paper.agency)]
    if paper.number:
        named.append(Expected("文书编号", paper.number))
    if paper.day is not None:
        named.append(Expected("日期", chinese_day(paper.day)))
    known = {folded(one.text) for one in named}
    for content, text in said:
        for words in printed_parts(text, printed):
            if folded(words) not in known:
                known.add(folded(words))
                named.append(Expected(content.title, words, str(content.basis or "")))
    return tuple(named)


def printed_parts(text: str, printed: str) -> list[str]:
    """A content as it stands on the paper (`printed`, folded): whole, a day as it is written there, or where it was woven
    into sentences, its parts.
    """
    if folded(text) in printed:
        return [text] if folded(text) else []
    if days := forms_of_day(text):
        return [day for day in days if folded(day) in printed][:1]
    parts = (part.strip() for part in _BREAKS.split(text))
    return [part for part in parts if len(folded(part)) > 1 and folded(part) in printed]


def words_of(paper: Paper) -> str:
    """Everything that stands on a print of a paper, in its order."""
    return "\n".join(one.text for one in printed_of(paper))

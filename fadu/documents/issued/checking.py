"""Whether a copy that comes back is of the very paper: its squares, and what its text says of each fact (签章件核对).

Pure: a copy as it was read, a paper as it is made from the facts. Every difference is named, never only the first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from fadu.documents.issued.reading import PAGE, Copy
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.contents import Said
from fadu.documents.papers.paper import Paper, read_mark
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import chinese_day

_FOOT = re.compile(r"[—－―─-]\s*\d+\s*[—－―─-]")
_BREAKS = re.compile(r"[。；，、\n]")
_SHORT = 40


@dataclass(frozen=True)
class Expected:
    """What the copy must say: its name, the words, and the article that asks for it ("" where the form does)."""

    title: str
    text: str
    article: str = ""


@dataclass(frozen=True)
class Difference:
    """One thing that is not as the facts have it. found: the nearest words of the copy, "" where nothing is like it."""

    expected: Expected
    found: str

    def __str__(self) -> str:
        one = self.expected
        basis = f"（{one.article}）" if one.article else ""
        seen = f"签章件上是“{_short(self.found)}”" if self.found else "签章件上没有"
        return f"{one.title}{basis}应为“{_short(one.text)}”，{seen}"


@dataclass(frozen=True)
class Checked:
    """The outcome. wrong: why it is not of this paper; differences: in its text; by_eye: whether a person must compare.

    notes: pages without a square and what could not be looked at.
    """

    wrong: tuple[str, ...]
    differences: tuple[Difference, ...]
    by_eye: bool
    notes: tuple[str, ...]


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
    """A content as it stands on the paper (`printed`, folded): whole, or where it was woven into sentences, its parts."""
    if folded(text) in printed:
        return [text] if folded(text) else []
    parts = (part.strip() for part in _BREAKS.split(text))
    return [part for part in parts if len(folded(part)) > 1 and folded(part) in printed]


def words_of(paper: Paper) -> str:
    """Everything that stands on a paper, in its order."""
    blocks = (f"{getattr(block, 'title', '')}{block.text}" for block in paper.blocks)
    signs = (f"{one.title}：{one.text}" for one in paper.signatures)
    day = chinese_day(paper.day) if paper.day else ""
    return "\n".join((paper.agency, paper.title, paper.number, *blocks, *signs, day, paper.note))


def check(copy: Copy, paper: Paper, expected: Sequence[Expected]) -> Checked:
    """Compare a copy with the paper. An OFD without a readable square must agree in its text, and by eye."""
    wrong = list(_wrong_squares(copy, paper))
    read = any(copy.codes)
    if not read and not (copy.note and copy.text):
        wrong.append("各页都没有读到文书二维码")
    differences = _differences(copy.text, expected) if copy.text else ()
    bare = [n for n, codes in enumerate(copy.codes, 1) if not codes]
    notes = [copy.note] if copy.note else []
    if read and bare:
        notes.append(f"第{'、'.join(map(str, bare))}页没有读到二维码，请核对是否属于本文书")
    return Checked(tuple(wrong), differences, not copy.text or not read or bool(bare), tuple(notes))


def _wrong_squares(copy: Copy, paper: Paper) -> list[str]:
    """What each foreign square says, with the pages on which it stands."""
    pages: dict[str, list[int]] = {}
    for number, codes in enumerate(copy.codes, 1):
        for code in codes:
            if code != paper.mark and (told := _told(code, paper, alone=paper.mark not in codes)):
                pages.setdefault(told, []).append(number)
    return [f"第{'、'.join(map(str, found))}页{told}" for told, found in pages.items()]


def _told(code: str, paper: Paper, *, alone: bool) -> str:
    """What a square is, that is not the paper's; "" for a foreign one beside it, such as a seal's."""
    try:
        one = read_mark(code)
    except BadInput:
        return f"的二维码不是本系统的文书二维码（{_short(code)}）" if alone else ""
    if one.names(paper):
        return ""
    title = BY_CODE[one.kind].title if one.kind in BY_CODE else one.kind
    of = f"依据其第{one.n + 1}条记录" if one.n >= 0 else f"编号{one.serial}"
    if one.matter != paper.matter:
        return f"是另一事项的文书（{title}，{of}）"
    if one.kind != paper.kind:
        return f"是本事项的另一种文书（{title}）"
    which = f"第{one.n + 1}条记录" if one.n >= 0 else f"编号{one.serial}"
    return f"是本事项{which}的同种文书，不是第{paper.n + 1}条的"


def folded(text: str) -> str:
    """Words without what differs between a page and its text layer: white space, width of signs, page numbers."""
    plain = unicodedata.normalize("NFKC", _FOOT.sub("", text))
    return "".join(plain.split())


def _differences(text: str, expected: Sequence[Expected]) -> tuple[Difference, ...]:
    pages = [folded(page) for page in text.split(PAGE)]
    there = "".join(pages)
    return tuple(
        Difference(one, _nearest(there, folded(one.text)))
        for one in expected
        if not _stands(folded(one.text), there, pages)
    )


def _stands(words: str, there: str, pages: Sequence[str]) -> bool:
    """Whether words stand in a copy: in a row, or from the end of a page over to the next.

    A text layer gives what floats on a page (the day beside a signature) before its lines, so that it comes between the two.
    """
    if words in there:
        return True
    return any(
        page.endswith(words[:n]) and words[n:] in after
        for page, after in pairwise(pages)
        for n in range(1, len(words))
    )


def _nearest(there: str, words: str) -> str:
    """The words of the copy that are most like what is missing; "" where half of it is not found in a row."""
    match = SequenceMatcher(None, there, words, autojunk=False).find_longest_match()
    if match.size < max(2, len(words) // 4):
        return ""
    start = max(0, match.a - match.b)
    return there[start : start + len(words)]


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}……"

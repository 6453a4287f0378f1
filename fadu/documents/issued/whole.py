"""The whole text of a copy against the whole text that was printed (全文比对): what was added, dropped or altered.

Pure. Words that stand where others were expected are found whatever they are; nobody has to expect an added penalty. What a
seal says, and a day written by hand, belongs to a sealed copy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from fadu.documents.issued.edited import Block
from fadu.documents.issued.expecting import Part, is_open
from fadu.documents.issued.figures import (
    DAY,
    FIGURE_SIGNS,
    MONEY,
    PENALTY,
    figures_in,
    folded,
)
from fadu.documents.issued.reading import PAGE

FOOT = re.compile(
    r"^[ \t]*[—－―─–-]+[ \t]*\d{1,3}[ \t]*[—－―─–-]+[ \t]*$|[—－―─][ \t]*\d{1,3}[ \t]*[—－―─]",
    re.MULTILINE,
)
_NO_DAY = "年月日"
_TOKEN = re.compile(r"\d+(?:[,.]\d+)*|.", re.DOTALL)
_STAMP = re.compile(
    r"[★☆*]|\d{13}|(?:行政)?(?:执法|处罚|审批|业务|文书)?专用章|电子(?:印章|签章)|\(印章\)"
)
_SAYS = re.compile(r"\w")
_BARE = re.compile(r"[\d,.]+")
MOST_WORK = 6_000_000
"""Pairs of like signs to be looked at: a copy of thirty pages has one million; what has more is no print of this paper."""
AROUND, SHORT = 8, 60


class Way(StrEnum):
    """How a copy departs from what was printed; the value is the word for people."""

    ADDED = "多出"
    DROPPED = "缺少"
    ALTERED = "改为"


@dataclass(frozen=True)
class Run:
    """One departure. grave: it brings in, drops or alters a sum, a period, a day or a penalty, where no pen was expected."""

    way: Way
    page: int
    before: str
    after: str
    place: str
    grave: bool

    def __str__(self) -> str:
        where = f"第{self.page}页“{self.place}”处" if self.place else f"第{self.page}页"
        if self.way is Way.ALTERED:
            return f"{where}“{_short(self.before)}”改为“{_short(self.after)}”"
        return f"{where}{self.way.value}“{_short(self.before or self.after)}”"


def parts_of(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The same of a Word file, whose template may say it otherwise."""
    return tuple(Part(one.text, open=is_open(one.text)) for one in blocks if _SAYS.search(one.text))


def departures(parts: Sequence[Part], text: str, agency: str) -> tuple[Run, ...]:
    """Every departure of a copy's text from what was printed, in the order of the copy; a seal's own words are none."""
    made, there = _made(parts), _there(text)
    left = _apart(made, there)
    if left is None:
        told = "与系统打印的文字相差过大，无法逐处列出"
        return (Run(Way.ALTERED, 1, "系统打印的文字", told, "", grave=True),)
    found = (_run(made, there, span, folded(agency)) for span in _widened(made, there, left))
    return tuple(one for one in found if one is not None)


@dataclass(frozen=True)
class _Text:
    """A text in tokens. at: the page (of a copy) or the part (of a print) of each; starts: before which tokens one begins."""

    tokens: tuple[str, ...]
    at: tuple[int, ...]
    starts: frozenset[int]
    parts: tuple[Part, ...] = ()

    def said(self, start: int, end: int) -> str:
        """The words from one token to another."""
        return "".join(self.tokens[max(start, 0) : end])


Span = tuple[int, int, int, int]


def _made(parts: Sequence[Part]) -> _Text:
    return _text([folded(one.text).replace(_NO_DAY, "") for one in parts], tuple(parts))


def _there(text: str) -> _Text:
    pages = [folded(FOOT.sub("\n", page)).replace(_NO_DAY, "") for page in text.split(PAGE)]
    return _text(pages)


def _text(pieces: Sequence[str], parts: tuple[Part, ...] = ()) -> _Text:
    tokens: list[str] = []
    at: list[int] = []
    starts = {0}
    for n, piece in enumerate(pieces):
        found = _TOKEN.findall(piece)
        tokens += found
        at += [n] * len(found)
        starts.add(len(tokens))
    return _Text(tuple(tokens), tuple(at), frozenset(starts), parts)


def _apart(made: _Text, there: _Text) -> list[Span] | None:
    """Where the two differ, what merely stands at another place left out; None where it would be too much to look at."""
    a, b = made.tokens, there.tokens
    most = min(len(a), len(b))
    start = next((n for n in range(most) if a[n] != b[n]), most)
    most -= start
    end = next((n for n in range(most) if a[-1 - n] != b[-1 - n]), most)
    left, right = a[start : len(a) - end], b[start : len(b) - end]
    if _work(left, right) > MOST_WORK:
        return None
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    spans = [
        (i + start, j + start, k + start, m + start) for tag, i, j, k, m in codes if tag != "equal"
    ]
    return _settled(made, there, spans)


def _work(left: Sequence[str], right: Sequence[str]) -> int:
    counts: dict[str, int] = {}
    for one in right:
        counts[one] = counts.get(one, 0) + 1
    return sum(counts.get(one, 0) for one in left)


def _settled(made: _Text, there: _Text, spans: Sequence[Span]) -> list[Span]:
    """Without a whole part that is missing at one place and stands, word for word, at another: other printers order otherwise."""
    gone = {
        made.said(i, j): (i, j)
        for i, j, k, m in spans
        if k == m and i in made.starts and j in made.starts
    }
    moved = {
        words: (k, m) for i, j, k, m in spans if i == j and (words := there.said(k, m)) in gone
    }
    return [
        (i, j, k, m) for i, j, k, m in spans
        if not (moved.get(there.said(k, m)) == (k, m) and i == j)
        and not (k == m and made.said(i, j) in moved and gone.get(made.said(i, j)) == (i, j))
    ]  # fmt: skip


def _widened(made: _Text, there: _Text, spans: Sequence[Span]) -> list[Span]:
    """Each difference with the figure in which it stands, and what then meets as one."""
    kept: list[Span] = []
    for i, j, k, m in spans:
        back, on = 0, 0
        if set(made.said(i, j) + there.said(k, m)) & FIGURE_SIGNS:
            back, on = _beside(made, there, i, k, -1), _beside(made, there, j, m, 1)
        one = (i - back, j + on, k - back, m + on)
        if kept and (one[0] < kept[-1][1] or one[2] < kept[-1][3] or one[::2] == kept[-1][1::2]):
            before = kept.pop()
            one = (before[0], one[1], before[2], one[3])
        kept.append(one)
    return kept


def _beside(made: _Text, there: _Text, i: int, k: int, step: int) -> int:
    """How many tokens beside a difference are the same figure's on both sides."""
    for n in range(12):
        x, y = (i + n, k + n) if step > 0 else (i - n - 1, k - n - 1)
        if not (0 <= x < len(made.tokens) and 0 <= y < len(there.tokens)):
            return n
        if made.tokens[x] != there.tokens[y] or not set(made.tokens[x]) <= FIGURE_SIGNS:
            return n
    return 12


def _run(made: _Text, there: _Text, span: Span, agency: str) -> Run | None:
    """A difference as a reader is told of it; None of what says nothing, of a seal's words, and of a day by hand."""
    i, j, k, m = span
    before, after = made.said(i, j), there.said(k, m)
    if not before and (_of_seal(after, agency) or _by_hand(made, there, span)):
        return None
    if not _SAYS.search(before + after):
        return None
    way = Way.ALTERED if before and after else Way.ADDED if after else Way.DROPPED
    page = there.at[min(k, len(there.at) - 1)] + 1 if there.at else 1
    return Run(
        way, page, before, after, there.said(k - AROUND, k), grave=_grave(made, span, before, after)
    )


def _of_seal(words: str, agency: str) -> bool:
    return not _SAYS.search(_STAMP.sub("", words.replace(agency, "") if agency else words))


def _by_hand(made: _Text, there: _Text, span: Span) -> bool:
    """Whether a day alone was added where a part or a page begins or ends, not within a sentence."""
    i, _, k, m = span
    edge = i in made.starts or k in there.starts or m in there.starts
    return edge and DAY.fullmatch(there.said(k, m)) is not None


def _grave(made: _Text, span: Span, before: str, after: str) -> bool:
    """Whether the ledger has to be corrected first: the law's words and sums always do, other figures but where people sign."""
    parts = {made.parts[made.at[n]] for n in (span[0] - 1, span[0]) if 0 <= n < len(made.at)}
    if any(one.open for one in parts):
        return False
    if any(Counter(r.findall(before)) != Counter(r.findall(after)) for r in (PENALTY, MONEY)):
        return True
    old, new = Counter(figures_in(before)), Counter(figures_in(after))
    told = any(not _BARE.fullmatch(one) for one in new - old)
    return (bool(old - new) or told) and not all(one.signed for one in parts)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}……"

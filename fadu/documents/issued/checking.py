"""Whether a copy that comes back is of the very paper: its squares, and what its text says of each fact (签章件核对).

Pure: a copy as it was read, a paper as it is made from the facts. Every difference is named, never only the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from fadu.documents.issued.expecting import Expected, Part, printed_of
from fadu.documents.issued.figures import folded
from fadu.documents.issued.reading import PAGE, Copy
from fadu.documents.issued.whole import FOOT, Run, departures
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.paper import Marked, Paper, read_mark
from fadu.documents.papers.sequence import NO_PAGES, Order, listed, order_of
from fadu.documents.printing.pages import print_of
from fadu.kernel.errors import BadInput

_SHORT = 40
OLDER = (
    "是台账内容变动以前打印的（二维码所记的内容校验值与现在的不同），请与现在应当载明的内容逐项核对"
)


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

    notes: pages without a square and what could not be looked at. runs: where its whole text departs from the print's.
    """

    wrong: tuple[str, ...]
    differences: tuple[Difference, ...]
    by_eye: bool
    notes: tuple[str, ...]
    runs: tuple[Run, ...] = ()

    @property
    def departing(self) -> int:
        """How many signs depart from the print."""
        return sum(len(one.before) + len(one.after) for one in self.runs)

    @property
    def grave(self) -> tuple[Run, ...]:
        """The departures that no reason excuses."""
        return tuple(one for one in self.runs if one.grave)


def check(
    copy: Copy, paper: Paper, expected: Sequence[Expected], printed: Sequence[Part] = ()
) -> Checked:
    """Compare a copy with the paper. An OFD without a readable square must agree in its text, and by eye.

    printed: what was printed, where that is not the paper as it is set here (a Word file of the bureau's own template).
    """
    wrong = list(_wrong_squares(copy, paper))
    read = any(copy.codes)
    marks = list(_own(copy, paper))
    order = order_of(marks)
    if not read and not (copy.note and copy.text):
        wrong.append("各页都没有读到文书二维码")
    differences = _differences(copy.text, expected) if copy.text else ()
    bare = [n for n, codes in enumerate(copy.codes, 1) if not codes]
    if not copy.note and (order.parted or order.doubled or len(order.missing) > len(bare)):
        wrong += order.wrong()
    notes = [copy.note] if copy.note else []
    if read and bare:
        notes.append(f"第{listed(bare)}页没有读到二维码，请核对是否属于本文书")
    notes += [said for said in order.told() if said != NO_PAGES or not copy.text]
    older = list(_older(order, paper))
    runs = departures(printed or printed_of(paper), copy.text, paper.agency) if copy.text else ()
    by_eye = not copy.text or not read or bool(bare or older or runs)
    return Checked(tuple(wrong), differences, by_eye, (*notes, *older), runs)


def _own(copy: Copy, paper: Paper) -> Iterator[Marked]:
    """The paper's own squares in the order of the copy's pages."""
    for codes in copy.codes:
        yield from _own_of(codes, paper)


def _own_of(codes: Sequence[str], paper: Paper) -> Iterator[Marked]:
    for code in codes:
        with suppress(BadInput):
            if (one := read_mark(code)).names(paper):
                yield one


def _older(order: Order, paper: Paper) -> Iterator[str]:
    """Whether it was printed from what the ledger said before: not what differs, for a scan has no words to compare."""
    if order.prints and print_of(paper) not in order.prints:
        yield OLDER


def _wrong_squares(copy: Copy, paper: Paper) -> list[str]:
    """What each foreign square says, with the pages on which it stands."""
    pages: dict[str, list[int]] = {}
    for number, codes in enumerate(copy.codes, 1):
        alone = not any(_own_of(codes, paper))
        for code in codes:
            if told := _told(code, paper, alone=alone):
                pages.setdefault(told, []).append(number)
    return [f"第{'、'.join(map(str, found))}页{told}" for told, found in pages.items()]


def _told(code: str, paper: Paper, *, alone: bool) -> str:
    """What a square is, that is not the paper's; "" for its own, and for a foreign one beside it, such as a seal's."""
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


def _differences(text: str, expected: Sequence[Expected]) -> tuple[Difference, ...]:
    pages = [folded(FOOT.sub("\n", page)) for page in text.split(PAGE)]
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

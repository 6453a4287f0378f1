"""The pages of one paper as their squares name them: which are missing, double, out of order, of another print. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fadu.documents.papers.paper import Marked

NO_PAGES = "二维码没有写明页码（由 Word 或者浏览器打印），缺页、错页不能由系统发现"


@dataclass(frozen=True)
class Order:
    """What the squares of a paper's pages say together, in the order in which they came.

    pages: how many there should be, 0 where no square says it. unnumbered: how many squares name no page.
    totals, prints: what different squares say of it; more than one is not one print.
    """

    pages: int
    missing: tuple[int, ...]
    doubled: tuple[int, ...]
    swapped: bool
    unnumbered: int
    totals: tuple[int, ...]
    prints: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every page is there once, of one print; what names no page cannot be told to lack any."""
        return not (self.missing or self.doubled or self.parted)

    @property
    def parted(self) -> bool:
        """Whether the pages are not of one print."""
        return len(self.totals) > 1 or len(self.prints) > 1

    def wrong(self) -> Iterator[str]:
        """What keeps the pages from being one paper, each a sentence."""
        if self.parted:
            counts = "、".join(f"共{one}页" for one in self.totals)
            many = f"（{counts}）" if len(self.totals) > 1 else ""
            yield f"各页不是同一次打印的{many}"
        if self.missing:
            yield f"缺第{listed(self.missing)}页，共{self.pages}页"
        if self.doubled:
            yield f"第{listed(self.doubled)}页不止一份"

    def told(self) -> Iterator[str]:
        """What a person should know besides."""
        if self.swapped:
            yield "页的先后颠倒，按二维码所写的页码排列"
        if self.unnumbered and not self.pages:
            yield NO_PAGES


def order_of(marks: Sequence[Marked]) -> Order:
    """The order of pages of one paper, in which they came."""
    numbers = [one.page for one in marks if one.page]
    totals = tuple(sorted({one.pages for one in marks if one.pages}))
    prints = tuple(sorted({one.facts for one in marks if one.facts}))
    pages = max((*totals, *numbers), default=0)
    there = Counter(numbers)
    return Order(
        pages, tuple(n for n in range(1, pages + 1) if n not in there),
        tuple(n for n, times in sorted(there.items()) if times > 1),
        sorted(numbers) != numbers, len(marks) - len(numbers), totals, prints,
    )  # fmt: skip


def listed(numbers: Sequence[int]) -> str:
    """Numbers in words, runs drawn together: 1、3—5."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    return "、".join(
        str(a) if a == b else f"{a}、{b}" if b == a + 1 else f"{a}—{b}" for a, b in runs
    )

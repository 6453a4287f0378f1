"""What a text as published has against itself: missing numbers, numbers that stand twice, mistyped ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from fadu.kernel.numbers import han
from fadu.law.texts.article import Article
from fadu.law.texts.marks import caption


class FindingKind(StrEnum):
    """What was met. Where it is `grave`, something may be lacking: look at the official text."""

    GAP = "gap"
    DUPLICATE = "duplicate"
    ORDER = "order"
    ITEM = "item"
    UNREAD = "unread"
    CUT = "cut"
    NONE = "none"
    SHORTER = "shorter"
    STARTS = "starts"
    SPELLING = "spelling"
    UNDATED = "undated"

    @property
    def grave(self) -> bool:
        """Whether a text with this finding may lack something."""
        return self not in _HARMLESS


_HARMLESS = (FindingKind.STARTS, FindingKind.SPELLING, FindingKind.UNDATED, FindingKind.NONE)


@dataclass(frozen=True)
class Finding:
    """One thing met while reading: the place in the law's words, and a sentence for the legal office."""

    kind: FindingKind
    place: str
    message: str

    def __str__(self) -> str:
        return self.message


def numbering(articles: Sequence[Article]) -> Iterator[Finding]:
    """Gaps, duplicates and articles out of order, a run of missing numbers as one finding."""
    plain = sorted({a.number for a in articles})
    if plain and plain[0] > 1:
        yield Finding(
            FindingKind.STARTS,
            caption(plain[0]),
            f"自{caption(plain[0])}开始，是节录或者接续其他文件",
        )
    for last, next_one in pairwise(plain):
        if next_one > last + 1:
            yield _gap(last + 1, next_one - 1)
    yield from _bis_gaps(articles)
    seen: dict[tuple[int, int], int] = {}
    highest = (0, 0)
    for article in articles:
        place = (article.number, article.bis)
        seen[place] = seen.get(place, 0) + 1
        if seen[place] == 2:
            yield Finding(FindingKind.DUPLICATE, article.caption, f"{article.caption}出现两次以上")
        elif place < highest and seen[place] == 1:
            yield Finding(
                FindingKind.ORDER, article.caption, f"{article.caption}排在{caption(*highest)}之后"
            )
        highest = max(highest, place)


def items(articles: Iterable[Article]) -> Iterator[Finding]:
    """Items of a paragraph that do not count 一、二、三."""
    for article in articles:
        for order, paragraph in enumerate(article.paragraphs, 1):
            numbers = [item.number for item in paragraph.items]
            if numbers and numbers != list(range(1, len(numbers) + 1)):
                told = "、".join(f"（{han(n)}）" for n in numbers)
                place = f"{article.caption}第{han(order)}款"
                yield Finding(FindingKind.ITEM, place, f"{place}的项次不连续：{told}")


def _gap(first: int, last: int) -> Finding:
    place = caption(first) if first == last else f"{caption(first)}至{caption(last)}"
    return Finding(FindingKind.GAP, place, f"缺{place}")


def _bis_gaps(articles: Sequence[Article]) -> Iterator[Finding]:
    have = {(a.number, a.bis) for a in articles}
    for number, bis in sorted(have):
        if bis > 1 and (number, bis - 1) not in have:
            place = caption(number, bis - 1)
            yield Finding(FindingKind.GAP, place, f"缺{place}")

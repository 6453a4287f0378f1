"""An article (条) with its paragraphs (款), items (项) and points (目), addressed as a citation addresses it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from fadu.kernel.numbers import han
from fadu.law.texts import marks
from fadu.law.vocabulary.instrument import Ref

_ENDS = "。！？；：:;!?…”』」》）)|"
_WIDE = 20  # characters: a shorter line was ended by its writer, not by the margin


@dataclass(frozen=True)
class Item:
    """One item with the points under it."""

    number: int
    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, the rows of a table that stands in it, and the items under it."""

    text: str
    items: tuple[Item, ...] = ()
    rows: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Everything that stands in the paragraph."""
        below = (line for item in self.items for line in (item.text, *item.points))
        return "".join([self.text, *self.rows, *below])

    def item(self, number: int) -> Item | None:
        """The item of that number."""
        return next((i for i in self.items if i.number == number), None)


@dataclass(frozen=True)
class Article:
    """One article. `text` is exactly what stands in the document; `path` the headings above it."""

    number: int
    bis: int
    path: tuple[str, ...]
    text: str
    body: int = field(default=0)  # where the words begin, behind the number

    @property
    def caption(self) -> str:
        """第一百三十四条之一."""
        return marks.caption(self.number, self.bis)

    @property
    def words(self) -> str:
        """What the article says, without its number."""
        return "".join(p.words for p in self.paragraphs)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in order."""
        return tuple(_paragraphs(self.text[self.body :]))


Articles = Mapping[tuple[int, int], Article]


def by_place(articles: Iterable[Article]) -> dict[tuple[int, int], Article]:
    """The articles under (number, 之一); of a number that stands twice, the first."""
    found: dict[tuple[int, int], Article] = {}
    for article in articles:
        found.setdefault((article.number, article.bis), article)
    return found


def missing(articles: Articles, ref: Ref) -> str:
    """What is wrong with a cited place, "" where it stands in the text and is unambiguous."""
    article = articles.get((ref.article, ref.bis))
    if article is None:
        return f"没有{marks.caption(ref.article, ref.bis)}"
    paragraphs = article.paragraphs
    if ref.par > len(paragraphs):
        return f"{article.caption}只有{len(paragraphs)}款，没有{ref.place}"
    if not ref.item:
        return ""
    holders = [p for p in (paragraphs[ref.par - 1 : ref.par] if ref.par else paragraphs) if p.items]
    if not any(p.item(ref.item) for p in holders):
        return f"{article.caption}没有第{han(ref.item)}项：{ref.place}"
    if len(holders) > 1:
        return f"{ref.place}须写明第几款"
    return ""


def passage(articles: Articles, ref: Ref) -> str:
    """The words of a cited place, with the opening words of the paragraph where an item is cited; "" if absent."""
    if missing(articles, ref):
        return ""
    article = articles[ref.article, ref.bis]
    if ref.item:
        own = article.paragraphs[ref.par - 1 : ref.par] if ref.par else article.paragraphs
        for paragraph in own:
            item = paragraph.item(ref.item)
            if item:
                return "".join([paragraph.text, item.text, *item.points])
    return article.paragraphs[ref.par - 1].words if ref.par else article.words


def _paragraphs(body: str) -> Iterator[Paragraph]:
    done: list[_Building] = []
    for line in _lines(body):
        _rejoin(done, line)
        if not done or not done[-1].takes(line):
            done.append(_Building(line))
    return (one.built() for one in done)


def _rejoin(done: list[_Building], line: str) -> None:
    """A line between two items of one count belongs to the first of them, though it stands like a paragraph."""
    item = marks.item_at(line)
    holder = next((n for n in range(len(done) - 1, -1, -1) if done[n].items), None)
    if item and holder is not None and item[0] > 1 and item[0] == done[holder].items[-1][0] + 1:
        for between in done[holder + 1 :]:
            done[holder].items[-1][2].extend([between.text, *between.rows])
        del done[holder + 1 :]


def _lines(body: str) -> Iterator[str]:
    """The lines of an article; items run on in one line are parted."""
    for raw in body.splitlines():
        line = _plain(raw)
        starts = [place for place, _ in marks.items_in(line)]
        for start, end in zip([0, *starts], [*starts, len(line)], strict=True):
            if line[start:end].strip():
                yield line[start:end].strip()


def _plain(line: str) -> str:
    """A line without blanks at its ends and without marks of emphasis and quotation."""
    return re.sub(r"\*\*|__|^>\s*", "", line.strip()).strip()


class _Building:
    """A paragraph while its lines come in."""

    def __init__(self, first: str) -> None:
        self.text = ""
        self.items: list[tuple[int, str, list[str]]] = []
        self.rows: list[str] = []
        self._open = True  # whether a plain line may still be the rest of the one before
        if not self.takes(first):
            self.text = first

    def takes(self, line: str) -> bool:
        """Add a line that belongs here; False where it begins a paragraph of its own."""
        if item := marks.item_at(line):
            self.items.append((item[0], line, []))
        elif self.items and marks.point_at(line):
            self.items[-1][2].append(line)
        elif _is_row(line) or (self.text.endswith(("：", ":")) and marks.point_at(line)):
            (self.items[-1][2] if self.items else self.rows).append(line)
        elif self._cut():
            self._append(line)
        else:
            return False
        return True

    def built(self) -> Paragraph:
        """The paragraph as it stands."""
        items = tuple(Item(n, text, tuple(points)) for n, text, points in self.items)
        return Paragraph(self.text, items, tuple(self.rows))

    def _last(self) -> str:
        if self.items:
            _, text, points = self.items[-1]
            return points[-1] if points else text
        return "" if self.rows else self.text

    def _cut(self) -> bool:
        """Whether the line before broke off at the margin."""
        last = self._last()
        return len(last) >= _WIDE and last[-1] not in _ENDS

    def _append(self, line: str) -> None:
        if not self.items:
            self.text += line
            return
        number, text, points = self.items[-1]
        if points:
            points[-1] += line
        else:
            self.items[-1] = (number, text + line, points)


def _is_row(line: str) -> bool:
    """Whether a line is the row of a table."""
    return line.startswith("|") or "\t" in line

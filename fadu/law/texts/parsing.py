"""From a text to its parts: title, notes, table of contents, preamble, headings, articles, annex. Nothing is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import takewhile

from fadu.law.texts import findings, marks
from fadu.law.texts.article import Article, Articles, by_place
from fadu.law.texts.findings import Finding, FindingKind

_DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_NOTE = re.compile(rf"\s*[（(]?\s*(?:{_DATE.pattern})")
_CONTENTS = re.compile(r"\s*(?:#{1,6}\s*)?目\s*[录次]\s*$")
_ANNEX = re.compile(
    r"\s*(?:#{1,6}\s*)?附\s*(?:件|表|录|图|页)?\s*[一二三四五六七八九十\d]*\s*(?:[：:]|$)"
)
_MADE = re.compile("通过|修正|修订|公布|发布|批准|印发")
_CLOSED = "。！？…”』」）)】》：:；;|"


class PartKind(StrEnum):
    """What a part of a text is."""

    TITLE = "title"
    NOTE = "note"  # adopted, promulgated, amended on …
    CONTENTS = "contents"
    PREAMBLE = "preamble"
    HEADING = "heading"
    ARTICLE = "article"
    ANNEX = "annex"


@dataclass(frozen=True)
class Part:
    """A stretch of the document, exactly as it stands there."""

    kind: PartKind
    text: str
    article: Article | None = None


@dataclass(frozen=True)
class Parsed:
    """A text in parts; joined they are the text again. `findings` is what was met on the way."""

    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The document as it was read."""
        return "".join(p.text for p in self.parts)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Every article in the order of the document, those that stand twice included."""
        return tuple(p.article for p in self.parts if p.article)

    @cached_property
    def by_place(self) -> Articles:
        """The articles under (number, 之一)."""
        return by_place(self.articles)

    @property
    def title(self) -> str:
        """The document's own title, in one line."""
        found = "".join(p.text for p in self.parts if p.kind is PartKind.TITLE)
        return re.sub(r"\s+", "", re.sub(r"^\s*#+|\*\*", "", found))

    @property
    def notes(self) -> tuple[str, ...]:
        """The lines that say when it was adopted, promulgated and amended."""
        lines = "".join(p.text for p in self.parts if p.kind is PartKind.NOTE).splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    @property
    def opening(self) -> tuple[str, ...]:
        """The lines before the first article and the first heading: title, order of promulgation, notes."""
        kinds = (PartKind.TITLE, PartKind.NOTE, PartKind.PREAMBLE)
        before = takewhile(lambda p: p.kind is not PartKind.ARTICLE, self.parts)
        lines = "".join(p.text for p in before if p.kind in kinds).splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    @property
    def made(self) -> date | None:
        """The newest day of adoption or amendment that the notes name."""
        days = [day for note in self.notes if _MADE.search(note) for day in days_in(note)]
        return max(days, default=None)


def parse(text: str) -> Parsed:
    """Cut a text into its parts. Anything can be parsed; what is odd is a finding."""
    lines = text.splitlines(keepends=True)
    counted = not any(_counts(marks.article_at(line)) for line in lines)
    reader = _Reader(numbered=counted, contents_end=_contents(lines))
    for number, line in enumerate(lines):
        reader.read(number, line)
    parts = tuple(reader.parts())
    articles = [p.article for p in parts if p.article]
    found = [*reader.findings, *findings.numbering(articles), *findings.items(articles)]
    if not articles:
        found.append(Finding(FindingKind.NONE, "", "没有条号，只能整篇查阅"))
    elif _broken_off(parts):
        last = articles[-1].caption
        found.append(Finding(FindingKind.CUT, last, f"{last}没有写完，文件可能不完整"))
    return Parsed(parts, tuple(found))


@dataclass
class _Open:
    """A part while its lines come in."""

    kind: PartKind
    text: str
    article: Article | None = None

    def built(self) -> Part:
        article = replace(self.article, text=self.text) if self.article else None
        return Part(self.kind, self.text, article)


@dataclass
class _Reader:
    """Goes through the lines once. `numbered`: the document counts 一、二、三、 and has no 条."""

    numbered: bool
    contents_end: tuple[int, int]
    open: list[_Open] = field(default_factory=list)
    path: list[marks.Heading] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    last: tuple[int, int] = (0, 0)
    bracket: bool = False  # inside a note in brackets that goes on over lines

    def parts(self) -> Iterator[Part]:
        """The parts, once every line was read."""
        return (one.built() for one in self.open)

    def read(self, number: int, line: str) -> None:
        """Take one line in."""
        first, end = self.contents_end
        if first <= number < end:
            self._go_on(PartKind.CONTENTS, line)
        elif mark := self._begins(line):
            self._articles(line, mark)
        elif not line.strip():
            self._blank(line)
        elif (heading := self._heading(line)) is not None:
            self._head(heading, line)
        elif self.last != (0, 0) and _ANNEX.match(line):
            self._start(PartKind.ANNEX, line)
        elif self.last == (0, 0):
            self._before(line)
        else:
            self._unread(line)
            self._go_on(self.open[-1].kind if self._in_body() else PartKind.PREAMBLE, line)

    def _begins(self, line: str) -> marks.Mark | None:
        mark = marks.numbered_at(line) if self.numbered else marks.article_at(line)
        if mark is None or mark.named:
            return None
        if self.numbered:
            return mark if self._expected(mark) else None
        return mark if mark.spaced or self._expected(mark) else None

    def _expected(self, mark: marks.Mark) -> bool:
        number, bis = self.last
        return (mark.number, mark.bis) in ((number + 1, 0), (number, bis + 1))

    def _articles(self, line: str, mark: marks.Mark) -> None:
        """One line with the article it begins with, and those that run on behind it."""
        start = 0
        while True:
            self.last = (mark.number, mark.bis)
            if mark.mistyped and not self.numbered:
                told = f"“{mark.written}”按{mark.caption}读"
                self.findings.append(Finding(FindingKind.SPELLING, mark.caption, told))
            behind = [] if self.numbered else marks.articles_in(line, mark.end)
            following = next((m for m in behind if self._expected(m) and not m.named), None)
            end = following.start if following else len(line)
            path = tuple(h.title for h in self.path)
            article = Article(mark.number, mark.bis, path, "", mark.end - start)
            self.open.append(_Open(PartKind.ARTICLE, line[start:end], article))
            if following is None:
                return
            start, mark = end, following

    def _heading(self, line: str) -> marks.Heading | None:
        heading = marks.heading_at(line)
        return None if heading is None or _ANNEX.match(line) else heading

    def _head(self, heading: marks.Heading, line: str) -> None:
        if not any(one.kind is not PartKind.PREAMBLE for one in self.open) and heading.level == 1 \
                and not heading.title.startswith("第"):  # fmt: skip
            self._start(PartKind.TITLE, line)
            return
        self.path = [h for h in self.path if h.level < heading.level] + [heading]
        self._start(PartKind.HEADING, line)

    def _before(self, line: str) -> None:
        """A line before the first article: title, note or preamble."""
        if not any(one.text.strip() for one in self.open):
            self._go_on(PartKind.TITLE, line)
        elif self.bracket or _NOTE.match(line):
            self.bracket = _opens_bracket(line, self.bracket)
            self._go_on(PartKind.NOTE, line)
        else:
            self._go_on(PartKind.PREAMBLE, line)

    def _blank(self, line: str) -> None:
        if self.open:
            self.open[-1].text += line
        else:
            self._start(PartKind.PREAMBLE, line)

    def _unread(self, line: str) -> None:
        if (written := marks.unreadable_at(line)) and not self.numbered:
            told = f"“{written}”的条号认不出来，按上一条的文字处理"
            self.findings.append(Finding(FindingKind.UNREAD, written, told))

    def _in_body(self) -> bool:
        return bool(self.open) and self.open[-1].kind in (PartKind.ARTICLE, PartKind.ANNEX)

    def _go_on(self, kind: PartKind, line: str) -> None:
        if self.open and self.open[-1].kind is kind:
            self.open[-1].text += line
        else:
            self._start(kind, line)

    def _start(self, kind: PartKind, line: str) -> None:
        self.open.append(_Open(kind, line))


def _counts(mark: marks.Mark | None) -> bool:
    """Whether a line shows that the document counts articles."""
    return mark is not None and not mark.named and (mark.spaced or mark.number == 1)


def _contents(lines: list[str]) -> tuple[int, int]:
    """The lines of a table of contents: from 目录 to where its first heading stands again."""
    first = next((n for n, line in enumerate(lines) if _CONTENTS.match(line)), None)
    if first is None:
        return 0, 0
    named: str | None = None
    for number in range(first + 1, len(lines)):
        heading = marks.heading_at(lines[number])
        if marks.article_at(lines[number]) is not None:
            break
        if heading and named is None:
            named = heading.title
        elif heading and heading.title == named:
            return first, number
    return first, first + 1


def _opens_bracket(line: str, inside: bool) -> bool:
    """Whether a note in brackets goes on behind this line."""
    depth = int(inside) + line.count("（") + line.count("(") - line.count("）") - line.count(")")
    return depth > 0


def days_in(text: str) -> Iterator[date]:
    """Every day that is written out in a text: 2021年6月10日."""
    for year, month, day in _DATE.findall(text):
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def _broken_off(parts: tuple[Part, ...]) -> bool:
    """Whether the last article ends in the middle of a sentence."""
    last = parts[-1]
    return last.kind is PartKind.ARTICLE and last.text.rstrip()[-1:] not in _CLOSED

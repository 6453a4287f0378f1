"""Instruments (法律、法规、规章) as dated registry facts, and citations into them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fadu.kernel.numbers import han
from fadu.kernel.periods import Unit
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class WorkdayClause:
    """Which amounts written 日 mean working days (e.g. 行政处罚法 85, 行政强制法 69)."""

    amounts: frozenset[int] = frozenset()
    up_to: int = 0
    every: bool = False

    def covers(self, count: int) -> bool:
        """Whether `count` 日 of this instrument are working days."""
        return self.every or count in self.amounts or count <= self.up_to


@dataclass(frozen=True)
class Ref:
    """One place in one instrument: article, 之一, paragraph (款), item (项)."""

    instrument: str  # registry key
    article: int
    bis: int = 0
    par: int = 0
    item: int = 0

    @property
    def place(self) -> str:
        """The place in the law's words: 第六十四条第四项."""
        text = f"第{han(self.article)}条"
        text += f"之{han(self.bis)}" if self.bis else ""
        text += f"第{han(self.par)}款" if self.par else ""
        return text + (f"第{han(self.item)}项" if self.item else "")


@dataclass(frozen=True)
class Citation:
    """One or several places that together are the basis of a rule."""

    refs: tuple[Ref, ...]
    titles: tuple[tuple[str, str], ...]  # instrument key -> short title
    status: Status = Status.V

    def __add__(self, other: Citation) -> Citation:
        weaker = max(self.status, other.status, key=list(Status).index)
        titles = dict(self.titles) | dict(other.titles)
        return Citation(self.refs + other.refs, tuple(titles.items()), weaker)

    def with_status(self, status: Status) -> Citation:
        """The same places, at another degree of verification of the duty."""
        return Citation(self.refs, self.titles, status)

    def __str__(self) -> str:
        titles, parts, last = dict(self.titles), [], ""
        for ref in self.refs:
            head = f"《{titles[ref.instrument]}》" if ref.instrument != last else "、"
            parts.append(head + ref.place)
            last = ref.instrument
        return "".join(parts)


@dataclass(frozen=True)
class Instrument:
    """A version of an instrument: facts only, texts are imported and never shipped."""

    key: str
    title: str  # full official title
    short: str  # as cited: 行政处罚法
    version: date  # date of the version
    since: date  # in force from
    until: date | None = None  # last day in force
    status: Status = Status.V
    workdays: WorkdayClause = WorkdayClause()
    aliases: tuple[str, ...] = ()
    file: str = ""  # name of the text file as published, without folder
    note: str = ""

    def art(self, *articles: int, par: int = 0, item: int = 0, bis: int = 0) -> Citation:
        """Cite articles; paragraph, item and 之一 are different arguments and need one article."""
        if not articles:
            raise ValueError("a citation needs an article")
        if len(articles) > 1 and (par or item or bis):
            raise ValueError("par, item and bis belong to one article")
        refs = tuple(Ref(self.key, a, bis, par, item) for a in articles)
        return Citation(refs, ((self.key, self.short),), self.status)

    def days(self, count: int, *, status: Status | None = None, roll: bool = True) -> Period:
        """`count` 日 as this instrument's own clause reads them."""
        unit = Unit.WORKDAY if self.workdays.covers(count) else Unit.DAY
        return Period(count, unit, status or self.status, roll)

    def workdays_of(self, count: int) -> Period:
        """`count` 个工作日, where the article itself says so."""
        return Period(count, Unit.WORKDAY, self.status)

    def hours(self, count: int) -> Period:
        """Clock hours."""
        return Period(count, Unit.HOUR, self.status, roll=False)

    def months(self, count: int) -> Period:
        """Calendar months, ending on the corresponding day."""
        return Period(count, Unit.MONTH, self.status)

    def years(self, count: int, *, roll: bool = True) -> Period:
        """Calendar years."""
        return Period(count, Unit.YEAR, self.status, roll)

    def in_force(self, day: date) -> bool:
        """Whether this version is in force on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)

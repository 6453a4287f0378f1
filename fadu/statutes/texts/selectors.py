"""Law texts as the database has them: which stands for a version, its articles, what it is since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from fadu.kernel.validity import holds
from fadu.law import instruments
from fadu.law.procedures.registers.texts import ORIGINS
from fadu.law.texts.article import Article
from fadu.law.texts.naming import of_title, plain_title
from fadu.law.vocabulary.instrument import Instrument
from fadu.statutes.models import LawArticle, LawBody, LawSpan, LawText


@dataclass(frozen=True)
class Version:
    """One version of an instrument: its registered facts, and the texts that were imported of it.

    `texts` are ordered: the one with most articles first, then as published before the data package.
    """

    title: str
    day: date | None
    instrument: Instrument | None
    texts: tuple[LawText, ...]

    @property
    def key(self) -> str:
        """The registry's key, "" where the version is not registered."""
        return self.instrument.key if self.instrument else ""

    @property
    def short(self) -> str:
        """The name by which it is cited."""
        return (
            self.instrument.short if self.instrument else self.title.removeprefix("中华人民共和国")
        )

    @property
    def text(self) -> LawText | None:
        """The text that stands for the version."""
        return self.texts[0] if self.texts else None

    @cached_property
    def since(self) -> date | None:
        """From when it applies: as registered, else as the legal office has entered it."""
        if self.instrument:
            return self.instrument.since
        return next((t.since for t in self.texts if t.since), None)

    @cached_property
    def until(self) -> date | None:
        """The last day it applies, where one is known."""
        if self.instrument:
            return self.instrument.until
        return next((t.until for t in self.texts if t.until), None)

    def in_force(self, day: date) -> bool | None:
        """Whether it applies on a day; None where nobody has registered since when."""
        return None if self.since is None else holds(day, self.since, last=self.until)


def versions() -> list[Version]:
    """Every registered instrument and every imported text, by title and version, the newest version first."""
    held: dict[tuple[str, date | None], list[LawText]] = {}
    for text in LawText.objects.all():
        held.setdefault((text.title, text.version), []).append(text)
    known: dict[tuple[str, date | None], Instrument] = {
        (i.title, i.version): i for i in instruments.ALL if i is not instruments.HOUSE
    }
    places = sorted({*held, *known}, key=_order)
    return [Version(t, d, known.get((t, d)), _ranked(held.get((t, d), ()))) for t, d in places]


def versions_of(title: str) -> list[Version]:
    """The versions of one instrument by its full title, the newest first."""
    held: dict[date | None, list[LawText]] = {}
    for text in LawText.objects.filter(title=title):
        held.setdefault(text.version, []).append(text)
    known: dict[date | None, Instrument] = {
        i.version: i for i in instruments.ALL if i.title == title
    }
    days = sorted({*held, *known}, key=lambda day: day or date.min, reverse=True)
    return [Version(title, day, known.get(day), _ranked(held.get(day, ()))) for day in days]


def find(name: str, on: date | None = None) -> Version | None:
    """The version by key, alias, family or title: the one in force on a day, else the newest with a text."""
    family = instruments.family(name)
    exact = next((i for i in family if name in (i.key, *i.aliases)), None)
    title = family[0].title if family else of_title(plain_title(name), None).title
    found = versions_of(title)
    if not found:
        found = [v for v in versions() if v.short == plain_title(name)]
    if on is not None:
        found = [v for v in found if v.in_force(on)]
    elif exact is not None:
        found = [v for v in found if v.instrument is exact]
    return next((v for v in found if v.text), found[0] if found else None)


def text_by_id(id: str) -> LawText | None:
    """One imported text."""
    return LawText.objects.filter(id=id).first()


def body_of(text: LawText) -> LawBody | None:
    """The document of a text; None where the register knows it and the document is gone."""
    return LawBody.objects.filter(text=text).first()


def intact(text: LawText, body: LawBody, shown: Iterable[Article] = ()) -> bool:
    """Whether the document is still the one whose digest was registered, and the articles shown still stand in it."""
    place = 0
    for article in shown:
        place = body.content.find(article.text, place)
        if place < 0:
            return False
    return sha256(body.content.encode()).hexdigest() == text.digest


def articles_of(text: LawText) -> list[Article]:
    """Every article of a text, in its order."""
    return [article_from(row) for row in LawArticle.objects.filter(text=text).order_by("place")]


def article_of(text: LawText, number: int, bis: int = 0) -> Article | None:
    """One article; of a number that stands twice, the first."""
    rows = LawArticle.objects.filter(text=text, number=number, bis=bis).order_by("place")
    return next((article_from(row) for row in rows[:1]), None)


def numbers_of(text: LawText) -> list[tuple[int, int]]:
    """Number and 之一 of every article, in the order of the text."""
    rows = LawArticle.objects.filter(text=text).order_by("place").values_list("number", "bis")
    return list(dict.fromkeys(rows))


def titles_held() -> set[str]:
    """The titles of which any text was imported, and the wanted ones that a text answers."""
    rows = LawText.objects.values_list("title", "answers")
    return {name for row in rows for name in row if name}


def known_digests(titles: Iterable[str]) -> dict[tuple[str, str], LawText]:
    """The registered texts of these titles by title and digest."""
    rows = LawText.objects.filter(title__in=set(titles))
    return {(row.title, row.digest): row for row in rows}


def matters_of(titles: Iterable[str]) -> dict[str, str]:
    """The register matter of each instrument that has one."""
    rows = LawText.objects.filter(title__in=set(titles)).values_list("title", "id")
    return {title: id.partition(":")[0] for title, id in rows}


def bodiless(texts: Iterable[LawText]) -> set[str]:
    """Of these texts, the ids of those whose document is gone."""
    ids = {text.id for text in texts}
    return ids - set(LawBody.objects.filter(text__in=ids).values_list("text_id", flat=True))


def unindexed(texts: Iterable[LawText]) -> list[str]:
    """Of these texts, the ids of those whose articles are not found by their words."""
    ids = {text.id for text in texts}
    return sorted(ids - set(LawSpan.objects.filter(text__in=ids).values_list("text", flat=True)))


def _ranked(texts: Iterable[LawText]) -> tuple[LawText, ...]:
    """The fullest first, then by where they come from, then the newest."""
    newest = sorted(texts, key=lambda t: t.id, reverse=True)
    return tuple(sorted(newest, key=lambda t: (-t.articles, ORIGINS.index(t.origin))))


def _order(place: tuple[str, date | None]) -> tuple[str, int]:
    title, day = place
    return title, -(day or date.min).toordinal()


def article_from(row: LawArticle) -> Article:
    """The article that a row holds."""
    path: Sequence[str] = row.path.split("\n") if row.path else ()
    return Article(row.number, row.bis, tuple(path), row.content, row.body)

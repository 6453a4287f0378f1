"""Finding instruments by name and articles by their words: what stands and applies today comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from fadu.kernel.errors import BadInput
from fadu.kernel.initials import as_initials, initials
from fadu.kernel.numbers import parse_han
from fadu.kernel.validity import holds
from fadu.law import instruments, usage
from fadu.law.procedures.registers.texts import ORIGINS
from fadu.law.texts.article import Article
from fadu.law.vocabulary.instrument import Instrument
from fadu.matters.ready import padded, ready
from fadu.matters.words import normal, pattern, runs
from fadu.statutes.models import LawArticle, LawText
from fadu.statutes.texts import index
from fadu.statutes.texts.selectors import article_from

_BATCH = 400  # articles put in order before any is read
_READ = 64  # articles read at once
_WINDOW = 5  # times as many articles are read as are shown, so that the best of them are shown
_HAN = "[一二三四五六七八九十百千零〇]"
_PLACE = re.compile(
    rf"《?(?P<name>[^《》]+?)》?\s*(?:第\s*(?P<han>{_HAN}+)\s*条|第?\s*(?P<digits>[1-9][0-9]{{0,3}})\s*条?)"
    rf"(?:\s*(?:之|-)\s*(?P<bis>{_HAN}{{1,3}}|[1-9][0-9]?))?"
)


@dataclass(frozen=True)
class Standing:
    """The text that stands for one version of an instrument, and where its articles are indexed.

    `rank`: 0 applies on the day asked for, 1 does not (any more, or yet), 2 is not registered.
    """

    title: str
    version: date | None
    text: str
    instrument: Instrument | None
    rank: int
    first: int
    last: int
    digest: str = ""

    @property
    def code(self) -> str:
        """How the version is addressed."""
        return self.instrument.key if self.instrument else self.text

    @cached_property
    def short(self) -> str:
        """The name by which it is cited."""
        found = self.instrument
        return found.short if found else self.title.removeprefix("中华人民共和国")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name it has."""
        found = self.instrument
        return (self.title, found.short, found.key, *found.aliases) if found else (self.title,)

    @cached_property
    def called(self) -> tuple[str, str]:
        """Its names, which are public, one a line: without punctuation, and as first letters."""
        plain = ["".join(runs(name)) for name in (self.short, *self.names)]
        return "\n".join(plain), "\n".join(map(initials, plain))


@dataclass(frozen=True)
class Hit:
    """An article that contains the words."""

    of: Standing
    article: Article


@dataclass(frozen=True)
class Hits:
    """The best articles, and how many there are: `exact` where none of them was only likely."""

    shown: tuple[Hit, ...] = ()
    count: int = 0
    exact: bool = True


def standing(on: date) -> tuple[Standing, ...]:
    """The text of every version, those that apply first, of these the most cited, then by title."""
    return _arranged(_texts.raw(), on)


@lru_cache(maxsize=4)
def _arranged(rows: tuple[Any, ...], on: date) -> tuple[Standing, ...]:
    """From the rows as they were just read: while they stay the same, their names need not be made anew."""
    best: dict[tuple[str, date | None], Any] = {}
    for row in _texts.read(rows):
        place = (row[1], row[2])
        if place not in best or _fuller(row) > _fuller(best[place]):
            best[place] = row
    known = _registered()
    found = [_standing(row, known.get(place), on) for place, row in best.items()]
    return tuple(sorted(found, key=_order))


def named(words: str, texts: Iterable[Standing]) -> list[Standing]:
    """The versions whose name contains the words, has them as first letters, or is called so; best first."""
    asked = "".join(runs(words))
    if not asked:
        return []
    letters = as_initials(asked)
    found = [(_named(one, asked, letters), one) for one in texts]
    kept = [(how, n, one) for n, (how, one) in enumerate(found) if how is not None]
    return [one for _, _, one in sorted(kept, key=lambda k: (k[0], k[1]))]


def containing(words: str, texts: Sequence[Standing], limit: int) -> Hits:
    """The articles of these texts that contain every word: of the texts in their order, the articles that
    are cited most and speak of it most often first.
    """
    asked = list(dict.fromkeys(runs(words)))
    sets = index.matching(asked)
    standing = index.spanned(tuple((one.first, one.last) for one in texts)) if sets else {}
    count = sum((held & standing.get(pack, 0)).bit_count() for pack, held in sets.items())
    wanted = limit * _WINDOW
    found = list(islice(_confirmed(asked, _ids(sets, texts if count else ()), wanted), wanted))
    found.sort(key=lambda hit: _weight(hit, asked))
    exact = all(len(run) <= 2 and not run.isascii() for run in asked)
    whole = len(found) if len(found) < wanted else count
    return Hits(tuple(found[:limit]), count if exact else whole, exact or len(found) == whole)


def placed(words: str, texts: Iterable[Standing]) -> Hit | None:
    """The article that the words name: 安全生产法第一百零九条, 安全生产法109, aqscf 134之一, CFF 63."""
    found = _PLACE.fullmatch(words.strip())
    if found is None or not any(found.group("han", "digits")):
        return None
    try:
        number = int(found["digits"] or 0) or parse_han(found["han"])
        bis = _bis(found["bis"]) if found["bis"] else 0
    except BadInput:
        return None
    for one in named(found["name"], texts):
        rows = LawArticle.objects.filter(text=one.text, number=number, bis=bis).order_by("place")
        if row := rows.first():
            return Hit(one, article_from(row))
    return None


def _bis(text: str) -> int:
    return int(text) if text.isdecimal() else parse_han(text)


def _ids(sets: Mapping[int, int], texts: Iterable[Standing]) -> Iterator[tuple[int, Standing]]:
    """The articles in the order of the texts, of so many of them the most cited first."""
    plain = _places(sets, texts)
    while batch := list(islice(plain, _BATCH)):
        batch.sort(key=itemgetter(0))
        yield from ((pk, one) for _, pk, one in batch)


def _places(
    sets: Mapping[int, int], texts: Iterable[Standing]
) -> Iterator[tuple[tuple[int, int], int, Standing]]:
    """The articles that are in the sets, text by text, each with its place among so many of them."""
    for one in texts:
        part = index.within(sets, one.first, one.last)
        users = _users_by_id(one) if part and one.instrument else {}
        for place in index.places(part):
            pk = one.first + place
            yield (one.rank, -users.get(pk, 0)), pk, one


def _users_by_id(one: Standing) -> Mapping[int, int]:
    key = one.instrument.key if one.instrument else ""
    return _cited_articles(one.text, one.digest, key, one.first, one.last)


@lru_cache(maxsize=1024)
def _cited_articles(text: str, digest: str, key: str, first: int, last: int) -> dict[int, int]:
    """How often the program cites the articles of a text that it cites at all, by id. What is cut from a
    document of this digest and stored under these ids does not change.
    """
    rows = LawArticle.objects.filter(text=text, pk__gte=first, pk__lte=last)
    listed = rows.values_list("pk", "number", "bis")
    return {pk: n for pk, number, bis in listed if (n := len(usage.citing(key, number, bis)))}


def _users(one: Standing, number: int, bis: int) -> int:
    """How often the program cites an article."""
    return len(usage.citing(one.instrument.key, number, bis)) if one.instrument else 0


def _confirmed(
    asked: Sequence[str], ids: Iterator[tuple[int, Standing]], most: int
) -> Iterator[Hit]:
    """The articles whose words really contain what is asked, in the order of the ids given."""
    while part := dict(islice(ids, min(most, _READ))):
        rows = {row.pk: row for row in _articles(padded(part))}
        for pk, one in part.items():
            row = rows.get(pk)
            if row is not None and all(_says(row.content, run) for run in asked):
                yield Hit(one, article_from(row))


def _says(content: str, run: str) -> bool:
    """Whether an article contains a run: a Chinese one stands in it as it was typed."""
    return run in content if not run.isascii() else pattern(run) in normal(content)


def _weight(hit: Hit, asked: Sequence[str]) -> tuple[int, int, int]:
    """The rank of the text, then how often the program cites the article, then how often it says the words."""
    cited = _users(hit.of, hit.article.number, hit.article.bis)
    said = sum(hit.article.text.lower().count(run) for run in asked)
    return hit.of.rank, -cited, -said


def _named(one: Standing, asked: str, letters: bool) -> int | None:
    """How well the words name it: by a name of its own, by the beginning of one, by a part, by first letters."""
    plain, first = one.called
    if asked in plain:
        names = plain.split("\n")
        return 0 if asked in names else 1 if any(n.startswith(asked) for n in names) else 2
    if letters and asked in first:
        return 1 if first.startswith(asked) else 3
    return None


def _standing(row: Any, instrument: Instrument | None, on: date) -> Standing:
    text, title, version, _, _, since, until, first, last, digest = row
    if instrument:
        rank = 0 if instrument.in_force(on) else 1
    elif since:
        rank = 0 if holds(on, since, last=until) else 1
    else:
        rank = 2
    # a text without articles is found by its name alone
    return Standing(title, version, text, instrument, rank, first or 0, last or -1, digest)


def _order(one: Standing) -> tuple[int, int, str, int]:
    cited = _cited()[one.instrument.key] if one.instrument else 0
    return one.rank, -cited, one.title, -(one.version or date.min).toordinal()


def _fuller(row: Any) -> tuple[int, int, str]:
    """As `selectors` has it: the most articles, then where it comes from, then the newest."""
    return row[3], -ORIGINS.index(row[4]), row[0]


@cache
def _registered() -> dict[tuple[str, date | None], Instrument]:
    return {(i.title, i.version): i for i in instruments.ALL if i is not instruments.HOUSE}


@cache
def _cited() -> Counter[str]:
    """How often the program cites each instrument."""
    return Counter(ref.instrument for use in usage.uses() for ref in use.cite.refs)


@ready
def _texts() -> QuerySet[LawText, Any]:
    return LawText.objects.order_by().values_list(
        "id",
        "title",
        "version",
        "articles",
        "origin",
        "since",
        "until",
        "span__first",
        "span__last",
        "digest",
    )


@ready
def _articles(ids: tuple[int, ...]) -> QuerySet[LawArticle]:
    return LawArticle.objects.filter(pk__in=ids)

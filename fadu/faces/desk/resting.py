"""What rests on an article beside what the law's own tables cite: documents, kept library entries, figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fadu.faces.desk.search_groups import entry_title
from fadu.law import registry
from fadu.law.libraries.kinds import BY_CODE_OF_LIBRARY
from fadu.law.vocabulary.instrument import Ref
from fadu.report.figures import ALL as FIGURES
from fadu.statutes.library import selectors as libraries

FEW = 6
"""Things of a kind up to which they are shown at once; more are folded behind their number."""


@dataclass(frozen=True)
class Thing:
    """One thing that rests on the article: its title and address, what it says, the place it cites."""

    title: str
    url: str
    words: str = ""
    cite: str = ""


@dataclass(frozen=True)
class Kind:
    """The things of one kind."""

    title: str
    things: tuple[Thing, ...]

    @property
    def open(self) -> bool:
        """Whether they are few enough to be shown at once."""
        return len(self.things) <= FEW


def resting(key: str, place: tuple[int, int], words: str, on: date) -> tuple[Kind, ...]:
    """Every kind that has something; `words` is the article as people cite it: 《行政处罚法》第六十三条."""
    found = (
        Kind("文书", tuple(_documents(key, place)) if key else ()),
        Kind("知识库", tuple(_entries(words, on))),
        Kind("统计指标", tuple(_figures(words))),
    )
    return tuple(kind for kind in found if kind.things)


def _documents(key: str, place: tuple[int, int]) -> Iterator[Thing]:
    """The documents of the acts that rules under the article are about."""
    seen = set()
    for procedure in registry.PROCEDURES:
        for rule in () if procedure.register else procedure.rules:
            made = rule.then.document
            if made and (procedure.code, made) not in seen and rule.cite and _under(rule.cite.refs, key, place):  # fmt: skip
                seen.add((procedure.code, made))
                url = f"{reverse('procedure', kwargs={'code': procedure.code})}?tab=acts"
                yield Thing(made, url, f"{procedure.title}“{rule.then.title}”环节的文书")


def _entries(words: str, on: date) -> Iterator[Thing]:
    short, _, caption = words.strip("《").partition("》")
    for entry in libraries.matching((short.lower(), caption), on):
        if not entry.shipped and any(cites(value, words) for value in entry.content.values()):
            library = BY_CODE_OF_LIBRARY[entry.library]
            url = reverse("entry", kwargs={"code": library.code, "id": entry.name})
            yield Thing(entry_title(entry), url)


def _figures(words: str) -> Iterator[Thing]:
    """Figures whose use the article limits."""
    for figure in FIGURES:
        if cites(figure.not_for_assessment, words):
            url = reverse("figures:figure", kwargs={"code": figure.code})
            yield Thing(figure.title, url, "使用限制", figure.not_for_assessment)


def cites(text: str, words: str) -> bool:
    """Whether a text names exactly this article: 第七条 is not 第七条之一 nor 第七十条."""
    return any(not behind.startswith("之") for behind in text.split(words)[1:])


def _under(refs: Iterable[Ref], key: str, place: tuple[int, int]) -> bool:
    return any((r.instrument, r.article, r.bis) == (key, *place) for r in refs)

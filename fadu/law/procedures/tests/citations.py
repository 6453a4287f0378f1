"""Looks cited places up in the published law texts, which lie beside the project and never in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fadu.kernel.numbers import han
from fadu.kernel.periods import Span, Unit
from fadu.law.instruments import HOUSE, HOUSE_ARTICLES, find
from fadu.law.texts import article as lookup
from fadu.law.texts.article import Articles
from fadu.law.texts.files import read
from fadu.law.texts.parsing import parse
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure

TEXTS = Path(__file__).resolve().parents[4].parent / "shared" / "law" / "texts"
UNITS = {
    Unit.WORKDAY: ("日", "个工作日"),
    Unit.DAY: ("日", "天"),
    Unit.HOUR: ("小时",),
    Unit.MONTH: ("个月",),
    Unit.YEAR: ("年",),
}


def installed() -> bool:
    """Whether the texts are there at all; tests skip by name where they are not."""
    return TEXTS.is_dir()


@cache
def articles(key: str) -> Articles:
    """Every article of an instrument by (number, 之一)."""
    file = find(key).file
    return parse(read(file, (TEXTS / file).read_bytes())).by_place


@cache
def missing(ref: Ref) -> str:
    """What is wrong with a place, "" if it stands in the text, or in the platform's own rules."""
    if ref.instrument == HOUSE.key:
        return "" if ref.article in HOUSE_ARTICLES else f"{HOUSE.key}：没有第{ref.article}条"
    wrong = lookup.missing(articles(ref.instrument), ref)
    return f"{ref.instrument}：{wrong}" if wrong else ""


def words(cite: Citation) -> str:
    """The text of all cited articles."""
    found = (articles(r.instrument).get((r.article, r.bis)) for r in cite.refs)
    return "".join(article.words for article in found if article)


@cache
def passages(cite: Citation) -> str:
    """The text of the cited places alone: article, paragraph or item."""
    return "".join(lookup.passage(articles(r.instrument), r) for r in cite.refs)


def prints(text: str, term: Period | Span) -> bool:
    """Whether a text has the number with its unit, in Chinese or (full-width) digits."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if term.count == 0:
        return "立即" in plain
    numbers = {han(term.count), str(term.count)} | ({"两"} if term.count == 2 else set())
    return any(f"{n}{unit}" in plain for n in numbers for unit in UNITS[term.unit])


def unprinted(procedure: Procedure) -> Iterator[str]:
    """Fixed periods whose number does not stand in the cited places."""
    for rule in procedure.rules:
        if (
            isinstance(rule.term, Period)
            and rule.cite
            and not prints(passages(rule.cite), rule.term)
        ):
            yield f"{rule.cite} 没有写“{rule.term}”"
    for ahead in (f.ahead for a in procedure.acts for f in a.facts if f.ahead):
        if ahead.after and not prints(passages(ahead.cite), ahead.after):
            yield f"{ahead.cite} 没有写“{ahead.after}”"


def unresolved(procedure: Procedure) -> Iterator[str]:
    """Cited places, those of derived facts included, that the texts do not have."""
    cites = {r.cite for r in procedure.rules if r.cite}
    cites |= {f.derived.cite for a in procedure.acts for f in a.facts if f.derived}
    cites |= {f.ahead.cite for a in procedure.acts for f in a.facts if f.ahead}
    for cite in cites:
        yield from filter(None, map(missing, cite.refs))

"""Looks cited places up in the installed law texts, which lie beside the project and never in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fadu.kernel.numbers import han, parse_han
from fadu.law.instruments import find
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure

TEXTS = Path(__file__).resolve().parents[4].parent / "shared" / "law" / "texts"

_ARTICLE = re.compile(
    r"^第([零一二三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?\s*(.*)$"
)
_ITEM = re.compile(r"^[（(]([一二三四五六七八九十]+)[）)]")

Article = list[list[str]]  # paragraphs, each its first line and the items under it


def installed() -> bool:
    """Whether the texts are there at all; tests skip by name where they are not."""
    return TEXTS.is_dir()


@cache
def articles(key: str) -> dict[tuple[int, int], Article]:
    """Every article of an instrument by (number, 之一) with its paragraphs and items."""
    found: dict[tuple[int, int], Article] = {}
    current: Article | None = None
    for raw in (TEXTS / find(key).file).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        head = _ARTICLE.match(line)
        if head:
            bis = parse_han(head[2]) if head[2] else 0
            current = found.setdefault((parse_han(head[1]), bis), [])
            line = head[3]
        if current is None or not line or line.startswith("#"):
            current = None if line.startswith("#") else current
        elif _ITEM.match(line) and current:
            current[-1].append(line)
        else:
            current.append([line])
    return found


def missing(ref: Ref) -> str:
    """What is wrong with a place, "" if it stands in the text."""
    article = articles(ref.instrument).get((ref.article, ref.bis))
    if article is None:
        return f"{ref.instrument} 没有{ref.place}"
    if ref.par > len(article):
        return f"{ref.instrument} {ref.place}：只有{len(article)}款"
    paragraphs = [article[ref.par - 1]] if ref.par else article
    items = {parse_han(m[1]) for p in paragraphs for line in p if (m := _ITEM.match(line))}
    if ref.item and ref.item not in items:
        return f"{ref.instrument} {ref.place}：没有这一项"
    if ref.item and not ref.par and len(article) > 1 and not _items_in_one(article):
        return f"{ref.instrument} {ref.place}：须写明第几款"
    return ""


def _items_in_one(article: Article) -> bool:
    return sum(len(p) > 1 for p in article) == 1


def words(cite: Citation) -> str:
    """The text of all cited articles."""
    found = (articles(r.instrument).get((r.article, r.bis), []) for r in cite.refs)
    return "".join(line for article in found for p in article for line in p)


def unprinted(procedure: Procedure) -> Iterator[str]:
    """Fixed periods whose number does not stand in the cited articles."""
    for rule in procedure.rules:
        if isinstance(rule.term, Period) and rule.cite:
            text, count = words(rule.cite), rule.term.count
            written = {str(count), han(count)} | ({"两"} if count == 2 else set())
            if not any(w in text for w in written):
                yield f"{rule.cite} 没有写“{rule.term}”"


def unresolved(procedure: Procedure) -> Iterator[str]:
    """Cited places, those of derived facts included, that the texts do not have."""
    cites = {r.cite for r in procedure.rules if r.cite}
    cites |= {f.derived.cite for a in procedure.acts for f in a.facts if f.derived}
    for cite in cites:
        yield from filter(None, map(missing, cite.refs))

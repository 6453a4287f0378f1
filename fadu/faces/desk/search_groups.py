"""What one search finds beside matters and parties: law, periods, penalties, libraries, rules, documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from fadu.faces.desk.citing import article_url
from fadu.kernel.initials import as_initials, initials
from fadu.law import registry
from fadu.law.deadlines.limit import Limit
from fadu.law.deadlines.table import BY_KEY
from fadu.law.deadlines.telling import sentence
from fadu.law.libraries.kinds import BY_CODE_OF_LIBRARY
from fadu.law.parameters.titles import titled
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.terms import Conduct
from fadu.law.vocabulary.sentences import Sentence
from fadu.matters.words import runs
from fadu.statutes.library import selectors as libraries
from fadu.statutes.texts import searching
from fadu.statutes.texts.searching import Hit, Standing
from fadu.ui.addresses import address
from fadu.ui.badges import Badge, Tone
from fadu.ui.excerpts import in_context
from fadu.ui.formats import long_day
from fadu.ui.hits import Line

LONGEST = 60
Spoken = tuple[str, str, Any]
"""What is looked through of a rule, a period, a conduct or a document; the first letters of its title; it."""
ENDED = Badge("今日不适用", Tone.QUIET, "history", "这一版本今日不适用：已经失效，或者尚未施行")
UNREGISTERED = Badge("施行日期未登记", Tone.WARN, "clock")


@dataclass(frozen=True)
class Question:
    """What was typed: its words, the day it is asked, and what is wrong with it ("" where nothing is)."""

    text: str
    on: date

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The runs of characters and letters that are looked for."""
        return tuple(dict.fromkeys(runs(self.text)))

    @property
    def problem(self) -> str:
        """Why nothing can be looked for, and what to do."""
        if len(self.text) > LONGEST:
            return f"输入了{len(self.text)}个字，最多{LONGEST}个。请只写关键词，例如名称、文号或者条文中的几个字。"
        if self.text and not self.words:
            return "只有标点，没有可以搜索的字词。请输入汉字、字母或者数字。"
        return ""


@dataclass(frozen=True)
class Group:
    """The hits of one kind, best first, and how many there are in words."""

    code: str
    title: str
    lines: tuple[Line, ...] = ()
    count: str = ""


def law_groups(asked: Question, most: Callable[[str], int]) -> Iterator[Group]:
    """Everything but matters and parties; `most` says how many of a kind are shown."""
    texts = searching.standing(asked.on)
    place = searching.placed(asked.text, texts)
    if place:
        yield Group("place", "指名的条文", (_article(place, ()),), "1")
    named = searching.named(asked.text, texts)
    yield _group("laws", "法律法规", named, most, lambda one: _law(one, asked))
    hits = searching.containing(asked.text, texts, most("articles"))
    count = f"{'' if hits.exact else '约'}{hits.count}" if hits.count else ""
    lines = tuple(_article(hit, asked.words) for hit in hits.shown)
    yield Group("articles", "条文", lines, count)
    yield _group("limits", "法定期限", limits_with(asked), most, lambda one: _limit(one, asked))
    found = penalties_with(asked)
    yield _group("penalties", "处罚目录", found, most, lambda one: _penalty(one, asked))
    kept = libraries.matching(asked.words, asked.on) if asked.words else []
    yield _group("library", "知识库", kept, most, lambda one: _entry(one, asked))
    yield _group("rules", "程序规则", rules_with(asked), most, lambda one: _rule(one, asked))
    made = documents_with(asked)
    yield _group("documents", "文书", made, most, lambda one: _document(one, asked))


def limits_with(asked: Question) -> list[Limit]:
    """The current periods that say every word, or whose title has them as first letters; titles first."""
    found = _saying(asked.words, _limits())
    titles = [(one.title.lower(), letters, one) for _, letters, one in found]
    named = {one.key for _, _, one in _saying(asked.words, titles)}
    return sorted((one for _, _, one in found), key=lambda one: one.key not in named)


def penalties_with(asked: Question) -> list[Conduct]:
    """The conducts that say every word; those in force on the day first."""
    found = _saying(asked.words, _penalties())
    return sorted((row for _, _, row in found), key=lambda row: not row.in_force(asked.on))


def rules_with(asked: Question) -> list[tuple[str, str, Sentence]]:
    """Rules whose sentence or citation says every word: procedure code, its title, the sentence."""
    return [said for _, _, said in _saying(asked.words, _rules())]


@cache
def _rules() -> list[tuple[str, str, tuple[str, str, Sentence]]]:
    return [
        (f"{s.text} {s.cite}".lower(), "", (p.code, p.title, s))
        for p in registry.PROCEDURES
        if not p.register
        for s in registry.sentences_of(p)
    ]


def documents_with(asked: Question) -> list[tuple[str, str, str, str]]:
    """The documents that acts of the procedures make: document, act, procedure code and title."""
    return [found for _, _, found in _saying(asked.words, _documents())]


@cache
def _documents() -> list[tuple[str, str, tuple[str, str, str, str]]]:
    return [
        (act.document.lower(), initials(act.document), (act.document, act.title, p.code, p.title))
        for p in registry.PROCEDURES
        if not p.register
        for act in p.acts
        if act.document
    ]


def _saying(words: Sequence[str], rows: list[Spoken]) -> list[Spoken]:
    """The rows in whose text every word stands, or is meant as first letters and stands in those of the title."""
    if not words:
        return []
    for word in words:  # each in what the former ones left
        if as_initials(word):
            rows = [row for row in rows if word in row[0] or word in row[1]]
        else:
            rows = [row for row in rows if word in row[0]]
    return rows


@cache
def _limits() -> list[tuple[str, str, Limit]]:
    return [(_limit_text(held[-1]), initials(held[-1].title), held[-1]) for held in BY_KEY.values()]


def _limit_text(one: Limit) -> str:
    parts = (one.key, one.title, one.group, sentence(one), one.basis, one.scope)
    return " ".join(parts).lower()


@cache
def _penalties() -> list[tuple[str, str, Conduct]]:
    return [(_penalty_text(row), initials(row.words), row) for row in CATALOGUE]


def _penalty_text(row: Conduct) -> str:
    return f"{row.code} {row.words} {row.subject} {row.cite} {row.note}".lower()


def _group(
    code: str,
    title: str,
    found: Sequence[Any],
    most: Callable[[str], int],
    line: Callable[[Any], Line],
) -> Group:
    return Group(code, title, tuple(line(one) for one in found[: most(code)]), str(len(found) or ""))  # fmt: skip


def _law(one: Standing, asked: Question) -> Line:
    version = f"{long_day(one.version)}版本" if one.version else "版本日期未注明"
    since = f" · {long_day(one.instrument.since)}起施行" if one.instrument else ""
    return Line(
        one.short, address("law", code=one.code),
        in_context(f"{one.title}（{version}{since}）", asked.words), badges=_badges(one),
    )  # fmt: skip


def _article(hit: Hit, words: Iterable[str]) -> Line:
    article, one = hit.article, hit.of
    url = article_url(one.code, article.number, article.bis)
    said = in_context(article.text[article.body :], words)
    return Line(f"{one.short}{article.caption}", url, said, badges=_badges(one))


def _badges(one: Standing) -> tuple[Badge, ...]:
    return {0: (), 1: (ENDED,), 2: (UNREGISTERED,)}[one.rank]


def _limit(one: Limit, asked: Question) -> Line:
    url = address("limit", code=one.key)
    return Line(one.title, url, in_context(sentence(one), asked.words), one.basis)


def _penalty(row: Conduct, asked: Question) -> Line:
    ended = () if row.in_force(asked.on) else (ENDED,)
    url = address("penalty", code=row.code)
    return Line(row.words, url, in_context(row.subject, asked.words), str(row.cite), ended)


def _entry(entry: Any, asked: Question) -> Line:
    library = BY_CODE_OF_LIBRARY[entry.library]
    text = "；".join(library_words(entry))
    return Line(
        entry_title(entry),
        address("entry", code=library.code, id=entry.name),
        in_context(text, asked.words),
    )  # fmt: skip


def entry_title(entry: Any) -> str:
    """What an entry is about: the conduct where it speaks of one, else its headline."""
    library = BY_CODE_OF_LIBRARY[entry.library]
    row = BY_CODE.get(entry["conduct"]) if library.headline == "conduct" else None
    return f"{library.title}：{row.words if row else library.headline_of(entry.content)[:40]}"


def library_words(entry: Any) -> Iterator[str]:
    """What an entry says, column by column."""
    library = BY_CODE_OF_LIBRARY[entry.library]
    return (c.shown(entry[c.code]) for c in library.columns if entry[c.code])


def _rule(found: tuple[str, str, Sentence], asked: Question) -> Line:
    code, title, said = found
    url = address("procedure", code=code)
    return Line(title, url, in_context(titled(said.text), asked.words), said.cite)


def _document(found: tuple[str, str, str, str], asked: Question) -> Line:
    document, act, code, title = found
    acts = f"{address('procedure', code=code)}?tab=acts"
    listed = f"{address('matters')}?procedure={code}"
    return Line(
        document, acts, f"{title}“{act}”环节的文书", more=(("办理中制作该文书的事项", listed),)
    )

"""One search box over everything: hits by kind, the best of each first, each in context and with its link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fadu.faces.desk import matter_list, party_page
from fadu.faces.desk.search_groups import Group, Question, law_groups
from fadu.kernel.zone import day_of
from fadu.matters import selectors
from fadu.matters.selectors import Query
from fadu.registry import selectors as parties
from fadu.ui.addresses import address
from fadu.ui.shell import Tab
from fadu.ui.tables import Table

EACH, MOST = 5, 100
"""Hits of a kind on the page of all kinds, and on the page of one."""
KINDS = {
    "": "全部", "matters": "事项", "parties": "当事人", "place": "指名的条文", "laws": "法律法规", "articles": "条文",
    "limits": "法定期限", "penalties": "处罚目录", "library": "知识库", "rules": "程序规则", "documents": "文书",
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One kind on the page: a table of records or lines of hits, how many there are, where all of them are."""

    code: str
    title: str
    count: str
    table: Table | None = None
    lines: tuple[Any, ...] = ()
    all_url: str = ""
    note: str = ""

    @property
    def filled(self) -> bool:
        """Whether anything was found."""
        return bool(self.lines or (self.table and self.table.rows))


def context(request: Any, text: str, kind: str = "") -> dict[str, Any]:
    """The hits of every kind, or of one; nothing for no words, and why for words that cannot be looked for."""
    asked = Question(text.strip(), day_of(request.now))
    head = {"query": asked.text[:200], "shell_query": asked.text[:200], "problem": asked.problem}
    if not asked.text or asked.problem:
        return head
    found = [part for part in parts(request, asked, kind) if part.filled]
    shown = [part for part in found if kind in ("", part.code)]
    return head | {"parts": shown, "tabs": _tabs(asked.text, found, kind), "nothing": not shown}


def parts(request: Any, asked: Question, kind: str = "") -> Iterator[Part]:
    """Every kind in the order of the page: an article that was named, one's own records, then the law."""

    def most(code: str) -> int:
        return MOST if code == kind else EACH

    groups = [_of_group(group, asked.text, most(group.code)) for group in law_groups(asked, most)]
    yield from (part for part in groups if part.code == "place")
    yield _matters(request, asked.text, most("matters"))
    yield _parties(request, asked.text, most("parties"))
    yield from (part for part in groups if part.code != "place")


def _matters(request: Any, text: str, most: int) -> Part:
    page = selectors.page(request.viewer.scope, Query(text=text), request.now, most)
    count = f"{len(page.rows)}{'+' if page.next else ''}"
    url = f"{address('matters')}?{urlencode({'q': text})}" if page.next else ""
    table = matter_list.table_of(request, page.rows) if page.rows else None
    return Part("matters", KINDS["matters"], count, table, all_url=url)


def _parties(request: Any, text: str, most: int) -> Part:
    rows = parties.found(request.viewer.scope, text, most + 1)
    more = len(rows) > most
    url = f"{address('parties')}?{urlencode({'q': text})}" if more else ""
    table = party_page.table(rows[:most]) if rows else None
    return Part(
        "parties", KINDS["parties"], f"{len(rows[:most])}{'+' if more else ''}", table, all_url=url
    )


def _of_group(group: Group, text: str, most: int) -> Part:
    more = (
        group.count.isdecimal() and int(group.count) > len(group.lines)
    ) or group.count.startswith("约")
    here = most == MOST
    url = "" if here or not more else _url(text, group.code)
    note = f"只列出最相关的{len(group.lines)}项，请再加词缩小范围。" if here and more else ""
    return Part(group.code, group.title, group.count, lines=group.lines, all_url=url, note=note)


def _tabs(text: str, found: list[Part], kind: str) -> tuple[Tab, ...]:
    kinds = ["", *(part.code for part in found)]
    named = {part.code: f"{part.title} {part.count}" for part in found} | {"": KINDS[""]}
    if kind not in kinds:
        kinds, named = [*kinds, kind], named | {kind: f"{KINDS[kind]} 0"}
    return tuple(Tab(named[code], _url(text, code), code == kind) for code in kinds)


def _url(text: str, kind: str) -> str:
    return f"{address('search')}?{urlencode({'q': text} | ({'kind': kind} if kind else {}))}"

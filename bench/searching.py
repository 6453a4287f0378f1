"""The one search over every statute and a million matters: server time of articles alone and of the whole page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from django.core.management import call_command
from django.urls import reverse

from bench import filling, lists, towns
from bench.lists import Asked, median_ms
from bench.measure import Limit
from fadu.kernel.zone import day_of
from fadu.statutes.models import LawArticle, LawText
from fadu.statutes.texts import searching
from setup import environment, lawdata

MOST = 30.0
"""Milliseconds of server time that were promised."""
SHOWN = 5
PUBLISHED = environment.ROOT.parent / "shared" / "law" / "texts"

# One, two and four characters: in nearly every article, in titles of matters, in both, in neither; then the rest.
WORDS = {
    "的": "1 字，几乎每条都有", "罚": "1 字，每件事项都有", "化": "1 字", "安全": "2 字，很常见", "听证": "2 字",
    "公司": "2 字，事项里很常见", "醴陵": "2 字，只在别处的事项", "没有": "2 字", "嫑嫑": "2 字，没有",
    "安全生产": "4 字，很常见", "有限空间": "4 字，都有", "应急预案": "4 字", "没收违法": "4 字", "嫑嫑嫑嫑": "4 字，没有",
    "aqscf": "首字母", "行政处罚法63": "条文的位置", "重大 隐患 报告": "三词", "2024": "数字",
}  # fmt: skip


def report(matters: int, times: int) -> list[Limit]:
    """Fill, import, ask: the slowest question of each kind by the median of its askings, against the promise."""
    bureau = filling.fill(matters)
    filling.codes()
    paths = statutes()
    call_command("import_law", *paths, stdout=io.StringIO())
    filling.settle()
    note = f"{LawText.objects.count():,} texts, {LawArticle.objects.count():,} articles; "
    asked = [*_articles(times), *_pages(bureau, times)]
    return [
        _slowest(kind, [a for a in asked if a.group == kind], note)
        for kind in ("articles", "whole page")
    ]


def statutes() -> list[Path]:
    """The data package of the national statutes, and the published texts where they are at hand."""
    lawdata.install()
    package = lawdata.FOLDER / lawdata.DATA
    found = [path for path in (package, PUBLISHED) if path.exists()]
    if not found:
        raise SystemExit("bench: neither the data package nor published texts are at hand")
    return found


def _articles(times: int) -> Iterator[Asked]:
    def ask(word: str) -> int:
        texts = searching.standing(day_of(towns.NOW))
        return searching.containing(word, texts, SHOWN).count

    for word, why in WORDS.items():
        ms, count = median_ms(lambda w=word: ask(w), times)
        yield Asked("articles", "everybody", f"“{word}”（{why}）", ms, count)


def _pages(bureau: filling.Bureau, times: int) -> Iterator[Asked]:
    url = reverse("search")
    for reach, account in bureau.accounts.items():
        client = lists.signed_in(account)
        for word, why in WORDS.items():
            ms, answer = median_ms(lambda c=client, w=word: c.get(url, {"q": w}), times)
            if answer.status_code != 200:
                raise RuntimeError(f"{url} {word}: {answer.status_code}")
            hits = answer.content.count(b"<tr") + answer.content.count(b'class="fd-hit"')
            yield Asked("whole page", reach, f"“{word}”（{why}）", ms, hits)


def _slowest(kind: str, asked: list[Asked], note: str) -> Limit:
    worst, times = max(asked, key=lambda a: a.ms), sorted(a.ms for a in asked)
    median = times[len(times) // 2]
    return Limit(
        f"search, {kind}: the slowest of {len(asked)}", "ms", worst.ms, times[0], worst.ms, MOST,
        f"{note}median {median:.1f} ms; slowest: {worst.reach}, {worst.what} ({worst.rows} hits)",
    )  # fmt: skip

"""Lists and search over a million matters: server time of every offered filter, on the database at hand."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse

from bench import filling, towns
from bench.measure import Limit
from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.faces.desk.matter_list import query_of
from fadu.faces.desk.views.matters import FilterForm
from fadu.kernel.zone import day_of
from fadu.matters import selectors
from fadu.matters.scope import Scope
from fadu.matters.selectors import Query

MOST = 25.0
"""Milliseconds of server time that were promised."""
TITLES = {
    "filter": "filters, SQL and rows alone",
    "search": "words, SQL and rows alone",
    "page, filter": "filters, the whole page",
    "page, words": "words, the whole page",
}

# Words of 1, 2 and 4 characters: frequent, rare, frequent only long ago, elsewhere only, absent, two words.
WORDS = {
    "化": "1 字，常见", "罚": "1 字，每件都有", "5": "1 位数字", "化工": "2 字，常见", "公司": "2 字，很常见", "醴陵": "2 字，只在别处",
    "危化": "2 字，只在旧案", "氯乙": "2 字，罕见", "没有": "2 字，没有", "2024": "年份", "有限空间": "4 字，常见",
    "宏达化工": "4 字", "氯乙烯": "3 字，罕见", "危化 醴陵": "两词",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """One question: what is asked, how long the server took (milliseconds), how much came back."""

    group: str
    reach: str
    what: str
    ms: float
    rows: int


def median_ms(ask: Callable[[], Any], times: int) -> tuple[float, Any]:
    """The median time of a question, asked once before to warm up as a server in use is warm."""
    answer = ask()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        answer = ask()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000, answer


def queries(scope: Scope, codes: list[str]) -> Iterator[tuple[str, str, Query]]:
    """Every offered filter, first page and a page in the middle; then the words."""
    filters = [(title, Query(state)) for state, title in selectors.STATES.items()]
    filters += [
        ("程序：常见", Query("all", codes[0])),
        ("程序：少见", Query("all", codes[-1])),
        ("程序：没有", Query("all", "none")),
    ]
    for title, query in filters:
        yield "filter", title, query
        mark = _middle(scope, query)
        if mark:
            yield "filter", f"{title}，深页", Query(query.state, query.procedure, after=mark)
    for word, why in WORDS.items():
        yield "search", f"“{word}”（{why}）", Query(text=word)


def _middle(scope: Scope, query: Query) -> str:
    """The keyset mark of a row half-way down, found slowly."""
    rows = selectors.filtered(scope, query, towns.NOW)
    by_due = query.state in ("due", "overdue")
    ordered = rows.order_by("due", "serial") if by_due else rows.order_by("-serial")
    middle = rows.count() // 2
    if middle < selectors.PAGE:
        return ""
    row = ordered[middle]
    return f"{row.due.isoformat()}|{row.serial}" if by_due and row.due else str(row.serial)


def measure(bureau: filling.Bureau, codes: list[str], times: int = 5) -> list[Asked]:
    """The selector alone: SQL, rows as objects, the capped count."""
    found = []
    for reach, scope in towns.scopes(bureau.largest, bureau.smallest).items():
        for group, what, query in queries(scope, codes):
            ms, page = median_ms(lambda s=scope, q=query: selectors.page(s, q, towns.NOW), times)
            found.append(Asked(group, reach, what, ms, len(page.rows)))
    return found


def rendered(bureau: filling.Bureau, times: int = 5) -> list[Asked]:
    """The whole page through the middleware, as a signed-in officer gets it, for every choice the page
    offers: each state, each procedure, words; the first page and one in the middle of the list.
    """
    found = []
    for reach, account in bureau.accounts.items():
        client = signed_in(account)
        for what, words in addresses(account):
            address = reverse("matters")
            ms, answer = median_ms(lambda c=client, a=address, w=words: c.get(a, w), times)
            if answer.status_code != 200:
                raise RuntimeError(f"{address} {words}: {answer.status_code}")
            found.append(Asked("page", reach, what, ms, answer.content.count(b"<tr")))
    return found


def signed_in(account: Account) -> Client:
    """A browser in which the officer has signed in."""
    # Addresses of static files without their hash, which collectstatic would have to make first.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    client = Client(headers={"host": "localhost"})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def addresses(account: Account) -> Iterator[tuple[str, dict[str, str]]]:
    """Every combination that the filter form accepts (a procedure goes with the whole list, words win
    over all else), then a page in the middle of each list that is long enough.
    """
    scope = accounts.viewer(account, day_of(towns.NOW)).scope
    offered = FilterForm().fields
    for field in ("state", "procedure"):
        for code, title in offered[field].choices:
            if not code:
                continue
            yield f"{field} {title}", {field: code}
            given = FilterForm({field: code})
            given.is_valid()
            mark = _middle(scope, query_of(given, ""))
            if mark:
                yield f"{field} {title}, deep page", {field: code, "page": mark}
    yield from ((f"words {word}", {"q": word}) for word in WORDS)


def report(bureau: filling.Bureau, codes: list[str], times: int) -> list[Limit]:
    """The slowest question of every kind, by the median of its askings, against the promise."""
    groups: dict[str, list[Asked]] = {}
    for asked in measure(bureau, codes, times) + rendered(bureau, times):
        kind = asked.group
        if kind == "page":
            kind = "page, words" if asked.what.startswith("words") else "page, filter"
        groups.setdefault(kind, []).append(asked)
    return [_slowest(kind, asked) for kind, asked in groups.items()]


def _slowest(kind: str, asked: list[Asked]) -> Limit:
    worst = max(asked, key=lambda a: a.ms)
    times = sorted(a.ms for a in asked)
    empty = sum(a.rows == 0 for a in asked)
    return Limit(
        f"list, {TITLES[kind]}: the slowest of {len(asked)}", "ms", worst.ms, times[0], worst.ms, MOST,
        f"median {statistics.median(times):.1f} ms; slowest: {worst.reach}, {worst.what} ({worst.rows} rows)"
        + (f"; {empty} of them empty" if empty else ""),
    )  # fmt: skip

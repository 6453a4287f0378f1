"""Reads over matters: lists by keyset in a closed set of filters, one matter, its history."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When

from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.record import Reason
from fadu.law.engine.review import review
from fadu.law.engine.view import LawView
from fadu.ledger import selectors as ledger
from fadu.ledger.models import Entry
from fadu.matters import search
from fadu.matters.gathering import Chain
from fadu.matters.lines import Line
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.ready import padded, ready
from fadu.matters.scope import Reach, Scope

PAGE = 50
BATCH = 200
CAP = 10_000
LAST = 2**63 - 1  # what a column of serials holds at most
BY_DUE = ("due", "overdue")  # the lists whose order is that of the last day
STATES = {
    "all": "全部",
    "open": "在办",
    "due": "有期限",
    "overdue": "已逾期",
    "closed": "已结案",
    "mine": "我承办的",
}


@dataclass(frozen=True)
class Query:
    """One combination of the closed set. `text` searches; `procedure` goes with `all` alone."""

    state: str = "all"
    procedure: str = ""
    text: str = ""
    after: str = ""  # keyset mark of the last row seen


@dataclass(frozen=True)
class Page:
    """A page of a list: the rows, the mark of the next page ("" at the end), the capped count."""

    rows: tuple[Matter, ...]
    next: str
    count: int
    capped: bool


def matters(scope: Scope) -> QuerySet[Matter]:
    """All matters within the viewer's reach; the registers are not among them."""
    return scope.filter(Matter.objects.filter(register=False))


def matter(scope: Scope, id: str) -> Matter | None:
    """One matter within the viewer's reach."""
    return matters(scope).filter(pk=id).first()


def chosen(scope: Scope, ids: Iterable[str]) -> dict[str, Matter]:
    """Those of these matters that lie within reach, by id."""
    rows = scope.filter_few(Matter.objects.filter(register=False, pk__in=set(ids)))
    return {row.pk: row for row in rows}


def position(matter: str) -> int:
    """Where the chain of a matter or register the caller has found stands; -1 before its first entry."""
    n = Matter.objects.filter(pk=matter).values_list("n", flat=True).first()
    return -1 if n is None else n


def newest(scope: Scope, ids: Collection[str]) -> dict[str, int]:
    """Where in the log the newest entry of each of these matters and registers within reach stands, by one statement."""
    last = Entry.objects.filter(opened=OuterRef("opened"), matter=OuterRef("pk"), n=OuterRef("n"))
    rows = scope.filter_few(Matter.objects.filter(pk__in=ids))
    return dict(rows.annotate(last=Subquery(last.values("seq"))).values_list("pk", "last"))


def page(scope: Scope, query: Query, now: datetime, size: int = PAGE) -> Page:
    """One page of the list. Unknown words in `query` fall back to the whole list."""
    if query.text.strip():
        rows, mark = _found(scope, query, size)
        return Page(rows, mark, len(rows), bool(mark))
    rows, mark = _listed(scope, query, now, size)
    whole = not mark and not query.after  # the page is the list
    count = len(rows) if whole else counted(scope, query, now)
    return Page(rows, mark, min(count, CAP), count > CAP)


def counted(scope: Scope, query: Query, now: datetime, most: int = CAP) -> int:
    """How many matters a filter lists; `most` + 1 where there are more."""
    # In the order of the page and with a column of its index, so that the index alone is counted.
    return int(_put(_rows.count, scope, query, now, limit=most + 1, only="serial"))


def batches(
    scope: Scope, query: Query, now: datetime, size: int = BATCH
) -> Iterator[tuple[Matter, ...]]:
    """Every matter of a filter, a part at a time: each part is a short read of its own, and no more
    than one is held. What is entered meanwhile may be missed, nothing comes twice in a list by serial.
    """
    while True:
        part = _found if query.text.strip() else partial(_listed, now=now)
        rows, mark = part(scope, query, size=size)
        if rows:
            yield rows
        if not mark:
            return
        query = replace(query, after=mark)


def filtered(scope: Scope, query: Query, now: datetime) -> QuerySet[Matter]:
    """The rows of a filter, unordered; every combination has its index."""
    rows = matters(scope)
    match query.state:
        case "open":
            return rows.filter(closed=False)
        case "closed":
            return rows.filter(closed=True)
        case "due":
            return rows.filter(due__isnull=False)
        case "overdue":
            return rows.filter(due__lt=now)
        case "mine":
            return rows.filter(owner=scope.person)
    return rows.filter(procedure=query.procedure) if query.procedure else rows


@ready
def _rows(
    words: tuple[str, str, str], now: datetime, serial: int, due: datetime, *,
    reach: Reach, state: str, named: bool, limit: int, behind: str = "", only: str = "",
) -> QuerySet[Matter, Any]:  # fmt: skip
    """The rows of a filter in the order of its index: all, or those `behind` a serial, an instant or both."""
    person, agency, procedure = words
    scope = Scope(person, agency, reach)
    rows = filtered(scope, Query(state, procedure if named else ""), now)
    match behind:
        case "serial":
            rows = rows.filter(serial__lt=serial)
        case "instant":
            rows = rows.filter(due__gt=due)
        case "both":
            # A range of one instant: an equation beside `due < now` leads SQLite to the index by serial alone.
            rows = rows.filter(due__range=(due, due), serial__gt=serial)
    rows = rows.order_by(*(("due", "serial") if state in BY_DUE else ("-serial",)))
    return (rows.values_list(only) if only else rows)[:limit]


def _put(ask: Any, scope: Scope, query: Query, now: datetime, **more: Any) -> Any:
    """Ask `_rows` for the filter; `serial` and `due` are where the last page ended."""
    words, serial = (scope.person, scope.agency, query.procedure), more.pop("serial", 0)
    shape = {"reach": scope.reach, "state": query.state, "named": bool(query.procedure)}
    return ask(words, now, serial, more.pop("due", now), **shape, **more)


def first(scope: Scope, query: Query, now: datetime, most: int) -> list[Matter]:
    """The first matters of a filter, uncounted: of `due` those whose next period ends first (应办)."""
    return list(_put(_rows, scope, query, now, limit=most))


def due_by_week(scope: Scope, now: datetime, weeks: int, most: int) -> dict[int, int]:
    """How many periods end in each of the coming weeks, of the first `most` of them."""
    edges = tuple(now + timedelta(weeks=week) for week in range(weeks + 1))
    return dict(_ending.tally((scope.person, scope.agency), edges, reach=scope.reach, most=most))


@ready
def _ending(
    whose: tuple[str, str], edges: tuple[datetime, ...], *, reach: Reach, most: int
) -> QuerySet[Matter, Any]:
    rows = matters(Scope(*whose, reach)).filter(due__gte=edges[0], due__lt=edges[-1])
    week = Case(*(When(due__lt=edge, then=Value(i)) for i, edge in enumerate(edges[1:])))
    return rows.annotate(week=week).order_by("due", "serial").values_list("week")[:most]


def opened_by_day(scope: Scope, most: int) -> dict[date, int]:
    """On which days the newest matters were opened, `most` of them, and how many on each."""
    return dict(_newest.tally((scope.person, scope.agency), reach=scope.reach, most=most))


@ready
def _newest(whose: tuple[str, str], *, reach: Reach, most: int) -> QuerySet[Matter, Any]:
    rows = matters(Scope(*whose, reach)).order_by("-serial")
    return rows.values_list("opened")[:most]


def due_last(scope: Scope, limit: int) -> list[Matter]:
    """The matters whose next period ends last: those that a change of a later year reaches first."""
    rows = matters(scope).filter(due__isnull=False)
    return list(rows.order_by("-due", "-serial")[:limit])


def marking_of(matter: Matter, law: LawView, now: datetime) -> Marking:
    """The matter folded to `now`, lapses included. A page folds in memory and writes nothing."""
    return markings_under(matter, (law,), now)[0]


def markings_under(matter: Matter, laws: Iterable[LawView], now: datetime) -> list[Marking]:
    """The matter folded to `now` under each of several states of the law; its entries are read once."""
    loaded = unlocked(matter)
    return [fold(loaded.procedure, law, loaded.records(), now) for law in laws]


def findings(matter: Matter, law: LawView, now: datetime) -> list[tuple[int, Reason]]:
    """What the entries of a matter broke, was late or is overdue: (number of the entry, reason)."""
    loaded = unlocked(matter)
    records = loaded.records()
    told = not matter.external or any(r.who for r in records)  # a 卷内目录 says nothing of it
    return list(review(loaded.procedure, law, records, now, persons=told, facts=told))


def unlocked(matter: Matter) -> Loaded:
    """A matter as its entries tell it, read without a lock."""
    return Chain(matter, ledger.bodies(matter.id, matter.opened), {}).unlocked()


def history(matter: Matter) -> list[Line]:
    """Every entry of a matter in the order of the chain, with what is opened and what was erased."""
    rows = ledger.bodies(matter.id, matter.opened)
    return Chain(matter, rows, ledger.opened_values(row.seq for row in rows)).history()


def _found(scope: Scope, query: Query, size: int) -> tuple[tuple[Matter, ...], str]:
    """The matters a search finds, and the mark behind them ("" at the end)."""
    before = _number(query.after)
    serials = search.find(scope, query.text, before=before, limit=size + 1)
    whose = scope.person, scope.agency
    rows = {m.serial: m for m in _numbered(whose, padded(serials), reach=scope.reach)}
    kept = [rows[s] for s in serials if s in rows]
    return tuple(kept[:size]), str(kept[size - 1].serial) if len(kept) > size else ""


@ready
def _numbered(
    whose: tuple[str, str], serials: tuple[int, ...], *, reach: Reach
) -> QuerySet[Matter]:
    return matters(Scope(*whose, reach)).filter(serial__in=serials)


def _listed(scope: Scope, query: Query, now: datetime, size: int) -> tuple[tuple[Matter, ...], str]:
    """The next matters of a filter in the order of its index, and the mark behind them ("" at the end)."""
    if query.state in BY_DUE:
        part = _after_due(scope, query, now, size + 1)
        return tuple(part[:size]), _due_mark(part[size - 1]) if len(part) > size else ""
    serial = _number(query.after)
    last = {} if serial is None else {"behind": "serial", "serial": serial}
    part = _put(_rows, scope, query, now, limit=size + 1, **last)
    return tuple(part[:size]), str(part[size - 1].serial) if len(part) > size else ""


def _number(mark: str) -> int | None:
    """A serial out of an address, where anybody may write anything; none is greater than the last."""
    if not mark.isdecimal():
        return None
    return min(int(mark), LAST) if len(mark) < 20 else LAST


def _due_mark(matter: Matter) -> str:
    return f"{matter.due.isoformat() if matter.due else ''}|{matter.serial}"


def _after_due(scope: Scope, query: Query, now: datetime, limit: int) -> list[Matter]:
    """The rows behind a mark: those due at the same instant, then the later ones, a range of the index each."""
    text, _, last = query.after.partition("|")
    serial, ask = _number(last), partial(_put, _rows, scope, query, now, limit=limit)
    try:
        due = datetime.fromisoformat(text) if serial is not None else None
    except ValueError:
        due = None
    if due is None:
        return list(ask())
    same = ask(behind="both", due=due, serial=serial)
    return list(same + ask(behind="instant", due=due))[:limit]

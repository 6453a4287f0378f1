"""Reads over matters: lists by keyset in a closed set of filters, one matter, its history."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import QuerySet

from fadu.law import registry
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.record import Reason
from fadu.law.engine.review import review
from fadu.law.engine.view import LawView
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.ledger.commitments import disclosed
from fadu.matters import search
from fadu.matters.deeds import REPIN
from fadu.matters.folds import foldings
from fadu.matters.loading import Loaded, happened, record_of
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope

PAGE = 50
BATCH = 200
CAP = 10_000
BY_DUE = ("due", "overdue")  # the lists whose order is that of the last day
UNLISTED = {REPIN.code: REPIN.title}  # entries that are no act of the procedure
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


@dataclass(frozen=True)
class Line:
    """One entry of a matter's history (办理经过), with its personal values opened."""

    n: int
    seq: int
    hash: str
    act: str
    title: str
    key: str
    at: datetime
    day_only: bool
    noted: datetime
    facts: dict[str, Any]
    who: tuple[tuple[str, str], ...]  # person, role
    files: tuple[dict[str, Any], ...]
    irregular: str
    corrects: int | None
    why: str
    corrected: bool
    prepared_by: str
    recorded_by: str
    captured: bool = False  # recorded by a device on the spot, sent later


def matters(scope: Scope) -> QuerySet[Matter]:
    """All matters within the viewer's reach; the registers are not among them."""
    return scope.filter(Matter.objects.filter(register=False))


def matter(scope: Scope, id: str) -> Matter | None:
    """One matter within the viewer's reach."""
    return matters(scope).filter(pk=id).first()


def naming(scope: Scope, columns: Collection[str], id: str, most: int) -> set[str]:
    """The matters within reach whose rooms' rows name `id` in one of the columns; `most` a table."""
    found: set[str] = set()
    for model in dict.fromkeys(m for folding in foldings().values() for m in folding.models):
        known = {f.name for f in model._meta.concrete_fields}
        for column in columns if {"matter", Reach.COUNTY} <= known else ():
            if column not in known:
                continue
            rows = scope.filter(model._base_manager.filter(**{column: id}))
            found |= set(rows.values_list("matter", flat=True)[:most])
    return found


def position(matter: str) -> int:
    """Where the chain of a matter or register the caller has found stands; -1 before its first entry."""
    n = Matter.objects.filter(pk=matter).values_list("n", flat=True).first()
    return -1 if n is None else n


def page(scope: Scope, query: Query, now: datetime, size: int = PAGE) -> Page:
    """One page of the list. Unknown words in `query` fall back to the whole list."""
    if query.text.strip():
        rows, mark = _found(scope, query, size)
        return Page(rows, mark, len(rows), bool(mark))
    rows, mark = _listed(scope, query, now, size)
    count = counted(scope, query, now)
    return Page(rows, mark, min(count, CAP), count > CAP)


def counted(scope: Scope, query: Query, now: datetime, most: int = CAP) -> int:
    """How many matters a filter lists; `most` + 1 where there are more."""
    # In the order of the page and with a column of its index, so that the index alone is counted.
    return _ordered(scope, query, now).values("serial")[: most + 1].count()


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


def _ordered(scope: Scope, query: Query, now: datetime) -> QuerySet[Matter]:
    by = ("due", "serial") if query.state in BY_DUE else ("-serial",)
    return filtered(scope, query, now).order_by(*by)


def due_soon(scope: Scope, limit: int = 100) -> list[Matter]:
    """The matters whose next period ends first (应办)."""
    rows = matters(scope).filter(due__isnull=False)
    return list(rows.order_by("due", "serial")[:limit])


def due_last(scope: Scope, limit: int) -> list[Matter]:
    """The matters whose next period ends last: those that a change of a later year reaches first."""
    rows = matters(scope).filter(due__isnull=False)
    return list(rows.order_by("-due", "-serial")[:limit])


def marking_of(matter: Matter, law: LawView, now: datetime) -> Marking:
    """The matter folded to `now`, lapses included. A page folds in memory and writes nothing."""
    return markings_under(matter, (law,), now)[0]


def markings_under(matter: Matter, laws: Iterable[LawView], now: datetime) -> list[Marking]:
    """The matter folded to `now` under each of several states of the law; its entries are read once."""
    loaded = _loaded(matter)
    return [fold(loaded.procedure, law, loaded.records(), now) for law in laws]


def findings(matter: Matter, law: LawView, now: datetime) -> list[tuple[int, Reason]]:
    """What the entries of a matter broke, was late or is overdue: (number of the entry, reason)."""
    loaded = _loaded(matter)
    return list(review(loaded.procedure, law, loaded.records(), now))


def _loaded(matter: Matter) -> Loaded:
    bodies = [parsed(e.body) for e in ledger.bodies(matter.id, matter.opened)]
    return Loaded(
        matter.id, matter.opened, registry.procedure(matter.procedure, digest=matter.digest),
        matter.digest, matter.place, matter.platform, bodies=bodies,
    )  # fmt: skip


def history(matter: Matter) -> list[Line]:
    """Every entry of a matter in the order of the chain, with what is opened and what was erased."""
    procedure = registry.procedure(matter.procedure, digest=matter.digest)
    rows = ledger.bodies(matter.id, matter.opened)
    opened = ledger.opened_values(row.seq for row in rows)
    bodies = [(row, parsed(row.body)) for row in rows]
    corrected = {b["corrects"]["n"] for _, b in bodies if "corrects" in b}
    return [
        _line(row, disclosed(body, opened.get(row.seq, {})), procedure.by_code, corrected)
        for row, body in bodies
    ]


def _line(row: ledger.Recorded, body: Any, acts: Any, corrected: set[int]) -> Line:
    at, day_only = happened(body["at"])
    act, record = acts.get(body["act"]), record_of(body)
    correction = body.get("corrects") or {}
    return Line(
        n=body["n"],
        seq=row.seq,
        hash=row.hash,
        act=body["act"],
        title=act.title if act else UNLISTED.get(body["act"], body["act"]),
        key=record.key,
        at=at,
        day_only=day_only,
        noted=happened(body["noted"])[0],
        facts=body["facts"],
        who=tuple((a.person, a.role) for a in record.who),
        files=tuple(body["files"]),
        irregular=body.get("irregular") or "",
        corrects=correction.get("n"),
        why=correction.get("why") or "",
        corrected=body["n"] in corrected,
        prepared_by=body.get("prepared_by", ""),
        recorded_by=body.get("recorded_by", ""),
        captured="captured" in body,
    )


def _found(scope: Scope, query: Query, size: int) -> tuple[tuple[Matter, ...], str]:
    """The matters a search finds, and the mark behind them ("" at the end)."""
    before = int(query.after) if query.after.isdecimal() else None
    serials = search.find(scope, query.text, before=before, limit=size + 1)
    rows = {m.serial: m for m in matters(scope).filter(serial__in=serials)}
    kept = [rows[s] for s in serials if s in rows]
    return tuple(kept[:size]), str(kept[size - 1].serial) if len(kept) > size else ""


def _listed(scope: Scope, query: Query, now: datetime, size: int) -> tuple[tuple[Matter, ...], str]:
    """The next matters of a filter in the order of its index, and the mark behind them ("" at the end)."""
    rows = _ordered(scope, query, now)
    if query.state in BY_DUE:
        part = _after_due(rows, query.after, size + 1)
        return tuple(part[:size]), _due_mark(part[size - 1]) if len(part) > size else ""
    below = rows.filter(serial__lt=int(query.after)) if query.after.isdecimal() else rows
    part = list(below[: size + 1])
    return tuple(part[:size]), str(part[size - 1].serial) if len(part) > size else ""


def _due_mark(matter: Matter) -> str:
    return f"{matter.due.isoformat() if matter.due else ''}|{matter.serial}"


def _after_due(rows: QuerySet[Matter], mark: str, limit: int) -> list[Matter]:
    """The rows behind a mark: those due at the same instant, then the later ones, a range of the index each."""
    text, _, serial = mark.partition("|")
    try:
        due = datetime.fromisoformat(text) if serial.isdecimal() else None
    except ValueError:
        due = None
    if due is None:
        return list(rows[:limit])
    # A range of one instant: an equation beside `due < now` leads SQLite to the index by serial alone.
    same = list(rows.filter(due__range=(due, due), serial__gt=int(serial))[:limit])
    return same + list(rows.filter(due__gt=due)[: limit - len(same)])

"""A matter brought back from its chain, locked for the act that follows: one statement each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import instant_of, parse_day, parse_instant
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.repin import chain
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger.canonical import parsed
from fadu.ledger.sql import cursor as planned
from fadu.matters import remembered, versions
from fadu.matters.rows import as_json, prefetched
from fadu.matters.scope import Place

_SELECT = """
SELECT m.id, m.opened, m.procedure, m.digest, m.province, m.city, m.county, m.platform, m.register,
       m.irregular, m.owner, m.title, m.number, m.serial,
       e.n, e.seq, e.hash, e.idem, e.body, m.lapse,
       m.n, m.tip, m.closed, m.last_act, m.last_at,
       m.due, m.due_act, m.due_key, m.due_cite, m.due_provisional{rows}
  FROM matters_matter m JOIN ledger_entry e ON e.opened = m.opened AND e.matter = m.id
 WHERE m.id = %s AND e.n BETWEEN %s AND %s ORDER BY e.n"""


ELSEWHERE = (
    "platform",
    "platform_number",
)  # 外部系统办理: stated by the first entry, of the matter
_SECONDS = len("2025-03-03T01:02:03Z")  # texts of this form sort as their instants do
_N, _HASH, _TIP = 14, 16, 21  # columns
_LAST = (
    2**31 - 1
)  # of a range with an end PostgreSQL supposes that it is short, and keeps one plan for all
_HEAD = 30  # columns before the rows of rooms
_STANDING = {
    "digest": 3, "irregular": 9, "owner": 10, "title": 11, "number": 12, "lapse": 19, "n": 20,
    "tip": 21, "closed": 22, "last_act": 23, "last_at": 24, "due": 25, "due_act": 26, "due_key": 27,
    "due_cite": 28, "due_provisional": 29,
}  # fmt: skip
"""Where the columns that an act may move stand in what `_SELECT` gives."""
_TIMES = ("lapse", "last_at", "due")

Rows = dict[tuple[type[Model], str], dict[str, Any] | None]


@dataclass
class Loaded:
    """The state of one matter inside a flow; it moves on with every deed of the flow."""

    id: str
    opened: date
    procedure: Procedure
    digest: str
    place: Place
    platform: str
    platform_number: str = ""
    register: bool = False
    irregular: int = 0
    owner: str = ""
    title: str = ""
    number: str = ""
    serial: int = -1  # -1: not written yet
    standing: Mapping[str, Any] = field(
        default_factory=dict
    )  # its row's columns that an act may move
    indexed: str = ""  # the text under which the matter is found
    lapse: datetime | None = None  # the next act of time, as the projection has it
    ran_out: list[tuple[str, str, datetime]] = field(default_factory=list)  # to be noticed
    noticed: tuple[tuple[str, str, datetime], ...] = ()  # act, key and instant, at the last look
    marking: Marking | None = None  # as of the newest act, while a flow goes on
    folded: Marking | None = None  # the same, before anything lapses later: to be remembered
    recalled: bool = False  # not read: known from this process's last act
    undated: bool = False  # whether days without hours were folded into it
    tip: str = ""
    bodies: list[Mapping[str, Any]] = field(default_factory=list)
    seen: dict[str, tuple[int, int, str]] = field(default_factory=dict)  # idem -> n, seq, hash
    rows: Rows = field(default_factory=dict)  # rows of rooms that were read along
    supposed: list[Record] = field(default_factory=list)  # as if they stood too: a trial's alone
    _records: list[Record] = field(default_factory=list)
    _last: tuple[int, datetime] | None = None  # the body that happened last, of the first `_looked`
    _looked: int = 0

    @property
    def n(self) -> int:
        """Position of the newest entry; -1 before the first."""
        return len(self.bodies) - 1

    def keep(self) -> None:
        """Let the process remember the matter with the marking as of its newest entry; without one it is
        read at the next act."""
        if self.folded is None:
            remembered.drop(self.id)
            return
        known = self.bodies, self.seen, self._records, self._latest(), self.folded
        remembered.keep(self.id, remembered.Chain(self.tip, *known, self))

    def records(self) -> list[Record]:
        """The entries in the order in which they happened, corrected ones left out; those made under
        a former version as the version pinned last reads them (转接)."""
        kept, dropped = self._read(), self._dropped()
        if dropped:
            kept = [record for record in kept if record.n not in dropped]
        if any("procedure" in body for body in self.bodies[1:]):
            kept = list(chain(_spans(self.bodies, kept))[1])
        return sorted([*kept, *self.supposed], key=lambda r: (r.at, r.n))

    def newest(self) -> tuple[str, datetime]:
        """The act that happened last, corrected ones left out, with its instant."""
        dropped = self._dropped()
        if not dropped and (last := self._latest()) is not None:
            return self.bodies[last[0]]["act"], last[1]
        body, at = latest([b for b in self.bodies if b["n"] not in dropped])
        return body["act"], at

    @property
    def last_at(self) -> datetime | None:
        """When the latest act happened."""
        last = self._latest()
        return last and last[1]

    def _latest(self) -> tuple[int, datetime] | None:
        """The body that happened last, and when; each is looked at once though a flow asks again and again."""
        for place in range(self._looked, len(self.bodies)):
            at = happened(self.bodies[place]["at"])[0]
            if self._last is None or at >= self._last[1]:
                self._last = place, at
        self._looked = len(self.bodies)
        return self._last

    def _dropped(self) -> set[int]:
        return {b["corrects"]["n"] for b in self.bodies if "corrects" in b}

    def _read(self) -> list[Record]:
        """The bodies as records, each read once though a flow asks for them again and again."""
        self._records += [record_of(body) for body in self.bodies[len(self._records) :]]
        return self._records


def _spans(
    bodies: Sequence[Mapping[str, Any]], records: Sequence[Record]
) -> list[tuple[Procedure, list[Record]]]:
    """The records under the version that was pinned when each was made, in the order of the pins."""
    pins = [(b["n"], b["procedure"]) for b in bodies if "procedure" in b]
    ends = [n for n, _ in pins[1:]] + [len(bodies)]
    return [
        (
            versions.procedure(pin["code"], digest=pin["digest"]),
            [r for r in records if start <= r.n < end],
        )
        for (start, pin), end in zip(pins, ends, strict=True)
    ]


def record_of(body: Mapping[str, Any]) -> Record:
    """A ledger body as the engine reads it: the first entry's platform is no fact of its act."""
    who = tuple(
        Actor(w["person"], w["role"], "held" if "certificate" in w else "") for w in body["who"]
    )
    at, day_only = happened(body["at"])
    noted, facts = parse_instant(body["noted"]), body["facts"]
    if not body["n"] and "platform" in facts:
        facts = {code: value for code, value in facts.items() if code not in ELSEWHERE}
    return Record(body["act"], at, body["key"], facts, who, body["n"], day_only, noted)


def happened(text: str) -> tuple[datetime, bool]:
    """The instant of an entry; a mere day stands for its first moment, marked as such."""
    if len(text) == len("2025-03-03"):
        return instant_of(parse_day(text)), True
    return parse_instant(text), False


def latest(bodies: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], datetime]:
    """The body that happened last, of several at one instant the one entered last, with its instant."""
    if all(len(b["at"]) == _SECONDS for b in bodies):
        last = max(bodies, key=lambda b: (b["at"], b["n"]))
    else:
        last = max(bodies, key=lambda b: (happened(b["at"])[0], b["n"]))
    return last, happened(last["at"])[0]


Wanted = Mapping[type[Model], Sequence[str]]
"""The rows of rooms that an act on a matter will probably ask for: model → ids."""


def load(
    ids: Iterable[str], procedures: Any, wanted: Mapping[str, Wanted] | None = None
) -> dict[str, Loaded]:
    """Lock and read the matters in sorted order, so that two flows can never wait for each other.

    `procedures(code, digest=…)` finds the pinned version; `wanted` names rows to be read along, by
    matter. An unknown id is absent.
    """
    found: dict[str, Loaded] = {}
    cursor = planned()
    for id in sorted(set(ids)):
        along = (wanted or {}).get(id, {})
        known = remembered.chain(id)
        rows = _read(cursor, id, along, known.n if known else 0)
        if known and not (rows and rows[0][_HASH] == known.tip):  # not the chain we know
            known, rows = None, _read(cursor, id, along, 0)
        if rows and rows[-1][_HASH] != rows[-1][_TIP]:
            # The lock was waited for: its matter is new, the entries are those of before. Now
            # that it is held, they are read as they stand.
            rows = _read(cursor, id, along, rows[0][_N])
        if rows:
            found[id] = _loaded(rows, procedures, known)
            found[id].rows = _along(along, rows[0][_HEAD:])
    return found


def _instant(value: Any) -> datetime | None:
    """A time column as read in plain SQL: SQLite keeps it in UTC without saying so."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found is None or found.tzinfo else found.replace(tzinfo=UTC)


def _read(cursor: Any, id: str, along: Wanted, first: int) -> list[tuple[Any, ...]]:
    """The matter with its entries from the one of position `first` on."""
    select = _select(connection.vendor, tuple((model, len(ids)) for model, ids in along.items()))
    values = [value for ids in along.values() for value in (first, *ids)]
    values += [id, first, _LAST]
    cursor.execute(select, values)
    found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


@lru_cache(maxsize=1024)
def _select(vendor: str, along: tuple[tuple[type[Model], int], ...]) -> str:
    """The question with so many ids of rooms' rows; on PostgreSQL it locks, as SQLite's transaction has done."""
    # Read with the first entry alone: the database need not repeat it for the others.
    parts = (f", CASE WHEN e.n = %s THEN {as_json(model, ids)} END" for model, ids in along)
    lock = " FOR UPDATE OF m" if vendor == "postgresql" else ""
    return _SELECT.format(rows="".join(parts)) + lock


def _along(wanted: Wanted, columns: Sequence[Any]) -> Rows:
    rows: Rows = {(model, id): None for model, ids in wanted.items() for id in ids}
    for model, told in zip(wanted, columns, strict=True):
        for values in (parsed(told) if isinstance(told, str) else told) or ():
            row = prefetched(model, values)
            rows[model, row[model._meta.pk.attname]] = row
    return rows


def demand(found: Mapping[str, Loaded], id: str) -> Loaded:
    """The matter of this id, or BadInput that says so."""
    if id not in found:
        raise BadInput(f"没有编号为“{id}”的事项", todo="请从事项列表重新打开")
    return found[id]


def _loaded(rows: list[tuple[Any, ...]], procedures: Any, known: remembered.Chain | None) -> Loaded:
    head, fresh = rows[0], rows[1:] if known else rows
    opened = head[1] if isinstance(head[1], date) else date.fromisoformat(head[1])
    loaded = Loaded(
        id=head[0],
        opened=opened,
        procedure=procedures(head[2], digest=head[3]),
        digest=head[3],
        place=Place(head[4], head[5], head[6]),
        platform=head[7],
        register=bool(head[8]),
        irregular=head[9],
        owner=head[10],
        title=head[11],
        number=head[12],
        serial=head[13],
        tip=rows[-1][16],
        bodies=[*(known.bodies if known else ()), *(parsed(row[18]) for row in fresh)],
        seen={**(known.seen if known else {}), **_submissions(fresh)},
        _records=list(known.records) if known else [],
        _last=known.last if known else None,
        _looked=len(known.bodies) if known else 0,
    )
    loaded.indexed = f"{loaded.title} {loaded.number}"
    loaded.lapse = _instant(head[19])
    loaded.standing = {
        column: _instant(head[place]) if column in _TIMES else head[place]
        for column, place in _STANDING.items()
    }
    return loaded


def _submissions(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[int, int, str]]:
    return {row[17]: (row[14], row[15], row[16]) for row in rows if row[17]}

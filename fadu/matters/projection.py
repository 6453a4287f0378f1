"""The projection row of a matter, derived from its folded marking and written in one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, connection

from fadu.kernel.errors import Refused
from fadu.law.engine.marking import Marking
from fadu.ledger.sql import Statement
from fadu.matters import rows
from fadu.matters.folds import Folding, Recorded
from fadu.matters.loading import Loaded

ERASED = "（个人信息已删除）"
"""The title of a matter whose naming fact was erased."""

COLUMNS = (
    "opened", "procedure", "digest", "province", "city", "county", "register", "platform",
    "platform_number", "serial", "n", "tip", "title", "number", "owner", "closed", "last_act",
    "last_at", "due", "due_act", "due_key", "due_cite", "due_provisional", "lapse", "irregular",
)  # fmt: skip

_INSERT = (
    f"INSERT INTO matters_matter (id, {', '.join(COLUMNS)}) VALUES (%s{', %s' * len(COLUMNS)})"
)
RUNNING = ("due", "due_act", "due_key", "due_cite", "due_provisional", "lapse")
"""Columns that also follow from time and law alone."""
_MOVING = (
    "digest",
    *COLUMNS[COLUMNS.index("n") :],
)  # a matter may go over to a newer version (转接)


def name(loaded: Loaded, folding: Folding, entry: Recorded) -> None:
    """Let the newest facts name the matter: its title, its number, the person in charge."""
    stated = loaded.bodies[entry.n]["facts"]
    title = _named(folding.title, entry, stated)
    loaded.title = ERASED if title is None else title or loaded.title
    loaded.number = _named(folding.number, entry, stated) or loaded.number
    if not loaded.owner and entry.who:
        loaded.owner = entry.who[0]


def _named(sources: tuple[str, ...], entry: Recorded, stated: Mapping[str, Any]) -> str | None:
    """What the entry names the matter: "" where it says nothing, None where what it said was erased."""
    for source in sources:
        act, _, code = source.rpartition(".")
        if act not in ("", entry.act) or code not in stated:
            continue
        value = entry.facts.get(code)
        if value is None or (isinstance(value, str) and value):
            return value
    return ""


def values(loaded: Loaded, marking: Marking) -> dict[str, Any]:
    """The projection's columns as they follow from the chain and the law."""
    act, at = loaded.newest()
    closing = loaded.procedure.closing
    return {
        "opened": loaded.opened,
        "procedure": loaded.procedure.code,
        "digest": loaded.digest,
        "province": loaded.place.province,
        "city": loaded.place.city,
        "county": loaded.place.county,
        "register": loaded.register,
        "platform": loaded.platform,
        "platform_number": loaded.platform_number,
        "serial": loaded.serial,
        "n": loaded.n,
        "tip": loaded.tip,
        "title": loaded.title,
        "number": loaded.number,
        "owner": loaded.owner,
        "closed": closing is not None and marking.done(closing.code) is not None,
        "last_act": act,
        "last_at": at,
        **running(marking),
        "irregular": loaded.irregular,
    }


def statement(loaded: Loaded, row: Mapping[str, Any], *, new: bool) -> Statement:
    """One INSERT for a new matter, one UPDATE of what moved for one that stands."""
    adapt = connection.ops.adapt_datetimefield_value
    ready = {k: adapt(v) if isinstance(v, datetime) else v for k, v in row.items()}
    if new:
        loaded.standing = row
        return _INSERT, [loaded.id, *(ready[c] for c in COLUMNS)]
    # SQLite writes the indexes of every column that is named, moved or not.
    stood = loaded.standing
    if loaded.recalled:  # what runs may have been derived again since, without an act
        stood = {c: v for c, v in stood.items() if c not in RUNNING}
    moved = [c for c in _MOVING if c not in stood or row[c] != stood[c]] or ["n"]
    loaded.standing = row
    return f"UPDATE matters_matter SET {' = %s, '.join(moved)} = %s WHERE id = %s", [
        *(ready[c] for c in moved),
        loaded.id,
    ]


def write_new(statements: Sequence[Statement]) -> None:
    """Write the projections of new matters. Refused where the case of another platform is a matter already."""
    try:
        rows.write(statements)
    except IntegrityError as taken:
        if "platform" not in str(taken):  # the columns by SQLite, the constraint by PostgreSQL
            raise
        raise Refused(
            "该平台的这一编号已经登记为一个事项，不能再建立一个",
            todo="请从事项列表打开该事项办理；编号填写有误的，改正后再办理。",
        ) from taken


def write(loaded: Loaded, row: Mapping[str, Any], *, new: bool) -> None:
    """Write the projection of a matter alone."""
    rows.write([statement(loaded, row, new=new)])


def running(marking: Marking) -> dict[str, Any]:
    """The earliest running period (its end, the act owed, the article, whether it may still move), and
    the next act of time."""
    return _due(marking) | {"lapse": marking.next_lapse()}


def _due(marking: Marking) -> dict[str, Any]:
    found = marking.next_due()
    if found is None:
        return {"due": None, "due_act": "", "due_key": "", "due_cite": "", "due_provisional": False}
    end, act, key, rule, deadline = found
    provisional = bool(deadline and deadline.provisional)
    cite = str(rule.cite) if rule.cite else ""
    return {
        "due": end,
        "due_act": act,
        "due_key": key,
        "due_cite": cite,
        "due_provisional": provisional,
    }

"""From a judged deed to a sealed entry, and from a deed to what the folds see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.db.models import Model

from fadu.kernel.zone import day_of
from fadu.law.engine.record import Record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger import images, selectors
from fadu.ledger import record as format1
from fadu.ledger.canonical import parsed
from fadu.ledger.chain import first_prev
from fadu.ledger.commitments import Personal
from fadu.matters.deeds import REPIN, Deed
from fadu.matters.folds import Recorded
from fadu.matters.loading import ELSEWHERE, Loaded
from fadu.matters.rows import RowStore

TouchedRows = Sequence[tuple[type[Model], str, Mapping[str, Any]]]


def recorded(deed: Deed, record: Record, loaded: Loaded, *, irregular: bool) -> Recorded:
    """The deed as the folds see it."""
    who = tuple(a.person for a in deed.who)
    return Recorded(
        loaded.id, loaded.place, record.n, record.act, record.key, record.at, deed.hand.noted,
        record.facts, who, irregular,
    )  # fmt: skip


def compose(
    deed: Deed,
    record: Record,
    loaded: Loaded,
    touched: TouchedRows,
    store: RowStore,
    *,
    irregular: bool,
) -> tuple[format1.Sealed, Mapping[str, Any]]:
    """Seal the entry of a deed; returns it with its parsed body, which the flow goes on from."""
    hand = deed.hand
    first = loaded.n < 0
    pins = first or deed.act is REPIN
    new = format1.NewEntry(
        agency=loaded.place.agency,
        matter=loaded.id,
        opened=loaded.opened,
        n=loaded.n + 1,
        prev=first_prev(loaded.id) if first else loaded.tip,
        act=record.act,
        at=record.at,
        noted=hand.noted,
        by=hand.by,
        key=record.key,
        who=tuple(format1.Who(a.person, a.role, a.certificate) for a in deed.who),
        facts=_committed(deed.act, record.facts) | (_elsewhere(loaded) if first else {}),
        files=tuple(format1.FileRef(f.sha256, f.size, f.type, f.name) for f in deed.files),
        images=tuple(_image(model, id, row, deed, store) for model, id, row in touched),
        procedure=format1.Pin(loaded.procedure.code, loaded.digest) if pins else None,
        captured=deed.captured,
        pins=_pins(deed, loaded),
        corrects=format1.Correction(deed.corrects, deed.why) if deed.corrects is not None else None,
        irregular=deed.irregular if irregular else "",
        prepared_by=deed.prepared_by,
        recorded_by=deed.recorded_by,
    )
    sealed = format1.seal(new, lambda: hand.chance(16))
    return sealed, parsed(sealed.body)


def _elsewhere(loaded: Loaded) -> dict[str, str]:
    """That the matter is handled on another platform (外部系统办理), stated by its first entry."""
    stated = dict(zip(ELSEWHERE, (loaded.platform, loaded.platform_number), strict=True))
    return {code: value for code, value in stated.items() if value}


def _committed(act: Act, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Personal facts wrapped for commitment; what the act does not declare counts as personal."""
    plain = _plain(act)
    return {c: v if c in plain else Personal(v) for c, v in facts.items() if v is not None}


@lru_cache(maxsize=4096)
def _plain(act: Act) -> frozenset[str]:
    """The facts of an act that stand in the body as they are."""
    return frozenset(f.code for f in act.facts if not f.is_personal) | {act.names} - {""}


def _image(
    model: type[Model], id: str, row: Mapping[str, Any], deed: Deed, store: RowStore
) -> images.TakenImage:
    table = model._meta.db_table
    spec = images.newest(table)
    previous = store.commitments(table, id, selectors.image_commitments) if spec.personal else None
    taken = images.take(spec, id, row, lambda: deed.hand.chance(16), previous)
    store.remember(table, id, taken.openings)
    return taken


def _pins(deed: Deed, loaded: Loaded) -> dict[str, Any]:
    """What was known of the registers when the act was judged (按办理时已知判断).

    The calendar's version and the parameter values that were read stand for themselves; `log` is the
    size of the log when people, certificates, roles and parties were read, and with it the position
    of every register.
    """
    pins: dict[str, Any] = {} if deed.hand.read_at is None else {"log": deed.hand.read_at}
    if loaded.register:
        return pins
    pins["calendar"] = deed.hand.law.calendar.version
    on = day_of(deed.at)
    for code in _parameters_of(loaded.procedure, deed.act):
        found = deed.hand.law.parameters.find(code, on)
        if found is not None and found.position:
            pins[code] = found.position
    return pins


@lru_cache(maxsize=4096)
def _parameters_of(procedure: Procedure, act: Act) -> tuple[str, ...]:
    """The parameters that the rules and derived facts of an act read."""
    terms = (r.term for r in procedure.rules if act in (r.first, r.then))
    read = {t.parameter for t in terms if isinstance(t, Given) and t.parameter}
    return tuple(sorted(read | {p for f in act.facts if f.derived for p in f.derived.parameters}))

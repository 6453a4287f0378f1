"""How a procedure's entries become rows of its room: pure folds, registered by the rooms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Protocol

from django.db.models import Model

from fadu.law import registry
from fadu.matters.deeds import Deed
from fadu.matters.packs import Shelf
from fadu.matters.scope import Place


@dataclass(frozen=True)
class Recorded:
    """One entry as a fold sees it: with its personal values opened (None once erased)."""

    matter: str
    place: Place
    n: int
    act: str
    key: str
    at: datetime
    noted: datetime
    facts: Mapping[str, Any]
    who: tuple[str, ...]
    irregular: bool = False


@dataclass(frozen=True)
class Change:
    """What an entry makes of one row: the row is created if it is not there yet."""

    model: type[Model]
    id: str
    fields: Mapping[str, Any]


class Rows(Protocol):
    """The rows of the matter as they stand before the entry."""

    def get(self, model: type[Model], id: str) -> Mapping[str, Any] | None:
        """The row's columns, or nothing."""


Fold = Callable[[Recorded, Rows], Sequence[Change]]


@dataclass(frozen=True)
class Folding:
    """A procedure's fold, the facts that name a matter, and the models it fills.

    `title` and `number` are fact codes, or `act.fact` where only that act names the matter. `columns`: by which
    column a model's rows name their matter, where it is not `matter`: another one, or the primary key.
    """

    fold: Fold
    models: tuple[type[Model], ...] = ()
    title: tuple[str, ...] = ()  # the newest value is the matter's title
    number: tuple[str, ...] = ()  # what carries the number (文号、案号)
    shelf: Shelf | None = (
        None  # where a register's titles are found; the others' are not looked for
    )
    columns: tuple[tuple[type[Model], str], ...] = ()


def nothing(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The fold of a procedure without rows of its own: its entries are all there is."""
    return ()


TITLE_FACTS = ("subject", "cause", "title")
NUMBER_FACTS = ("case_number", "number")
_DEFAULT = Folding(nothing, (), TITLE_FACTS, NUMBER_FACTS)
_FOLDINGS: dict[str, Folding] = {}
_JOINED: dict[str, tuple[Folding, Folding]] = {}  # what was registered, and what has joined it


def register(procedure: str, folding: Folding) -> None:
    """Called once by each room when Django starts; a second, different fold is a mistake."""
    known = _FOLDINGS.setdefault(procedure, folding)
    own, _ = _JOINED.get(procedure, (known, known))
    if own != folding:
        raise ValueError(f"procedure {procedure} has two folds")


def join(procedure: str, more: Folding) -> None:
    """What a procedure's entries make of another room's rows besides its own (fadu/flows), once when Django starts.

    The room's own fold goes first. Both read the rows as they stood before the entry, and never write the same
    ones; names and numbers of the matter stay the room's.
    """
    if procedure in _JOINED:
        if _JOINED[procedure][1] != more:
            raise ValueError(f"procedure {procedure} has been joined already")
        return
    own = _FOLDINGS[procedure]
    if set(own.models) & set(more.models):
        raise ValueError(f"two folds of {procedure} write the same rows")
    _JOINED[procedure] = own, more
    first, then = own.fold, more.fold
    _FOLDINGS[procedure] = Folding(
        lambda entry, rows: [*first(entry, rows), *then(entry, rows)],
        (*own.models, *more.models), own.title, own.number, own.shelf, (*own.columns, *more.columns),
    )  # fmt: skip


def folding_of(procedure: str) -> Folding:
    """The folding of a procedure; one without rows where no room has registered."""
    return _FOLDINGS.get(procedure, _DEFAULT)


def asked_for(deeds: Sequence[Deed]) -> dict[str, dict[type[Model], list[str]]]:
    """The rows that the folds of these deeds will probably ask for: matter → model → ids.

    A guess that saves statements: the row of the matter itself, of the deed's key, and of the keys
    it names. What was not guessed is read when it is asked for.
    """
    found: dict[str, dict[type[Model], list[str]]] = {}
    for deed in deeds:
        if not isinstance(deed.matter, str):
            continue
        named = deed.facts.get(deed.act.names) if deed.act.names else None
        keys = [deed.key] if deed.key else []
        keys += [k for k in named if isinstance(k, str)] if isinstance(named, list) else []
        ids = [deed.matter, *(f"{deed.matter}:{key}" for key in keys)]
        for model in _models_of(deed.act.code):
            known = found.setdefault(deed.matter, {}).setdefault(model, [])
            known += [id for id in ids if id not in known]
    return found


@lru_cache(maxsize=1024)
def _models_of(act: str) -> tuple[type[Model], ...]:
    """The models of every procedure that has an act of this code."""
    codes = {p.code for p in registry.PROCEDURES if act in p.by_code}
    models = (m for code in sorted(codes) if code in _FOLDINGS for m in _FOLDINGS[code].models)
    return tuple(dict.fromkeys(models))


def foldings() -> Mapping[str, Folding]:
    """Every registered folding, by procedure code."""
    return _FOLDINGS


def matter_columns() -> dict[type[Model], str]:
    """Every model that a folding fills, with the column by which its rows name their matter."""
    found: dict[type[Model], str] = {}
    for folding in _FOLDINGS.values():
        declared = dict(folding.columns)
        for model in folding.models:
            own = {field.name for field in model._meta.concrete_fields}
            if column := declared.get(model) or ("matter" if "matter" in own else ""):
                found[model] = column
    return found

"""How a procedure's entries become rows of its room: pure folds, registered by the rooms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.db.models import Model

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

    `title` and `number` are fact codes, or `act.fact` where only that act names the matter.
    """

    fold: Fold
    models: tuple[type[Model], ...] = ()
    title: tuple[str, ...] = ()  # the newest value is the matter's title
    number: tuple[str, ...] = ()  # what carries the number (文号、案号)


def nothing(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The fold of a procedure without rows of its own: its entries are all there is."""
    return ()


TITLE_FACTS = ("subject", "cause", "title")
NUMBER_FACTS = ("case_number", "number")
_DEFAULT = Folding(nothing, (), TITLE_FACTS, NUMBER_FACTS)
_FOLDINGS: dict[str, Folding] = {}


def register(procedure: str, folding: Folding) -> None:
    """Called once by each room when Django starts; a second, different fold is a mistake."""
    known = _FOLDINGS.setdefault(procedure, folding)
    if known != folding:
        raise ValueError(f"procedure {procedure} has two folds")


def folding_of(procedure: str) -> Folding:
    """The folding of a procedure; one without rows where no room has registered."""
    return _FOLDINGS.get(procedure, _DEFAULT)


def foldings() -> Mapping[str, Folding]:
    """Every registered folding, by procedure code."""
    return _FOLDINGS

"""What the tests of directories judge by: the shipped titles, the calendar that comes along, one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache

from fadu.kernel.calendar_seed import seed_calendar
from fadu.law import registry
from fadu.law.directories import rows
from fadu.law.directories.reviewing import Reviewed, reviewed
from fadu.law.directories.titles import Meaning, Read, Titles, meanings_of
from fadu.law.engine.view import LawView
from fadu.law.libraries.titles import shipped_titles
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters

ORDINARY = registry.procedure("penalty.ordinary")
NOTED = datetime(2025, 12, 1, tzinfo=UTC)


@cache
def law() -> LawView:
    """The law without any local parameter."""
    return LawView(seed_calendar(), Parameters.of(PARAMETERS))


@cache
def meanings() -> tuple[Meaning, ...]:
    """What comes along for the ordinary penalty."""
    return tuple(meanings_of(ORDINARY, shipped_titles()))


def read(table: Sequence[Sequence[str]], chosen: Mapping[str, Meaning] | None = None) -> list[Read]:
    """The rows of a table with their meanings."""
    return Titles(meanings(), dict(chosen or {})).read(rows.read([table]))


def judged(table: Sequence[Sequence[str]], now: datetime | None = None) -> Reviewed:
    """The review of a table."""
    return reviewed(ORDINARY, law(), read(table), now, NOTED)

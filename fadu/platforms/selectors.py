"""Which matters are handled elsewhere, and which titles stand for which acts today."""

from __future__ import annotations

from datetime import date

from fadu.kernel.zone import day_of
from fadu.law.directories.titles import Meaning, Titles, meanings_of
from fadu.law.libraries.titles import TITLE
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history, matters
from fadu.statutes.library import selectors as library

Done = tuple[str, str, date]  # act, key, day


def kept_there(scope: Scope, procedure: str, platform: str, number: str) -> Matter | None:
    """The matter that stands for a case of another platform, of the viewer's own agency."""
    found = matters(scope).filter(procedure=procedure, platform=platform, platform_number=number)
    return found.filter(county=scope.agency).first()


def titles_of(procedure: Procedure, on: date, chosen: dict[str, Meaning] | None = None) -> Titles:
    """The synonym table of a day: ours, behind it what comes along; `chosen` by hand for one file."""
    return Titles(meanings_of(procedure, library.entries(TITLE.code, on)), chosen or {})


def recorded(matter: Matter) -> set[Done]:
    """The acts that stand on a matter, by day: what a second import leaves alone."""
    return {(line.act, line.key, day_of(line.at)) for line in history(matter)}

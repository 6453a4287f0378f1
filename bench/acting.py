"""Acts as officers record them: whole penalty cases, each act in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from fadu.accounts.models import Agency
from fadu.demo import bureau, parties, penalties
from fadu.law.engine.view import LawView
from fadu.matters import remembered
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.scope import Place
from fadu.matters.services import perform
from fadu.statutes.selectors import law_view


def law() -> LawView:
    """Calendar and parameters as the registers have them."""
    return law_view()


def places() -> dict[str, Place]:
    """Every agency's place, by id."""
    return {agency.id: agency.place for agency in Agency.objects.all()}


def silent() -> None:
    """The demonstration's builders report their progress; here nobody watches."""


def found() -> tuple[bureau.Bureau, str]:
    """The demonstration bureau and one firm of its."""
    made = bureau.build(silent)
    return made, parties.build(made, silent)[made.agency][0]


def cases(made: bureau.Bureau, party: str, first: int = 0) -> Iterator[list[Deed]]:
    """The deeds of one fined case after the other, from the clue to the archive."""
    turn = first
    while True:
        day = date(2024, 1, 15) + timedelta(days=turn % 200)
        story = penalties.case(made, 1000 + turn, day, party)
        penalties.fined(story, party, day)
        yield [story.deeds[0], *(replace(deed, matter=story.id) for deed in story.deeds[1:])]
        turn += 1


def acts(made: bureau.Bureau, party: str, first: int = 0) -> Iterator[Deed]:
    """The same deeds, one by one."""
    for deeds in cases(made, party, first):
        yield from deeds


def record(deeds: Iterator[Deed], count: int) -> list[Outcome]:
    """Record the next `count` acts."""
    return [perform([next(deeds)])[0] for _ in range(count)]


def record_anew(deeds: Iterator[Deed], count: int) -> list[Outcome]:
    """Record them as a process does that has never folded their matters."""
    found = []
    for _ in range(count):
        remembered.forget()
        found += perform([next(deeds)])
    return found

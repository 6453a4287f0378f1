"""The phrases of the library beside the act that writes them (文书用语): those of the law that it states.

Where an act states the basis of a penalty, that is the one typed in the form, or else the newest one recorded
in the matter. Where a finding states the duty that was broken, its conducts are those that break it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fadu.faces.desk.law_panel import basis_recorded, conducts_against, conducts_of
from fadu.faces.desk.penalty_page import parts_of
from fadu.law.libraries.kinds import PHRASE
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.statutes.library import selectors

BASIS, BROKEN = "legal_basis", "violated"


@dataclass(frozen=True)
class Phrased:
    """The phrases of one conduct: heading and text each."""

    conduct: str
    url: str
    parts: tuple[tuple[str, str], ...]


def stated_in(act: Act) -> str:
    """The fact in which an act states the law it is written under; "" where it states none."""
    return next((fact.code for fact in act.stated if fact.code in (BASIS, BROKEN)), "")


def phrased(fact: str, typed: str, lines: Sequence[Line], on: date) -> tuple[Phrased, ...]:
    """The phrases in force on a day of the conducts that the fact means; none where it means none."""
    if fact == BROKEN:
        rows = conducts_against(typed)
    else:
        rows = conducts_of(typed or basis_recorded(lines))
    made = ((row, parts_of(row, selectors.entry(PHRASE.code, row.code, on))) for row in rows)
    return tuple(
        Phrased(row.words, reverse("penalty", kwargs={"code": row.code}), tuple(parts))
        for row, parts in made
        if parts
    )

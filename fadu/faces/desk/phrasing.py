"""The phrases of the library beside the act that writes them (文书用语): those of the basis that is stated.

The basis is the one typed in the form, or else the newest one recorded in the matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fadu.faces.desk.law_panel import basis_recorded, conducts_of
from fadu.faces.desk.penalty_page import parts_of
from fadu.law.libraries.kinds import PHRASE
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.statutes.library import selectors

BASIS = "legal_basis"


@dataclass(frozen=True)
class Phrased:
    """The phrases of one conduct: heading and text each."""

    conduct: str
    url: str
    parts: tuple[tuple[str, str], ...]


def wants(act: Act) -> bool:
    """Whether an act states a basis, and so is written with its phrases."""
    return any(fact.code == BASIS for fact in act.stated)


def phrased(typed: str, lines: Sequence[Line], on: date) -> tuple[Phrased, ...]:
    """The phrases in force on a day of the conducts that the basis means; none where it means none."""
    rows = conducts_of(typed or basis_recorded(lines))
    made = ((row, parts_of(row, selectors.entry(PHRASE.code, row.code, on))) for row in rows)
    return tuple(
        Phrased(row.words, reverse("penalty", kwargs={"code": row.code}), tuple(parts))
        for row, parts in made
        if parts
    )

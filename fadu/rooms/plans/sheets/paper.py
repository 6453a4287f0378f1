"""What a document of a plan is made of, before it is a page or a Word file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.checker.capacity import Term
from fadu.checker.plan_items import Item
from fadu.rooms.plans.models import Plan, Wording
from fadu.ui.formats import long_day
from fadu.ui.tables import Table


@dataclass(frozen=True)
class Part:
    """A heading, sentences, and a table with the width of its columns in millimetres."""

    title: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Paper:
    """One document: title, agency, day of its publication (None while it is a draft), parts; `wide` lies on its side."""

    title: str
    agency: str
    day: date | None
    parts: tuple[Part, ...]
    wide: bool = False


@dataclass(frozen=True)
class Told:
    """What a paper is made from. names: of single units, by party. terms: the worksheet as checked."""

    plan: Plan
    wording: Wording | None
    items: Sequence[Item]
    agency: str
    names: Mapping[str, str]
    terms: Sequence[Term] = ()


def issued(paper: Paper) -> str:
    """The day under the agency's name; a draft says that it is one."""
    return long_day(paper.day) if paper.day else "（草案）"

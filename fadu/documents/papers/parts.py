"""What papers of different rooms say alike: the unit, the officers with their certificates, days and hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Field
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import APL, WSL
from fadu.matters.lines import Line
from fadu.ui.formats import long_day, moment

SHOWN = WSL.art(67, par=2) + APL.art(55, par=1)
"""Certificates are shown: so papers name them."""


@dataclass(frozen=True)
class Unit:
    """The unit as it was registered at the time; None: erased."""

    name: str | None
    credit_code: str | None
    address: str | None
    principal: str | None
    phone: str | None

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Unit:
        """From what the register said: fact → value."""
        return cls(
            *(said.get(c, "") for c in ("name", "credit_code", "address", "principal", "phone"))
        )

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its rows in a form."""
        rows = (
            ("被检查单位", self.name), ("统一社会信用代码", self.credit_code), ("地址", self.address),
            ("负责人", self.principal), ("联系电话", self.phone),
        )  # fmt: skip
        return tuple(Field(title, text or "") for title, text in rows)


@dataclass(frozen=True)
class Team:
    """The officers of a paper: as they are written, and whether each has a certificate; None: erased."""

    names: str | None
    certified: str | None

    def contents(self, given_by: str) -> tuple[tuple[Content, str | None], ...]:
        """What the paper must say of them; `given_by` is the act that names them."""
        return (
            (Content("检查人员姓名", given_by, SHOWN), self.names),
            (Content("检查人员执法证件号", "登记证件", SHOWN), self.certified),
        )


def team(file: CaseFile, people: Iterable[Any], day: date) -> Team:
    """Officers by their ids, each with the certificate that was valid on the day."""
    ids = [str(one) for one in people if one]
    written = [file.officer(id, day) for id in ids]
    if None in written:
        return Team(None, None)
    without = [id for id in ids if not file.people[id].certificate(day)]
    return Team("、".join(w or "" for w in written), "" if without or not ids else "有")


def acting(file: CaseFile, lines: Sequence[Line], day: date) -> Team:
    """Who did what the paper tells."""
    return team(file, dict.fromkeys(person for line in lines for person, _ in line.who), day)


def day_in(line: Line | None, code: str) -> str:
    """A day that an entry states, as it is printed; "" where it does not."""
    value = stated(line, code)
    return long_day(parse_day(value)) if value else ""


def when(line: Line | None) -> str:
    """When an entry happened, to the minute where it is known."""
    if line is None:
        return ""
    return long_day(line.at) if line.day_only else moment(line.at)


def day_of_line(line: Line) -> date:
    """The day of an entry."""
    return day_of(line.at)

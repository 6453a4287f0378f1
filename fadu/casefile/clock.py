"""The archive clock (归档期限) and how long the file is kept: parameters of the legal office, off until filled in.

Law asks for the file to be kept and handed to the archive and names neither days nor years (行政处罚法 47, 档案法 14): where
nothing is filled in, nothing is late, and the page says so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.kernel.periods import Span, Unit, last_day
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.law.instruments import APL, ARC
from fadu.law.parameters.penalty import ARCHIVE_LIMIT, RETENTION
from fadu.law.registry import PROCEDURES
from fadu.matters.lines import Line

BASIS = APL.art(47) + ARC.art(14, par=1)
UNFILLED = "未核实依据，政策法规科没有填写，不计算逾期"
ARCHIVE = frozenset(p.closing.code for p in PROCEDURES if p.closing)
CLOSE = ARCHIVE - {"archive_case"} | {"close_case"}
"""The acts that close a matter, of any procedure, and those that archive it: a penalty is closed first, elsewhere 办结归档 is both."""


@dataclass(frozen=True)
class Clock:
    """When the matter was closed and archived; `due`: the last day for it, None where no number is filled in; `years`:
    how long the file is kept, None likewise.
    """

    closed: date | None = None
    archived: date | None = None
    due: date | None = None
    years: int | None = None

    def late(self, on: date) -> bool:
        """Whether its last day has passed and it is, or was, archived later."""
        return self.due is not None and (self.archived or on) > self.due


def of_lines(lines: Sequence[Line], law: LawView, on: date) -> Clock:
    """The clock of a matter, from its entries and the parameters in force."""
    closed, archived = _last(lines, CLOSE), _last(lines, ARCHIVE)
    days, years = _number(law, ARCHIVE_LIMIT, closed or on), _number(law, RETENTION, on)
    due = None
    if closed is not None and days is not None:
        due = last_day(closed, Span(days, Unit.WORKDAY), law.calendar).due
    return Clock(closed, archived, due, years)


def _last(lines: Sequence[Line], acts: Collection[str]) -> date | None:
    return next((day_of(line.at) for line in reversed(lines) if line.act in acts), None)


def _number(law: LawView, code: str, on: date) -> int | None:
    held = law.parameters.find(code, on)
    return None if held is None or held.value is None else int(held.value)

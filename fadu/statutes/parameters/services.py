"""Acts on parameters as a whole: a pack of dated values taken in at once, the list of missing ones signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack

from django.db import transaction

from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.law.procedures import registers
from fadu.law.vocabulary.parameter import Parameter
from fadu.matters.deeds import Deed, NewMatter, Outcome, Page
from fadu.matters.services import act, perform
from fadu.statutes.filled_sheets import Wrong
from fadu.statutes.keeping import By
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters import selectors


@dataclass(frozen=True)
class Line:
    """One dated value of a pack as read: its row in the sheet, the value as the register keeps it."""

    number: int
    parameter: Parameter
    value: str
    since: date
    source: str
    status: str
    demo: bool = False

    @property
    def said(self) -> tuple[str, str, str, bool]:
        """What the register keeps of it beside code and day."""
        return self.value, self.source, self.status, self.demo


@dataclass(frozen=True)
class Planned:
    """One line that would change the register, and the value it finds there for that day."""

    line: Line
    before: ParameterRow | None


@dataclass(frozen=True)
class Taken:
    """What a pack would change or has changed."""

    planned: tuple[Planned, ...] = ()
    same: int = 0
    blank: int = 0
    wrong: tuple[Wrong, ...] = ()

    @property
    def new(self) -> int:
        """How many dated values the register has not had."""
        return sum(p.before is None for p in self.planned)

    @property
    def changed(self) -> int:
        """How many are restated for a day that has one."""
        return len(self.planned) - self.new


def take_pack(
    *, lines: Sequence[Line], wrong: Sequence[Wrong], blank: int, by: By, dry: bool
) -> Taken:
    """Take in a pack whole, or with `dry` only say what it would change; a faulty one changes nothing.

    A value that the register has already, for the same parameter and day, is left alone, so that a second
    import of the same pack records nothing. All values are entries of one transaction.
    """
    faults = (*wrong, *_twice(lines))
    with transaction.atomic():
        held = {(r.code, r.since): r for rows in selectors.values().values() for r in rows}
        todo = tuple(
            Planned(line, held.get((line.parameter.code, line.since)))
            for line in lines
            if not _same(line, held.get((line.parameter.code, line.since)))
        )
        taken = Taken(todo, len(lines) - len(todo), blank, faults)
        if todo and not dry and not faults:
            perform(_deeds([p.line for p in todo], by))
    return taken


def sign_missing(*, law: LawView, shown: Sequence[str], by: By, **page: Unpack[Page]) -> Outcome:
    """Sign the list of what is missing (签署缺项清单): exactly the list that the signer was shown.

    BadInput where nothing is missing, or the list has changed since it was shown.
    """
    on = day_of(by.at)
    codes = [p.code for p in selectors.missing(law, on)]
    if not codes:
        raise BadInput("没有未填写的参数，不需要签署")
    if sorted(codes) != sorted(shown):
        raise BadInput("清单在您打开以后有变动", todo="请重新打开缺项清单，核对后再签署。")
    new = NewMatter(registers.MISSING_REGISTER, by.place, id=page.get("idem", ""))
    facts: Mapping[str, Any] = {"listed": "\n".join(codes), "listed_on": on.isoformat()}
    what = registers.sign_missing
    return act(new, what, hand=by.hand, who=by.who, facts=facts, at=by.at, **page)


def _deeds(lines: Sequence[Line], by: By) -> list[Deed]:
    """One entry a value; the first of a parameter opens its register matter."""
    matters: dict[str, str | NewMatter] = {}
    for code, first in ParameterRow.objects.order_by("-id").values_list("code", "id"):
        matters[code] = first.partition(":")[0]
    deeds = []
    for line in sorted(lines, key=lambda x: x.since):
        code = line.parameter.code
        if code not in matters:
            id = new_id(by.hand.noted, by.hand.chance(10))
            matters[code] = NewMatter(registers.PARAMETER_REGISTER, by.place, id=id)
        facts = {
            "parameter": code, "value": line.value, "since": line.since.isoformat(),
            "source": line.source, "status": line.status, "demo": line.demo,
        }  # fmt: skip
        what = registers.set_parameter
        deeds.append(Deed(matters[code], what, by.at, by.hand, tuple(by.who), facts))
    return deeds


def _same(line: Line, row: ParameterRow | None) -> bool:
    return row is not None and line.said == (row.value, row.source, row.status, row.demo)


def _twice(lines: Sequence[Line]) -> list[Wrong]:
    """Rows that state a parameter and day stated above."""
    seen: dict[tuple[str, date], int] = {}
    found = []
    for line in lines:
        above = seen.setdefault((line.parameter.code, line.since), line.number)
        if above != line.number:
            what = f"“{line.parameter.title}”同一施行日期与第{above}行重复"
            found.append(Wrong(line.number, "施行日期", what, "保留一行，删去另一行。"))
    return found

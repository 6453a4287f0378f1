"""What other units reported of their hazards (各单位报送): numbers born elsewhere, with their coverage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fadu.accounts.selectors import agency_names
from fadu.faces.desk.hazard_rates import rate, said
from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.matters.scope import Scope
from fadu.returns import selectors
from fadu.returns.figures import campaign
from fadu.returns.models import Return, State
from fadu.ui.tables import Cell, Column, Row, Table

_FOUND, _RECTIFIED = campaign.CITY_HAZARDS_FOUND, campaign.CITY_HAZARDS_RECTIFIED
COLUMNS = (
    Column("单位"), Column("排查", "number"), Column("整改", "number"), Column("整改率", "number"),
    Column("截至", "date"),
)  # fmt: skip


@dataclass(frozen=True)
class Panel:
    """The reported rate with its coverage, and the units one by one."""

    year: int
    value: Value
    table: Table

    @property
    def said(self) -> str:
        """The rate with numerator and denominator."""
        return said(self.value)


def panel(scope: Scope, span: Span) -> Panel | None:
    """The reports of the span's year; None where nobody was asked for any."""
    if span.year is None:
        return None
    asked: dict[str, Return] = {}
    taken: dict[str, dict[str, Return]] = {_FOUND.code: {}, _RECTIFIED.code: {}}
    for one in selectors.of_figures(scope, tuple(taken), span.year):
        asked[one.county] = one
        if one.state == State.ACCEPTED:
            taken[one.figure][one.county] = one
    if not asked:
        return None
    found, done = taken[_FOUND.code], taken[_RECTIFIED.code]
    names = agency_names(asked)
    order = sorted(asked, key=lambda one: (one in found, names.get(one, one)))
    rows = tuple(_row(names.get(u, ""), asked[u], found.get(u), done.get(u)) for u in order)
    told = _value(asked, found, done)
    return Panel(span.year, told, Table("各单位报送的重大事故隐患", COLUMNS, rows))


def _row(name: str, asked: Return, found: Return | None, done: Return | None) -> Row:
    if found is None:
        return Row((Cell(name), Cell(str(State(asked.state).label)), Cell(), Cell(), Cell()))
    return Row((
        Cell(name), Cell(str(found.numerator)), Cell(str(done.numerator) if done else "未报送"),
        Cell(said(rate(done.numerator or 0, found.numerator or 0)) if done else "—"),
        Cell(str(found.cut_off or "")),
    ))  # fmt: skip


def _value(
    asked: Mapping[str, Return], found: Mapping[str, Return], done: Mapping[str, Return]
) -> Value:
    """The rate as the figure of the returns computes it, from the rows that the table shows."""
    if not (found and done):
        return Value(Form.PERCENT, covered=0, expected=len(asked))
    spoken = [sum(row.covered or 0 for row in rows.values()) for rows in (found, done)]
    wanted = [
        sum(rows[u].expected or 1 if u in rows else 1 for u in asked) for rows in (found, done)
    ]
    over, under = (sum(row.numerator or 0 for row in rows.values()) for rows in (done, found))
    return Value(Form.PERCENT, over, under, min(spoken), max(wanted))

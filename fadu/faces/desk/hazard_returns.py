"""What other units reported of their hazards (各单位报送): numbers born elsewhere, with their coverage."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.accounts.selectors import agency_names
from fadu.faces.desk.hazard_rates import rate, said
from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.matters.scope import Reach, Scope
from fadu.returns import selectors
from fadu.returns.figures import campaign
from fadu.returns.models import State
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
    if span.year is None or scope.reach is Reach.NONE:
        return None
    asked = {r.county: r for r in selectors.asked(scope, _FOUND.code, span.year)}
    if not asked:
        return None
    found = {r.county: r for r in selectors.accepted(scope, _FOUND.code, span.year)}
    done = {r.county: r for r in selectors.accepted(scope, _RECTIFIED.code, span.year)}
    names = agency_names(asked)
    rows = []
    for unit in sorted(asked, key=lambda one: (one in found, names.get(one, one))):
        if unit not in found:
            state = str(State(asked[unit].state).label)
            rows.append(Row((Cell(names.get(unit, "")), Cell(state), Cell(), Cell(), Cell())))
            continue
        over, under = (r[unit].numerator or 0 if unit in r else None for r in (done, found))
        told = rate(over, under or 0) if over is not None else None
        rows.append(
            Row((
                Cell(names.get(unit, "")), Cell(str(under)), Cell("未报送" if over is None else str(over)),
                Cell(said(told) if told else "—"),
                Cell(str(found[unit].cut_off or "")),
            ))
        )  # fmt: skip
    return Panel(
        span.year, _value(scope, span), Table("各单位报送的重大事故隐患", COLUMNS, tuple(rows))
    )


def _value(scope: Scope, span: Span) -> Value:
    """The city's reported rate; of a county its own, which speaks for itself alone."""
    if scope.reach is not Reach.COUNTY:
        return campaign.CITY_HAZARD_RECTIFICATION_RATE.value(scope, span)
    parts = (
        selectors.accepted(scope, f.code, span.first.year).first() for f in (_RECTIFIED, _FOUND)
    )
    over, under = (row.numerator if row else None for row in parts)
    return Value(Form.PERCENT, over, under)

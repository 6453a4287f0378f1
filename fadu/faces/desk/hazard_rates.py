"""The numbers of the hazard board: cards, ageing, and rates broken down, each with numerator and denominator."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import astuple, dataclass
from datetime import date, timedelta

from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.matters.scope import Scope
from fadu.rooms.hazards.selectors.ages import ageing
from fadu.rooms.hazards.selectors.cuts import Cut
from fadu.rooms.hazards.selectors.standing import OVERDUE, Band
from fadu.rooms.hazards.selectors.tallies import Asked, Tally, tallies
from fadu.ui.badges import Tone
from fadu.ui.charts import Chart, FigureCard, Series
from fadu.ui.formats import count
from fadu.ui.tables import Cell, Column, Empty, Row, Table

MEANINGS = (
    ("整改率", "统计期内发现的，截至期末经复查确认已消除的÷统计期内发现的；与统计指标“重大事故隐患整改率”口径相同。"),
    ("动态清零率", "统计期内发现的，截至期末已经销号的÷统计期内发现的。"),
    ("按期整改率", "整改期限在统计期内届满的（不论何时发现），在期限最后一日以前销号的÷整改期限在统计期内届满的；当天到期的次日起计入，届满以前已经移送其他部门的不计。"),
)  # fmt: skip
"""What each rate counts. No law defines them: they are the bureau's own way of working, and say so."""

_NUMBER = "number"
COLUMNS = tuple(
    Column(title, _NUMBER)
    for title in ("发现", "整改率", "动态清零率", "按期整改率", "未销号", "其中逾期")
)
Link = Callable[[str], str]
"""The address under which the board shows one value alone; empty where it cannot."""


@dataclass(frozen=True)
class Line:
    """One value of a cut: what was found in the span, and what is open today."""

    tally: Tally
    bands: Mapping[Band, int]

    @property
    def open(self) -> int:
        """How many are not closed."""
        return sum(self.bands.values())

    @property
    def overdue(self) -> int:
        """How many of them are past their term."""
        return sum(self.bands[band] for band in OVERDUE if band in self.bands)


def lines(
    scope: Scope, span: Span, today: date, cuts: Collection[Cut], sector: str = ""
) -> dict[Cut, dict[str, Line]]:
    """Cut → its value → the line; values of which nothing is known are absent."""
    counted = tallies(Asked(scope, span, today - timedelta(days=1), sector), cuts)
    aged = ageing(scope, today, cuts, sector=sector)
    return {
        cut: {
            value: Line(counted[cut].get(value, Tally()), aged[cut].get(value, {}))
            for value in counted[cut].keys() | aged[cut].keys()
        }
        for cut in cuts
    }


def whole(parts: Mapping[str, Line]) -> Line:
    """The lines together: every hazard is in one of them."""
    tally = Tally(*map(sum, zip(*(astuple(p.tally) for p in parts.values()), strict=True)))
    return Line(tally, {b: sum(p.bands.get(b, 0) for p in parts.values()) for b in Band})


def rate(over: int, under: int) -> Value:
    """A rate in percent, half-up."""
    return Value(Form.PERCENT, over, under)


def said(value: Value) -> str:
    """A rate with numerator and denominator: 98.42%（2177/2212）."""
    return "—" if value.gap else f"{value.text}%（{value.operands}）"


def rates(tally: Tally) -> tuple[tuple[str, Value], ...]:
    """The rates by name, in the order of `MEANINGS`."""
    return (
        ("整改率", rate(tally.rectified, tally.found)),
        ("动态清零率", rate(tally.closed, tally.found)),
        ("按期整改率", rate(tally.met, tally.due)),
    )


def cards(line: Line, span: Span, addresses: Mapping[str, str]) -> list[FigureCard]:
    """The board at a glance; `addresses` lead from a card to its records."""
    late = f"今天 · 其中逾期{count(line.overdue)}处"
    made = [
        FigureCard(
            "未销号", count(line.open), "处", period=late, url=addresses["open"],
            tone=Tone.BAD if line.overdue else Tone.QUIET,
        ),
        FigureCard(
            "发现", count(line.tally.found), "处", period=_with(span, line.tally), url=addresses["found"]
        ),
    ]  # fmt: skip
    meanings = dict(MEANINGS)
    for title, value in rates(line.tally):
        parts = (str(value.numerator), str(value.denominator)) if value.text else ("", "")
        made.append(
            FigureCard(
                title, value.text or "—", "%" if value.text else "", *parts,
                span.title if value.text else f"{span.title}无相应记录",
                meaning=meanings[title], url=addresses.get(title, "") if value.text else "",
            )
        )  # fmt: skip
    return made


def _with(span: Span, tally: Tally) -> str:
    said = [span.title, f"挂牌督办{count(tally.listed)}处"]
    if tally.transferred:
        said.append(f"已移送{count(tally.transferred)}处")
    return " · ".join([*said, f"另有一般隐患{count(tally.ordinary)}处"] if tally.ordinary else said)


def ageing_chart(line: Line) -> Chart:
    """The open hazards by how long their term is over."""
    numbers = tuple(line.bands.get(band, 0) for band in Band)
    return Chart(
        "未销号隐患的逾期时长",
        "bar",
        tuple(Band),
        (Series("未销号", numbers),),
        "处",
        axis="逾期时长",
    )


def ageing_table(line: Line, address: Link) -> Table:
    """The chart in words and numbers; each leads to its hazards."""
    rows = tuple(
        Row(
            (Cell(band, address(band)), Cell(count(line.bands.get(band, 0)))),
            tone="bad" if band in OVERDUE and line.bands.get(band, 0) else "",
        )
        for band in Band
    )
    foot = Row((Cell("合计"), Cell(count(line.open))))
    return Table(
        "未销号隐患的逾期时长", (Column("逾期时长"), Column("未销号", _NUMBER)), rows, foot=foot
    )


def rate_table(
    title: str,
    parts: Mapping[str, Line],
    names: Mapping[str, str],
    address: Link,
    *,
    shown: Collection[str] | None = None,
) -> Table:
    """Rates by one way of breaking down, in their order; a value has a name in `names`. Only those `shown` have a
    row, where it says which; the sum at the foot is that of all.
    """
    rows = tuple(
        Row((Cell(names.get(value) or "未写明", address(value)), *_cells(parts[value])))
        for value in ordered(parts)
        if shown is None or value in shown
    )
    total = "合计" if len(rows) == len(parts) else f"合计（全部{len(parts)}个）"
    foot = Row((Cell(total), *_cells(whole(parts)))) if len(parts) > 1 else None
    empty = Empty("没有隐患记录", "统计期内没有发现，也没有尚未销号的重大事故隐患。", icon="check")
    return Table(f"{title}的数量和比率", (Column(title), *COLUMNS), rows, foot=foot, empty=empty)


def ordered(parts: Mapping[str, Line]) -> list[str]:
    """The values of one way of breaking down: those with the most open first, then with the most found."""
    return sorted(parts, key=lambda v: (-parts[v].open, -parts[v].tally.found, v))


def _cells(line: Line) -> tuple[Cell, ...]:
    found = line.tally
    some = (("挂牌", found.listed), ("移送", found.transferred))
    return (
        Cell(count(found.found), sub="，".join(f"{w}{count(n)}" for w, n in some if n)),
        *(Cell(said(value)) for _, value in rates(found)),
        Cell(count(line.open)),
        Cell(count(line.overdue)),
    )  # fmt: skip

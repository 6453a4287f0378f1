"""Charts drawn on the server as plain SVG, so that a figure is seen and printed without scripts."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import count

WIDTH, HEIGHT = 640, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 8, 14, 28

Value = int | float | None


@dataclass(frozen=True)
class Series:
    """One named row of values, one per label of the chart; None where nothing was counted."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Bar:
    """One drawn bar; `series` numbers its colour from 1."""

    x: float
    y: float
    width: float
    height: float
    series: int
    title: str


@dataclass(frozen=True)
class Stroke:
    """One drawn line: SVG points and, apart, the dots that carry the titles."""

    points: str
    series: int
    dots: tuple[tuple[float, float, str], ...]


@dataclass(frozen=True)
class Mark:
    """One word on an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Drawing:
    """The plain SVG of a chart, ready for the template."""

    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...]
    ticks: tuple[Mark, ...]
    labels: tuple[Mark, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    base: int = HEIGHT - _BOTTOM


@dataclass(frozen=True)
class Chart:
    """A chart and the words printed under it; `kind` is bar, line or pie (one series)."""

    title: str
    kind: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    meaning: str = ""
    as_of: str = ""
    url: str = ""
    axis: str = "期间"  # what the labels are, over the first column of the values as a table

    @property
    def payload(self) -> str:
        """What the script reads from `data-chart`."""
        series = [{"name": one.name, "values": one.values} for one in self.series]
        return json.dumps(
            {"kind": self.kind, "labels": self.labels, "series": series, "unit": self.unit},
            ensure_ascii=False,
        )

    @property
    def lines(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The same values as a table: label, then one text per series."""
        columns = [[_said(value) for value in one.values] for one in self.series]
        return tuple(zip(self.labels, zip(*columns, strict=True), strict=True)) if columns else ()

    @property
    def drawing(self) -> Drawing:
        """The plain picture; a pie is drawn as bars, which compare shares better on paper."""
        return _draw(self)


def _said(value: Value) -> str:
    return count(value) if value is None or isinstance(value, int) else f"{value:,.2f}"


def _scale(largest: float) -> tuple[int, int]:
    """The step and the number of steps (at most five) of an axis that holds `largest`."""
    power = 0
    while True:
        for factor in (1, 2, 5):
            step = factor * 10**power
            if step * 5 >= largest:
                return step, max(1, math.ceil(largest / step))
        power += 1


def _draw(chart: Chart) -> Drawing:
    known = [value for one in chart.series for value in one.values if value is not None]
    step, steps = _scale(max(known, default=1) or 1)
    top = step * steps
    base, tall = HEIGHT - _BOTTOM, HEIGHT - _BOTTOM - _TOP
    slot = (WIDTH - _LEFT - _RIGHT) / max(len(chart.labels), 1)

    def high(value: float) -> float:
        return round(base - tall * value / top, 1)

    ticks = tuple(Mark(high(step * i), count(step * i)) for i in range(steps + 1))
    every = max(1, -(-len(chart.labels) // 12))
    labels = tuple(
        Mark(round(_LEFT + slot * (i + 0.5), 1), label)
        for i, label in enumerate(chart.labels)
        if i % every == 0
    )
    if chart.kind == "line":
        return Drawing((), _strokes(chart, slot, high), ticks, labels)
    return Drawing(_bars(chart, slot, high, base), (), ticks, labels)


def _bars(chart: Chart, slot: float, high: Callable[[float], float], base: int) -> tuple[Bar, ...]:
    wide = min(28.0, slot * 0.72 / max(len(chart.series), 1))
    bars = []
    for s, one in enumerate(chart.series):
        for i, value in enumerate(one.values):
            if value is None:
                continue
            x = _LEFT + slot * (i + 0.5) + wide * (s - len(chart.series) / 2)
            title = f"{chart.labels[i]} {one.name} {_said(value)}{chart.unit}"
            y = high(value)
            bars.append(Bar(round(x, 1), y, round(wide - 1, 1), round(base - y, 1), s + 1, title))
    return tuple(bars)


def _strokes(chart: Chart, slot: float, high: Callable[[float], float]) -> tuple[Stroke, ...]:
    strokes = []
    for s, one in enumerate(chart.series):
        dots = tuple(
            (
                round(_LEFT + slot * (i + 0.5), 1),
                high(value),
                f"{chart.labels[i]} {one.name} {_said(value)}{chart.unit}",
            )
            for i, value in enumerate(one.values)
            if value is not None
        )
        strokes.append(Stroke(" ".join(f"{x},{y}" for x, y, _ in dots), s + 1, dots))
    return tuple(strokes)


@dataclass(frozen=True)
class Spark:
    """A line as long as a word: its SVG points, its last point, and what it says aloud."""

    points: str
    x: float
    y: float
    title: str
    width: int = 96
    height: int = 26


def spark(values: Sequence[int | float], *, title: str = "") -> Spark | None:
    """The trend of at least two values; with fewer there is no trend and nothing is drawn."""
    if len(values) < 2:
        return None
    low, span = min(values), (max(values) - min(values)) or 1
    step = (Spark.width - 8) / (len(values) - 1)
    dots = [
        (round(4 + step * i, 1), round(Spark.height - 4 - (Spark.height - 8) * (v - low) / span, 1))
        for i, v in enumerate(values)
    ]
    said = title or "走势：" + "、".join(f"{value:,}" for value in values)
    return Spark(" ".join(f"{x},{y}" for x, y in dots), dots[-1][0], dots[-1][1], said)


@dataclass(frozen=True)
class FigureCard:
    """One figure as people read it: value, what it is of what, period, trend, and the records behind."""

    title: str
    value: str
    unit: str = ""
    numerator: str = ""
    denominator: str = ""
    period: str = ""
    change: str = ""
    tone: Tone = Tone.QUIET
    url: str = ""
    meaning: str = ""
    trend: Spark | None = None
    badges: tuple[Badge, ...] = ()


NOT_FOR_ASSESSMENT = Badge(
    "不得用于考核", Tone.WARN, "info", "罚没数额等指标依法不得作为考核依据，仅供法定统计"
)
FIGURES_DIFFER = Badge("冻结后来源有变", Tone.WARN, "alert", "报告冻结之后，来源记录发生了变化")

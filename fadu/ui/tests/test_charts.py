import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.ui.charts import Chart, Series, spark


def chart(kind: str, *series: tuple[int | float | None, ...]) -> Chart:
    labels = tuple(f"{n + 1}月" for n in range(len(series[0]))) if series else ()
    return Chart(
        "立案", kind, labels, tuple(Series(f"甲{n}", one) for n, one in enumerate(series)), "件"
    )


def test_missing_values_are_left_out_and_said_as_a_dash() -> None:
    drawn = chart("bar", (3, None, 5))

    assert len(drawn.drawing.bars) == 2
    assert drawn.lines[1] == ("2月", ("—",))


@pytest.mark.parametrize(
    ("largest", "top"),
    [(1, "1"), (4, "4"), (19, "20"), (46, "50"), (98.42, "100"), (2212, "2,500")],
)
def test_the_axis_ends_at_a_round_number_just_above(largest: float, top: str) -> None:
    assert chart("bar", (largest,)).drawing.ticks[-1].text == top


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=40), st.sampled_from(["bar", "line"]))
def test_every_bar_and_dot_stays_inside_the_picture(values: list[int], kind: str) -> None:
    drawing = chart(kind, tuple(values)).drawing

    for bar in drawing.bars:
        assert drawing.left <= bar.x <= drawing.width
        assert 0 <= bar.y <= bar.y + bar.height <= drawing.base + 0.2
    for x, y, _ in (dot for stroke in drawing.strokes for dot in stroke.dots):
        assert drawing.left <= x <= drawing.width
        assert 0 <= y <= drawing.base


def test_long_axes_label_only_some_months() -> None:
    assert len(chart("line", tuple(range(36))).drawing.labels) == 12


def test_the_payload_is_what_the_script_reads() -> None:
    assert json.loads(chart("pie", (1, 2)).payload) == {
        "kind": "pie", "labels": ["1月", "2月"], "series": [{"name": "甲0", "values": [1, 2]}], "unit": "件",
    }  # fmt: skip


def test_a_chart_without_series_still_draws_its_axes() -> None:
    assert chart("bar").lines == ()
    assert chart("bar").drawing.bars == ()


def test_a_trend_needs_two_values() -> None:
    assert spark([3]) is None
    drawn = spark([1, 3])
    assert drawn is not None
    assert drawn.title == "走势：1、3"


def test_a_flat_trend_is_a_flat_line() -> None:
    drawn = spark([5, 5, 5])

    assert drawn is not None
    assert len({point.split(",")[1] for point in drawn.points.split()}) == 1

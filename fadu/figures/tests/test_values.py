"""Values: integers in, half-up out, and words where there is no number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.figures.values import Form, Gap, Value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Value(Form.PERCENT, 2177, 2212), "98.42"),  # half-up; 98.41 would be the truncation
        (Value(Form.PERCENT, 1, 8), "12.50"),
        (Value(Form.PERCENT, 58, 58), "100.00"),
        (Value(Form.WHOLE, 2212), "2212"),
        (Value(Form.MONEY, 12345650), "123456.50"),
        (Value(Form.MEAN, 461250, 50), "92.25"),
        (Value(Form.MEAN, 100, 3), "0.33"),
    ],
)
def test_a_value_prints(value: Value, text: str) -> None:
    assert value.text == text


@pytest.mark.parametrize(
    ("value", "gap"),
    [
        (Value(Form.WHOLE), Gap.NOT_REPORTED),
        (Value(Form.PERCENT, 3), Gap.NOT_REPORTED),
        (Value(Form.PERCENT, 0, 0), Gap.NOTHING_COUNTED),
        (Value(Form.MEAN, 0, 0), Gap.NOTHING_COUNTED),
        (Value(Form.WHOLE, 0), Gap.NONE),
    ],
)
def test_what_has_no_number_says_why(value: Value, gap: Gap) -> None:
    assert value.gap is gap
    assert value.written("件") == (str(gap) or "0件")


def test_operands_stand_beside_a_percentage_alone() -> None:
    assert Value(Form.PERCENT, 2177, 2212).operands == "2177/2212"
    assert Value(Form.WHOLE, 2177).operands == ""


def test_coverage_is_told_where_units_report() -> None:
    assert Value(Form.WHOLE, 5, covered=8, expected=9).coverage == "应报9家，已报8家"
    assert Value(Form.WHOLE, 5).coverage == ""


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_percentage_is_the_nearest_hundredth(over: int, under: int) -> None:
    printed = Fraction(Value(Form.PERCENT, over, under).text)

    assert abs(printed - Fraction(over * 100, under)) <= Fraction(1, 200)

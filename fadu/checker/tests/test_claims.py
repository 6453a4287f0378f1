"""The arithmetic behind every finding is exact."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.checker.claims import Fit, Range, amount, fit, printed, range_of, rounded, total
from fadu.checker.numbers import numbers_in


def number(text: str):
    return numbers_in(text)[0]


def share(part: str, whole: str) -> Range:
    return (range_of(number(part)) / range_of(number(whole))).scaled(100)


@pytest.mark.parametrize(
    ("stated", "part", "whole", "verdict"),
    [
        ("98.42%", "2177处", "2212处", Fit.RIGHT),
        ("98.41%", "2177处", "2212处", Fit.TRUNCATED),
        ("98.14%", "2177处", "2212处", Fit.WRONG),
        ("98.43%", "2177处", "2212处", Fit.WRONG),
        ("98%", "2177处", "2212处", Fit.RIGHT),
        ("96.88%", "465人", "480人", Fit.RIGHT),  # 96.875 进位
        ("96.87%", "465人", "480人", Fit.TRUNCATED),
        ("33.4%", "1.2万处", "3.6万处", Fit.RIGHT),  # 分子分母都是约数
        ("43.4%", "1.2万处", "3.6万处", Fit.WRONG),
        ("100%", "5处", "5处", Fit.RIGHT),
    ],
)
def test_a_stated_rate_against_its_operands(stated, part, whole, verdict):
    assert fit(number(stated), share(part, whole)) is verdict


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_half_up_agrees_with_integer_arithmetic(part, whole, places):
    scaled = (part * 100 * 10**places * 2 + whole) // (2 * whole)

    shown = rounded(Fraction(part * 100, whole), places)

    assert int(shown.replace(".", "")) == scaled


def test_sums_and_differences_carry_their_intervals():
    numbers = list(numbers_in("1.2万元、3000元"))

    assert total(numbers) == Range(Fraction(14500), Fraction(15000), Fraction(15500))
    assert (total(numbers) - range_of(numbers[1])).low == 11500
    assert total(numbers).meets(range_of(number("1.5万元")))
    assert not total(numbers).meets(range_of(number("1.7万元")))


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Fraction(1250), "处", "1250处"),
        (Fraction(25, 2), "%", "12.5%"),
        (Fraction(12_050_000), "元", "1205万元"),
        (Fraction(125_000_000), "元", "1.25亿元"),
        (Fraction(246_270_000), "元", "24627万元"),
        (Fraction(980), "元", "980元"),
        (Fraction(-3), "家", "-3家"),
    ],
)
def test_amounts_are_shown_as_a_reader_expects(value, unit, text):
    assert amount(value, unit) == text


def test_a_negative_value_is_rounded_away_from_zero():
    assert rounded(Fraction(-1, 8), 2) == "-0.13"
    assert printed(Fraction(1, 3)) == "0.333333"

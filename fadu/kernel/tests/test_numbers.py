"""Percentages are integer arithmetic; numerals are read as they are written."""

import pytest

from fadu.kernel.errors import BadInput
from fadu.kernel.numbers import han, parse_han, percent


@pytest.mark.parametrize(
    ("num", "den", "places", "text"),
    [
        (2177, 2212, 2, "98.42"),  # 截断为 98.41，误写为 98.14
        (1, 8, 2, "12.50"),
        (1, 8, 0, "13"),  # 12.5 进位
        (1, 800, 2, "0.13"),
        (0, 5, 2, "0.00"),
        (5, 5, 1, "100.0"),
        (3, 2, 2, "150.00"),
        (-1, 8, 0, "-13"),
        (-1, 10**6, 2, "0.00"),
    ],
)
def test_a_percentage_is_rounded_half_up(num, den, places, text):
    assert percent(num, den, places) == text


def test_nothing_counted_has_no_percentage():
    assert percent(0, 0) is None


def test_a_negative_whole_is_bad_input():
    with pytest.raises(BadInput, match="分母"):
        percent(1, -2)


def test_a_negative_number_of_places_is_a_callers_mistake():
    with pytest.raises(ValueError, match="places"):
        percent(1, 2, -1)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (3, "三"),
        (10, "十"),
        (12, "十二"),
        (64, "六十四"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (112, "一百一十二"),
        (1010, "一千零一十"),
        (1260, "一千二百六十"),
        (20010, "二万零一十"),
        (100_000, "十万"),
        (1_000_500, "一百万零五百"),
        (100_010_000, "一亿零一万"),
    ],
)
def test_a_numeral_is_written_as_in_a_statute(number, text):
    assert han(number) == text
    assert parse_han(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("两", 2), ("两百", 200), ("一百〇一", 101), ("一十二", 12), ("二〇二四", 2024), ("二零", 20)],
)
def test_the_other_ways_of_writing_are_read(text, number):
    assert parse_han(text) == number


@pytest.mark.parametrize(
    "text", ["", "百", "一百一", "十十", "一万千", "六十四条", "64", "一百零一十", "一百零"]
)
def test_a_numeral_nobody_writes_is_bad_input(text):
    with pytest.raises(BadInput, match="中文数字"):
        parse_han(text)


@pytest.mark.parametrize("number", [-1, 10**16])
def test_a_number_out_of_range_has_no_numeral(number):
    with pytest.raises(BadInput, match="中文数字"):
        han(number)

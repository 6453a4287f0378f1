"""元 outside, fen inside, capitals on paper."""

import pytest

from fadu.kernel.errors import BadInput
from fadu.kernel.money import MOST_FEN, capitals, fen, in_wan, in_yuan, yuan


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3_000_000, "3万元"),
        (37_500_000, "37.5万元"),
        (1_230_000_000, "1,230万元"),
        (10_010_000, "10.01万元"),
        (10_005_000, "100,050元"),
        (999_900, "9,999元"),
        (0, "0元"),
    ],
)
def test_a_round_amount_is_written_in_ten_thousands(value, text):
    assert in_wan(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("50000", 5_000_000),
        ("1234.56 元", 123_456),
        ("1234.5元", 123_450),
        ("0.07", 7),
        ("1,234,567.80", 123_456_780),
        (" 50，000 元 ", 5_000_000),
        ("５００００元", 5_000_000),
        ("0", 0),
    ],
)
def test_an_amount_in_yuan_is_read_as_fen(text, value):
    assert fen(text) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.234", "两位小数"),
        ("1,234.567 元", "两位小数"),
        ("-5", "负数"),
        ("－5元", "负数"),
        ("", "无法识别"),
        ("元", "无法识别"),
        ("5万元", "无法识别"),
        ("五万元", "无法识别"),
        ("1.", "无法识别"),
        (".5", "无法识别"),
        ("1,23", "无法识别"),
        ("12,34,567", "无法识别"),
        ("+5", "无法识别"),
        ("1e3", "无法识别"),
        ("nan", "无法识别"),
        ("5 000", "无法识别"),
        ("٥٠", "无法识别"),
        ("100000000000000", "过大"),
    ],
)
def test_anything_else_is_bad_input(text, why):
    with pytest.raises(BadInput, match=why):
        fen(text)


@pytest.mark.parametrize(
    ("amount", "text"), [(5_000_000, "50000"), (123_450, "1234.50"), (7, "0.07"), (-150, "-1.50")]
)
def test_whole_yuan_carry_no_decimals(amount, text):
    assert yuan(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [(2_000_00, "2,000元"), (0, "0元"), (5, "0.05元"), (13_333_34, "13,333.34元"), (-100, "-1元")],
)
def test_a_reader_meets_thousands_apart_and_the_unit_without_a_blank(amount, text):
    assert in_yuan(amount) == text
    assert fen(in_yuan(abs(amount))) == abs(amount)


def test_a_screen_may_set_thousands_apart():
    assert yuan(123_456_780, grouped=True) == "1,234,567.80"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (5_000_000, "伍万元整"),
        (10_000_300, "壹拾万零叁元整"),
        (5, "伍分"),
        (1_005, "壹拾元零伍分"),
        (0, "零元整"),
        (200_000, "贰仟元整"),
    ],
)
def test_capitals_are_those_of_a_legal_document(amount, text):
    assert capitals(amount) == text


@pytest.mark.parametrize("amount", [-1, MOST_FEN + 1])
def test_what_cannot_be_recorded_has_no_capitals(amount):
    with pytest.raises(BadInput, match="大写金额"):
        capitals(amount)

"""Amounts, numerals, codes and first letters: what must hold of every one (the tables: fadu/kernel/tests)."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel.codes import check_identity, check_uscc
from fadu.kernel.initials import initials
from fadu.kernel.money import MOST_FEN, capitals, fen, yuan
from fadu.kernel.numbers import han, parse_han, percent
from fadu.kernel.tests.test_codes import CREDIT_CODES, ON, identity

AMOUNTS = st.integers(min_value=0, max_value=MOST_FEN)


@given(AMOUNTS)
@settings(max_examples=80, deadline=None)
def test_an_amount_survives_its_text(amount):
    assert fen(yuan(amount)) == amount
    assert fen(yuan(amount, grouped=True) + " 元") == amount


@given(st.integers(min_value=1, max_value=10**9))
@settings(max_examples=80, deadline=None)
def test_capitals_of_whole_yuan_say_the_same_as_the_small_numerals(amount):
    small = capitals(amount * 100).translate(
        str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
    )
    small = small.removesuffix("元整")

    assert small.removeprefix("一" if small.startswith("一十") else "") == han(amount)


@given(
    st.integers(min_value=0, max_value=10**12),
    st.integers(min_value=1, max_value=10**9),
    st.integers(min_value=0, max_value=4),
)
@settings(max_examples=100, deadline=None)
def test_half_up_equals_exact_fractions(num, den, places):
    exact = Fraction(num, den) * 100
    rounded = (exact * 10**places + Fraction(1, 2)).__floor__()

    assert Fraction(percent(num, den, places)) == Fraction(rounded, 10**places)


@given(st.integers(min_value=-(10**6), max_value=10**6))
@settings(max_examples=60, deadline=None)
def test_half_up_agrees_with_decimal_where_decimal_is_exact(num):
    exact = Decimal(num) / Decimal(64)

    assert Decimal(percent(num, 6400)) == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


@given(st.integers(min_value=0, max_value=10**16 - 1))
@settings(max_examples=150, deadline=None)
def test_a_numeral_is_read_as_it_is_written(number):
    assert parse_han(han(number)) == number


@given(st.sampled_from(CREDIT_CODES), st.integers(min_value=0, max_value=17), st.characters())
@settings(max_examples=100, deadline=None)
def test_a_character_from_anywhere_passes_only_as_the_letter_itself(code, place, sign):
    changed = code[:place] + sign + code[place + 1 :]
    verdict = check_uscc(changed)

    assert verdict.valid == (verdict.code == code)
    assert bool(verdict.reason) != verdict.valid


@given(
    st.integers(min_value=0, max_value=9999),
    st.dates(min_value=date(1930, 1, 1), max_value=ON),
    st.integers(min_value=0, max_value=999),
)
@settings(max_examples=100, deadline=None)
def test_a_number_from_any_county_ever_passes(county, born, sequence):
    code = identity(f"43{county:04}{born:%Y%m%d}{sequence:03}")

    assert check_identity(code, ON).valid
    assert check_identity(code.lower(), ON).code == code


@pytest.fixture(scope="module")
def readings():
    """The dictionaries, read before the clock of the first example starts."""
    initials("读")


@pytest.mark.usefixtures("readings")
@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12))
def test_no_character_is_lost(text: str) -> None:
    assert len(initials(text)) == len(text)

"""Public randomness: one form for each value, typed values brought into it or refused."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fadu.kernel.draw_sources import (
    Source,
    enough,
    example,
    fields_of,
    misfit,
    normalised,
    outcomes,
    problems,
    round_from,
    round_instant,
)
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.draw_builders import DICE, DRAW_AT, NUMBER, QUICKNET, SSQ

DLT = Source("dlt", "超级大乐透", DRAW_AT, issue="26025")
ROUND = round_from(QUICKNET, DRAW_AT)
DRAND = Source("drand", "信标", round_instant(QUICKNET, ROUND), chain=QUICKNET, round=ROUND)
ALL = (DICE, NUMBER, SSQ, DLT, DRAND)


@pytest.mark.parametrize(
    ("source", "typed", "value"),
    [
        (DICE, " 48151 62342\n08151，62342 ", "48151623420815162342"),
        (DICE, "４８１５１６２３４２０８１５１６２３４２", "48151623420815162342"),
        (NUMBER, "000 042", "000042"),
        (SSQ, "01 05 12 20 28 33 + 07", "01-05-12-20-28-33+07"),
        (SSQ, "01,05,12,20,28,33+07", "01-05-12-20-28-33+07"),
        (DLT, "01、05、12、20、35＋07、12", "01-05-12-20-35+07-12"),
        (DRAND, "AB" * 32, "ab" * 32),
    ],
)
def test_a_typed_value_is_brought_into_its_form(source, typed, value):
    assert normalised(source, typed) == value
    assert not misfit(source, value)


@pytest.mark.parametrize(
    ("source", "typed", "words"),
    [
        (DICE, "4815162342", "应有20位数字，实有10位"),
        (DICE, "4815162342081516234x", "数字以外"),
        (NUMBER, "42", "应有6位数字"),
        (SSQ, "05-01-12-20-28-33+07", "由小到大"),
        (SSQ, "01-01-12-20-28-33+07", "由小到大且不重复"),
        (SSQ, "01-05-12-20-28-34+07", "超出01至33"),
        (SSQ, "01-05-12-20-28-33+17", "超出01至16"),
        (SSQ, "00-05-12-20-28-33+07", "超出01至33"),
        (SSQ, "1-5-12-20-28-33+7", "6个加1个两位号码"),
        (SSQ, "01-05-12-20-28-33", "6个加1个两位号码"),
        (DLT, "01-05-12-20-35+12-07", "由小到大"),
        (DRAND, "ab" * 31, "64位小写十六进制"),
    ],
)
def test_anything_else_is_refused_never_mended(source, typed, words):
    with pytest.raises(BadInput, match=words):
        normalised(source, typed)


@pytest.mark.parametrize("value", [12, None, "٤" * 20, "48151623420815162342\n"])
def test_a_published_value_must_be_in_its_form(value):
    assert misfit(DICE, value)


@pytest.mark.parametrize("source", ALL)
def test_the_example_of_a_source_is_in_its_form(source):
    assert not misfit(source, example(source))


def test_possible_values_are_counted_and_a_person_s_choice_is_not():
    assert [outcomes(source) for source in ALL] == [10**20, 1, 17_721_088, 21_425_712, 2**256]


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((DICE,), "至少须有2个来源"),
        ((DICE, DICE), "来源重复"),
        ((NUMBER, replace(DICE, size=6)), "少于2\\^20种"),
        ((NUMBER, replace(NUMBER, name="另一企业")), "只有1种可能"),
    ],
)
def test_too_little_randomness_is_named(sources, words):
    assert any(re.search(words, said) for said in enough(sources))


def test_two_sources_with_a_million_values_are_enough():
    assert enough((NUMBER, replace(DICE, size=7))) == []
    assert enough((DICE, SSQ)) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (replace(DICE, size=0), "位数应为1至64"),
        (replace(DICE, size=65), "位数应为1至64"),
        (replace(DICE, size=2**50), "位数应为1至64"),
        (replace(DICE, name=" "), "由谁产生"),
        (replace(SSQ, issue="25"), "期号应为7位"),
        (replace(DRAND, chain="x"), "链“x”无法识别"),
        (replace(DRAND, round=ROUND - 1), f"第{ROUND - 1}轮产生于2026-03-04T01:59:5"),
        (replace(DRAND, round=2**50), "超出范围"),
        (replace(DRAND, round=0), "轮次"),
        (replace(DICE, kind="coin"), "无法识别"),
    ],
)
def test_a_malformed_source_is_named(source, words):
    assert any(words in said for said in problems(source))
    assert outcomes(source)  # whatever its size says, it is counted at once
    assert not any(map(problems, ALL))


def test_an_unknown_kind_is_refused():
    assert misfit(replace(DICE, kind="coin"), "1")
    with pytest.raises(BadInput, match="coin"):
        fields_of("coin")


def test_a_drand_round_has_one_instant():
    at = datetime(2026, 4, 20, tzinfo=UTC)

    assert round_from(QUICKNET, at) == 27_946_612  # as drand's own clients say
    assert round_instant(QUICKNET, 27_946_612) == at
    assert round_from(QUICKNET, at + timedelta(seconds=1)) == 27_946_613
    with pytest.raises(BadInput, match="第1轮"):
        round_from(QUICKNET, datetime(2020, 1, 1, tzinfo=UTC))

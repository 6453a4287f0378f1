"""Every way in which reports write numbers."""

from fractions import Fraction

import pytest

from fadu.checker.normal import view
from fadu.checker.numbers import han_value, numbers_in


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("排查2212处", 2212, "处"),
        ("覆盖1.2万人次", 12000, "人次"),
        ("共1,234家", 1234, "家"),
        ("查处三十五起", 35, "起"),
        ("二百零五名", 205, "人"),
        ("整改率98.14%", Fraction("98.14"), "%"),
        ("百分之九十八", 98, "%"),
        ("百分之九十八点四二", Fraction("98.42"), "%"),
        ("提高0.5个百分点", Fraction("0.5"), "个百分点"),
        ("提高2百分点", 2, "个百分点"),
        ("罚款3.5亿元", 350_000_000, "元"),
        ("增长2倍", 2, "倍"),
        ("翻了两番", 2, "番"),
        ("两百万元", 2_000_000, "元"),
        ("８个工作日", 8, "个工作日"),
        ("投入1200", 1200, ""),
    ],
)
def test_value_and_unit(text, value, unit):
    (number,) = numbers_in(view(text).text)

    assert (number.value, number.unit) == (value, unit)
    assert not number.vague


@pytest.mark.parametrize(
    "text",
    [
        "近30万次", "10余场次", "100余篇", "50多万元", "90分以上", "约120家", "不足5起", "超过80%", "300家左右",
        "五成", "平均12次", "每300人", "20至30人", "10-20家", "1，234家", "数量不低于8%", "3000余万元",
    ],
)  # fmt: skip
def test_a_rough_number_is_vague(text):
    found = numbers_in(view(text).text)

    assert found
    assert all(number.vague for number in found)


@pytest.mark.parametrize("text", ["节约120万元", "签约30家", "附近30家", "违约5起", "合约8份"])
def test_a_word_ending_like_a_rough_one_is_not_rough(text):
    (number,) = numbers_in(text)

    assert not number.vague


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月3日", "2024-2028年", "第12期", "〔2024〕15号", "“1+22”体系", "GB/T 9704", "12345热线", "5·12", "7×24",
        "《第3号文件》", "统一", "第三届", "2025-03-21", "1-6月", "统一部署", "十分重要", "百分比",
    ],
)  # fmt: skip
def test_dates_names_and_document_numbers_are_no_counts(text):
    assert [n for n in numbers_in(view(text).text) if not n.weak and not n.vague] == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12处", 12, 12),
        ("1.2万处", 11500, 12500),
        ("1200万元", 11_995_000, 12_005_000),
        ("12.34元", Fraction("12.34"), Fraction("12.34")),
        ("98.5%", Fraction("98.45"), Fraction("98.55")),
    ],
)
def test_a_number_rounded_in_print_stands_for_an_interval(text, low, high):
    (number,) = numbers_in(text)

    assert (number.low, number.high) == (low, high)


def test_a_lone_chinese_digit_is_weak_because_it_is_often_a_name():
    (number,) = numbers_in("落实三项制度")

    assert number.weak


@pytest.mark.parametrize(
    ("text", "value"),
    [("十", 10), ("十二", 12), ("二十", 20), ("三百零五", 305), ("一千二百", 1200), ("二〇二四", 2024), ("十百", None), ("三四十", None)],
)  # fmt: skip
def test_chinese_numerals(text, value):
    assert han_value(text) == value

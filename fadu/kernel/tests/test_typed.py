"""What no record can carry is told, with its place and what to do."""

from datetime import date

import pytest

from fadu.kernel.typed import out_of_years, unwritable


@pytest.mark.parametrize("text", ["", "厂房内\t堆放\r\n原料", "株洲市〔2025〕1号", "é", "㐀𠀀"])
def test_what_people_write_can_be_written(text: str) -> None:
    assert unwritable(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲\x00", "第2个字符是看不见的控制符"), ("\x0b甲", "第1个字符"), ("甲乙\x85", "第3个字符"),
        ("甲\uffff", "第2个字符"), ("某\ufa10", "第2个字“\ufa10”不是规范的字形，请改为“\u585a”"),
        ("e\u0301", "另行组合的符号"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_told_with_its_place(text: str, words: str) -> None:
    assert words in unwritable(text)


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        (date(1900, 1, 1), True), (date(2199, 12, 31), True), (date(1899, 12, 31), False),
        (date(1, 1, 1), False), (date(9999, 12, 31), False), (date(2200, 1, 1), False),
    ],
)  # fmt: skip
def test_a_year_that_nobody_means_is_told(day: date, *, fits: bool) -> None:
    assert (out_of_years(day) == "") is fits
    assert fits or "1900年至2199年" in out_of_years(day)

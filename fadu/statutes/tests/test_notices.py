"""A State Council notice pasted as it stands becomes calendar lines."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.errors import BadInput
from fadu.statutes.calendars import days_of
from fadu.statutes.notices import as_lines, read_notice

NOTICE_2025 = """
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
"""


def test_the_notice_of_2025_gives_the_working_days_of_2025() -> None:
    lines = as_lines(2025, NOTICE_2025)
    made = {d.day: d.works for d in days_of(2025, lines, "", confirmed=True)}

    assert made == {d.day: d.works for d in seed_days(2025, 2025)}


def test_days_carry_the_name_of_their_holiday() -> None:
    found = read_notice(2025, NOTICE_2025)

    assert found[date(2025, 10, 11)] == (True, "国庆节、中秋节调休")
    assert found[date(2025, 1, 28)] == (False, "春节")


def test_days_of_the_year_before_are_left_to_that_year() -> None:
    text = "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"

    assert sorted(read_notice(2023, text)) == [date(2023, 1, 2)]
    assert read_notice.__doc__


def test_lines_are_taken_as_they_stand() -> None:
    assert as_lines(2030, "2030-03-09 班 春节调休\n\n2030-03-04 休 春节") == (
        "2030-03-04 休 春节\n2030-03-09 班 春节调休"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("请各单位做好值班工作。", "没有读出"),
        ("元旦：2月30日放假1天。", "没有2月30日"),
        ("国庆节：10月8日至1日放假。", "起止日期有误"),
    ],
)
def test_what_cannot_be_read_is_bad_input_and_says_why(text: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        as_lines(2030, text)

"""A State Council notice pasted as it stands becomes calendar lines, and what is wrong has a name."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.errors import BadInput
from fadu.statutes.calendars import days_of
from fadu.statutes.notices import Problem, examine
from fadu.statutes.tests.notice_texts import INVENTED_2027, NOTICES


def kinds(year: int, text: str) -> list[str]:
    """The names of the problems of a text."""
    return [problem.kind for problem in examine(year, text).problems]


@pytest.mark.parametrize("year", sorted(NOTICES))
def test_the_notice_of_a_year_gives_its_working_days_and_no_problem(year: int) -> None:
    notice = examine(year, NOTICES[year])
    made = {d.day: d.works for d in days_of(year, notice.lines, "", confirmed=True)}

    assert made == {d.day: d.works for d in seed_days(year, year)}
    assert notice.problems == []


def test_an_invented_notice_in_the_official_form_is_read_whole() -> None:
    notice = examine(2027, INVENTED_2027)

    assert notice.problems == []
    assert notice.number == "国办发明电〔2026〕99号"
    assert notice.days[date(2027, 2, 20)] == (True, "春节调休")


def test_days_carry_the_name_of_their_holiday() -> None:
    found = examine(2025, NOTICES[2025]).days

    assert found[date(2025, 10, 11)] == (True, "国庆节、中秋节调休")
    assert found[date(2025, 1, 28)] == (False, "春节")


def test_days_of_the_year_before_are_left_to_that_year() -> None:
    text = "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"

    assert sorted(examine(2023, text).days) == [date(2023, 1, 2)]
    assert "其他年度" not in kinds(2023, text)


def test_lines_are_taken_as_they_stand() -> None:
    assert examine(2030, "2030-03-09 班 春节调休\n\n2030-03-04 休 春节").lines == (
        "2030-03-04 休 春节\n2030-03-09 班 春节调休"
    )


def test_full_width_digits_and_stray_spaces_are_read() -> None:
    text = "一、元旦：１月１日（周五）至 3 日（周日）放假调休，共３天。１ 月 ９ 日（星期六）上班。"

    assert examine(2027, text).days == {
        date(2027, 1, 1): (False, "元旦"),
        date(2027, 1, 9): (True, "元旦调休"),
    }


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("1月1日（周五）", "1月1日（周四）", Problem("星期不符", "2027年1月1日写作周四，实为周五")),
        ("8日（周六）", "9日（周六）", Problem("星期不符", "2027年5月9日写作周六，实为周日")),
        ("共3天。\n二", "共4天。\n二", Problem("天数不符", "元旦：写明4天，所列日期有3天")),
        ("五、端午节：6月9日（周三）放假1天。\n", "", Problem("缺少节日", "没有读到“端午”的安排")),
        (
            "五、端午节：6月9日（周三）放假1天。\n", "",
            Problem("法定假日未放假", "2027年6月9日（周三）是端午节，全体公民放假（《全国年节及纪念日放假办法》第二条）"),
        ),
        (
            "2027年部分节假日", "2026年部分节假日",
            Problem("年度不符", "通知是2026年的，登记的年度是2027年"),
        ),
        (
            "2月20日（周六）上班", "2月22日（周一）上班",
            Problem("调休不在周末", "春节：2027年2月22日（周一）本来就是工作日"),
        ),
        (
            "2月20日（周六）上班", "2月20日（周六）值班",
            Problem(
                "放假总数不符",
                "平日放假的天数减去调休上班的天数，应为13天（《全国年节及纪念日放假办法》第二条、第六条），现为15天",
            ),
        ),
    ],
)  # fmt: skip
def test_what_contradicts_itself_the_year_or_the_law_is_reported_by_name(
    old: str, new: str, problem: Problem
) -> None:
    assert old in INVENTED_2027
    text = INVENTED_2027.replace(old, new)

    assert problem in examine(2027, text).problems


@pytest.mark.parametrize(
    "line",
    [
        "八、妇女节：3月8日（周一）放假半天。",
        "青年节（5月4日），14周岁以上的青年放假半天。",
        "儿童节：6月1日，不满14周岁的少年儿童放假1天。",
        "八、建军节：8月2日（周一）放假半天。",
    ],
)
def test_a_day_on_which_only_some_rest_is_a_working_day(line: str) -> None:
    """第三条: half the people for half a day; nobody's period rolls over it."""
    whole = examine(2027, INVENTED_2027)
    found = examine(2027, f"{INVENTED_2027}{line}\n")

    assert (found.days, found.problems) == (whole.days, [])


@pytest.mark.parametrize(
    ("text", "rests", "works"),
    [
        ("劳动节：5月1日至5日放假调休，共5天，8日（周六）上班。", 3, [8]),
        ("劳动节：5月8日（周六）上班，5月1日至5日放假调休，共5天。", 3, [8]),
        ("劳动节：放假时间为5月1日至5日，5月8日（周六）上班。", 3, [8]),
        ("劳动节：5月1日至5日放假，上班时间为5月8日、9日。", 3, [8, 9]),
        ("劳动节：5月1日至3日放假，共3天，5月4日青年节放假半天，5月8日上班。", 1, [8]),
    ],
)
def test_each_day_of_a_sentence_goes_with_its_own_verb(
    text: str, rests: int, works: list[int]
) -> None:
    found = examine(2027, text)

    assert [d.day for d, (working, _) in found.days.items() if working] == works
    assert sum(not working for working, _ in found.days.values()) == rests
    assert "天数不符" not in {problem.kind for problem in found.problems}


def test_a_day_without_a_verb_is_named() -> None:
    found = examine(2027, "春节：2月5日至12日放假调休，共8天，2月4日另行安排。").problems

    assert Problem("日期未定", "春节：没有写明2027年2月4日（周四）放假还是上班") in found


@pytest.mark.parametrize(
    ("year", "old", "new", "feast"),
    [
        (
            2025,
            "5月31日（周六）至6月2日（周一）放假，共3天",
            "6月2日（周一）放假1天",
            "",
        ),  # a Saturday
        (2025, "1月28日（农历除夕、周二）", "1月29日（周三）", "2025年1月28日（周二）是春节"),
        (2026, "9月25日（周五）至27日", "9月26日（周六）至27日", "2026年9月25日（周五）是中秋节"),
        (2026, "6月19日（周五）至21日", "6月20日（周六）至21日", "2026年6月19日（周五）是端午节"),
    ],
)
def test_the_movable_days_of_published_years_are_held_against_the_law_too(
    year: int, old: str, new: str, feast: str
) -> None:
    assert old in NOTICES[year]
    found = examine(year, NOTICES[year].replace(old, new)).problems

    missed = [p.message for p in found if p.kind == "法定假日未放假"]
    assert [m.startswith(feast) for m in missed] == ([True] if feast else [])


def test_more_than_six_days_of_work_in_a_row_are_named() -> None:
    text = INVENTED_2027.replace("2月20日（周六）上班", "2月20日（周六）、2月21日（周日）上班")

    assert "连续工作过长" in kinds(2027, text)
    assert [p.message for p in examine(2027, text).problems if p.kind == "连续工作过长"] == [
        "2027年2月15日（周一）至2027年2月26日（周五）连续工作12天，假期前后一般不超过6天，"
        "个别特殊情形除外（《全国年节及纪念日放假办法》第七条）"
    ]


@pytest.mark.parametrize("end", ["1月3日", "2027年1月3日"])
def test_a_day_of_another_year_is_left_to_that_years_calendar(end: str) -> None:
    first = "1月1日（周五）至3日（周日）放假调休，共3天"
    assert first in INVENTED_2027
    longer = f"2026年12月31日（周四）至{end}（周日）放假调休，共4天"

    assert [p.message for p in examine(2027, INVENTED_2027.replace(first, longer)).problems] == [
        "元旦：2026年12月31日（周四）改为放假，请另行更正2026年的日历"
    ]


def test_another_years_notice_shows_in_its_weekdays() -> None:
    assert "星期不符" in kinds(2027, NOTICES[2026])


def test_lines_too_are_held_against_the_law() -> None:
    assert set(kinds(2027, "2027-02-05 休 春节")) == {"法定假日未放假", "放假总数不符"}
    assert kinds(2024, "2024-02-12 休 春节") == []


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
        examine(2030, text)

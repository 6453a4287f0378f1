from datetime import date

import pytest

from fadu.ui.badges import Tone, deadline_badge, status_badge

TODAY = date(2024, 10, 9)


@pytest.mark.parametrize(
    ("due", "tone", "text"),
    [
        (date(2024, 10, 7), Tone.BAD, "逾期2天"),
        (date(2024, 10, 9), Tone.BAD, "今天到期"),
        (date(2024, 10, 10), Tone.WARN, "剩1天"),
        (date(2024, 10, 12), Tone.WARN, "剩3天"),
        (date(2024, 10, 13), Tone.GOOD, "剩4天"),
    ],
)
def test_a_last_day_has_a_colour_and_words(due: date, tone: Tone, text: str) -> None:
    badge = deadline_badge(due, today=TODAY)

    assert (badge.tone, badge.text) == (tone, text)
    assert badge.icon


def test_a_duty_met_in_time_is_quiet_and_one_met_late_stays_red() -> None:
    due = date(2024, 9, 20)

    assert deadline_badge(due, today=TODAY, done=due).text == "按期办结"
    late = deadline_badge(due, today=TODAY, done=date(2024, 9, 23))
    assert (late.tone, late.text) == (Tone.BAD, "逾期3天办结")


def test_the_hover_names_the_day_the_article_and_that_it_is_provisional() -> None:
    badge = deadline_badge(
        date(2025, 1, 3),
        today=TODAY,
        name="送达",
        basis="《行政处罚法》第六十一条",
        provisional=True,
    )

    assert badge.title == (
        "送达最后一日：2025年1月3日（星期五）。依据：《行政处罚法》第六十一条"
        "。跨入尚未公布放假安排的年度，日期暂定"
    )


@pytest.mark.parametrize(
    ("code", "text"), [("V", "已核实"), ("U", "未核实依据"), ("sample", "示范值"), ("P", "默认值")]
)
def test_every_status_has_its_label(code: str, text: str) -> None:
    assert status_badge(code).text == text


def test_an_unknown_status_is_an_error() -> None:
    with pytest.raises(KeyError):
        status_badge("X")

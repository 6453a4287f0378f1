"""One sentence says the last day and why, for every kind of period."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.period_words import reading
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.periods import Span, Unit, explain, last_day
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.sentences import sentence
from fadu.ui.badges import DeadlineBadge, deadline_badge

CALENDAR = WorkCalendar.from_days(seed_days(2024, 2027), "seed")
TODAY = date(2026, 11, 29)


def owed(first: str, then: str) -> Rule:
    """The rule of the ordinary penalty that obliges `then` after `first`."""
    return next(
        r
        for r in ORDINARY_PENALTY.rules
        if r.verb is Verb.OBLIGES and (r.first.code, r.then.code) == (first, then) and r.term
    )


def badge(start: date, span: Span, *, steps: bool = True) -> DeadlineBadge:
    """The badge of a period that began on `start`."""
    end = last_day(start, span, CALENDAR)
    runs = explain(start, span, CALENDAR) if steps else ()
    return deadline_badge(end.due, today=TODAY, provisional=end.provisional, steps=runs)


@pytest.mark.parametrize(
    ("start", "span", "said"),
    [
        (date(2026, 11, 20), Span(7, Unit.WORKDAY), "起算，当日不计，数满7个工作日。"),
        (date(2026, 11, 2), Span(90, Unit.DAY), "起算，当日不计，数满90日"),
        (date(2026, 11, 2), Span(6, Unit.MONTH), "2026年11月2日起算，当日不计"),
    ],
)
def test_the_sentence_says_from_which_day_and_how_long(start: date, span: Span, said: str) -> None:
    words = reading(badge(start, span), owed("file_case", "penalize"))

    assert said in words
    assert ("数满6" in words) is False


def test_a_last_day_that_rolled_says_so_and_a_year_without_calendar_is_unsure() -> None:
    rolled = reading(badge(date(2026, 8, 24), Span(90, Unit.DAY)), owed("file_case", "penalize"))
    unsure = reading(badge(date(2026, 11, 9), Span(90, Unit.DAY)), owed("file_case", "penalize"))

    assert rolled.startswith("最后一日是2026年11月23日（星期一），已经逾期6天。")
    assert "届满之日不是工作日，顺延到其后的第一个工作日" in rolled
    assert unsure.endswith("最后一日为暂定。")


def test_the_rule_stands_in_it_with_its_parameter_by_title() -> None:
    rule = owed("register_clue", "file_case")

    words = reading(badge(date(2026, 11, 27), Span(5, Unit.WORKDAY)), rule)

    assert "penalty." in sentence(rule)
    assert "penalty." not in words
    assert "还有5天" in words


def test_a_day_that_the_act_names_is_told_as_such() -> None:
    words = reading(
        badge(date(2026, 11, 27), Span(5, Unit.DAY), steps=False), owed("file_case", "penalize")
    )

    assert "期限由办理时载明的日期或者时刻确定" in words

"""Days that lie before the act, or too near, are refused by the act that states them (44, 59, 62, 64(二), 67(3))."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import dating as d
from fadu.law.procedures.tests.penalty_cases import LAW, Case, asked, concluded, ready

DAY = date(2025, 4, 11)
FIND = {}.get


def proposed() -> Case:
    """Proposed on 1 April 2025."""
    return concluded().do("propose:P", "2025-04-01")


@pytest.mark.parametrize(
    ("until", "good"), [("2025-04-10", False), ("2025-04-11", True), ("2025-05-11", True)]
)
def test_a_statement_can_still_be_made_on_the_day_of_service(until, good):
    def ask() -> bool:
        return d.left({}, FIND, DAY, {"notify.statement_until": until})

    if good:
        assert ask() is True
        return
    with pytest.raises(Refused, match="2025年4月10日") as refusal:
        ask()

    assert "第六十二条" in refusal.value.basis


# 4.14 15 16 17 18 21 22: the seventh working day is 22 April
@pytest.mark.parametrize(
    ("hearing", "good"), [("2025-04-22", False), ("2025-04-23", True), ("2025-04-01", False)]
)
def test_the_notice_of_a_hearing_is_served_seven_working_days_before(hearing, good):
    def ask() -> bool:
        return d.called({}, FIND, DAY, LAW.calendar, {"notify_hearing.hearing_on": hearing})

    if good:
        assert ask() is True
        return
    with pytest.raises(Refused, match="最早于2025年4月23日") as refusal:
        ask()

    assert "第六十四条第二项" in refusal.value.basis


@pytest.mark.parametrize(
    ("takes", "binds", "until", "word"),
    [
        (False, False, None, ""),
        (True, False, None, "没有载明履行期限"),
        (False, True, None, "没有载明履行期限"),
        (True, False, "2025-04-11", ""),
        (False, False, "2025-04-30", "十五日内"),
        (False, False, "2020-01-01", "十五日内"),
    ],
)
def test_a_decision_names_a_day_for_what_is_no_fine_and_for_nothing_else(takes, binds, until, word):
    facts = {"takes": takes, "binds": binds, "perform_until": until}
    if not word:
        assert d.term_stated(facts, FIND) is True
        return
    with pytest.raises(Refused, match=word) as refusal:
        d.term_stated(facts, FIND)

    assert ("第六十七条第三款" if word == "十五日内" else "第五十九条") in refusal.value.basis


@pytest.mark.parametrize(
    ("course", "word", "facts", "article"),
    [
        (proposed, "notify:P", {"statement_until": "2025-03-31"}, "第六十二条"),
        (asked, "notify_hearing:P", {"hearing_on": "2025-04-22"}, "第六十四条第二项"),
        (
            ready,
            "penalize:P",
            {"confiscated_income": 1, "perform_until": "2020-01-01"},
            "第五十九条",
        ),
    ],
)
def test_the_acts_refuse_what_lies_before_them(course, word, facts, article):
    assert article in course().why_cites(word, **facts)


@pytest.mark.parametrize(
    ("course", "word", "facts"),
    [
        (proposed, "notify:P", {"statement_until": "2025-04-01"}),
        (asked, "notify_hearing:P", {"hearing_on": "2025-04-23"}),
    ],
)
def test_the_acts_take_what_lies_ahead(course, word, facts):
    assert course().why(word, **facts) == []

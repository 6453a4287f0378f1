"""Questions ask about the work; a quarter is called by its year."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.publication.questions import QUESTIONS, quarter_of


@pytest.mark.parametrize(
    ("day", "quarter"),
    [(date(2026, 1, 1), "2026Q1"), (date(2026, 3, 31), "2026Q1"), (date(2026, 12, 31), "2026Q4")],
)
def test_a_day_lies_in_its_quarter(day: date, quarter: str) -> None:
    assert quarter_of(day) == quarter


def test_no_question_names_a_person_and_each_answer_is_one_digit() -> None:
    assert all("姓名" not in q.words and 1 < len(q.choices) < 10 for q in QUESTIONS)
    assert len({q.code for q in QUESTIONS}) == len(QUESTIONS)

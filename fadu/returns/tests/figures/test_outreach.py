"""Figures of study and publicity."""

from __future__ import annotations

import pytest

from fadu.figures.grammar import demand_assessable
from fadu.kernel.errors import Refused
from fadu.returns.figures import outreach


def test_the_pass_rate_is_over_those_who_sat_the_exam() -> None:
    assert outreach.PASS_RATE.parts == (outreach.STAFF_PASSED, outreach.STAFF_EXAMINED)
    assert outreach.EXAM_RATE.parts == (outreach.STAFF_EXAMINED, outreach.STAFF_TO_STUDY)


def test_study_hours_assess_nobody() -> None:
    with pytest.raises(Refused, match="不得作为考核指标"):
        demand_assessable(outreach.STUDY_HOURS)


def test_submitted_and_published_articles_are_told_apart() -> None:
    assert "不论是否采用" in outreach.ARTICLES_SUBMITTED.meaning
    assert "刊发" in outreach.ARTICLES_PUBLISHED.meaning

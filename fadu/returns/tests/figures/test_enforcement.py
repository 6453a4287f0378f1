"""Figures of the enforcement detachment: two channels of typical cases are never mixed."""

from __future__ import annotations

from fadu.figures.grammar import Extent
from fadu.figures.values import Form
from fadu.returns.figures import enforcement


def test_the_two_channels_of_typical_cases_exclude_each_other() -> None:
    assert "不计入" in enforcement.SYSTEM_CASES_REPORTED.meaning
    assert "不计入" in enforcement.CRACKDOWN_CASES_SENT.meaning


def test_rates_have_the_operands_the_model_report_left_out() -> None:
    rate = enforcement.SYSTEM_CASES_REPORT_RATE

    assert rate.parts == (enforcement.SYSTEM_CASES_REPORTED, enforcement.SYSTEM_CASES_DUE)
    assert rate.extent is Extent.CITY


def test_the_two_reviewers_scores_stay_apart() -> None:
    scores = (enforcement.CASE_FILE_SCORE_PROVINCE, enforcement.CASE_FILE_SCORE_CITY)

    assert {score.form for score in scores} == {Form.MEAN}
    assert len({score.code for score in scores}) == 2

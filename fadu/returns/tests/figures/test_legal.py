"""Figures of the legal office and its neighbours."""

from __future__ import annotations

import pytest

from fadu.figures.grammar import Extent, Figure
from fadu.returns.figures import ALL, BY_CODE, legal


@pytest.mark.parametrize("figure", legal.ALL, ids=lambda f: f.code)
def test_they_speak_of_the_bureau_itself(figure: Figure) -> None:
    assert figure.extent is Extent.OWN


def test_reviews_and_sessions_of_counsel_are_not_added_up() -> None:
    assert "不与审查份数相加" in legal.ADVISOR_SESSIONS.meaning
    assert legal.ADVISOR_REVIEWS.unit != legal.ADVISOR_SESSIONS.unit


def test_everything_that_can_be_asked_for_is_in_the_list() -> None:
    assert set(BY_CODE.values()) <= set(ALL)
    assert all(code == figure.code for code, figure in BY_CODE.items())

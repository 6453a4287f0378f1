"""What counts is within reach and within the days."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.span import Span
from fadu.rooms.inspection.selectors import counted
from fadu.rooms.inspection.tests.visiting import CITY, ELSEWHERE, MONDAY, checked, found, record

pytestmark = pytest.mark.django_db


def test_only_the_days_and_the_reach_of_the_asker_count():
    record(*checked(), found("F1"))

    day, before = Span(MONDAY, MONDAY), Span(date(2025, 1, 1), date(2025, 3, 2))
    assert counted.with_findings(CITY, day).count() == 1
    assert counted.with_findings(CITY, before).count() == 0
    assert counted.with_findings(ELSEWHERE, day).count() == 0
    assert not counted.by_code(CITY, day)

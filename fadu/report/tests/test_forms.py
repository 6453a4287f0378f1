"""The cut-off day of a freeze."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.report.forms import FreezeForm, last_day


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2025, 2, 8), date(2024, 12, 31)), (date(2024, 11, 30), date(2024, 11, 30))],
)
def test_the_usual_cut_off_is_the_last_day_that_has_come(today: date, last: date) -> None:
    assert last_day(2024, today) == last


def test_a_freeze_needs_its_day() -> None:
    assert not FreezeForm({}).is_valid()
    assert FreezeForm({"cut_off": "2024年12月31日"}).is_valid()

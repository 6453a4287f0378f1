"""Visits count for the plan whose line they name, of their own agency and year."""

from __future__ import annotations

from datetime import date

from fadu.figures.span import Span
from fadu.registry.tests.builders import an_object
from fadu.report import plans
from fadu.rooms.inspection.tests.acting import Visiting
from fadu.rooms.plans.tests.builders import published
from tests.people import Bureau


def test_visits_that_name_a_line_are_counted_and_lines_that_were_begun(bureau: Bureau, settings, tmp_path):  # fmt: skip
    settings.FILES = tmp_path
    scope, party = bureau.zhao.viewer.scope, an_object(bureau).pk
    published(bureau)
    for number in ("2025-001", "2025-001", "2024-001", ""):
        Visiting(bureau, party).checked(task_number=number or "无")
    year, winter = Span.of_year(2025), Span(date(2025, 1, 1), date(2025, 2, 28))

    assert plans.VISITS_DONE.value(scope, year).numerator == 2
    assert plans.VISITS_DONE.value(scope, winter).numerator == 0
    value = plans.COVERAGE.value(scope, year)
    assert (value.text, value.numerator, value.denominator) == ("33.33", 1, 3)

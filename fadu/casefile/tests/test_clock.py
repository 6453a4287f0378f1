"""The archive clock runs on numbers of the legal office alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from fadu.casefile.clock import Clock, of_lines
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.tests.walking import law_view
from fadu.matters.lines import Line

TODAY = date(2026, 4, 1)
CLOSED = Line(
    7, 70, "0" * 64, "close_case", "结案", "", datetime(2026, 3, 2, 2, tzinfo=UTC), False,
    datetime(2026, 3, 2, 2, tzinfo=UTC), {}, (), (), "", None, "", False, "", "",
)  # fmt: skip


def test_without_numbers_nothing_is_late() -> None:
    clock = of_lines([CLOSED], law_view(PARAMETERS), TODAY)

    assert clock == Clock(date(2026, 3, 2))
    assert not clock.late(TODAY)


def test_with_a_number_the_last_day_is_a_working_day() -> None:
    law = law_view(PARAMETERS, penalty__archive_limit=5, penalty__retention_years=30)
    late = replace(CLOSED, n=8, act="archive_case", at=datetime(2026, 3, 10, 2, tzinfo=UTC))

    assert of_lines([CLOSED], law, TODAY).due == date(2026, 3, 9)
    assert of_lines([CLOSED], law, TODAY).years == 30
    assert of_lines([CLOSED], law, TODAY).late(TODAY)
    assert of_lines([CLOSED, late], law, TODAY).late(TODAY)
    assert of_lines([], law, TODAY).due is None


def test_where_one_act_closes_and_archives_the_day_is_both() -> None:
    measure = replace(CLOSED, act="close_measure", title="办结归档")

    clock = of_lines([measure], law_view(PARAMETERS), TODAY)

    assert (clock.closed, clock.archived) == (date(2026, 3, 2), date(2026, 3, 2))
    assert of_lines([CLOSED], law_view(PARAMETERS), TODAY).archived is None

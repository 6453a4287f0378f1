"""Shares of a plan come from its public lines, its completion from the year's summing up."""

from __future__ import annotations

from fadu.figures.span import Span
from fadu.law.procedures.inspection_plan import acts as a
from fadu.rooms.plans import figures
from fadu.rooms.plans.tests.builders import do, published
from tests.people import Bureau

YEAR = Span.of_year(2025)


def test_planned_key_and_joint_visits_have_numerator_and_denominator(bureau: Bureau):
    scope = bureau.zhao.viewer.scope
    plan = published(bureau)
    do(bureau, plan, a.sum_up, 350, due_tasks=70, done_tasks=66)

    def said(figure) -> tuple[str, int, int | None]:
        value = figure.value(scope, YEAR)
        return value.text, value.numerator, value.denominator

    assert figures.VISITS_PLANNED.value(scope, YEAR).numerator == 70
    assert said(figures.KEY_SHARE) == ("14.29", 10, 70)
    assert said(figures.JOINT_SHARE) == ("14.29", 10, 70)
    assert said(figures.COMPLETION_RATE) == ("94.29", 66, 70)
    assert figures.VISITS_PLANNED.record_title(
        next(iter(figures.VISITS_PLANNED.found(scope, YEAR)))
    )

"""Lines count when they are public, in the period in which they fall due, and only as last published."""

from __future__ import annotations

from datetime import date

from fadu.figures.span import Span
from fadu.law.procedures.inspection_plan import acts as a
from fadu.rooms.plans.selectors import counted
from fadu.rooms.plans.tests.builders import adjusted, do, drafted
from tests.people import Bureau

YEAR, SPRING = Span.of_year(2025), Span(date(2025, 1, 1), date(2025, 3, 31))


def test_only_the_public_wording_counts_and_by_when_it_falls_due(bureau: Bureau):
    scope = bureau.zhao.viewer.scope
    drafted(bureau)
    assert not counted.public_lines(scope, YEAR).exists()
    plan = adjusted(bureau)

    assert [(x.no, x.visits) for x in counted.public_lines(scope, YEAR).order_by("no")] == [
        (1, 10), (3, 40), (4, 20),
    ]  # fmt: skip
    assert [x.no for x in counted.public_lines(scope, SPRING)] == [1]
    assert [x.no for x in counted.key_lines(scope, YEAR)] == [1]
    assert [x.no for x in counted.joint_lines(scope, YEAR)] == [1]
    assert not counted.public_lines(bureau.wang.viewer.scope, YEAR).exists()

    do(bureau, plan, a.sum_up, 355, due_tasks=70, done_tasks=60)
    assert [p.pk for p in counted.summed_up(scope, YEAR)] == [plan.pk]

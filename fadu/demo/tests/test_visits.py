"""The demonstration's inspection year: every kind of visit, lawful to the last act, and what is left of it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import visits
from fadu.figures.span import Span
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.inspection import figures
from fadu.rooms.inspection.models import Visit, VisitFinding
from tests import demonstration

pytestmark = [pytest.mark.django_db, pytest.mark.once]
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))


def test_the_year_has_visits_of_every_kind_and_each_is_told_by_its_figure():
    made = demonstration.built()
    told: list[int] = []

    visits.build(made, lambda: told.append(1), 120)

    scope = Scope("anybody", made.agency, Reach.CITY)
    kinds = (
        figures.PLANNED_VISITS,
        figures.DRAWN_VISITS,
        figures.CASE_VISITS,
        figures.SPECIAL_VISITS,
    )
    numbers = [kind.value(scope, YEAR).numerator for kind in kinds]
    assert all(numbers)
    assert sum(numbers) == figures.VISITS.value(scope, YEAR).numerator
    assert (
        figures.VISITS.value(scope, YEAR).numerator
        == Visit.objects.filter(county=made.agency, empties=0).count()
    )
    assert Visit.objects.count() == 120
    assert not Matter.objects.filter(irregular__gt=0).exists()
    assert VisitFinding.objects.count() > 100
    assert set(Visit.objects.values_list("manner", flat=True)) == set(visits.MANNERS)
    assert not Visit.objects.filter(closed_on=None).exists()
    assert not VisitFinding.objects.filter(review_on__isnull=False).exists()
    assert Visit.objects.exclude(called_off_on=None).count() == 3
    assert len(told) == visits.steps(120) == 2

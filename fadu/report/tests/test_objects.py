"""How many objects there are, by sector and tier, on the last day of a span."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fadu.figures.span import Span
from fadu.registry.objects import services
from fadu.registry.tests.builders import an_object, by
from fadu.report import objects

if TYPE_CHECKING:
    from tests.people import Bureau

YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))


def test_objects_are_counted_by_sector_and_by_their_tier_then(bureau: Bureau) -> None:
    first, _ = an_object(bureau, name="甲厂"), an_object(bureau, name="乙厂", graded=False)
    facts = {"sector": "非煤矿山", "level": "县级"}
    services.classify_object(party=first, facts=facts, **by(bureau))
    scope = bureau.zhang.viewer.scope

    found = {f.code: f.value(scope, YEAR) for f in objects.ALL}
    assert found["objects.supervised"].numerator == 2
    assert found["objects.mines"].numerator == found["objects.fireworks"].numerator == 1
    assert found["objects.chemicals"].numerator == found["objects.major_risk"].numerator == 0
    assert (found["objects.graded_rate"].numerator, found["objects.graded_rate"].denominator) == (
        1,
        2,
    )
    assert found["objects.graded_rate"].text == "50.00"


def test_a_year_before_has_none(bureau: Bureau) -> None:
    an_object(bureau)
    before = Span(date(2023, 1, 1), date(2023, 12, 31))

    assert objects.OBJECTS.value(bureau.zhang.viewer.scope, before).numerator == 0

"""Which matters a batch is about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from fadu.documents.batches.selectors import matters_between
from fadu.documents.tests.builders import Numbering

if TYPE_CHECKING:
    from tests.people import Bureau


def test_matters_of_a_procedure_begun_between_two_days_within_reach(bureau: Bureau) -> None:
    office = Numbering(bureau)
    ids = [office.matter().id for _ in range(3)]
    office.matter(bureau.wang.viewer.place)
    day, late = date(2025, 3, 3), timedelta(days=1)

    def found(since: date, until: date, most: int = 9) -> list[str]:
        return matters_between(bureau.zhang.viewer, "inspection.visit", since, until, most)

    assert found(day, day) == ids
    assert found(day, day, 1) == ids[:2]  # one more than asked for, so that it shows
    assert found(day + late, day + late) == found(day - late, day - late) == []

"""How long what is open is overdue; against rows of any history see test_tallies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.selectors import standing
from fadu.rooms.hazards.selectors.ages import ageing
from fadu.rooms.hazards.selectors.cuts import Cut
from fadu.rooms.hazards.selectors.standing import Band, Filter
from fadu.rooms.hazards.tests.builders import CITY, put

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)


def open_ids(band: Band) -> list[str]:
    """What the list shows under a band."""
    return [row.pk for row in standing.open_hazards(CITY, TODAY, Filter(band=band))]


@pytest.mark.parametrize(
    ("late", "band"),
    [
        (-1, Band.RUNNING), (0, Band.RUNNING), (1, Band.WEEK), (7, Band.WEEK), (8, Band.MONTH),
        (30, Band.MONTH), (31, Band.QUARTER), (90, Band.QUARTER), (91, Band.LONGER),
    ],
)  # fmt: skip
def test_a_hazard_is_in_the_band_of_the_days_since_its_last_day(late, band):
    put("1", term=TODAY - timedelta(days=late))

    bands = ageing(CITY, TODAY, [Cut.ALL])[Cut.ALL][""]

    assert {b for b, number in bands.items() if number} == {band}
    assert open_ids(band) == ["1"]


def test_ageing_leaves_out_what_is_closed_ordinary_or_elsewhere():
    put("1", term=None, sector="工贸", major=None)
    put("2", closed_on=TODAY)
    put("3", major=False)
    put("4", city="D")
    put("5", transferred_on=TODAY, term=date(2023, 1, 1))

    assert ageing(CITY, TODAY, [Cut.ALL])[Cut.ALL][""][Band.WITHOUT] == 1
    aged = ageing(CITY, TODAY, [Cut.SECTOR, Cut.DIVISION])
    assert (set(aged[Cut.SECTOR]), set(aged[Cut.DIVISION])) == ({"工贸"}, {"X"})
    assert ageing(CITY, TODAY, [Cut.ALL], sector="煤矿") == {Cut.ALL: {}}
    assert ageing(Scope("v", "C", Reach.NONE), TODAY, [Cut.ALL]) == {Cut.ALL: {}}

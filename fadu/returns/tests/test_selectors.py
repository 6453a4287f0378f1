"""Which returns count, and whose: the newest accepted of each unit, within reach."""

from __future__ import annotations

import pytest

from fadu.figures.tests.builders import a_county
from fadu.matters.scope import Reach, Scope
from fadu.returns import selectors
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND, CITY_HAZARDS_RECTIFIED
from fadu.returns.figures.legal import SUITS
from fadu.returns.models import State
from fadu.returns.tests.builders import a_request, a_submission, accepted, handed_in
from tests.people import Bureau

pytestmark = pytest.mark.django_db
CODE = CITY_HAZARDS_FOUND.code


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def test_the_newest_accepted_return_of_a_unit_counts(bureau: Bureau) -> None:
    accepted(bureau, CITY_HAZARDS_FOUND, 2000)
    newer = accepted(bureau, CITY_HAZARDS_FOUND, 2212)

    found = selectors.accepted(bureau.zhao.viewer.scope, CODE, 2024)

    assert [row.pk for row in found] == [newer.pk]


def test_what_is_only_handed_in_does_not_count(bureau: Bureau) -> None:
    handed_in(bureau, a_request(bureau, CITY_HAZARDS_FOUND), a_submission(2212))

    assert not selectors.accepted(bureau.zhao.viewer.scope, CODE, 2024).exists()


@pytest.mark.parametrize("year", [2023, 2025])
def test_another_year_does_not_count(bureau: Bureau, year: int) -> None:
    accepted(bureau, CITY_HAZARDS_FOUND, 2212)

    assert not selectors.accepted(bureau.zhao.viewer.scope, CODE, year).exists()


def test_each_unit_counts_once(bureau: Bureau) -> None:
    for place in (bureau.place, a_county(bureau)):
        accepted(bureau, CITY_HAZARDS_FOUND, 10, unit=place)

    assert selectors.accepted(bureau.zhao.viewer.scope, CODE, 2024).count() == 2


def test_a_stranger_sees_none(bureau: Bureau) -> None:
    record = accepted(bureau, SUITS, 2)
    stranger = bureau.wang.viewer.scope

    assert selectors.return_(stranger, record.pk) is None
    assert not selectors.listed(stranger).exists()
    assert not selectors.to_review(Scope("x", "", Reach.NONE)).exists()


def test_a_list_is_narrowed_by_year_and_state(bureau: Bureau) -> None:
    accepted(bureau, SUITS, 2)
    waiting = a_request(bureau, CITY_HAZARDS_FOUND)
    scope = bureau.zhao.viewer.scope

    assert list(selectors.listed(scope, state=State.REQUESTED)) == [waiting]
    assert selectors.listed(scope, year=2024, state="nonsense").count() == 2
    assert not selectors.listed(scope, year=2023).exists()


def test_work_lists_follow_the_state(bureau: Bureau) -> None:
    record = a_request(bureau, SUITS)
    scope = bureau.zhao.viewer.scope
    assert list(selectors.to_do(scope, bureau.agency.id)) == [record]
    assert selectors.running(scope, SUITS.code, 2024, bureau.agency.id) == record

    handed_in(bureau, record, a_submission(2))
    assert not selectors.to_do(scope, bureau.agency.id).exists()
    assert list(selectors.to_review(scope)) == [record]


def test_units_are_ones_own_bureau_and_those_below(bureau: Bureau) -> None:
    below = a_county(bureau)

    found = {agency.id for agency in selectors.units(bureau.zhao.viewer.scope)}

    assert found == {bureau.agency.id, below.county}
    assert selectors.asked(bureau.zhao.viewer.scope, SUITS.code, 2024).count() == 0


def test_figures_side_by_side_are_read_at_once_and_within_reach(bureau: Bureau) -> None:
    found = accepted(bureau, CITY_HAZARDS_FOUND, 2212)
    asked = a_request(bureau, CITY_HAZARDS_RECTIFIED)
    scope, codes = bureau.zhao.viewer.scope, (CODE, CITY_HAZARDS_RECTIFIED.code)

    assert [row.pk for row in selectors.of_figures(scope, codes, 2024)] == [found.pk, asked.pk]
    assert selectors.of_figures(scope, codes, 2023) == []
    assert selectors.of_figures(bureau.wang.viewer.scope, codes, 2024) == []
    assert selectors.of_figures(Scope("v", scope.agency, Reach.NONE), codes, 2024) == []

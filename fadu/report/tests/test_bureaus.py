"""Whose report it is."""

from __future__ import annotations

import pytest

from fadu.figures.tests.builders import a_county
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.scope import Reach
from fadu.report.bureaus import bureau_by_division, bureau_of
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_a_viewer_reports_for_their_bureau_over_its_whole_reach(bureau: Bureau) -> None:
    found = bureau_of(bureau.zhao.viewer)

    assert (found.id, found.scope.agency) == (bureau.agency.id, bureau.agency.id)
    assert found.scope.reach is Reach.CITY


def test_a_county_writes_no_report_of_the_city(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="市级"):
        bureau_of(bureau.wang.viewer)


def test_the_only_city_bureau_needs_no_name(bureau: Bureau) -> None:
    a_county(bureau)

    assert bureau_by_division().id == bureau.agency.id
    assert bureau_by_division("430200").id == bureau.agency.id


@pytest.mark.parametrize("division", ["999999", "430224"])
def test_a_code_of_no_city_bureau_is_refused(bureau: Bureau, division: str) -> None:
    with pytest.raises(BadInput, match=division):
        bureau_by_division(division)


def test_an_empty_installation_says_what_to_do() -> None:
    with pytest.raises(BadInput, match="还没有登记"):
        bureau_by_division()

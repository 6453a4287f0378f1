"""Who may ask for, hand in and review returns."""

from __future__ import annotations

import pytest

from fadu.accounts.viewer import Viewer
from fadu.figures.tests.builders import a_county
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND
from fadu.returns.figures.legal import SUITS
from fadu.returns.models import Return, State
from fadu.returns.permissions import (
    may_request,
    may_review,
    may_see_returns,
    may_submit,
    open_to_submission,
)
from tests.people import FOUNDED, Bureau

pytestmark = pytest.mark.django_db


def a_viewer(place: Place, reach: Reach, *roles: Role) -> Viewer:
    """Somebody of a place with capacities."""
    scope = Scope("someone", place.county, reach)
    return Viewer(
        "someone", "x", "某人", place, "某局", FOUNDED.date(), frozenset(roles), "", scope
    )


def test_the_legal_office_asks_and_an_officer_does_not(bureau: Bureau) -> None:
    assert may_request(bureau.zhao.viewer, None)
    assert not may_request(bureau.zhang.viewer, None)


def test_only_the_unit_that_was_asked_hands_in(bureau: Bureau) -> None:
    county = a_county(bureau)
    record = Return(figure=SUITS.code, county=county.county, state=State.REQUESTED)

    assert may_submit(a_viewer(county, Reach.COUNTY, Role.STATISTICIAN), record)
    assert not may_submit(bureau.zhao.viewer, record)
    assert not may_submit(a_viewer(county, Reach.COUNTY, Role.OFFICER), record)


def test_a_county_does_not_review_its_own_part_of_a_city_figure(bureau: Bureau) -> None:
    county = a_county(bureau)
    lawyer = a_viewer(county, Reach.COUNTY, Role.LEGAL_OFFICE)

    assert not may_review(lawyer, Return(figure=CITY_HAZARDS_FOUND.code))
    assert may_review(lawyer, Return(figure=SUITS.code))
    assert may_review(bureau.zhao.viewer, Return(figure=CITY_HAZARDS_FOUND.code))


def test_administrators_see_no_returns(bureau: Bureau) -> None:
    admin = a_viewer(bureau.place, Reach.NONE, Role.SYSTEM_ADMIN)

    assert not may_see_returns(admin, None)
    assert may_see_returns(bureau.zhang.viewer, None)


@pytest.mark.parametrize(
    ("state", "open_"),
    [
        (State.REQUESTED, True),
        (State.SENT_BACK, True),
        (State.SUBMITTED, False),
        (State.ACCEPTED, False),
    ],
)
def test_a_return_waits_for_its_unit_until_it_is_handed_in(state: State, open_: bool) -> None:
    assert open_to_submission(Return(state=state)) is open_

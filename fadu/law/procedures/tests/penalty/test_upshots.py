"""Rules read one thing of an alteration: no two of its guards hold at once but those that belong together."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty import upshots as u
from fadu.law.procedures.penalty.altering import (
    AGAIN,
    COVERED,
    GOES_ON,
    GONE,
    NOTHING,
    REMADE,
    WITHOUT_FINE,
    course_of,
)
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION, DAILY, FINE
from fadu.law.procedures.penalty_simple.facts import ALTERATION as SPOT


@pytest.mark.parametrize(
    ("upshot", "held"),
    [
        (GONE, {"voided"}),
        (REMADE, {"voided", "anew"}),
        (WITHOUT_FINE, {"voided", "anew"}),
        (GOES_ON, set()),
        (course_of(FINE, COVERED), {"settled"}),
        (course_of(FINE, NOTHING), {"settled", "dropped"}),
        (course_of(FINE, AGAIN), {"again"}),
        (course_of(DAILY, COVERED), set()),
    ],
)
def test_an_upshot_is_what_its_guards_say(upshot, held):
    guards = {
        "voided": u.voided(ALTERATION), "anew": u.anew(ALTERATION), "settled": u.settled(ALTERATION, FINE),
        "dropped": u.dropped(ALTERATION, FINE), "again": u.again(ALTERATION, FINE),
    }  # fmt: skip

    assert {name for name, when in guards.items() if when({"upshot": upshot})} == held
    assert upshot in ALTERATION.upshot.choices


def test_on_the_spot_nothing_is_made_anew_without_a_fine():
    """The criminal court is no matter of a penalty on the spot."""
    assert WITHOUT_FINE not in SPOT.upshot.choices
    assert u.returns(SPOT)({"returned": True})

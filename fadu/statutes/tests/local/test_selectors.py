"""What binds a new matter, which version a digest names, what an agency sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.law.registry import digest_of
from fadu.matters.models import Matter
from fadu.statutes.local import selectors
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.local.builders import (
    APPROVAL,
    STEP,
    TODAY,
    adopted,
    begun,
    county_of,
    proposed,
)

pytestmark = pytest.mark.django_db


def test_the_view_of_the_law_carries_what_was_adopted_and_stays_the_same_while_nothing_changes(
    bureau,
):
    assert law_view().local.adopted == ()
    proposed(bureau)
    row = adopted(bureau, STEP)

    assert [a.piece for a in law_view().local.adopted] == [replace(STEP, id=row.id)]
    assert law_view().local is law_view().local


def test_a_version_is_found_by_its_digest_and_no_other(bureau):
    adopted(bureau)
    held = Matter.objects.get(pk=begun(bureau))

    assert digest_of(selectors.version(held.procedure, held.digest)) == held.digest
    assert selectors.version(held.procedure, "0" * 64) is None


def test_an_agency_sees_its_own_and_what_binds_it_from_above(bureau):
    low = adopted(bureau, replace(APPROVAL, title="一并适用"), lower=True)
    own = adopted(bureau, STEP)
    open_one = proposed(bureau, replace(STEP, title="待批准"), lower=True)

    assert {r.id for r in selectors.pieces(bureau.place)} == {low.id, own.id, open_one.id}
    assert [r.id for r in selectors.pieces(county_of(bureau))] == [low.id]
    assert selectors.piece(county_of(bureau), own.id) is None
    assert selectors.piece(bureau.place, own.id) == own
    assert selectors.unanswered(bureau.place) == [open_one]
    assert selectors.unanswered(county_of(bureau)) == []


def test_the_pieces_beside_which_another_would_stand_are_those_that_still_hold(bureau):
    row = adopted(bureau, since=date(2025, 6, 1))
    other = proposed(bureau, STEP)

    assert selectors.standing("hazard.major", bureau.place, TODAY) == (selectors.piece_of(row),)
    assert selectors.others(row, TODAY) == []
    assert selectors.others(other, TODAY) == [selectors.piece_of(row)]
    assert selectors.overlays().adopted[0].since == date(2025, 6, 1)

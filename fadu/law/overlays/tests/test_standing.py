"""Pieces bind their agency's matters, and lower ones if they say so, from their day on; versions are found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fadu.law.overlays.composing import compose
from fadu.law.overlays.standing import Adopted, Overlays, fits
from fadu.law.overlays.tests.samples import APPROVAL, BASE, DOCUMENT, STEP
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.registry import digest_of

CITY, COUNTY, OTHER = ("p", "c"), ("p", "c", "x"), ("p", "c", "y")
KNOWN = datetime(2026, 3, 2, 4, tzinfo=UTC)


def adopted(piece, agencies, since: str, *, lower=False, until: str = "") -> Adopted:
    ends = date.fromisoformat(until) if until else None
    return Adopted(piece, BASE.code, agencies, lower, date.fromisoformat(since), KNOWN, ends)


ALL = Overlays(
    (
        adopted(APPROVAL, CITY, "2026-03-02", lower=True),
        adopted(STEP, COUNTY, "2026-04-01", until="2026-06-01"),
        adopted(DOCUMENT, CITY, "2026-05-01"),
    )
)


@pytest.mark.parametrize(
    ("agencies", "on", "pieces"),
    [
        (CITY, "2026-03-01", ()),
        (CITY, "2026-03-02", (APPROVAL,)),
        (CITY, "2026-05-01", (APPROVAL, DOCUMENT)),
        (OTHER, "2026-05-01", (APPROVAL,)),
        (COUNTY, "2026-04-01", (APPROVAL, STEP)),
        (COUNTY, "2026-05-31", (APPROVAL, STEP)),
        (COUNTY, "2026-06-01", (APPROVAL,)),
        (("p", "z"), "2026-05-01", ()),
    ],
)
def test_a_matter_begins_under_the_pieces_of_its_day_and_agency_and_is_found_by_its_digest(
    agencies, on, pieces
):
    found = ALL.standing(BASE, agencies, date.fromisoformat(on))

    assert found is compose(BASE, pieces)
    assert not pieces or ALL.version(BASE.code, digest_of(found)) is found


def test_a_matter_begun_before_a_later_piece_of_the_same_day_is_found_too():
    both = Overlays((*ALL.adopted, adopted(replace(DOCUMENT, id="01Z"), CITY, "2026-03-02")))

    assert both.version(BASE.code, digest_of(compose(BASE, (APPROVAL,)))) is not None
    assert both.version(BASE.code, digest_of(compose(BASE, (STEP, DOCUMENT)))) is None
    assert ALL.standing(ORDINARY_PENALTY, CITY, date(2026, 5, 1)) is ORDINARY_PENALTY


def test_a_piece_upon_an_act_that_the_law_no_longer_has_is_left_out():
    gone = replace(APPROVAL, before="no_such_act")

    assert not fits(BASE, gone)
    assert (
        Overlays((adopted(gone, CITY, "2026-03-02"),)).standing(BASE, CITY, date(2026, 4, 1))
        is BASE
    )

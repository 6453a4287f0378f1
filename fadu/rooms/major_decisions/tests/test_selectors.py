"""Which decisions count."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.major_decisions import selectors
from fadu.rooms.major_decisions.tests.builders import OWN, YEAR, record

pytestmark = pytest.mark.django_db

DAY = date(2024, 9, 2)
WHOLE = [
    ("propose", DAY),
    ("hear_public", DAY),
    ("review_legality", DAY),
    ("discuss", DAY),
    ("adopt", DAY),
]


@pytest.mark.parametrize(
    ("left_out", "complete"), [("", 1), ("hear_public", 0), ("review_legality", 0), ("discuss", 0)]
)
def test_a_complete_decision_has_all_three_gates(left_out, complete):
    record(*(step for step in WHOLE if step[0] != left_out))

    assert selectors.made(OWN, YEAR).count() == 1
    assert selectors.complete(OWN, YEAR).count() == complete
    assert selectors.heard(OWN, YEAR).count() == 0

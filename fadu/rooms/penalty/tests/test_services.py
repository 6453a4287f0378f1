"""From entries to case and outcome rows."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.penalty.models import Outcome, PartyOutcome, PenaltyCase
from fadu.rooms.penalty.tests.builders import FILED, a_filed_case, entry, record

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 6)


def test_a_clue_already_makes_a_case_without_a_filing_day():
    record(entry(0, "register_clue", source="监督检查"))

    assert PenaltyCase.objects.get().filed_on is None


def test_filing_names_the_case_and_parties_have_rows_of_their_own():
    record(*a_filed_case("unit", "manager"))

    case = PenaltyCase.objects.get()
    assert (str(case), case.filed_on) == ("未按规定培训（12号）", FILED)
    assert PartyOutcome.objects.count() == 2


@pytest.mark.parametrize(
    ("act", "outcome"),
    [
        ("penalize", Outcome.PENALIZED),
        ("penalize_without_fine", Outcome.PENALIZED),
        ("no_penalty", Outcome.NOT_PENALIZED),
        ("dismiss", Outcome.NOT_ESTABLISHED),
        ("send_transfer", Outcome.TRANSFERRED),
    ],
)
def test_each_party_has_its_own_outcome(act, outcome):
    record(*a_filed_case("unit", "manager"), entry(2, act, "unit", DAY, number="9号", fine=100))

    assert PartyOutcome.objects.get(party="unit").outcome == outcome
    assert PartyOutcome.objects.get(party="manager").outcome == ""
    assert PenaltyCase.objects.get().decided_on == DAY


@pytest.mark.parametrize(
    ("act", "column"),
    [("hold_hearing", "heard"), ("legal_review", "reviewed"), ("discuss", "discussed")],
)
def test_the_safeguards_are_marked_on_the_case(act, column):
    record(*a_filed_case("unit"), entry(2, act, "unit"))

    assert getattr(PenaltyCase.objects.get(), column) is True


def test_a_revoked_decision_counts_no_more():
    record(
        *a_filed_case("unit"),
        entry(2, "penalize", "unit", DAY, number="9号", fine=100),
        entry(3, "alter_decision", "unit", DAY, altered="撤销"),
    )

    row = PartyOutcome.objects.get()
    assert (row.outcome, row.fine) == ("", 0)


def test_service_and_closing_leave_their_days():
    record(*a_filed_case("unit"), entry(2, "serve", "unit", DAY), entry(3, "close_case", "", DAY))

    assert PartyOutcome.objects.get().served_on == DAY
    assert PenaltyCase.objects.get().closed_on == DAY

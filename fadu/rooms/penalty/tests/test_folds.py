"""Penalties on the spot: from entries to their rows, selectors and figures."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import import_module

import pytest

from fadu.figures.grammar import demand_assessable
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore, write
from fadu.rooms.penalty import figures, selectors
from fadu.rooms.penalty.folds import EFFECTS, fold_spot
from fadu.rooms.penalty.models import Course, FinePaid, SpotPenalty
from fadu.rooms.penalty.tests.builders import OWN, PLACE, YEAR

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 4)
returning = import_module(
    "fadu.rooms.penalty.migrations.0008_what_goes_back_after_an_alteration_is_found"
).returning


def record(matter: str, *acts: tuple[str, dict[str, object]]) -> SpotPenalty:
    """Fold the acts of one matter, a day each, as the one door does."""
    store = RowStore()
    for n, (act, facts) in enumerate(acts):
        at = datetime(2024, 3, 4 + n, 2, 0, tzinfo=UTC)
        entry = Recorded(matter, PLACE, n, act, "", at, at, facts, ("officer-1", "officer-2"))
        store.hold(fold_spot(entry, store))
        write(store.waiting())
    return SpotPenalty.objects.get(pk=matter)


FOUND = ("record_offence", {"cause": "未佩戴劳动防护用品", "party": "P1"})
FINED = ("decide", {"number": "1号", "party_kind": j.PERSON, "kind": j.FINE, "fine": 100_00})


def test_a_fine_collected_and_handed_in_leaves_its_days_and_its_amounts():
    row = record(
        "SPOT", FOUND, FINED, ("report_record", {}), ("collect", {"amount": 100_00, "ground": j.SMALL}),
        ("hand_in", {}), ("bank_in", {}), ("close_case", {}),
    )  # fmt: skip

    assert (str(row), row.party, row.officers) == (
        "未佩戴劳动防护用品（1号）",
        "P1",
        "officer-1 officer-2",
    )
    days = (
        row.found_on,
        row.decided_on,
        row.reported_on,
        row.collected_on,
        row.handed_in_on,
        row.banked_on,
        row.closed_on,
    )
    assert [day.day for day in days if day] == [4, 5, 6, 7, 8, 9, 10]
    assert (row.fine, row.collected, row.collected_for, row.paid_on) == (
        100_00,
        100_00,
        j.SMALL,
        None,
    )
    assert figures.SPOT_COLLECTED.value(OWN, YEAR).numerator == 100_00
    paid = FinePaid.objects.get()
    assert (paid.pk, paid.party, paid.act, paid.amount) == ("SPOT:3", "P1", "collect", 100_00)
    assert figures.FINES_PAID.value(OWN, YEAR).numerator == 100_00


def test_each_course_is_counted_by_what_became_of_it():
    record("A", FOUND, FINED, ("pay_fine", {}))
    record("B", FOUND, FINED, ("alter_decision", {"altered": "撤销"}))
    record("C", FOUND, ("spare", {}))
    record("D", FOUND, ("hand_to_ordinary", {"linked": "M"}))
    record("E", FOUND, ("transfer_out", {}))
    record("F", FOUND, FINED, ("alter_decision", {"altered": "变更"}))

    assert set(selectors.spot(OWN).values_list("id", "course")) == {
        ("A", Course.PENALIZED), ("B", Course.REVOKED), ("C", Course.SPARED), ("D", Course.ORDINARY),
        ("E", Course.ELSEWHERE), ("F", Course.PENALIZED),
    }  # fmt: skip
    assert figures.SPOT_PENALTIES.value(OWN, YEAR).numerator == 2
    assert figures.SPOT_SPARED.value(OWN, YEAR).numerator == 1
    assert figures.SPOT_FINES.value(OWN, YEAR).numerator == 200_00
    for money in (figures.SPOT_FINES, figures.SPOT_COLLECTED):
        with pytest.raises(Refused, match="不得作为考核指标"):
            demand_assessable(money)


TAKEN = ("alter_decision", {"altered": "变更", "taken_before": True, "overpaid": 60_00})
NOT_TAKEN = ("alter_decision", {"altered": "变更", "taken_before": False, "overpaid": 0})


@pytest.mark.parametrize(
    ("acts", "left"),
    [
        ((), 0),
        ((TAKEN,), 60_00),
        ((TAKEN, NOT_TAKEN), 60_00),
        ((NOT_TAKEN,), 0),
        ((TAKEN, ("refund", {"amount": 60_00})), 0),
        ((TAKEN, ("refund", {"amount": 60_00}), TAKEN), 60_00),
        ((("alter_decision", {"altered": "撤销", "taken_before": True}),), 0),
    ],
)
def test_what_goes_back_after_an_alteration_waits_until_it_is_given_back(acts, left):
    """行政强制法 41; the rows of before the column are filled from their entries alike."""
    row = record("G", FOUND, FINED, *acts)
    bodies = [{"n": n, "at": f"2024-03-{n + 4:02}", "act": act, "key": "", "facts": facts} for n, (act, facts) in enumerate(acts)]  # fmt: skip

    assert row.to_return == left
    assert returning(bodies).get("", 0) == left


def test_an_alteration_that_was_corrected_asks_for_nothing_back():
    bodies = [
        {"n": 1, "at": "2024-03-04", "act": TAKEN[0], "key": "P", "facts": TAKEN[1]},
        {"n": 2, "at": "2024-03-04", "act": NOT_TAKEN[0], "key": "P", "facts": NOT_TAKEN[1], "corrects": {"n": 1}},
    ]  # fmt: skip

    assert returning(bodies) == {}


def test_what_was_handled_elsewhere_is_not_guessed_and_every_effect_is_an_act():
    row = record("X", ("decide", {}), ("collect", {}))

    assert (row.fine, row.collected, row.kind, row.cause) == (0, 0, "", "")
    assert set(EFFECTS) <= {act.code for act in SIMPLE_PENALTY.acts}

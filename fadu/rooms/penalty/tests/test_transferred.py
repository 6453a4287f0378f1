"""What was decided before a case goes to the police stands in the figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.rooms.penalty import figures
from fadu.rooms.penalty.models import Outcome, PartyOutcome, PenaltyCase
from fadu.rooms.penalty.tests.builders import OWN, YEAR, a_filed_case, entry, record

pytestmark = pytest.mark.django_db
FINED_ON, SENT_ON, BACK_ON = date(2024, 4, 1), date(2024, 5, 6), date(2024, 6, 3)
STANDING = (figures.PENALTIES, figures.FINES_DECIDED, figures.NOT_PUNISHED)


def told() -> list[int]:
    """Penalties, fen fined, parties not penalised."""
    return [one.value(OWN, YEAR).numerator for one in STANDING]


@pytest.mark.parametrize(
    ("act", "facts", "outcome", "counted"),
    [
        ("penalize", {"fine": 5_00}, Outcome.PENALIZED, [1, 5_00, 0]),
        ("penalize_without_fine", {}, Outcome.PENALIZED, [1, 0, 0]),
        ("no_penalty", {"no_penalty_ground": "超过追责期限"}, Outcome.NOT_PENALIZED, [0, 0, 1]),
        ("dismiss", {}, Outcome.NOT_ESTABLISHED, [0, 0, 1]),
    ],
)
def test_what_was_decided_stands_when_the_case_goes_to_the_police_and_comes_back(
    act: str, facts: dict[str, Any], outcome: Outcome, counted: list[int]
) -> None:
    record(*a_filed_case("a"), entry(2, act, "a", FINED_ON, number="1号", **facts))
    before = told()

    record(entry(3, "send_transfer", "a", SENT_ON, number="移1号"))
    record(entry(4, "resume_penalty", "a", BACK_ON, course="移送前已经作出处罚决定"))

    row = PartyOutcome.objects.get()
    assert (row.outcome, row.number, row.decided_on) == (outcome, "1号", FINED_ON)
    assert (row.sent_on, before, told()) == (SENT_ON, counted, counted)
    assert figures.TRANSFERRED.value(OWN, YEAR).numerator == 1


def test_what_is_void_or_was_only_sent_before_is_told_as_sent() -> None:
    record(
        *a_filed_case("a", "b"),
        entry(2, "penalize", "a", FINED_ON, number="1号", fine=5),
        entry(3, "alter_decision", "a", FINED_ON, altered="撤销"),
        entry(4, "send_transfer", "a", SENT_ON, number="移1号"),
        entry(5, "send_transfer", "b", SENT_ON, number="移2号"),
        entry(6, "send_transfer", "b", BACK_ON, number="移3号"),
    )  # fmt: skip

    rows = PartyOutcome.objects.order_by("party").values_list("outcome", "number", "sent_on")
    assert list(rows) == [("移送司法", "移1号", SENT_ON), ("移送司法", "移3号", BACK_ON)]
    assert told() == [0, 0, 0]


@pytest.mark.parametrize(
    ("act", "outcome", "before"),
    [("no_penalty", "", [0, 0, 0]), ("penalize_without_fine", "处罚", [1, 0, 0])],
)
def test_what_the_police_sent_back_to_be_decided_is_undecided_until_it_is_but_a_penalty_stands(
    act: str, outcome: str, before: list[int]
) -> None:
    record(*a_filed_case("a"), entry(2, act, "a", FINED_ON, number="1号", no_penalty_ground="超过追责期限"))  # fmt: skip
    record(entry(3, "send_transfer", "a", SENT_ON))
    record(entry(4, "resume_penalty", "a", BACK_ON, course="应当给予行政处罚，继续办理"))
    row = PartyOutcome.objects.get()
    assert (row.outcome, told()) == (outcome, before)
    assert bool(row.number) is bool(outcome)  # nothing is left of what is decided anew

    record(entry(5, "penalize", "a", BACK_ON, number="2号", fine=7))
    assert told() == [1, 7, 0]
    assert PenaltyCase.objects.get().decided_on == FINED_ON

"""Paid codes whose decision was lowered or annulled are marked in the list, and found, until the money is back: 行政强制法 41."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.fees.models import Fee
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.law.procedures.registers.fees import ANNULLED
from fadu.matters.scope import Reach, Scope
from fadu.platforms.fees import marks as a
from fadu.platforms.fees import refunds
from fadu.platforms.fees.selectors import unreturned
from fadu.platforms.tests.fees.builders import (
    DAILY,
    ONE,
    TWO,
    Fined,
    annulled,
    code,
    lowered,
    made_of,
    on_the_spot,
    results,
)

pytestmark = pytest.mark.django_db
R1, R2 = (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", "")


def marks(made: Fined) -> dict[str, int]:
    """What is to be asked back under each code, as the list has it."""
    found = a.marked(made.doing().viewer.scope, list(Fee.objects.all()))
    return {fee.code: found[fee.pk].back for fee in Fee.objects.all() if fee.pk in found}


def test_a_paid_code_is_marked_until_what_is_too_much_was_asked_back_and_found_until_it_is_back():
    made = made_of(R1, R2)
    scope, boss = made.doing().viewer.scope, made.bureau.li
    assert (marks(made), unreturned(scope).count()) == ({}, 0)
    lowered(made, 3_333_33)
    assert marks(made) == {ONE: 1_666_67, TWO: 1_666_67}
    told: dict[str, Any] = {"ground": ANNULLED, "reason": "复议变更", "doing": made.doing()}

    refunds.ask(fee=code(TWO), refunded=1_666_67, **told)
    assert (marks(made), unreturned(scope).count()) == ({}, 2)
    refunds.answer(fee=code(TWO), granted=False, reason="先核对", doing=made.doing(boss))
    assert marks(made) == {ONE: 1_666_67, TWO: 1_666_67}
    refunds.ask(fee=code(TWO), refunded=1_666_67, **told)
    refunds.answer(fee=code(TWO), granted=True, reason="属实", doing=made.doing(boss))
    refunds.note(fee=code(TWO), refunded_on=date(2025, 4, 20), receipt="T", doing=made.doing())
    assert (marks(made), unreturned(scope).count()) == ({}, 0)


def test_of_an_annulled_decision_each_code_goes_back_whole_and_the_case_of_others_is_not_found():
    made = made_of(R1)
    annulled(made)
    told: dict[str, Any] = {"ground": ANNULLED, "reason": "撤销", "doing": made.doing()}
    assert marks(made) == {ONE: 3_000_00, TWO: 0, DAILY: 0}
    assert list(unreturned(made.doing().viewer.scope)) == [code(ONE)]

    refunds.ask(fee=code(ONE), refunded=3_000_00, **told)
    assert marks(made) == {TWO: 0, DAILY: 0}
    elsewhere = Scope("v", "X", Reach.COUNTY)
    assert (unreturned(elsewhere).count(), a.marked(elsewhere, list(Fee.objects.all()))) == (0, {})


def test_of_a_daily_fine_that_falls_alone_its_own_code_goes_back_and_that_of_the_fine_stands():
    made = made_of(R1, R2, (DAILY, "", 1_000_000, "2025-04-18", "R3", ""))
    annulled(made, altered_decision=FURTHER, at=datetime(2025, 4, 19, 2, tzinfo=UTC))

    assert marks(made) == {DAILY: 10_000_00}
    assert [fee.code for fee in unreturned(made.doing().viewer.scope)] == [DAILY]


def test_a_page_of_paid_codes_is_marked_by_the_same_few_statements_however_many_there_are():
    made = made_of(R1, R2)
    numbers = on_the_spot(made, 4)
    results(made, *((n, "", 20_000, "2025-03-22", f"S{n}", "") for n in numbers))
    lowered(made, 3_333_33)
    rows, scope = list(Fee.objects.order_by("code")), made.doing().viewer.scope
    costs = list[int]()
    for count in (1, 2, len(rows)):
        with CaptureQueriesContext(connection) as asked:
            assert a.marked(scope, rows[:count])
        costs.append(len(asked))

    assert costs == [6, 6, 6]


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the planner of PostgreSQL reads few rows whole"
)
def test_the_codes_that_wait_are_found_from_their_cases_and_never_by_reading_all():
    made = made_of(R1)
    rows = unreturned(made.doing().viewer.scope)

    plan = rows[:51].explain()
    assert [name in plan for name in ("fee_of_matter", "outcome_city_to_return", "spot_city_to_return")] == [True] * 3  # fmt: skip
    assert "SCAN fees_fee" not in plan

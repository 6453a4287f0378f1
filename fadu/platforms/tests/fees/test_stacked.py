"""Of two daily fines that add up each code stands for its own decision: nothing is asked back, nor set down, of one that stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.fees.models import Fee
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.platforms.fees import refunds
from fadu.platforms.fees.altered import adjust_code
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.codes import demand_room
from fadu.platforms.fees.marks import marked
from fadu.platforms.fees.selectors import Decision, unreturned
from fadu.platforms.fees.services import enter_code
from fadu.platforms.fees.stacked import Layer, Share, lowered, placed, returned
from fadu.platforms.fees.whole import whole_of
from fadu.platforms.tests.fees.builders import (
    DAILY,
    LATER,
    ONE,
    SECOND,
    THEN,
    TWO,
    Fined,
    annulled,
    code,
    coded_twice,
    executed,
    results,
    told,
    twice,
)
from tests.people import found_bureau

R1, R2 = (
    (DAILY, "", 1_000_000, "2025-04-12", "R3", ""),
    (SECOND, "", 1_500_000, "2025-04-13", "R4", ""),
)
AT = datetime(2025, 4, 19, 2, tzinfo=UTC)
LOWER = {
    "altered": "变更",
    "altered_by": "行政复议机关",
    "sums": "数额变更",
    "new_daily": 12_000_00,
}
GONE = {"altered": "撤销", "further_on": "2025-04-03"}
TEN, FIFTEEN, TWELVE = 10_000_00, 15_000_00, 12_000_00


def marks(made: Fined) -> dict[str, tuple[int, int, bool]]:
    """Of each code of a daily fine that is marked: what it is still for, what goes back, whether others were paid."""
    found = marked(made.doing().viewer.scope, list(Fee.objects.all()))
    return {
        fee.code: (mark.due, mark.back, mark.others)
        for fee in Fee.objects.order_by("code")
        if (mark := found.get(fee.pk)) and fee.code not in (ONE, TWO)
    }


def proposed(made: Fined) -> list[int]:
    cases = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER))
    return [refunds.proposed(code(number), cases) for number in (DAILY, SECOND)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("paid", "facts", "told", "back"),
    [
        # the newest is annulled alone: its own code is to be made void, its own money goes back
        ([], {"altered": "撤销"}, {SECOND: (0, 0, False)}, [0, 0]),
        ([R1], {"altered": "撤销"}, {SECOND: (0, 0, False)}, [0, 0]),
        ([R1, R2], {"altered": "撤销"}, {SECOND: (FIFTEEN, FIFTEEN, False)}, [0, FIFTEEN]),
        # it alone was paid: what came in counts for the first, and what is beyond that goes back
        ([R2], {"altered": "撤销"}, {DAILY: (0, 0, True), SECOND: (FIFTEEN, 5_000_00, False)}, [0, 5_000_00]),
        # it is lowered
        ([], LOWER, {SECOND: (TWELVE, 0, False)}, [0, 0]),
        ([R1], LOWER, {SECOND: (TWELVE, 0, False)}, [0, 0]),
        ([R1, R2], LOWER, {SECOND: (FIFTEEN, 3_000_00, False)}, [0, 3_000_00]),
        ([R2], LOWER, {DAILY: (7_000_00, 0, True)}, [0, 0]),
        # with the first decision both fall
        ([R1, R2], {"altered": "撤销", "altered_decision": "处罚决定"},
         {DAILY: (TEN, TEN, False), SECOND: (FIFTEEN, FIFTEEN, False)}, [TEN, FIFTEEN]),
        # the first falls alone: what was paid of it counts for the second
        ([], GONE, {DAILY: (0, 0, False)}, [0, 0]),
        ([R1], GONE, {SECOND: (5_000_00, 0, True)}, [0, 0]),
        ([R1, R2], GONE, {DAILY: (TEN, TEN, False)}, [TEN, 0]),
    ],
)  # fmt: skip
def test_the_code_of_a_daily_fine_that_stands_is_left_alone(paid, facts, told, back):
    made = coded_twice(*paid)
    assert (marks(made), proposed(made)) == ({}, [0, 0])

    of = {"altered_decision": FURTHER, "further_on": THEN, "taken_before": bool(paid), **facts}
    if of["altered_decision"] != FURTHER:
        del of["further_on"]
    annulled(made, at=AT, **of)

    assert (marks(made), proposed(made)) == (told, back)


@pytest.mark.django_db
def test_each_code_is_paid_whole_and_no_more_is_asked_for_than_both_come_to():
    made = coded_twice()
    assert told(results(made, R1, R2, take=False)) == ["可以入账", "可以入账"]
    one = Decision(made.matter, made.party, "")
    with pytest.raises(Refused, match=r"按日连续处罚罚款共25,000元，缴款码合计25,001元"):
        demand_room(Cases(made.doing().viewer, made.doing().hand), one, "按日连续处罚罚款", 1_00)

    assert told(results(made, R2, R1)) == ["已入账", "已入账"]
    assert [(code(n).credited, code(n).surplus) for n in (DAILY, SECOND)] == [
        (TEN, 0),
        (FIFTEEN, 0),
    ]


@pytest.mark.django_db
def test_what_goes_back_of_the_newest_goes_back_under_its_own_code_and_then_nothing_waits():
    made = coded_twice(R1, R2)
    annulled(made, at=AT, altered_decision=FURTHER, further_on=THEN)
    asked: dict[str, Any] = {
        "ground": "决定被撤销、变更或者执行错误",
        "reason": "撤销",
        "doing": made.doing(),
    }
    with pytest.raises(Refused, match="应当退还0元"):
        refunds.ask(fee=code(DAILY), refunded=TEN, **asked)

    cases = Cases(made.doing().viewer, made.doing().hand)
    assert [whole_of(code(n), cases) for n in (ONE, DAILY)] == [None, None]
    assert (found := whole_of(code(SECOND), cases))
    assert (found.total, found.bank, found.waiting) == (FIFTEEN, FIFTEEN, FIFTEEN)
    refunds.ask(fee=code(SECOND), refunded=FIFTEEN, **asked)
    boss = made.doing(made.bureau.li)
    refunds.answer(fee=code(SECOND), granted=True, reason="属实", doing=boss)
    refunds.note(fee=code(SECOND), refunded_on=date(2025, 4, 20), receipt="T", doing=made.doing())
    assert (marks(made), proposed(made)) == ({}, [0, 0])
    assert unreturned(made.doing().viewer.scope).count() == 0


@pytest.mark.django_db
def test_a_code_of_an_earlier_daily_fine_that_was_lowered_is_set_down_though_a_later_one_was_made():
    made = twice(found_bureau(), lowered_to=8_000_00)
    one = Decision(made.matter, made.party, "")
    entered = {"decision": one, "of_sum": "按日连续处罚罚款", "doing": made.doing()}
    enter_code(code=DAILY, due=TEN, **entered)
    assert marks(made) == {DAILY: (8_000_00, 0, False)}

    with pytest.raises(Refused, match=r"共23,000元，缴款码合计25,000元") as no:
        enter_code(code=SECOND, due=FIFTEEN, **entered)
    assert "先按变更调整原有的缴款码" in no.value.todo
    adjust_code(fee=code(DAILY), reason="复议变更", doing=made.doing())
    enter_code(code=SECOND, due=FIFTEEN, **entered)
    assert marks(made) == {}


@pytest.mark.django_db
def test_what_the_court_took_counts_for_the_oldest_and_its_code_gives_way():
    made = coded_twice()
    executed(made, 5_000_00, court_daily_total=TEN)

    assert marks(made) == {DAILY: (0, 0, True)}


def fee(pk: str, due: int, on: date = date(2025, 4, 20), **more: int) -> Fee:
    return Fee(pk=pk, due=due, entered_on=on, **more)


OLD, NEW = Layer(date(2025, 4, 3), TEN, TEN), Layer(date(2025, 4, 8), FIFTEEN, FIFTEEN)


@pytest.mark.parametrize(
    ("codes", "of"),
    [
        ([fee("A", TEN), fee("B", FIFTEEN)], {"A": 0, "B": 1}),
        (
            [fee("B", FIFTEEN), fee("A", TEN)],
            {"B": 1, "A": 0},
        ),  # by its amount, whichever came first
        ([fee("A", 5_000_00), fee("B", 5_000_00), fee("C", FIFTEEN)], {"A": 0, "B": 0, "C": 1}),
        ([fee("A", 8_000_00, date(2025, 4, 5)), fee("B", 2_000_00)], {"A": 0, "B": 0}),
        ([fee("A", FIFTEEN, date(2025, 4, 5))], {"A": 0}),  # the second was not made yet
        ([fee("A", 25_000_00)], {"A": 1}),  # of both
    ],
)
def test_a_code_is_of_the_decision_of_its_amount_else_of_the_oldest_that_has_room(codes, of):
    assert placed(codes, (OLD, NEW)) == of


def test_the_code_of_a_decision_that_fell_gives_way_first_and_no_further_than_it_fell():
    fell = (OLD, Layer(NEW.on, FIFTEEN, TWELVE))
    codes = [fee("A", TEN), fee("B", FIFTEEN)]

    assert lowered(codes, fell, 3_000_00) == {"A": Share(), "B": Share(3_000_00)}
    assert lowered(codes, fell, 7_000_00) == {"A": Share(0, 4_000_00), "B": Share(3_000_00)}
    assert lowered([fee("A", 22_000_00)], fell, 0) == {"A": Share(3_000_00)}
    paid = [fee("A", TEN, credited=TEN), fee("B", FIFTEEN, credited=FIFTEEN)]
    assert lowered(paid, fell, 3_000_00) == {"A": Share(), "B": Share()}
    assert returned(paid, fell, 3_000_00) == {"A": Share(), "B": Share(3_000_00)}
    assert returned(paid, fell, 20_000_00) == {
        "B": Share(3_000_00, 12_000_00),
        "A": Share(0, 5_000_00),
    }
    assert returned(codes, fell, 3_000_00) == {"A": Share(), "B": Share()}

"""What stands against a row of a result file is named, and a trial writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from fadu.fees.models import Receipt
from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.matters.selectors import history
from fadu.platforms.fees.judging import Verdict, moment
from fadu.platforms.fees.sums import owed
from fadu.platforms.tests.fees.builders import (
    LATER,
    ONE,
    TWO,
    coded,
    fined,
    lowered,
    results,
    told,
)
from fadu.rooms.penalty.tests.stating import UNIT
from fadu.rooms.penalty.tests.test_owing import line
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


def test_each_fault_is_named_and_a_trial_writes_nothing():
    made = fined(found_bureau())
    coded(made)
    name = UNIT["name"]
    rows = [
        (ONE, name, 300_000, "2025-03-20", "R1", "某行"),
        (TWO, name, 199_999.0, date(2025, 3, 21).isoformat(), "R2", "某行"),
        ("99990000", name, 100, "2025-03-21", "R3", ""),
        (TWO, "别的公司", 1, "2025-03-21", "R4", ""),
        (TWO, "", 2, "2025-03-21", "R5", ""),
        (TWO, "", 1, "2025-03-22", "R2", ""),
        (TWO, "", 1, "2026-03-22", "R6", ""),
        (4.302002500000312e18, "", 1, "2025-03-22", "R7", ""),
        (ONE, "", 1, "2025-03-22", "R8", ""),
        (TWO, "", 1, "2025-03-09", "R9", ""),
    ]

    tried = results(made, *rows, take=False)
    wrong = told(tried)[2:]
    assert told(tried)[:2] == ["可以入账"] * 2
    assert wrong[:7] == [
        "没有登记这个缴款码", f"缴款人“别的公司”不是当事人“{name}”", "多缴：未缴0.01元，到账0.02元，多0.01元",
        "票据号与第3行相同", "缴款日期在今天以后", "缴款码在表格里是数值，末几位已经丢失", "重复缴纳：这个缴款码已经缴清",
    ]  # fmt: skip
    assert all(f.todo and (f.basis or "》第" in f.what) for one in tried[2:] for f in one.faults)
    assert (Receipt.objects.count(), history(made.case)[-1].act) == (0, "serve_daily")
    (early,) = results(made, rows[-1], take=False)[0].faults
    assert (early.what, early.basis) == ("没有处罚决定载明的罚款", "《行政处罚法》第六十七条第三款")


def test_of_a_payment_only_the_day_is_known_and_the_last_day_is_in_time():
    assert moment(date(2025, 3, 4), LATER) == instant_of(date(2025, 3, 5)) - timedelta(seconds=1)
    assert moment(LATER.date(), LATER) == LATER


def test_of_an_altered_decision_the_sum_of_the_paper_is_owed_and_no_fen_more():
    """行政复议法 63: 5,000 yuan decided, 3,333.33 after reconsideration."""
    made = fined(found_bureau())
    coded(made)
    lowered(made, 3_333_33, at=datetime(2025, 3, 15, 2, tzinfo=UTC), taken_before=False)
    rows = [(ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 33_334, "2025-03-21", "R2", "")]

    told_of = results(made, *rows, take=False)
    assert told(told_of) == ["可以入账", "多缴：未缴333.33元，到账333.34元，多0.01元"]
    (one, two) = results(made, rows[0], (TWO, "", 33_333, "2025-03-21", "R2", ""))
    assert [one.verdict, two.verdict] == [Verdict.TAKEN, Verdict.TAKEN]
    assert [x.act for x in history(made.case)[-2:]] == ["pay_instalment", "pay_fine"]
    (more,) = results(made, (TWO, "", 1, "2025-03-22", "R3", ""), take=False)
    assert told([more]) == ["重复缴纳：罚款已经缴清"]


def test_what_was_paid_before_an_alteration_and_comes_in_after_it_is_a_part_of_what_stood_then():
    """The party paid on 20 and 21 March, the court altered in April, the file of the bank came after that."""
    made = fined(found_bureau())
    coded(made)
    lowered(made, 3_333_33, taken_before=False)

    taken = results(
        made, (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 33_333, "2025-03-21", "R2", "")
    )
    assert [x.verdict for x in taken] == [Verdict.TAKEN, Verdict.TAKEN]
    assert [x.act for x in history(made.case)[-2:]] == ["pay_instalment", "pay_instalment"]
    one = owed(
        made.case,
        history(made.case),
        (made.party, "罚款"),
        made.bureau.hand(LATER).law,
        LATER.date(),
    )
    assert one is not None
    assert (one.left, one.now.paid) == (0, 3_333_33)


def test_of_an_alteration_that_does_not_say_to_what_no_sum_is_guessed():
    """One entered against the rules."""
    made = fined(found_bureau())
    coded(made)
    unsaid = line("alter_decision", LATER.date(), altered="变更")
    lines = [*history(made.case), replace(unsaid, key=made.party)]

    with pytest.raises(Refused, match="没有载明变更后的数额，应缴金额无法由系统确定") as refusal:
        owed(made.case, lines, (made.party, "罚款"), made.bureau.hand(LATER).law, LATER.date())
    assert "更正这一条" in refusal.value.todo
    assert "《行政复议法》第六十三条" in refusal.value.basis

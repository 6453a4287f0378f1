"""What stands against a row of a result file is named, and a trial writes nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.fees.models import Fee, Receipt
from fadu.fees.sheets import Payment
from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.matters.selectors import history
from fadu.platforms.fees.judging import moment
from fadu.platforms.fees.services import receive
from fadu.platforms.tests.fees.builders import (
    LATER,
    ONE,
    TWO,
    annulled,
    coded,
    fined,
    results,
    told,
)
from fadu.rooms.penalty.tests.stating import UNIT
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
    assert "《行政处罚法》" in told(results(made, rows[-1], take=False))[0]


def test_of_a_payment_only_the_day_is_known_and_the_last_day_is_in_time():
    assert moment(date(2025, 3, 4), LATER) == instant_of(date(2025, 3, 5)) - timedelta(seconds=1)
    assert moment(LATER.date(), LATER) == LATER


def test_of_an_altered_decision_no_sum_is_guessed_and_the_money_is_registered_by_hand():
    made = fined(found_bureau())
    coded(made)
    annulled(made, "变更")
    said = "2025年4月20日登记决定变更，应缴金额无法由系统确定"
    row = (ONE, "", 300_000, "2025-03-20", "R1", "")

    for take in (False, True):
        (one,) = results(made, row, take=take)
        assert [f.what for f in one.faults] == [said]
    assert "《行政复议法》第六十三条" in one.faults[0].basis
    assert "暂不计入本案" in one.faults[0].todo
    fee, paid = Fee.objects.get(code=ONE), Payment(0, ONE, 300_000, date(2025, 3, 20), "R1")
    with pytest.raises(Refused, match=said):
        receive(fee=fee, row=paid, why="复议变更", doing=made.doing())
    receive(fee=fee, row=paid, why="复议变更", doing=made.doing(), counts=False)
    fee.refresh_from_db()
    assert (fee.received, fee.credited, fee.returning) == (3_000_00, 0, True)

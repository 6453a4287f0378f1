"""Each good row is the law's act of payment, to the fen; the same file again changes no byte."""

from __future__ import annotations

from datetime import date, time
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.fees.models import Fee, Receipt
from fadu.fees.sheets import Payment
from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.deeds import Deed
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.platforms.fees import services
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.judging import Verdict
from fadu.platforms.fees.services import Given
from fadu.platforms.fees.withdrawing import withdraw_receipt
from fadu.platforms.tests.builders import comma
from fadu.platforms.tests.fees.builders import (
    CODES,
    DAILY,
    LATER,
    NUMBER,
    ONE,
    SPOT,
    TWO,
    Fined,
    coded,
    fined,
    on_the_spot,
    results,
    told,
)
from fadu.rooms.penalty.tests.stating import UNIT
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


def test_a_result_file_pays_to_the_fen_and_changes_nothing_twice():
    made = fined(found_bureau())
    coded(made)
    rows = [
        (ONE, UNIT["name"], 300_000, "2025-03-20", "R1", "某行"),
        (TWO, "", 199_999.0, "2025-03-21", "R2", "某行"),
        (TWO, "", 1, "2025-03-09", "R9", ""),
    ]

    taken = results(made, *rows)
    assert [one.verdict for one in taken] == [Verdict.TAKEN, Verdict.TAKEN, Verdict.WRONG]
    lines = {line.act: line for line in history(made.case)}
    assert lines["pay_instalment"].recorded_by == made.bureau.zhang.id
    assert lines["pay_instalment"].who == ((made.party, "party"),)
    paid = [(x.act, x.facts["amount"], x.facts["receipt"]) for x in history(made.case) if "pay" in x.act]  # fmt: skip
    assert paid == [("pay_instalment", 300_000, "R1"), ("pay_instalment", 199_999, "R2")]
    size = Entry.objects.count()
    again = results(made, *rows[:2], (TWO, "", 199_999, "2025-03-20", "R2x", ""))
    assert told(again)[:2] == ["以前已入账"] * 2
    assert Entry.objects.count() == size
    changed = results(made, (TWO, "", 200_000, "2025-03-21", "R2", ""))
    assert "2025年3月21日缴款1,999.99元，与本行不一致" in told(changed)[0]
    last = results(made, (TWO, "", 1, "2025-03-24", "R10", ""))
    assert (last[0].verdict, history(made.case)[-1].act) == (Verdict.TAKEN, "pay_fine")
    assert told(results(made, (TWO, "", 1, "2025-03-24", "R11", ""))) == ["重复缴纳：罚款已经缴清"]
    assert sum(one.amount for one in Receipt.objects.all()) == 500_000
    assert verify().problems == ()


def test_after_part_payments_the_surcharge_comes_in_on_what_was_unpaid_each_day_from_one_file():
    made = fined(found_bureau())
    coded(made)
    day, who = instant_of(date(2025, 4, 11), time(10)), (made.bureau.li.viewer.actor(a.start_surcharge),)  # fmt: skip
    perform([Deed(made.matter, a.start_surcharge, day, made.bureau.hand(LATER), who, {"reason": "到期没有缴纳"}, made.party)])  # fmt: skip
    code = (CODES[0], (NUMBER, "", "加处罚款", "43020025000004", "5000"))
    services.take_codes(file=Given("缴款码.csv", comma(code)), doing=made.doing())
    ten = (5_000_00 * 11 + 2_000_00 * 5) * 3 // 100  # 3月26日至4月5日，4月6日至10日
    rows = [
        (ONE, "", 300_000, "2025-04-05", "R1", ""), (TWO, "", 200_000, "2025-04-10", "R2", ""),
        ("43020025000004", "", ten, "2025-04-12", "R3", ""),
    ]  # fmt: skip

    alone = results(made, (*rows[2][:2], ten, *rows[2][3:]), take=False)
    assert told(alone) == ["可以入账"]  # while the fine is open more is due, so it is a part
    assert alone[0].deed is not None
    assert alone[0].deed.act.code == "pay_surcharge_part"
    assert told(results(made, *rows)) == ["已入账"] * 3
    last = history(made.case)[-1]
    assert last.act == "pay_surcharge"
    assert (last.facts["surcharge_base"], last.facts["surcharge_due"]) == (5_000_00, ten)


def by_hand(made: Fined, **more: Any) -> None:
    row = Payment(0, TWO, 200_000, date(2025, 3, 20), "R2")
    services.receive(fee=Fee.objects.get(code=TWO), row=row, why="先缴", doing=made.doing(), **more)


def taken_back(made: Fined, number: str) -> None:
    row = Receipt.objects.get(receipt=number)
    fee = Fee.objects.get(pk=row.fee)
    withdraw_receipt(fee=fee, receipt=row, reason="重新登记", doing=made.doing())


def test_whichever_was_paid_last_settles_the_fine_and_no_money_is_without_an_entry():
    made = fined(found_bureau())
    coded(made)
    one, two = (
        (ONE, "", 300_000, "2025-03-21", "R1", ""),
        (TWO, "", 200_000, "2025-03-20", "R2", ""),
    )
    cases = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER))

    results(made, one)
    wrong = "这一笔缴清余款，但2025年3月21日已登记“缴纳部分罚款”，票据号R1；最后缴纳的一笔才是缴清"
    for take in (False, True):  # the trial says what the import does
        assert told(results(made, two, take=take)) == [wrong]
    with pytest.raises(Refused, match="票据号R1") as no:
        by_hand(made)
    assert "先撤回票据号R1的到账登记" in no.value.todo
    by_hand(made, counts=False)
    fee = Fee.objects.get(code=TWO)
    assert (fee.received, fee.credited, history(made.case)[-1].facts["receipt"]) == (
        2_000_00,
        0,
        "R1",
    )
    for number in ("R2", "R1"):
        taken_back(made, number)
    assert told(results(made, one, two, take=False)) == ["可以入账"] * 2
    taken = results(made, one, two)
    assert [(one.row.receipt, one.verdict) for one in taken] == [
        ("R1", Verdict.TAKEN),
        ("R2", Verdict.TAKEN),
    ]
    paid = [
        (x.act, x.facts["receipt"])
        for x in history(made.case)
        if "pay_" in x.act and not x.corrected
    ]
    assert paid[1:] == [("pay_instalment", "R2"), ("pay_fine", "R1")]

    for number in ("R1", "R2"):  # an earlier day than what was taken back
        taken_back(made, number)
    early = [(*row[:3], "2025-03-15", *row[4:]) for row in (one, two)]
    assert told(results(made, *early)) == ["已入账"] * 2
    owed = cases.owed(made.case, made.party, "罚款", LATER.date())
    assert owed is not None
    assert (owed.left, verify().problems) == (0, ())


def test_whatever_a_file_says_sums_stay_within_what_is_owed_and_a_second_time_changes_no_byte():
    made = fined(found_bureau())
    coded(made)
    draw = Random(67)
    codes, names = (ONE, TWO, DAILY, "99990000"), ("", "", UNIT["name"], "别的公司")
    amounts = (1, 49_999, 50_000, 50_000_000, 0, 1.5)
    rows = [
        (
            draw.choice(codes), draw.choice(names), draw.choice(amounts), f"2025-03-{draw.randint(5, 31):02d}",
            f"R{n - n % 9 // 8}", "",
        )
        for n in range(36)
    ]  # fmt: skip

    first = results(made, *rows)
    stands = [list(model.objects.order_by("pk").values()) for model in (Entry, Fee, Receipt)]
    again = results(made, *rows)

    taken = [one for one in first if one.verdict is Verdict.TAKEN]
    assert len(taken) == sum(one.verdict is Verdict.KNOWN for one in again) > 1
    assert stands == [list(model.objects.order_by("pk").values()) for model in (Entry, Fee, Receipt)]  # fmt: skip
    paid = {code: sum(x.row.amount for x in taken if x.row.code == code) for code in codes}
    for fee in Fee.objects.all():
        assert 0 <= fee.received == fee.credited == paid[fee.code] <= fee.due
    for name in ("罚款", "按日连续处罚罚款"):
        one = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER)).owed(made.case, made.party, name, LATER.date())  # fmt: skip
        assert one is not None
        assert one.left == one.whole - sum(f.credited for f in Fee.objects.filter(of_sum=name)) >= 0


def test_what_another_worker_took_between_trial_and_import_is_met_as_it_stands_then():
    made = fined(found_bureau())
    coded(made)
    rows = [(ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", "")]
    meant = [(ONE, "", 300_000, "2025-03-20", "R1", ""), (DAILY, "", 700, "2025-04-18", "R3", "")]
    size, said = Entry.objects.count(), list[str]()

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """The cases of the first file have just been read; its codes before them."""
        if not said and "registry_party" in sql:
            said.append("")
            said.extend(told(results(made, *meant)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(between):
        first = results(made, *rows)

    assert said[1:] == ["已入账"] * 2
    assert told(first) == ["以前已入账", "已入账"]
    assert Entry.objects.count() == size + 3 * 2
    assert [x.act for x in history(made.case) if "pay" in x.act] == ["pay_instalment", "pay_daily_instalment", "pay_fine"]  # fmt: skip
    assert verify().problems == ()


def test_a_row_whose_earlier_one_could_not_be_recorded_is_judged_without_it():
    made = fined(found_bureau())
    coded(made)
    rows = [(ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", "")]
    met = list[str]()

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Somebody makes the code of the first row void after the file was tried."""
        if not met and "registry_party" in sql:
            met.append("")
            services.void_code(fee=Fee.objects.get(code=ONE), reason="重复", doing=made.doing())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(between):
        taken = results(made, *rows)

    assert told(taken) == ["这个缴款码已经作废", "已入账"]
    paid = [x for x in history(made.case) if "pay" in x.act]
    assert [(x.act, x.facts["amount"]) for x in paid] == [("pay_instalment", 200_000)]


def test_a_payment_costs_its_own_transaction_and_is_not_read_a_second_time():
    made = fined(found_bureau())
    codes = on_the_spot(made, 21)
    rows = [(code, "", SPOT, "2025-03-10", f"R{code}", "") for code in codes]
    counted = list[int]()

    for part in (rows[:1], rows[1:]):
        for take in (False, True):
            with CaptureQueriesContext(connection) as asked:
                judged = results(made, *part, take=take)
            assert {one.verdict for one in judged} == {Verdict.TAKEN if take else Verdict.NEW}
            counted.append(len(asked))

    tried, one, tried_twenty, twenty = counted
    assert tried_twenty == tried
    assert twenty - tried == 20 * (one - tried)

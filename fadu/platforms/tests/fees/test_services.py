"""Each good row is the law's act of payment, to the fen; the same file again changes no byte."""

from __future__ import annotations

import pytest

from fadu.fees.models import Receipt
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.selectors import history
from fadu.platforms.fees.judging import Verdict
from fadu.platforms.tests.fees.builders import ONE, TWO, coded, fined, results, told
from fadu.rooms.penalty.tests.cases import UNIT
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
    assert "2025年3月21日缴款1999.99元，与本行不一致" in told(changed)[0]
    last = results(made, (TWO, "", 1, "2025-03-24", "R10", ""))
    assert (last[0].verdict, history(made.case)[-1].act) == (Verdict.TAKEN, "pay_fine")
    assert told(results(made, (TWO, "", 1, "2025-03-24", "R11", ""))) == ["重复缴纳：罚款已经缴清"]
    assert sum(one.amount for one in Receipt.objects.all()) == 500_000
    assert verify().problems == ()

"""A file row by row: what stands against a row is told first, with what to do."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.desk.fee_import_page import SHOWN, codes, payments, told
from fadu.fees.models import Receipt
from fadu.fees.sheets import Fault, Issued, Payment
from fadu.matters.scope import Place, Reach, Scope
from fadu.platforms.fees.codes import Placed
from fadu.platforms.fees.judging import Judged, Verdict


def test_rows_are_counted_by_verdict_and_the_wrong_ones_come_first():
    rows = [
        Judged(Payment(2), Verdict.NEW), Judged(Payment(3), Verdict.KNOWN),
        Judged(Payment(4), Verdict.WRONG, faults=(Fault("没有写金额"),)),
    ]  # fmt: skip
    assert told(rows, dry=True)["said"] == "可以入账1行，以前已入账1行，没有入账1行。"
    assert told([Judged(Payment(2), Verdict.TAKEN)], dry=False)["said"].startswith("已入账1行")
    placed = [Placed(Issued(2), Verdict.NEW), Placed(Issued(3, due=100), Verdict.WRONG, None, (Fault("没有甲", "改正。", "某规则"), Fault("没有乙", "改正。", "某规则")))]  # fmt: skip
    found = [[cell.text or cell.sub for cell in row.cells] for row in codes(placed, dry=True)["table"].rows]  # fmt: skip
    assert [row[0] for row in found] == ["3", "2"]
    assert found[0][-2:] == ["1", "没有甲；没有乙（某规则）。改正。"]


@pytest.mark.django_db
def test_what_a_file_leaves_out_is_shown_up_to_a_bound_and_counted() -> None:
    place, day = Place("P", "C", "X"), date(2025, 3, 4)
    viewer: Any = SimpleNamespace(scope=Scope("v", "X", Reach.COUNTY), place=place)
    told = {"fee": "F", "amount": 1, "credited": 0, "paid_on": day, **vars_of(place)}
    Receipt.objects.bulk_create(Receipt(id=f"F:{n}", receipt=f"R{n}", **told) for n in range(202))

    page = payments(viewer, [Judged(Payment(2, day=day, receipt="R0"), Verdict.NEW)], day, dry=True)
    assert (len(page["missing"].rows), page["missing"].caption) == (
        SHOWN, "台账有、文件没有（2025年3月4日至2025年3月4日，共201笔，列出前200笔）",
    )  # fmt: skip


def vars_of(place: Place) -> dict[str, str]:
    return {name: getattr(place, name) for name in ("province", "city", "county")}

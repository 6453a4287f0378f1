"""The sums that a code may be for are those that are owed today."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk.fee_acting import choices, given_payment
from fadu.faces.desk.tests.builders import Office
from fadu.fees.models import Fee
from fadu.platforms.tests.fees.builders import LATER, fined, lowered


def test_what_is_owed_today_can_be_chosen_by_its_own_agency(office: Office) -> None:
    made = fined(office.bureau)
    zhang, hand = office.bureau.zhang.viewer_on(LATER.date()), office.bureau.hand(LATER)

    found = choices(zhang, hand, made.case)
    assert [one.words for one in found.values()] == [
        "某某化工有限公司，罚款，未缴5,000元", "某某化工有限公司，按日连续处罚罚款，未缴10,000元",
    ]  # fmt: skip
    assert choices(office.bureau.wang.viewer, hand, made.case) == {}
    lowered(made, 300_000)
    assert [one.words for one in choices(zhang, hand, made.case).values()] == [
        "某某化工有限公司，罚款，未缴3,000元", "某某化工有限公司，按日连续处罚罚款，未缴10,000元",
    ]  # fmt: skip
    given = {"amount": 5, "paid_on": date(2025, 3, 4), "receipt": " Ｒ 1 "}
    row = given_payment(Fee(code="4302"), given)
    assert (row.code, row.amount, row.receipt) == ("4302", 5, "R1")

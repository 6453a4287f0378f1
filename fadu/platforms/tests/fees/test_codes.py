"""Codes come by file, each for a sum that is owed; what does not fit is named, the same file changes no byte."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.fees.models import Fee
from fadu.kernel.errors import Refused
from fadu.ledger.models import Entry
from fadu.platforms.fees import services
from fadu.platforms.fees.selectors import Decision
from fadu.platforms.fees.services import Given
from fadu.platforms.tests.builders import comma
from fadu.platforms.tests.fees.builders import (
    CODES,
    MUCH_LATER,
    NUMBER,
    ONE,
    TWO,
    annulled,
    code,
    decided_anew,
    fined,
    made_of,
    told,
)
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


def test_codes_come_by_file_each_for_a_sum_that_is_owed_and_no_more_than_it():
    made = fined(found_bureau())
    more = [
        *CODES, (NUMBER, "", "罚款", "43020025000009", "0.01"), ("（某）应急罚〔2025〕9号", "", "", "4302-1", "1"),
        (NUMBER, "别的公司", "", "4302-2", "1"), (NUMBER, "", "加处罚款", "4302-3", "1"), (NUMBER, "", "", ONE, "3000"),
    ]  # fmt: skip
    file = Given("缴款码.csv", comma(more))

    tried = services.try_codes(file=file, doing=made.doing())
    assert Fee.objects.count() == 0
    assert told(tried) == [
        *["可以入账"] * 3, "罚款共5,000元，缴款码合计5,000.01元", "没有文号为“（某）应急罚〔2025〕9号”的处罚决定",
        "“别的公司”不是这份决定的当事人", "本案没有应缴的加处罚款", "缴款码与第2行相同",
    ]  # fmt: skip
    assert told(services.take_codes(file=file, doing=made.doing()))[:3] == ["已入账"] * 3
    size = Entry.objects.count()
    assert told(services.take_codes(file=file, doing=made.doing()))[:3] == ["以前已入账"] * 3
    assert (Entry.objects.count(), Fee.objects.count()) == (size, 3)
    one = Fee.objects.get(code=ONE)
    with pytest.raises(Refused, match="缴款码合计5,500元"):
        services.amend_code(fee=one, code=ONE, due=3_500_00, reason="写错", doing=made.doing())
    services.amend_code(fee=one, code="43020025000011", due=1_000_00, reason="写错", doing=made.doing())  # fmt: skip
    one.refresh_from_db()
    services.void_code(fee=one, reason="重复", doing=made.doing())
    assert Fee.objects.get(pk=one.pk).open == 0
    with pytest.raises(Refused, match="不由本机关办理"):
        services.enter_code(
            decision=tried[0].decision, of_sum="罚款", code="4302-9", due=100, doing=made.doing(made.bureau.wang)
        )  # fmt: skip


def test_a_decision_made_anew_has_room_for_its_own_code_beside_the_one_that_was_paid():
    made = made_of((ONE, "", 300_000, "2025-03-20", "R1", ""))
    annulled(made, "撤销并责令重新作出", at=datetime(2025, 4, 19, 2, tzinfo=UTC), remake="重新作出")
    decided_anew(made, 4_000_00)
    told_of = {
        "decision": Decision(made.matter, made.party, ""),
        "of_sum": "罚款",
        "doing": made.doing(at=MUCH_LATER),
    }
    with pytest.raises(
        Refused, match="罚款共4,000元，缴款码合计6,000元"
    ):  # the old one that nobody paid
        services.enter_code(code="43020025000009", due=4_000_00, **told_of)

    services.void_code(fee=code(TWO), reason="决定撤销", doing=made.doing(at=MUCH_LATER))
    services.enter_code(code="43020025000009", due=4_000_00, **told_of)
    assert code("43020025000009").due == 4_000_00
    with pytest.raises(Refused, match=r"罚款共4,000元，缴款码合计4,000\.01元"):
        services.enter_code(code="43020025000010", due=1, **told_of)

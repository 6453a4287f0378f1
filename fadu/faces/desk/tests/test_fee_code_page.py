"""What may be done with a code, by whom, as it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.faces.desk.fee_code_page import acts, crumbs, facts
from fadu.faces.desk.tests.builders import Office
from fadu.fees.models import Fee
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.platforms.tests.fees.builders import DAILY, SECOND, THEN, annulled, code, coded_twice

R1, R2 = (
    (DAILY, "", 1_000_000, "2025-04-12", "R3", ""),
    (SECOND, "", 1_500_000, "2025-04-13", "R4", ""),
)
NEW, PAID = {"due": 100}, {"due": 100, "received": 150, "credited": 100}


@pytest.mark.parametrize(
    ("given", "officer", "head"),
    [
        (NEW, ["更正缴款码", "作废缴款码", "登记到账"], []),
        ({**NEW, "void": True}, [], []),
        (PAID, ["登记到账", "撤回到账登记", "提请退还"], []),
        ({**PAID, "asked": 50}, ["登记到账", "撤回到账登记"], ["批准退还", "不批准退还"]),
        ({**PAID, "asked": 50, "approved": True}, ["登记到账", "撤回到账登记", "登记退还到账"], []),
        ({**PAID, "refunded": 150}, ["登记到账", "撤回到账登记"], []),
    ],
)  # fmt: skip
def test_each_is_offered_what_is_theirs_now(office: Office, given: dict[str, Any], officer: list[str], head: list[str]) -> None:  # fmt: skip
    zhang, li = office.bureau.zhang.viewer, office.bureau.li.viewer
    row = Fee(id="F", code="4302", county=zhang.place.county, entered_on=date(2025, 3, 4), **given)

    assert [title for title, _ in acts(zhang, row)] == officer
    assert [title for title, _ in acts(li, row)] == head
    assert acts(office.bureau.wang.viewer, row) == []
    assert [c.title for c in crumbs(row, "更正")] == ["非税对账", "4302", "更正"]


@pytest.mark.parametrize(
    ("paid", "first", "second"),
    [
        ((), "；本缴款码不受影响", "；本缴款码应缴0元"),
        ((R1, R2), "；本缴款码不受影响", ""),
        ((R2,), "；其他缴款码已缴的款项先抵此前的决定，本缴款码应缴0元", ""),
    ],
)
def test_of_two_daily_fines_each_code_says_what_the_alteration_is_to_it(
    office: Office, paid: tuple[Any, ...], first: str, second: str
) -> None:
    made = coded_twice(*paid, bureau=office.bureau)
    at = datetime(2025, 4, 19, 2, tzinfo=UTC)
    annulled(made, altered_decision=FURTHER, further_on=THEN, at=at, taken_before=bool(paid))
    said = "2025年4月19日登记决定撤销，2次按日连续处罚罚款合计现为10,000元"

    told = {
        n: {x.title: x.text for x in facts(made.doing().viewer, code(n))} for n in (DAILY, SECOND)
    }
    assert told[DAILY]["现行数额"] == f"{said}{first}"
    assert told[SECOND]["现行数额"] == f"{said}{second}"
    assert "按办理经过多收" not in told[DAILY]
    if paid:
        back = "15,000元" if R1 in paid else "5,000元"
        assert told[SECOND]["按办理经过多收"] == f"本缴款码{back}，提请退还"

"""What may be done with a code, by whom, as it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.faces.desk.fee_code_page import acts, crumbs
from fadu.faces.desk.tests.builders import Office
from fadu.fees.models import Fee

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

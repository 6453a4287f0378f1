"""Proposed, told and decided beside what was reckoned: each difference by name, and 行政处罚法 45(2)."""

from __future__ import annotations

import pytest

from fadu.faces.desk.amount_differences import AGREES, NO_WORSE, WORSE, compared, defence
from fadu.faces.desk.tests.test_amount_facts import line
from fadu.rooms.penalty.models import Reckoning

BASIS = "《安全生产法》第九十七条第四项"
ROW = Reckoning(conduct="AQF-97-4", payer="单位", course="一般", amount=20_000_00, several=False)
FIRST = line(3, "propose", "A", fine=20_000_00, legal_basis=BASIS, party_kind="单位")


def test_each_later_act_is_compared_and_only_the_newest_of_its_kind():
    lines = [line(1, "propose", "A", fine=1), FIRST, line(4, "penalize", "B", fine=5), line(5, "penalize", "A", fine=30_000_00, legal_basis="某条")]  # fmt: skip
    proposed, decided = compared(ROW, lines, "A")

    assert (proposed.title, proposed.badges) == ("propose（第4条）", (AGREES,))
    assert "登记的裁量是2万元，本环节是3万元" in decided.text
    assert "处罚依据" in decided.text
    assert compared(ROW, [line(6, "no_penalty", "A")], "A")[0].text.count("：") >= 2


@pytest.mark.parametrize(("amount", "badge"), [(20_000_00, NO_WORSE), (20_000_01, WORSE)])
def test_what_was_told_before_the_defence_is_the_measure(amount, badge):
    row = Reckoning(conduct="AQF-97-4", payer="单位", course="一般", amount=amount)
    said = defence(row, [FIRST, line(4, "make_statement", "A"), line(5, "propose", "A", fine=1)], "A")  # fmt: skip

    assert said is not None
    assert said.badges == (badge,)
    assert "第四十五条第二款" in said.basis
    assert defence(row, [FIRST], "A") is None

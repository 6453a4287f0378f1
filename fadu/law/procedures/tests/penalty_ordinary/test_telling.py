"""What was told is on the record: of the penalty or of the daily fine, as it stood when it was given."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import telling as t
from fadu.law.procedures.tests.penalty_cases import HEAVY, LAW, YUAN, day_fined, told

LIGHT = {f"propose.{code}": value for code, value in {
    "warning": True, "fine": 500 * YUAN, "confiscated_income": 0, "confiscated_goods": 0, "licence": "无",
    "business": "责令停产停业", "employment": False, "legal_basis": "《安全生产法》第九十七条第四项",
}.items()}  # fmt: skip
PROPOSED = LIGHT | {"proposed": t.PENALTY, "hearing_right": True}
BY_DAY = PROPOSED | {
    "proposed": t.DAILY,
    "propose_daily.daily_total": 700 * YUAN,
    "hearing_right": False,
}
TYPED = {"number": "示范〔2025〕1号", "statement_until": "2025-04-01"}
DAY = told().now.date()


@pytest.mark.parametrize(
    ("before", "fine", "business", "total", "hearing"),
    [
        (PROPOSED, 500 * YUAN, "责令停产停业", 0, True),
        (BY_DAY, 0, "无", 700 * YUAN, False),
    ],
)
def test_a_notice_tells_what_was_proposed_last_and_nothing_else(
    before, fine, business, total, hearing
):
    found = derive(a.notify, TYPED, LAW, DAY, before)

    assert (found["told_fine"], found["told_business"]) == (fine, business)
    assert (found["told_total"], found["told_hearing_right"]) == (total, hearing)
    assert found["told_warning"] is (before is PROPOSED)


def test_without_a_proposal_there_is_nothing_to_tell():
    with pytest.raises(Refused, match="没有提出拟处罚意见") as refusal:
        derive(a.notify, TYPED, LAW, DAY, {})

    assert "第四十四条" in refusal.value.basis


def test_a_decision_is_compared_with_the_notice_of_its_own_kind():
    case = told(**HEAVY)
    heard = case.marking.recalled("P")
    day = day_fined().marking.recalled("P")

    assert (heard["notify.told_business"], heard["notify.told_total"]) == ("责令停产停业", 0)
    assert (day["notify.told_fine"], day["notify.told_total"]) == (0, 10_000 * YUAN)
    assert {f.code for f in t.NOTIFIED} < {f.code for f in a.penalize.facts}
    assert not any(f.required and not f.derived for f in t.NOTIFIED)

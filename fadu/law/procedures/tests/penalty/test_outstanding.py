"""What is paid is neither demanded nor brought to court; what is not money still is: 行政强制法 53, 54."""

from __future__ import annotations

import pytest

from fadu.law.procedures.tests.penalty_cases import YUAN, Case, served
from fadu.law.procedures.tests.penalty_simple.cases import decided
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free


def overdue() -> Case:
    """Twenty thousand yuan, two days late."""
    return served("2025-03-10").do("start_surcharge:P", "2025-03-26")


def test_of_what_is_paid_with_its_surcharge_nothing_is_demanded_or_brought_to_court():
    case = overdue().do("pay_fine:P", "2025-03-27")
    free(case, "demand:P")  # the surcharge is open
    case.do("demand:P").do("pay_surcharge:P", amount=1_200 * YUAN)

    before(case, "demand:P", "第五十四条", "2025-03-28")
    refused = case.why("apply_court:P", "2025-10-01")
    assert "罚款金额和加处罚款都已经缴清" in str(refused)


@pytest.mark.parametrize(
    "done", [{}, {"pay_instalment:P": 19_999 * YUAN}, {"remit_surcharge:P": 1_200 * YUAN}]
)
def test_what_is_left_is(done):
    case = overdue()
    for word, amount in done.items():
        case.do(word, "2025-03-27", amount=amount)

    free(case, "demand:P", "2025-03-27")


def test_what_is_not_money_is_demanded_after_the_fine_is_paid():
    case = served("2025-03-10", business="限制开展生产经营活动").do("pay_fine:P", "2025-03-20")

    assert "都已经缴清" not in str(case.why("demand:P", "2026-01-05"))


def test_of_what_is_confiscated_and_performed_nothing_is_demanded_either():
    kinds = {
        "business": "限制开展生产经营活动",
        "confiscated_income": 6_000 * YUAN,
        "confiscated_goods": 1,
    }
    case = served("2025-03-10", **kinds).do("pay_fine:P", "2025-03-20")
    for word in ("confiscate_part:P", "execute_confiscation:P"):
        assert "都已经缴清" not in str(case.why("demand:P", "2026-01-05"))
        case.do(word, "2025-03-21")
    assert "都已经缴清" not in str(case.why("demand:P", "2026-01-05"))
    case.do("perform_conduct:P", "2025-03-22")

    assert "都已经缴清" in str(case.why("demand:P", "2026-01-05"))


def test_on_the_spot_it_is_alike():
    walk = decided("2025-03-05").do("start_surcharge", "2025-03-21").do("pay_fine", "2025-03-21")
    walk.do("pay_surcharge", "2025-03-21")

    assert "都已经缴清" in str(walk.why("demand", "2025-03-22"))

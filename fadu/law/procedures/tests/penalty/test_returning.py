"""A refund is no less than what is too much by the record, what went back is paid no more, and a denial is held to it: 行政强制法 41."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty import returning as r
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE, INCOME
from fadu.law.procedures.tests.penalty.test_altering import TYPED, lowered
from fadu.law.procedures.tests.penalty_cases import LAW, YUAN, Case, served

STATED = r.stated((FINE, DAILY, INCOME))
REFUNDED = next(f for f in STATED if f.code == "refunded")


@pytest.mark.parametrize(("due", "amount"), [(0, 0), (0, 5), (7_654_33, 7_654_33), (1, 2)])
def test_enough_or_more_may_be_given_back(due, amount):
    """More: goods and confiscated money are on no entry of payment."""
    facts = {"overpaid": due, "amount": amount}

    assert REFUNDED.derived.function(facts, None) is True


def test_less_is_refused_to_the_fen():
    with pytest.raises(Refused, match=r"应当退还7,654\.33元，退还7,654\.32元") as refusal:
        REFUNDED.derived.function({"overpaid": 7_654_33, "amount": 7_654_32}, None)

    assert "第四十一条" in refusal.value.basis
    assert refusal.value.todo


def test_it_says_how_much_of_each_sum_and_of_each_surcharge_goes_back():
    typed = {f.code for f in STATED if not f.derived}

    assert typed == {"amount", "receipt"}
    assert {FINE.back, DAILY.back, INCOME.back, "back_surcharge", "back_daily_surcharge"} < {
        f.code for f in STATED
    }


def paid() -> Case:
    """A fine of 20,000 yuan, paid, and lowered to 10,000 by reconsideration; 10,000 given back."""
    case = served("2025-03-10").do("pay_fine:P", "2025-03-20")
    case.do("alter_decision:P", "2025-06-10", **lowered(10_000 * YUAN, taken_before=True))
    return case.do("refund:P", "2025-06-12", amount=10_000 * YUAN)


def too_much(case: Case, **facts: object) -> dict[str, object]:
    """What an alteration finds now."""
    said = {**TYPED, "taken_before": True, **facts}
    return derive(a.alter_decision, said, LAW, day_of(case.now), case.marking.recalled("P"))


def test_what_went_back_is_not_given_back_twice():
    """Reconsideration, then the court: 行政复议法 63, 行政诉讼法 77."""
    lower = {"sums": st.CHANGED, "new_fine": 5_000 * YUAN}
    found = too_much(paid(), **lower)
    assert (found["overpaid"], found["returned"]) == (5_000 * YUAN, True)

    again = paid().do("alter_decision:P", "2025-09-10", **TYPED | lower | {"taken_before": True})
    assert again.why("refund:P", "2025-09-12", amount=5_000 * YUAN - 1)
    assert again.why("refund:P", "2025-09-12", amount=5_000 * YUAN) == []


def test_of_what_went_back_a_court_may_ask_again():
    back = {"altered_by": st.COURT, "raised_for": st.PLAINTIFF, "sums": st.CHANGED}
    case = paid().do(
        "alter_decision:P",
        "2025-09-10",
        **TYPED | back | {"new_fine": 20_000 * YUAN, "taken_before": True},
    )

    assert "pay_fine:P" in case.owed()
    assert case.why("pay_fine:P", "2025-09-12", amount=10_000 * YUAN - 1)
    assert case.why("pay_fine:P", "2025-09-12", amount=10_000 * YUAN) == []


@pytest.mark.parametrize(
    ("facts", "overpaid", "returned"),
    [
        ({"altered": st.ANNULLED}, 10_000 * YUAN, True),  # the rest that is still here
        ({"sums": st.KEPT}, 0, False),
        ({"altered": "确认违法"}, 0, False),  # the decision stands
    ],
)
def test_after_a_refund_only_what_is_still_here_can_be_too_much(facts, overpaid, returned):
    found = too_much(paid(), **facts)

    assert (found["overpaid"], found["returned"]) == (overpaid, returned)


@pytest.mark.parametrize(
    ("done", "facts", "refused"),
    [
        ("execute_confiscation:P", {"sums": st.CHANGED, "new_income": 1_000 * YUAN}, True),
        ("execute_confiscation:P", {"sums": st.KEPT}, False),
        ("execute_confiscation:P", {"altered": st.ANNULLED}, True),
        ("", {"altered": st.ANNULLED}, False),
    ],
)
def test_what_is_on_record_is_not_denied(done, facts, refused):
    case = served("2025-03-10", confiscated_income=6_000 * YUAN)
    if done:
        case.do(done, "2025-03-20")
    said = {**facts, "taken_before": False}

    if refused:
        with pytest.raises(Refused, match="台账记有多收的款项"):
            too_much(case, **said)
        assert too_much(case, **facts)["returned"] is True
    else:
        assert too_much(case, **said)["returned"] is False


def test_what_the_court_took_beside_a_payment_goes_back_too():
    """The party paid a quarter, the court took the rest, a court lowered it."""
    case = served("2025-03-10").do("pay_instalment:P", "2025-03-20", amount=5_000 * YUAN)
    case.do("apply_at_once:P", "2025-03-21").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P", "2025-04-20")

    assert too_much(case, sums=st.CHANGED, new_fine=10_000 * YUAN)["returned"] is True
    with pytest.raises(Refused, match="台账记有"):
        too_much(case, sums=st.CHANGED, new_fine=10_000 * YUAN, taken_before=False)

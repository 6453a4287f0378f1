"""An alteration states what stands; none is worse for the party than the law allows; what was paid too much comes back."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty import altering as t
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import proving
from fadu.law.procedures.penalty_ordinary.sums import DAILY
from fadu.law.procedures.penalty_ordinary.sums import FINE as OF_FINE
from fadu.law.procedures.tests.penalty_cases import KEPT, LAW, YUAN, Case, day_fined, served
from fadu.law.procedures.tests.penalty_simple.cases import decided
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

FINE = 20_000 * YUAN
TYPED: dict[str, Any] = {
    "altered": st.ALTERED, "altered_decision": st.FIRST, "altered_by": st.ORGAN, "criminal_fined": False, "taken_before": False,
    "reason": "量罚过重",
}  # fmt: skip


def lowered(to: int, **more: Any) -> dict[str, Any]:
    """A fine altered by reconsideration."""
    return {**TYPED, "sums": st.CHANGED, "new_fine": to, **more}


def told(case: Case, **facts: Any) -> dict[str, Any]:
    """What the entry of an alteration says in the end."""
    return derive(a.alter_decision, facts, LAW, day_of(case.now), case.marking.recalled("P"))


def paid() -> Case:
    """A fine of 20,000 yuan, paid."""
    return served("2025-03-10").do("pay_fine:P", "2025-03-20")


@pytest.mark.parametrize(
    ("facts", "after", "upshot"),
    [
        ({**TYPED, "sums": st.KEPT}, FINE, t.GOES_ON),
        (lowered(FINE - 1), FINE - 1, t.GOES_ON),
        (lowered(0), 0, t.course_of(OF_FINE, t.NOTHING)),
        ({**TYPED, "altered": st.ANNULLED}, 0, t.GONE),
        ({**TYPED, "altered": st.ANEW}, 0, t.REMADE),
        ({**TYPED, "altered": st.ANEW, "criminal_fined": True}, 0, t.WITHOUT_FINE),
        ({**TYPED, "altered": "确认违法"}, FINE, t.GOES_ON),
        (lowered(FINE + 1, raised_for=st.THIRD), FINE + 1, t.GOES_ON),
    ],
)
def test_what_stands_follows_from_the_paper(facts, after, upshot):
    """行政复议法 63, 64; 行政诉讼法 70, 77."""
    found = told(served("2025-03-10"), **facts)

    assert (found["fine_after"], type(found["fine_after"])) == (after, int)
    assert found["upshot"] == upshot
    assert (found["overpaid"], found["returned"]) == (0, False)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (TYPED, "没有载明罚款、没收的数额是否变更"),
        ({**TYPED, "sums": st.CHANGED}, "没有填写变更后的数额"),
        ({**TYPED, "sums": st.KEPT, "new_fine": 1}, "填写的是数额不变，却填写了变更后的罚款金额"),
        ({**TYPED, "altered": st.ANNULLED, "sums": st.CHANGED}, "处理结果是“撤销”，却填写了变更后的数额"),
        ({**TYPED, "altered": st.ANNULLED, "new_fine": 1}, "处理结果是“撤销”，却填写了变更后的数额"),
    ],
)  # fmt: skip
def test_a_paper_that_is_half_told_is_refused(facts, said):
    with pytest.raises(Refused, match=said) as refusal:
        told(served(), **facts)

    assert refusal.value.todo
    assert "第六十三条" in refusal.value.basis


@pytest.mark.parametrize(
    ("facts", "article"),
    [
        (lowered(FINE + 1), "《行政复议法》第六十三条第二款"),
        (lowered(FINE + 1, raised_for=st.PLAINTIFF), "《行政复议法》第六十三条第二款"),
        (lowered(FINE + 1, altered_by=st.COURT), "《行政诉讼法》第七十七条第二款"),
        (lowered(FINE + 1, altered_by=st.COURT, raised_for=st.THIRD), "《行政诉讼法》第七十七条第二款"),
        (lowered(FINE + 1, altered_by=st.OURSELVES), "《行政处罚法》第四十四条"),
        (lowered(FINE + 1, altered_by=st.OURSELVES, raised_for=st.LIGHTER), "《行政处罚法》第四十四条"),
        (lowered(FINE - 1, new_income=2), "《行政复议法》第六十三条第二款"),
        (lowered(FINE + 1, raised_for=st.THIRD), ""),
        (lowered(FINE + 1, raised_for=st.LIGHTER), ""),
        (lowered(FINE + 1, altered_by=st.COURT, raised_for=st.PLAINTIFF), ""),
        (lowered(FINE - 1, new_income=1), ""),
        (lowered(FINE, altered_by=st.OURSELVES), ""),
        (lowered(FINE - 1, altered_by=st.OURSELVES), ""),
    ],
)  # fmt: skip
def test_no_alteration_is_worse_than_the_law_allows(facts, article):
    case = served("2025-03-10")

    if article:
        before(case, "alter_decision:P", article, "2025-06-10", **facts)
    else:
        free(case, "alter_decision:P", "2025-06-10", **facts)


def test_what_was_paid_too_much_is_returned_and_no_less():
    """行政强制法 41."""
    case = paid().do("complete_performance:P")
    before(case, "alter_decision:P", "《行政强制法》第四十一条", "2025-06-10", **lowered(12_345_67))
    case.do("alter_decision:P", "2025-06-10", **lowered(12_345_67, taken_before=True))

    assert "refund:P" in case.owed()
    short = case.why("refund:P", amount=FINE - 12_345_67 - 1)
    assert "应当退还7,654.33元，退还7,654.32元" in str(short)
    free(case, "refund:P", amount=FINE - 12_345_67)
    case.do("refund:P", amount=FINE - 12_345_67)
    assert "pay_fine:P" not in case.owed()


def test_nothing_is_returned_where_no_sum_fell_below_what_was_taken():
    for facts in ({**TYPED, **KEPT}, lowered(FINE), lowered(FINE + 1, raised_for=st.THIRD)):
        found = told(paid(), **facts | {"taken_before": True})
        assert (found["overpaid"], found["returned"]) == (0, False)
    part = served("2025-03-10").do("pay_instalment:P", "2025-03-20", amount=5_000 * YUAN)
    assert told(part, **lowered(8_000 * YUAN, taken_before=True))["returned"] is False


def test_what_no_entry_knows_is_returned_by_what_is_typed():
    """Confiscated goods, and money that another platform took."""
    taken = served("2025-03-10", confiscated_income=6_000 * YUAN)
    lower = {**TYPED, "sums": st.CHANGED, "new_income": 1, "taken_before": True}

    assert told(taken, **lower)["returned"] is True
    assert told(taken, **lower | {"taken_before": False})["returned"] is False
    assert told(served("2025-03-10"), **lowered(1, taken_before=True))["returned"] is True
    assert told(served("2025-03-10"), **TYPED | {"altered": st.ANNULLED, "taken_before": True})["returned"] is True  # fmt: skip


def test_what_the_record_says_was_taken_is_not_denied_when_the_decision_is_gone():
    """行政强制法 41."""
    case = served("2025-03-10", confiscated_income=6_000 * YUAN)
    case.do("execute_confiscation:P", "2025-03-20")
    gone = {k: v for k, v in TYPED.items() if k != "taken_before"} | {"altered": st.ANNULLED}

    with pytest.raises(Refused, match="台账记有多收的款项6,000元") as refusal:
        told(case, **gone, taken_before=False)
    assert "第四十一条" in refusal.value.basis
    assert told(case, **gone, taken_before=True)["returned"] is True
    assert told(case, **TYPED | KEPT)["returned"] is False


def test_whether_a_decision_is_public_is_known_from_the_record():
    """行政处罚法 48(2)."""
    case = served("2025-03-10")
    lower = lowered(1, taken_before=False)
    assert told(case, **lower)["published"] is False
    case.do("publish:P", "2025-03-11")
    assert told(case, **lower)["published"] is True
    case.do("alter_decision:P", "2025-03-12", **lower)
    assert "withdraw_publication:P" in case.owed()
    case.do("withdraw_publication:P", "2025-03-13")
    assert told(case, **lower)["published"] is False


def test_a_surcharge_counts_on_the_altered_sum_and_falls_with_it():
    """行政处罚法 72(1)(一)."""
    case = served("2025-03-10").do("start_surcharge:P", "2025-03-27")
    case.do("alter_decision:P", "2025-03-27", **lowered(333_33))

    assert "应缴加处罚款19.99元" in str(case.why("pay_surcharge:P", amount=1))
    free(case, "pay_surcharge:P", amount=19_99)
    gone = served("2025-03-10").do("start_surcharge:P", "2025-03-27")
    gone.do("alter_decision:P", "2025-06-10", **lowered(0))
    assert not {"pay_fine:P", "pay_surcharge:P"} & set(gone.owed())
    free(gone, "complete_performance:P")


def test_a_sum_that_was_paid_up_and_is_raised_has_its_rest_to_be_paid():
    case = paid().do("complete_performance:P")
    assert case.why("pay_fine:P")
    case.do("alter_decision:P", "2025-06-10", **lowered(FINE + 1_00, raised_for=st.THIRD))

    assert "pay_fine:P" in case.owed()
    free(case, "pay_instalment:P", amount=50)
    case.do("pay_fine:P", "2025-06-12", amount=1_00)
    assert "pay_fine:P" not in case.owed()
    back = told(case, **lowered(FINE, taken_before=True))
    assert back["overpaid"] == 1_00


def test_enough_that_was_paid_in_part_needs_nothing_more():
    case = served("2025-03-10").do("pay_instalment:P", "2025-03-20", amount=5_000 * YUAN)
    case.do("alter_decision:P", "2025-06-10", **lowered(5_000 * YUAN))

    assert "pay_fine:P" not in case.owed()
    assert case.why("pay_fine:P")
    assert case.why("collect_fine:P", amount=1)
    free(case, "complete_performance:P")


def test_what_is_collected_or_offset_keeps_within_the_altered_sum():
    case = served("2025-04-01").do("alter_decision:P", "2025-04-02", **lowered(8_000 * YUAN))

    assert "收缴8,000.01元，未缴的罚款是8,000元" in str(case.why("collect_fine:P", amount=8_000_01))
    case.do("collect_fine:P", "2025-04-03", amount=8_000 * YUAN)
    assert "pay_fine:P" not in case.owed()


def test_a_daily_fine_is_of_the_altered_sum_and_is_altered_for_itself():
    """安全生产法 112: 按照原处罚数额."""
    case = day_fined().do("serve_daily:P").do("pay_daily:P", "2025-05-28", amount=10_000 * YUAN)
    lower = {**TYPED, "taken_before": True, "sums": st.CHANGED, "new_daily": 4_000 * YUAN}
    lower["altered_decision"] = st.FURTHER
    found = told(case, **lower)

    assert (found["fine_after"], found["daily_after"]) == (1_000 * YUAN, 4_000 * YUAN)
    assert (found["overpaid"], found["returned"]) == (6_000 * YUAN, True)
    assert found["upshot"] == t.course_of(DAILY, t.COVERED)
    with pytest.raises(Refused, match="处理的是按日连续处罚决定，却填写了变更后的罚款金额"):
        told(case, **lower | {"new_fine": 0})
    with pytest.raises(Refused, match="处理的是处罚决定，却填写了变更后的按日连续处罚总额"):
        told(case, **lower | {"altered_decision": st.FIRST})
    first = served("2025-04-10", fine=1_000 * YUAN, production_unit=True, under_wsl=True)
    first.do("alter_decision:P", "2025-04-20", **lowered(500 * YUAN))
    days = {"fined_from": "2025-04-10", "fined_until": "2025-04-19"}
    proved = {"evidence_verified": proving.VERIFIED, "evidence_lawful": proving.LAWFUL}
    stated = {**days, **proved, "party_kind": "单位", "facts_found": "未改正"}
    said = derive(a.propose_daily, stated, LAW, day_of(first.now), first.marking.recalled("P"))
    assert (said["original_fine"], said["daily_total"]) == (500 * YUAN, 5_000 * YUAN)


def test_on_the_spot_a_fine_may_become_a_warning():
    """行政复议法 63(1)(一)."""
    spot = {
        code: value
        for code, value in TYPED.items()
        if code not in ("criminal_fined", "altered_decision")
    }
    walk = decided().do("pay_fine", "2025-03-10")
    walk.do(
        "alter_decision", "2025-05-20", **spot | {"taken_before": True}, sums=st.CHANGED, new_fine=0
    )

    assert "refund" in walk.owed()
    assert "应当退还200元" in str(walk.why("refund", amount=199_99))
    free_of = decided().do("alter_decision", "2025-05-20", **spot, sums=st.CHANGED, new_fine=0)
    assert "pay_fine" not in free_of.owed()
    assert free_of.why("complete_performance") == []

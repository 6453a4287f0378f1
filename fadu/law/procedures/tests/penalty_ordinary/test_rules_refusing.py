"""How an inquiry into a refusal ends (安全生产法 112): fined by the day after the police, or anew, or not at all."""

from __future__ import annotations

from datetime import date

from fadu.law.procedures.tests.penalty.test_stating import ALONE
from fadu.law.procedures.tests.penalty_cases import DAYS, filed, looked, refusing
from fadu.law.procedures.tests.penalty_ordinary.test_citing import (
    CITED,
    NEXT,
    cited,
    decided,
    proposed,
)
from fadu.law.procedures.tests.penalty_ordinary.test_resuming import returned
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

VOID = ALONE | {"altered": "撤销并责令重新作出", "taken_before": True}


def test_what_holds_a_daily_fine_back_is_said_and_not_the_citation():
    """行政处罚法 45(1): what was wholly adopted changes the proposal."""
    case = (
        proposed(cited(), **NEXT)
        .do("make_statement:P")
        .do("review_statement:P", adopted="全部采纳")
    )

    before(case, "daily_fine:P", "第四十五条第一款", **NEXT)


def test_from_the_citation_on_the_ninety_days_are_seen():
    case = cited()
    assert case.owed()["reinspect_fined:P"] == date(2025, 9, 1)

    case.do("reinspect_fined:P", corrected=False)
    assert case.owed()["find_refusal:P"] == date(2025, 9, 1)
    assert case.do("find_refusal:P").owed()["propose_daily:P"] == date(2025, 9, 1)


def test_one_party_that_was_cited_by_mistake_is_let_go_and_the_other_is_fined():
    case = filed("P", "Q", when="2025-06-01")
    case.do("cite_fined:P", **CITED).do("cite_fined:Q", **CITED)
    decided(case).do("pay_daily:P").do("complete_performance:P").do("publish:P")
    assert list(case.owed()) == ["reinspect_fined:Q"]
    before(case, "close_case", "尚未")

    case.do("forgo_daily:Q").do("close_case").do("archive_case")
    assert case.owed() == {}


def test_what_is_not_fined_by_the_day_after_all_owes_no_notice_review_or_discussion():
    """安全生产法 112 says 可以; what was said of the proposal is looked into before (行政处罚法 45)."""
    case = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P")
    case.do("make_statement:P")
    before(case, "forgo_daily:P", "《行政处罚法》第四十五条第一款")

    case.do("review_statement:P", adopted="全部采纳").do("forgo_daily:P")
    before(case, "daily_fine:P", "决定不按日连续处罚", **DAYS)
    debts = (
        "notify",
        "determine_review",
        "determine_complexity",
        "legal_review",
        "discuss",
        "propose",
    )
    assert not {f"{code}:P" for code in debts} & set(case.owed())


def test_who_refuses_again_is_proposed_and_told_anew():
    case = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("forgo_daily:P")
    case.do("reinspect_fined:P", "2025-06-01", corrected=False).do("find_refusal:P")
    case.do("propose_daily:P", **DAYS)

    before(case, "daily_fine:P", "告知", **DAYS)
    free(looked(case.do("notify:P").do("waive_statement:P")), "daily_fine:P", **DAYS)


def test_after_a_daily_fine_nothing_is_forgone_and_no_other_outcome_is_decided():
    case = decided(returned("应当给予行政处罚，继续办理").do("check_crime:P"))

    for word in ("forgo_daily:P", "penalize:P", "no_penalty:P", "dismiss:P", "drop_case"):
        assert case.why(word)


def test_what_the_leaders_sent_to_the_police_is_not_forgone():
    """行政处罚法 57(1)(四), 57(2)."""
    case = proposed(cited(), **NEXT).do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂").do(
        "discuss:P", discussed="移送公安机关"
    )

    before(case, "forgo_daily:P", "审查是否涉嫌犯罪")


def test_who_has_corrected_or_was_right_is_told_that_there_is_to_be_none():
    corrected = cited().do("reinspect_fined:P", corrected=True)
    assert "forgo_daily:P" in corrected.owed()

    right = proposed(cited(), **NEXT).do("make_statement:P")
    assert "forgo_daily:P" in right.do("review_statement:P", adopted="全部采纳").owed()


def test_a_proposal_is_given_up_with_the_fine_on_which_it_rests():
    case = refusing().do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P")
    case.do("alter_decision:P", **ALONE | {"altered_decision": "处罚决定"})
    assert {"forgo_daily:P", "end_statement:P"} <= set(case.owed())

    assert {"forgo_daily:P", "end_statement:P"}.isdisjoint(case.do("forgo_daily:P").owed())


def test_annulled_and_to_be_made_anew_when_the_file_is_put_away_it_is_made_in_another_case():
    case = decided().do("pay_daily:P").do("complete_performance:P").do("publish:P")
    case.do("close_case").do("archive_case").do("alter_decision:P", "2025-07-01", **VOID)
    case.do("refund:P").do("withdraw_publication:P")
    assert set(case.owed()) == {"archive_case", "remade_elsewhere:P"}
    before(case, "archive_case", "登记另案办理")

    anew = filed(when="2025-07-02").do("cite_fined:P", **CITED)
    anew = looked(proposed(anew, **NEXT).do("waive_statement:P"))
    free(anew, "daily_fine:P", **NEXT)
    case.do("remade_elsewhere:P", "2025-07-02").do("archive_case")
    assert case.owed() == {}


def test_found_again_in_its_own_case_it_is_owed_until_it_is_made():
    """行政复议法 64(1): a refusal that is found is no decision made anew."""
    case = decided().do("alter_decision:P", "2025-06-10", **VOID | {"taken_before": False})
    assert {"find_refusal:P", "remade_elsewhere:P"} <= set(case.owed())
    case.do("find_refusal:P").do("propose_daily:P", **NEXT).do("notify:P").do("waive_statement:P")
    before(looked(case), "close_case", "登记另案办理")

    assert "remade_elsewhere:P" not in case.do("daily_fine:P", **NEXT).owed()


def test_what_is_made_anew_in_another_case_is_not_made_here_too():
    """行政处罚法 29: not twice for the same days."""
    case = decided().do("alter_decision:P", "2025-06-10", **VOID | {"taken_before": False})
    case.do("find_refusal:P").do("remade_elsewhere:P")

    before(case, "propose_daily:P", "登记另案办理", **NEXT)
    before(case, "find_refusal:P", "登记另案办理")


def test_neither_is_what_was_proposed_here_before_it_went_there():
    """行政处罚法 29."""
    case = decided().do("alter_decision:P", "2025-06-10", **VOID | {"taken_before": False})
    case.do("find_refusal:P").do("propose_daily:P", **NEXT).do("notify:P").do("waive_statement:P")
    looked(case).do("remade_elsewhere:P")

    before(case, "daily_fine:P", "《行政处罚法》第二十九条", **NEXT)


def test_whom_the_leaders_spared_is_forgone_whatever_is_looked_at_afterwards():
    """行政处罚法 57(2)."""
    case = proposed(cited(), **NEXT).do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂").do("discuss:P", discussed="不予处罚")
    case.do("reinspect_fined:P", corrected=False)

    assert "forgo_daily:P" in case.owed()


def test_what_was_wholly_adopted_is_proposed_lighter_or_forgone():
    """行政处罚法 45(1): adoption changes the proposal, it does not bar every one."""
    case = proposed(cited(), **NEXT).do("make_statement:P")
    case.do("review_statement:P", adopted="全部采纳").do("find_refusal:P")
    case.do("propose_daily:P", **NEXT).do("notify:P").do("waive_statement:P")
    free(looked(case), "daily_fine:P", **NEXT)


def test_one_partys_inquiry_is_not_forgone_with_anothers():
    """行政处罚法 57(2): what the leaders want to be inquired into is, whoever else is forgone."""
    case = filed("P", "Q", when="2025-06-01").do("cite_fined:P", **CITED)
    case.do("cite_fined:Q", **CITED).do("reinspect_fined:Q", corrected=False).do("find_refusal:Q")
    case.do("propose_daily:Q", **NEXT).do("notify:Q").do("waive_statement:Q")
    case.do("determine_review:Q").do("determine_complexity:Q", complexity="情节复杂")
    case.do("discuss:Q", discussed="补充调查").do("forgo_daily:P")

    before(case, "daily_fine:Q", "调查终结", **NEXT)


def test_what_the_leaders_want_proposed_otherwise_is_owed():
    case = proposed(cited(), **NEXT).do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂")

    case.do("discuss:P", discussed="变更拟处罚意见")
    assert "propose_daily:P" in case.owed()

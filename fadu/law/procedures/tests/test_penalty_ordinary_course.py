"""Courses an ordinary penalty takes: hearing right, statement, decision, remaking, closing."""

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor, Record
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.tests.penalty_cases import (
    LIMITS,
    NO_MORE,
    YUAN,
    Case,
    concluded,
    heard,
    looked,
    ready,
    sent,
    served,
    told,
)
from fadu.law.procedures.tests.walking import law_view
from fadu.law.vocabulary.rule import BLOCKING
from fadu.law.vocabulary.status import Status


@pytest.mark.parametrize(
    ("facts", "right"),
    [
        ({"fine": 29_999 * YUAN}, False),
        ({"fine": 30_000 * YUAN}, True),  # 以上包括本数
        ({"fine": 10_000 * YUAN, "party_kind": "个人"}, True),
        ({"fine": 0, "licence": "吊销许可证件", "issuer": "本机关"}, True),
        ({"fine": 0, "licence": "暂扣许可证件"}, False),
        ({"fine": 0, "employment": True}, True),
        ({"fine": 0, "confiscated_income": 30_000 * YUAN}, True),
    ],
)
def test_the_hearing_right_follows_the_proposed_penalty(facts, right):
    case = told("2025-04-01", **facts)

    assert ("hearing_lapse:P" in case.owed()) is right


def test_without_the_hearing_threshold_a_fine_cannot_be_proposed():
    empty = concluded(law=law_view(PARAMETERS))

    assert [r.kind for r in empty.why("propose:P")] == ["parameter"]
    assert empty.why("propose:P", fine=0, business="责令停产停业") == []


def test_the_statement_waits_for_the_day_the_notice_named_or_the_local_minimum():
    case = concluded().do("propose:P", "2025-04-01").do("notify:P", statement_until="2025-04-03")
    local = law_view(PARAMETERS, **LIMITS, penalty__statement_period=5)
    longer = concluded(law=local).do("propose:P", "2025-04-01")
    longer.do("notify:P", statement_until="2025-04-03")

    assert case.why("end_statement:P", "2025-04-03")
    assert case.why("end_statement:P", "2025-04-04") == []
    assert longer.why("end_statement:P", "2025-04-09")
    assert longer.why("end_statement:P", "2025-04-10") == []


def test_a_decision_keeps_within_the_notice():
    case = ready()
    heavier = case.record("penalize:P", fine=20_001 * YUAN)

    with pytest.raises(Refused, match="重新告知"):
        case.marking.do(heavier)
    assert case.why("penalize:P", fine=10_000 * YUAN, compared="轻于告知") == []


def test_a_decision_made_anew_is_notified_served_and_enforced_anew():
    case = served("2025-03-10").do("demand:P", "2025-04-01")
    case.do("file_suit:P", "2025-04-07").do(
        "end_suit:P", "2025-06-16", judged="撤销或者确认违法、无效"
    )
    case.do("alter_decision:P", altered="撤销并责令重新作出", published=False, taken_before=False)
    assert "第四十条" in case.why_cites("penalize:P")  # 原决定先终结执行
    case.do("end_execution:P")

    assert "第五十七条第二款" in case.why_cites("penalize:P")  # 重新提出、重新告知
    case.do("propose:P", "2025-06-20").do("notify:P")
    looked(case).do("waive_statement:P").do("penalize:P", "2025-07-01").do("serve:P")
    assert case.owed()["pay_fine:P"] == date(2025, 7, 16)
    assert case.why("demand:P", "2025-07-16")
    assert case.why("demand:P", "2025-07-17") == []
    case.do("demand:P", "2025-07-17")
    assert case.why("apply_court:P", "2025-12-31")
    assert (
        case.why("apply_court:P", "2026-01-05") == []
    )  # 六个月至2026年1月1日，元旦放假至3日，4日上班


def test_a_whole_light_case_ends_in_the_archive():
    case = served("2025-04-10").do("publish:P").do("pay_fine:P", "2025-04-20")
    case.do("complete_performance:P").do("close_case", "2025-04-21").do("archive_case")

    assert case.marking.accepting
    assert case.marking.done("archive_case")


def test_every_rule_names_its_article_and_only_read_law_refuses_by_itself():
    weak = [
        (r.first.code, r.then.code)
        for r in ORDINARY_PENALTY.rules
        if r.verb in BLOCKING and r.cite and not r.cite.status.may_gate
    ]

    assert all(r.cite and r.cite.refs for r in ORDINARY_PENALTY.rules)
    assert weak == []


def test_fixed_periods_are_all_verified_and_the_rest_are_parameters_or_stated():
    terms = [r.term for r in ORDINARY_PENALTY.rules if r.term]
    unread = [t for t in terms if t.status is Status.U]

    assert unread
    assert all(t.parameter for t in unread)


def test_acts_carry_the_name_of_their_code():
    assert [a.code for a in acts.ACTS if getattr(acts, a.code, None) is not a] == []
    assert len({a.code for a in acts.ACTS}) == len(acts.ACTS)


def test_a_light_case_can_be_looked_through_by_its_debts():
    case = looked(told())

    assert set(case.owed()) == {"penalize:P", "end_statement:P"}


def test_a_review_that_does_not_pass_is_answered_and_made_again():
    case = told().do("waive_statement:P").do("determine_complexity:P")
    case.do("determine_review:P", review_ground="涉及重大公共利益")
    assert "第五十八条第一款" in case.why_cites("penalize:P")

    case.do("legal_review:P", passed=False)
    assert case.why("legal_review:P")
    assert case.why("penalize:P")
    case.do("correct_case:P").do("legal_review:P")

    assert case.why("penalize:P") == []


def test_a_heavy_case_passes_hearing_review_and_discussion_in_this_order():
    case = heard()
    case.do("propose:P", "2025-04-25", change="采纳当事人意见", fine=15_000 * YUAN, **NO_MORE)
    case.do("notify:P").do("waive_statement:P")
    case.do("determine_complexity:P", complexity="重大违法行为")
    assert case.why("discuss:P")
    case.do("legal_review:P")
    assert {r.kind for r in case.marking.why(alone(case))} == {"officers"}
    case.do("discuss:P")

    assert case.why("penalize:P", fine=15_000 * YUAN) == []


def alone(case: Case) -> Record:
    return case.record("discuss:P", who=(Actor("leader-0", "leader"),))


def test_a_discussion_may_send_the_case_back():
    case = looked(told()).do("waive_statement:P")
    case.do("propose:P").do("notify:P").do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂")
    case.do("discuss:P", discussed="补充调查")

    assert "conclude_investigation" in case.owed()
    assert case.why("penalize:P")


def test_a_transferred_case_is_closed_once_everything_is_handed_over():
    case = sent()
    assert "penalize:P" not in case.owed()
    case.do("police_decide:P", "2025-04-07", filed=True)
    assert "第四十七条" in case.why_cites("close_case")
    case.do("receive_filing:P").do("handover:P").do("close_case").do("archive_case")

    assert case.marking.accepting


def test_a_suit_that_is_withdrawn_gives_the_court_way_back():
    case = served("2025-03-10").do("demand:P", "2025-04-01").do("file_suit:P", "2025-04-07")
    case.do("end_suit:P", "2025-06-16", judged="不予立案、驳回起诉或者撤诉")

    assert case.why("apply_court:P", "2025-09-10")
    assert case.why("apply_court:P", "2025-09-11") == []


def test_who_has_performed_is_not_taken_to_court_by_a_later_suit():
    case = served("2025-03-10").do("demand:P", "2025-04-01").do("pay_fine:P")
    case.do("complete_performance:P").do("file_suit:P", "2025-06-03")
    case.do("end_suit:P", "2025-10-14", judged="不予立案、驳回起诉或者撤诉")

    assert case.why("apply_court:P", "2025-10-15")
    assert set(case.owed("2026-03-02")) == {"archive_case"}


def test_instalments_do_not_discharge_the_fine():
    case = served("2025-04-10").do("pay_instalment:P", "2025-04-15")

    assert case.owed()["pay_fine:P"] == date(2025, 4, 25)


def test_execution_that_stood_still_for_three_years_may_be_given_up():
    case = served("2025-03-10").do("suspend_execution:P", "2025-04-01")

    assert "第三十九条第二款" in case.why_cites("cease_execution:P", "2028-04-01")
    assert case.why("cease_execution:P", "2028-04-02") == []  # 2028年4月1日是星期六，不顺延

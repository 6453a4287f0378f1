"""What a case goes on to when the police send it back: a first decision, a daily fine, or as before."""

from __future__ import annotations

import pytest

from fadu.law.engine.record import Record
from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    Case,
    concluded,
    looked,
    refusing,
    served,
    taken,
)
from fadu.law.procedures.tests.penalty_ordinary.test_citing import cited, decided
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

ANEW = {
    "altered": "撤销并责令重新作出", "altered_by": "人民法院", "remake": "重新作出", "altered_decision": "处罚决定",
    "published": True, "taken_before": True, "criminal_fined": False,
}  # fmt: skip
AWAITED = "收到刑事处理结果"


def handed_over(case: Case, day: str, *, filed: bool) -> Case:
    """The case of a party that was sent to the police, who file it or not."""
    case.do("check_crime:P", day, suspected=True).do("form_team:P").do("report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    return case.do("police_decide:P", filed=filed)


def returned(course: str) -> Case:
    """A citing case whose party was sent to the police, who file nothing and send it back."""
    case = cited().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")
    return case.do("resume_penalty:P", course=course)


def test_returned_by_the_police_a_citing_case_looks_into_the_refusal_again_and_decides_nothing_else():
    case = returned("应当给予行政处罚，继续办理")
    assert {"reinspect_fined:P", "remade_elsewhere:P"} <= set(case.owed())
    before(case, "close_case", "罚款后复查")
    for word in ("penalize:P", "no_penalty:P", "dismiss:P"):
        before(case.do("investigate"), word, "援引原处罚决定")

    spared = returned("依法不予处罚")
    assert set(spared.owed()) == {"forgo_daily:P"}
    spared.do("forgo_daily:P").do("close_case").do("archive_case")
    assert spared.owed() == {}


def test_a_citing_case_has_decided_nothing_before_it_was_sent_to_the_police():
    case = cited().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")

    before(case, "resume_penalty:P", "没有对该当事人作出过", course="移送前已经作出处罚决定")


def test_returned_by_the_police_it_goes_on_to_the_daily_fine_and_owes_no_first_decision():
    case = decided(returned("应当给予行政处罚，继续办理").do("check_crime:P"))
    case.do("pay_daily:P").do("complete_performance:P").do("publish:P")

    case.do("close_case").do("archive_case")
    assert case.owed() == {}


def test_what_was_fined_by_the_day_already_stands_as_it_is():
    case = decided().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")

    before(
        case, "resume_penalty:P", "《行政处罚法》第二十九条", course="应当给予行政处罚，继续办理"
    )
    free(case, "resume_penalty:P", course="移送前已经作出处罚决定")


def test_where_nothing_was_decided_nothing_is_as_it_was_decided():
    case = concluded().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")

    before(case, "resume_penalty:P", "没有对该当事人作出过", course="移送前已经作出处罚决定")
    free(case, "resume_penalty:P", course="应当给予行政处罚，继续办理")


def test_a_citing_case_that_comes_back_when_its_file_is_put_away_goes_on_in_another_one():
    case = cited().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=True).do("receive_filing:P").do("handover:P")
    case.do("close_case").do("archive_case")
    case.do("criminal_result:P", "2025-09-01", criminal="人民检察院不起诉")
    case.do("resume_penalty:P", course="应当给予行政处罚，继续办理")
    assert set(case.owed()) == {"archive_case", "remade_elsewhere:P"}

    case.do("remade_elsewhere:P").do("archive_case")
    assert case.owed() == {}


def test_not_to_penalize_was_a_decision_too():
    case = concluded().do("no_penalty:P").do("educate:P").do("serve:P").do("close_case")
    case.do("archive_case").do("find_crime:P").all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")

    free(case, "resume_penalty:P", course="移送前已经作出处罚决定")


@pytest.mark.parametrize("course", ["应当给予行政处罚，继续办理", "依法不予处罚"])
def test_where_its_own_fine_stands_the_case_makes_no_second_one_and_none_beside_it(course):
    """行政处罚法 29."""
    case = refusing().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    case.do("police_decide:P", filed=False).do("receive_refusal:P")

    before(case, "resume_penalty:P", "《行政处罚法》第二十九条", course=course)
    free(case, "resume_penalty:P", course="移送前已经作出处罚决定")


def test_a_criminal_result_is_awaited_only_of_what_the_police_have_filed():
    """移送规定 11(1): of what was annulled after archiving, and of what nobody filed, none can come."""
    case = served().do("pay_fine:P", "2025-04-15").all("complete_performance:P", "publish:P")
    case.do("close_case").do("archive_case").do("alter_decision:P", "2025-10-08", **ANEW)
    case.all("withdraw_publication:P", "refund:P").do("propose:P").do("notify:P")
    anew = looked(case.do("waive_statement:P"))
    assert "刑事" not in "".join(map(str, anew.why("penalize:P")))

    filed = looked(taken().do("propose:P", "2025-04-20").do("notify:P").do("waive_statement:P"))
    before(filed, "penalize_without_fine:P", AWAITED)


def test_what_is_awaited_is_told_before_anything_is_typed_so_that_it_can_be_departed_from():
    case = handed_over(refusing(), "2025-05-18", filed=True).all("receive_filing:P", "handover:P")
    case.do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P").do("waive_statement:P")
    bare = Record("daily_fine", looked(case).record("daily_fine:P", **DAYS).at, "P")

    told = [reason for reason in case.marking.why(bare) if AWAITED in str(reason)]
    assert [reason.soft for reason in told] == [True]
    free(case, "daily_fine:P", departure_reason="人民检察院书面建议先行处罚", **DAYS)


def test_what_was_filed_once_stays_so_although_another_suspicion_is_not_filed():
    """移送规定 12, 13: its result is still awaited, and can be entered."""
    case = handed_over(taken(), "2025-04-20", filed=False).all("receive_refusal:P")
    free(case, "criminal_result:P", criminal="人民检察院不起诉")
    case.do("resume_penalty:P", course="应当给予行政处罚，继续办理")
    case.do("propose:P", "2025-04-21").do("notify:P")
    before(looked(case.do("waive_statement:P")), "penalize_without_fine:P", AWAITED)


def test_nor_is_it_decided_not_to_penalize_before_the_police_have_answered_and_the_criminal_case_has_ended():
    sent = taken("2025-04-18")
    before(sent, "no_penalty:P", AWAITED)
    free(sent, "no_penalty:P", departure_reason="人民检察院书面建议先行处理")
    returned_from = sent.do("criminal_result:P", "2025-05-10", criminal="人民检察院不起诉")
    returned_from.do("resume_penalty:P", course="依法不予处罚")
    free(returned_from, "no_penalty:P")

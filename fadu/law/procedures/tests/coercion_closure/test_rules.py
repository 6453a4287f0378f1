"""A closure from the count to the follow-up; working days counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.record import Actor
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.tests.coercion_closure.cases import (
    COUNTED,
    DAY,
    DISCUSSED,
    HEARING_DAY,
    REVIEWED,
    WAIVED,
    answered,
    called,
    settle,
    silent,
    told,
    verified,
)
from fadu.law.procedures.tests.walking import at
from fadu.law.vocabulary.role import Role


def test_a_condition_met_is_told_and_proposed():
    walk = verified()
    assert walk.owed().keys() == {"notify_party"}
    assert walk.why("propose_closure")
    assert "propose_closure" in told().owed()

    assert not silent().why("propose_closure")
    assert not verified(ground=j.NONE).why("close_proposal")
    assert verified(ground=j.NONE).why("notify_party", statement_until=DAY)


def test_five_working_days_for_the_hearing_run_from_the_service_of_the_notice():
    walk = told().do("waive_statement")

    # 6月2日至5日，8日
    assert walk.why("propose_closure", "2026-06-08 23:59")
    assert not walk.why("propose_closure", "2026-06-09 00:00")
    assert not walk.why("request_hearing", "2026-06-08 23:59")
    assert walk.why("request_hearing", "2026-06-09 00:00")


def test_a_hearing_asked_for_is_held_after_seven_working_days_and_its_record_comes_first():
    walk = told().do("request_hearing", "2026-06-03")
    assert "第六十三条" in walk.why_cites("propose_closure", "2026-07-01")
    settle(walk, "notify_hearing", "2026-06-03", hearing_on=HEARING_DAY).do("serve_call")

    # 6月4日、5日、8日至12日
    assert walk.why("hold_hearing", "2026-06-12 12:00")
    walk.do("hold_hearing", "2026-06-15")
    assert "第六十五条" in walk.why_cites("propose_closure")
    assert not walk.do("record_hearing").why("propose_closure")


@pytest.mark.parametrize(
    ("act", "when", "article"),
    [
        # 没有通知的听证，无从不出席（64(二)(六)，corrections.md P1）
        ("end_hearing", "2026-06-03", "第六十四条第二项"),
        ("end_hearing", "2026-06-30", "第六十四条第二项"),
        ("hold_hearing", "2026-06-30", "第六十四条第二项"),
        ("propose_closure", "2026-06-30", "第六十三条"),
    ],
)
def test_a_hearing_that_was_asked_for_is_announced_before_anything_ends_it(act, when, article):
    walk = told().do("request_hearing", "2026-06-02").do("waive_statement")

    assert article in walk.why_cites(act, when)


@pytest.mark.parametrize(
    ("act", "when", "refused"),
    [
        # 通知当日、七个工作日届满当日、载明的听证日前一日，都不能举行，也不能以不出席终止
        ("hold_hearing", "2026-06-03 12:00", True),
        ("hold_hearing", "2026-06-12 23:59", True),
        ("hold_hearing", "2026-06-14 23:59", True),
        ("hold_hearing", "2026-06-15 00:00", False),
        ("end_hearing", "2026-06-03 12:00", True),
        ("end_hearing", "2026-06-12 23:59", True),
        ("end_hearing", "2026-06-14 23:59", True),
        ("end_hearing", "2026-06-15 00:00", False),
        ("end_hearing", "2026-07-15", False),
    ],
)
def test_nobody_is_absent_before_the_announced_day(act, when, refused):
    """行政处罚法 64(二)(六)."""
    walk = called()

    assert bool(walk.why(act, when)) is refused
    assert not refused or "第六十四条第二项" in walk.why_cites(act, when)


def test_a_hearing_put_off_is_announced_anew_and_waits_for_its_new_day():
    walk = settle(called(), "notify_hearing", "2026-06-10", hearing_on="2026-06-25")
    assert "第六十四条第二项" in walk.why_cites("hold_hearing", "2026-06-25")  # 另行通知，另行送达
    walk.do("serve_call", "2026-06-10")

    # 6月11日、12日、15日至18日、22日（19日端午节）
    assert walk.why("hold_hearing", "2026-06-15")
    assert walk.why("end_hearing", "2026-06-24 23:59")
    assert not walk.why("hold_hearing", "2026-06-25")


@pytest.mark.parametrize(
    ("day", "refused"),
    [("2026-06-03", True), ("2026-06-12", True), ("2026-06-13", False), ("2026-06-15", False)],
)
def test_a_hearing_day_that_is_too_near_is_refused_when_it_is_announced(day, refused):
    """行政处罚法 64(二)：通知时就已经知道不足七日."""
    walk = told().do("request_hearing", "2026-06-03")

    against = walk.why_cites("notify_hearing", "2026-06-03", hearing_on=day)
    assert ("第六十四条第二项" in against) is refused


@pytest.mark.parametrize(
    ("until", "refused"), [("2020-01-01", True), ("2026-05-31", True), (DAY, False)]
)
def test_a_term_for_the_statement_that_is_over_before_it_is_told_is_refused(until, refused):
    against = verified().why_cites("notify_party", DAY, statement_until=until)

    assert ("第四十四条" in against and "第六十二条" in against) is refused


def test_who_does_not_come_has_given_up_the_hearing_and_the_proposal_goes_on():
    walk = called().do("end_statement", "2026-06-08").do("end_hearing", HEARING_DAY)

    assert not walk.why("propose_closure")
    assert walk.why("hold_hearing")
    assert walk.why("notify_hearing", hearing_on="2026-07-15")


def test_the_party_takes_its_request_back_itself_and_may_ask_again_within_the_five_days():
    walk = called().do("waive_statement").do("withdraw_hearing", "2026-06-04")
    assert walk.procedure.act("withdraw_hearing").by == (Role.ENTERPRISE,)
    assert walk.why("end_hearing", "2026-06-15")
    assert walk.why("hold_hearing", "2026-06-15")
    assert "第六十三条" in walk.why_cites("propose_closure", "2026-06-08 23:59")
    assert not walk.why("request_hearing", "2026-06-08 23:59")

    assert not walk.why("propose_closure", "2026-06-09 00:00")
    again = called().do("withdraw_hearing", "2026-06-04").do("request_hearing", "2026-06-05")
    assert again.why("hold_hearing", "2026-06-30")  # 再次要求的，重新通知
    settle(again, "notify_hearing", "2026-06-05", hearing_on="2026-06-18").do("serve_call")
    assert not again.why("hold_hearing", "2026-06-18")
    held = called().do("hold_hearing", HEARING_DAY)
    assert held.why("withdraw_hearing")
    assert held.why("end_hearing")


def test_a_request_that_the_chair_stand_aside_is_decided_before_the_hearing():
    """行政处罚法 64(四)."""
    walk = called().do("request_chair_recusal", "2026-06-05", recused="hearing_chair-0")
    assert "第六十四条第四项" in walk.why_cites("hold_hearing", HEARING_DAY)
    kept = called().do("request_chair_recusal").do("decide_chair_recusal", granted=False)
    assert not kept.why("hold_hearing", HEARING_DAY)

    walk.do("decide_chair_recusal", recused="hearing_chair-0", granted=True)
    assert {r.kind for r in walk.why("hold_hearing", HEARING_DAY)} == {"barred"}
    other = (Actor("another", Role.HEARING_CHAIR.value, ""),)
    assert not walk.marking.why(walk.record("hold_hearing", HEARING_DAY, who=other))


def test_whoever_stands_aside_does_nothing_more_and_a_request_holds_back_the_proposal_alone():
    """行政处罚法 43."""
    asked = silent().do("request_recusal", recused="person-9")
    assert "第四十三条第三款" in asked.why_cites("propose_closure")
    assert not asked.do("decide_recusal", granted=False).why("propose_closure")
    assert not verified().do("request_recusal").why("notify_party", statement_until=DAY)

    own = verified().do("declare_recusal", recused="officer-0")
    assert own.why("notify_party", statement_until=DAY)


def test_a_condition_verified_anew_begins_the_hearing_anew():
    walk = called().do("end_hearing", HEARING_DAY)
    settle(walk, "verify_ground", "2026-06-16", **COUNTED)
    walk.do("notify_party", "2026-06-16", statement_until="2026-06-22").do("request_hearing")
    assert walk.why("end_hearing", "2026-06-30")

    settle(walk, "notify_hearing", "2026-06-16", hearing_on="2026-06-30").do("serve_call")
    assert not walk.why("end_hearing", "2026-06-30")


def test_a_hearing_waived_ends_the_five_days_only_where_the_parameter_says_so():
    """行政处罚法 63、64(1)：放弃只及于本人的要求；第六十二条只写陈述、申辩."""
    waiving = told().do("waive_statement")
    settle(waiving, "waive_hearing")
    assert "第六十三条" in waiving.why_cites("propose_closure", "2026-06-08 23:59")
    assert not waiving.why("request_hearing", "2026-06-08 23:59")  # 期满前可以反悔
    assert not waiving.why("propose_closure", "2026-06-09 00:00")

    ended = told(WAIVED).do("waive_statement")
    settle(ended, "waive_hearing")
    assert not ended.why("propose_closure")
    assert ended.why("request_hearing")
    assert told(WAIVED).do("end_statement", "2026-06-09").why("waive_hearing")  # 期满


def test_where_it_is_reviewed_the_review_comes_after_what_was_heard_and_decides():
    assert told().why("legal_review")
    assert told(REVIEWED).why("legal_review")
    walk = silent(REVIEWED)
    assert "第五十八条" in walk.why_cites("propose_closure")

    assert not silent(REVIEWED).do("legal_review", passed=True).why("propose_closure")
    walk.do("legal_review", passed=False)
    assert walk.why("propose_closure")
    assert "verify_ground" in walk.owed()


def test_who_looked_into_it_does_not_preside():
    walk = called()
    walk.now = at(HEARING_DAY)
    officer = told().record("verify_ground", **COUNTED).who

    assert "第六十四条" in "；".join(
        r.cite for r in walk.marking.why(walk.record("hold_hearing", who=officer))
    )


def test_a_statement_is_reviewed_and_a_right_one_has_the_condition_verified_anew():
    walk = told().do("make_statement", "2026-06-03")
    assert walk.why("propose_closure", "2026-06-09")
    walk.do("review_statement", adopted=True)
    assert "verify_ground" in walk.owed()
    assert walk.why("propose_closure", "2026-06-09")

    settle(walk, "verify_ground", "2026-06-09", **COUNTED)
    assert "notify_party" in walk.owed()  # 重新核对的，重新告知
    assert not told().do("make_statement").do("review_statement", adopted=False).why("propose_closure", "2026-06-09")  # fmt: skip


def test_where_it_is_discussed_the_discussion_decides_whether_it_is_proposed():
    walk = silent(DISCUSSED)
    assert "第五十七条第二款" in walk.why_cites("propose_closure")
    assert verified(DISCUSSED).why("discuss")

    assert not silent(DISCUSSED).do("discuss", conclusion=True).why("propose_closure")
    walk.do("discuss", conclusion=False)
    assert walk.why("propose_closure")
    assert "verify_ground" in walk.owed()


def test_a_closure_decided_is_followed_up_and_the_ban_is_written_down():
    walk = answered(f.CLOSED)
    assert {"record_ban", "follow_up", "refer_licences"} == walk.owed().keys()
    walk.do("record_ban").do("refer_licences").do("follow_up", done=False)

    assert walk.why("close_proposal")
    assert not walk.do("follow_up", done=True).why("close_proposal")


def test_a_mine_is_announced_within_five_working_days():
    # 提请和答复同日，6月9日星期二；10日至12日、15日、16日
    assert answered(f.CLOSED, coal=True).owed()["announce_closure"] == date(2026, 6, 16)


def test_a_refusal_ends_it_and_a_proposal_sent_back_is_made_again():
    assert not answered(f.NOT_CLOSED).why("close_proposal")

    walk = answered(f.SENT_BACK)
    assert "propose_closure" in walk.owed()
    assert not walk.why("propose_closure")
    assert not walk.why("verify_ground", **COUNTED)
    settle(walk.do("propose_closure"), "receive_answer", answer=f.NOT_CLOSED, coal=False)
    assert not walk.why("close_proposal")


def test_a_decision_annulled_is_not_followed_up():
    walk = answered(f.CLOSED).do("seek_remedy").do("record_outcome", outcome=f.ANNULLED)

    assert walk.owed() == {}

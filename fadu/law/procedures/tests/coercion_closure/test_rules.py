"""A closure from the count to the follow-up; working days counted by hand."""

from __future__ import annotations

from datetime import date

from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.tests.coercion_closure.cases import (
    COUNTED,
    DAY,
    DISCUSSED,
    REVIEWED,
    WAIVED,
    answered,
    settle,
    silent,
    told,
    verified,
)
from fadu.law.procedures.tests.walking import at


def test_a_condition_met_is_told_and_proposed():
    walk = verified()
    assert walk.owed().keys() == {"notify_party"}
    assert walk.why("propose_closure")
    assert "propose_closure" in told().owed()

    assert not silent().why("propose_closure")
    assert not verified(ground=j.NONE).why("close_proposal")
    assert verified(ground=j.NONE).why("notify_party", statement_until=DAY)


def test_five_working_days_for_the_hearing_run_from_the_notice():
    walk = told().do("waive_statement")

    # 6月2日至5日，8日
    assert walk.why("propose_closure", "2026-06-08 23:59")
    assert not walk.why("propose_closure", "2026-06-09 00:00")
    assert not walk.why("request_hearing", "2026-06-08 23:59")
    assert walk.why("request_hearing", "2026-06-09 00:00")


def test_a_hearing_asked_for_is_held_after_seven_working_days_and_its_record_comes_first():
    walk = told().do("request_hearing", "2026-06-03")
    assert "第六十三条" in walk.why_cites("propose_closure", "2026-07-01")
    walk.do("notify_hearing", "2026-06-03", hearing_on="2026-06-15")

    # 6月4日、5日、8日至12日
    assert walk.why("hold_hearing", "2026-06-12 12:00")
    walk.do("hold_hearing", "2026-06-15")
    assert "第六十五条" in walk.why_cites("propose_closure")
    assert not walk.do("record_hearing").why("propose_closure")


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
    walk = told().do("request_hearing").do("notify_hearing", hearing_on="2026-06-15")
    walk.now = at("2026-06-15")
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

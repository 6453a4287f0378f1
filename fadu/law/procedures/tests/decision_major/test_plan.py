"""The layout plan of fireworks wholesalers (烟花爆竹批发企业布点规划), by hand-counted days."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests.decision_major.cases import (
    HEARING,
    LAW,
    NO,
    OPERATORS,
    OPINION,
    RISKY,
    SPECIALISED,
)
from fadu.law.procedures.tests.walking import Walk

PLAN: dict[str, dict[str, Any]] = NO | {
    "determine_units": {"concerns_units": True},
    "determine_participation": {"participation": f.TO_SOLICIT},
    "determine_groups": {"has_groups": True},
    "determine_hearing": HEARING,
    "determine_expertise": SPECIALISED,
    "determine_risk": RISKY,
    "determine_competition": OPERATORS
    | {"level": f.DEPARTMENT, "determined_on": "2024-06-25", "planned_issue": "2024-12-01"},
    "determine_approval": {"needs_approval": True, "approver": "省应急管理厅"},
}


def drafted() -> Walk:
    """Started in May, argued with other units, drafted, with every question answered."""
    walk = Walk(MAJOR_DECISION, LAW, ("E1", "E2")).do("propose", "2024-05-06")
    walk.do("determine_scope", level=f.DEPARTMENT, kind="经济和社会发展等方面的重要规划")
    walk.do("study", "2024-05-13").do("initiate", "2024-05-20", lead_unit="危化科")
    for code, answer in PLAN.items():
        walk.do(code, "2024-06-03", **answer)
    walk.do("consult_units", agreed=False).do("explain_dispute", "2024-06-20")
    return walk.do("draft", "2024-06-24")


def heard() -> Walk:
    """Thirty days of comments, the groups, and a hearing."""
    walk = drafted().do("solicit_opinions", "2024-08-01", closes_on="2024-08-31")
    walk.do("consult_groups")
    walk.do("publish_hearing", "2024-09-05", selection=True, held_on="2024-09-19")
    walk.all("publish_selection", "publish_participants").do("deliver_papers", "2024-09-09")
    return walk.do("hold_hearing", "2024-09-19").all("sign_hearing_record", "digest_opinions")


def argued() -> Walk:
    """Experts without conflict, a risk found too high, and a lawful exception to competition."""
    walk = heard().do("select_experts", "2024-09-20")
    for key in ("E1", "E2"):
        walk.do(f"check_conflict:{key}").do(f"expert_opinion:{key}")
    walk.do("digest_experts").do("assess_risk", risk_result=f.UNCONTROLLABLE)
    walk.do("hear_operators").do("own_competition", competition_result=f.EXCEPTED)
    return walk.do("state_exception", exception_item="法律、行政法规规定的其他情形")


def adopted() -> Walk:
    """Reviewed, discussed, the risk brought under control, adopted on 15 October."""
    walk = argued().do("submit_review", "2024-09-25").do("counsel_opinion", "2024-09-27")
    walk.do("review_legality", "2024-09-30", **OPINION).do("submit_discussion", "2024-10-08")
    walk.do("discuss", "2024-10-15").do("head_speak")
    walk.do("control_risk", measure="其他防范化解措施", controlled=True)
    return walk.do("adopt").do("record_discussion")


def test_comments_run_thirty_days_and_roll_over_the_weekend():
    walk = drafted().do("solicit_opinions", "2024-08-01", closes_on="2024-08-31")

    # 第三十日8月31日是星期六，顺延至9月2日
    assert "solicitation_over" in walk.owed("2024-09-02 23:59")
    assert "solicitation_over" not in walk.owed("2024-09-03 00:00")


def test_the_hearing_waits_seven_days_from_the_papers_over_the_autumn_festival():
    walk = drafted().do("publish_hearing", "2024-09-05", held_on="2024-09-19")
    walk.do("publish_participants")
    walk.do("deliver_papers", "2024-09-09")

    # 第七日9月16日在中秋假期内，顺延至9月18日
    assert "第十六条第三款" in walk.why_cites("hold_hearing", "2024-09-18 09:00")
    assert not walk.why("hold_hearing", "2024-09-19")


def test_the_opinion_may_be_pressed_for_after_seven_working_days_and_used_when_it_comes():
    walk = argued().do("submit_review", "2024-09-25")

    # 26、27、29（调休上班）、30日，10月8、9、10日
    assert [r.soft for r in walk.why("press_review", "2024-10-10")] == [True]
    assert not walk.why("press_review", "2024-10-11")


def test_an_uncontrolled_risk_keeps_the_plan_from_being_adopted():
    walk = argued().do("submit_review", "2024-09-25").do("counsel_opinion")
    walk.do("review_legality", **OPINION).all("submit_discussion", "discuss", "head_speak")

    assert "第二十四条" in walk.why_cites("adopt")


def test_the_plan_is_issued_only_when_the_province_approves():
    walk = adopted()
    # 10月15日起二十个工作日
    assert walk.owed()["publish"] == date(2024, 11, 12)

    walk.do("request_approval", "2024-10-18").do("report_party")
    assert "第十六条第二款" in walk.why_cites("publish", "2024-11-15")
    walk.do("receive_approval", "2024-11-29", approved=True)
    # 批复之日起二十个工作日：12月2日至27日
    assert walk.owed()["publish"] == date(2024, 12, 27)


def test_the_plan_is_published_explained_executed_archived_and_closed():
    walk = adopted().do("request_approval", "2024-10-18").do("report_party")
    walk.do("receive_approval", "2024-11-29", approved=True)

    walk.do("publish", "2024-12-03", concerned=True)
    assert "interpret" in walk.owed()
    walk.all("interpret", "assign_execution").do("report_execution", "2025-06-30")
    assert walk.why("close_matter")
    walk.all("archive_formation", "archive_execution")
    assert not walk.why("close_matter")

"""The layout plan of fireworks wholesalers (烟花爆竹批发企业布点规划), by hand-counted days."""

from __future__ import annotations

from datetime import date

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


def test_the_layout_plan_of_fireworks_wholesalers_passes_every_gate_in_its_days():
    walk = Walk(MAJOR_DECISION, LAW, ("E1", "E2")).do("propose", "2024-05-06")
    walk.do("determine_scope", level=f.DEPARTMENT, kind="经济和社会发展等方面的重要规划")
    walk.do("study", "2024-05-13").do("initiate", "2024-05-20", lead_unit="危化科")
    walk.do("determine_units", concerns_units=True).do("consult_units", agreed=False)
    walk.do("explain_dispute", "2024-06-20").do("draft", "2024-06-24")
    yes = {
        "determine_participation": {"participation": f.TO_SOLICIT},
        "determine_groups": {"has_groups": True},
        "determine_hearing": HEARING,
        "determine_expertise": SPECIALISED,
        "determine_risk": RISKY,
        "determine_competition": OPERATORS
        | {"level": f.DEPARTMENT, "determined_on": "2024-06-25", "planned_issue": "2024-12-01"},
        "determine_approval": {"needs_approval": True, "approver": "省应急管理厅"},
    }
    for code, answer in NO.items():
        if code != "determine_units":
            walk.do(code, "2024-06-25", **yes.get(code, answer))

    # 8月1日公告；第三十日8月31日是星期六，顺延至9月2日
    walk.do("solicit_opinions", "2024-08-01", closes_on="2024-08-31").do("consult_groups")
    assert "solicitation_over" in walk.owed("2024-09-02 23:59")
    assert "solicitation_over" not in walk.owed("2024-09-03 00:00")

    # 9月9日送达；第七日9月16日在中秋假期内，顺延至9月18日，满七日后19日方可举行
    walk.do("publish_hearing", "2024-09-05", selection=True).do("publish_selection")
    walk.do("publish_participants").do("deliver_papers", "2024-09-09")
    assert "第十六条第三款" in walk.why_cites("hold_hearing", "2024-09-18 09:00")
    walk.do("hold_hearing", "2024-09-19").do("sign_hearing_record").do("digest_opinions")

    walk.do("select_experts", "2024-09-20")
    for key in ("E1", "E2"):
        walk.do(f"check_conflict:{key}", expert_person=f"person-{key}")
        walk.do(f"expert_opinion:{key}")
    walk.do("digest_experts").do("assess_risk", risk_result=f.UNCONTROLLABLE)
    walk.do("hear_operators").do("own_competition", competition_result=f.EXCEPTED)
    walk.do("state_exception", exception_item="法律、行政法规规定的其他情形")

    # 9月25日送审；七个工作日：26、27、29（调休上班）、30日，10月8、9、10日
    walk.do("submit_review", "2024-09-25").do("counsel_opinion", "2024-09-27")
    assert [r.soft for r in walk.why("press_review", "2024-10-10")] == [True]
    assert not walk.why("press_review", "2024-10-11")
    walk.do("review_legality", "2024-09-30", **OPINION).do("submit_discussion", "2024-10-08")
    walk.do("discuss", "2024-10-15").do("head_speak")
    assert "第二十四条" in walk.why_cites("adopt")
    walk.do("control_risk", measure="其他防范化解措施", controlled=True)
    walk.do("adopt").do("record_discussion")
    # 10月15日起二十个工作日
    assert walk.owed()["publish"] == date(2024, 11, 12)

    walk.do("request_approval", "2024-10-18").do("report_party")
    assert "第十六条第二款" in walk.why_cites("publish", "2024-11-15")
    walk.do("receive_approval", "2024-11-29", approved=True)
    # 批复之日起二十个工作日：12月2日至27日
    assert walk.owed()["publish"] == date(2024, 12, 27)
    walk.do("publish", "2024-12-03", concerned=True).do("interpret").do("assign_execution")
    walk.do("report_execution", "2025-06-30").all("archive_formation", "archive_execution")
    assert not walk.why("close_matter")

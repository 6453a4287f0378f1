"""Review, discussion, issue and execution: defects D2, D6 to D9, D13, D14 of the audit, gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fadu.law.engine.record import Actor
from fadu.law.parameters.decision import PARAMETERS
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests.decision_major.cases import (
    LAW,
    NO,
    RISKY,
    SECRET,
    SPECIALISED,
    adopted,
    discussed,
    drafted,
    heard,
    issued,
    reviewed,
    started,
)
from fadu.law.procedures.tests.walking import Walk, law_view
from fadu.law.vocabulary.rule import BLOCKING


def d2_a_change_after_the_review_is_reviewed_again() -> None:
    walk = reviewed().do("revise_draft")
    assert "第二十五条" in walk.why_cites("submit_discussion")
    assert not reviewed(walk).why("submit_discussion")


def d6_the_meeting_may_end_otherwise() -> None:
    for end in ("send_back", "postpone", "reject"):
        assert not discussed().why(end)
    walk = discussed().do("send_back", revise=True)
    assert walk.why("adopt")
    assert {"revise_draft", "submit_discussion"} <= walk.owed().keys()
    walk.do("revise_draft")
    assert "publish" not in adopted(walk).do("report_party").do("publish").owed()
    rejected = discussed().do("reject")
    assert rejected.owed().keys() == {"archive_formation"}
    assert rejected.why("publish")


def d7_the_party_may_be_asked_before_the_meeting() -> None:
    assert not started().do("draft").why("report_party")
    law = law_view(PARAMETERS, decision__party_report_first=True)
    first = discussed(heard(law))
    assert "第三十一条" in first.why_cites("adopt")
    assert not first.do("ask_party").why("adopt")
    assert not first.do("adopt").why("assign_execution")
    assert not discussed().why("adopt")


def d8_a_secret_decision_is_reported_too() -> None:
    walk = discussed(drafted(determine_participation=SECRET))
    walk.do("adopt", disclosure="依法不予公开")
    assert "publish" not in walk.owed()
    assert "第三十一条" in walk.why_cites("assign_execution")
    walk.do("archive_formation")
    assert walk.why("close_matter")


def d9_archiving_does_not_end_the_matter() -> None:
    walk = issued().do("report_execution").all("archive_formation", "archive_execution")
    assert not walk.why("decide_evaluation")
    walk.do("decide_evaluation").do("evaluate")
    assert "archive_evaluation" in walk.owed()
    walk.do("report_problem").do("suspend_execution")
    assert walk.why("close_matter")
    assert not walk.why("start_adjustment")


def d13_counsel_is_heard_in_the_review() -> None:
    walk = heard().do("submit_review")
    assert "第二十八条" in walk.why_cites("review_legality")


def appraised(**opinion: object) -> Walk:
    """Issued; 甲中心 assessed the risks, 乙学院 argued as an expert."""
    walk = drafted(determine_risk=RISKY, determine_expertise=SPECIALISED).do("hear_public")
    walk.all("digest_opinions", "select_experts").do("check_conflict:E1", conflict=False)
    walk.do("expert_opinion:E1", appraiser="乙学院", **opinion).do("digest_experts")
    walk.do("assess_risk", risk_result=f.CONTROLLABLE, appraiser="甲中心")
    return adopted(walk).all("report_party", "publish", "assign_execution")


def d13_the_unit_that_appraised_before_does_not_evaluate() -> None:
    walk = appraised(main_work=True)
    for unit in ("甲中心", " 甲 中心", "乙学院"):
        assert "第三十六条第二款" in walk.why_cites("decide_evaluation", evaluator=unit)
    walk.do("decide_evaluation", evaluator="丙大学")
    assert "第三十六条第二款" in walk.why_cites("evaluate", evaluator="甲中心")
    stranger = (Actor("another", "assessor"),)  # 换人不换单位的，同样除外
    record = walk.record("evaluate", who=stranger, evaluator="甲中心")
    assert {r.kind for r in walk.marking.why(record)} == {"differs"}


def d13_another_unit_evaluates_whoever_acts_for_it() -> None:
    walk = appraised(main_work=False).do("decide_evaluation", evaluator="丙大学")
    appraiser = walk.record("assess_risk").who  # 原评估人员后来到了别的单位
    assert not walk.marking.why(walk.record("evaluate", who=appraiser, evaluator="丙大学"))
    assert not walk.why("evaluate", evaluator="乙学院")  # 没有承担主要论证工作


def d13_congress_and_groups_and_returned_papers() -> None:
    walk = adopted(heard(determine_congress={"congress": "出台前应当报告"})).do("report_party")
    assert "第八条第一款" in walk.why_cites("publish")
    assert "consult_groups" in drafted(determine_groups={"has_groups": True}).owed()
    back = heard().do("submit_review").do("return_materials")
    assert back.why("review_legality")
    assert "submit_review" in back.owed()


def d14_an_early_opinion_is_used_at_once() -> None:
    assert not reviewed().why("submit_discussion")
    walk = heard().do("submit_review")
    assert [r.kind for r in walk.why("press_review")] == ["early"]
    assert not walk.why("press_review", departure_reason="防汛形势紧急")


def d14_other_measures_than_a_new_draft_suffice() -> None:
    walk = heard(determine_risk=RISKY).do("assess_risk", risk_result=f.UNCONTROLLABLE)
    walk = discussed(walk)
    assert "第二十四条" in walk.why_cites("adopt")
    walk.do("control_risk", measure="其他防范化解措施", controlled=True)
    assert not walk.why("adopt")
    assert "assess_risk" not in walk.owed()


ROWS: list[tuple[str, Callable[[], None]]] = [
    ("条例25(2)", d2_a_change_after_the_review_is_reviewed_again),
    ("条例30(1)", d6_the_meeting_may_end_otherwise),
    ("条例31", d7_the_party_may_be_asked_before_the_meeting),
    ("条例31", d8_a_secret_decision_is_reported_too),
    ("条例33至37", d9_archiving_does_not_end_the_matter),
    ("条例28", d13_counsel_is_heard_in_the_review),
    ("条例36(2)", d13_the_unit_that_appraised_before_does_not_evaluate),
    ("条例36(2)", d13_another_unit_evaluates_whoever_acts_for_it),
    ("条例8、14(3)、26(1)", d13_congress_and_groups_and_returned_papers),
    ("条例26(2)", d14_an_early_opinion_is_used_at_once),
    ("条例24", d14_other_measures_than_a_new_draft_suffice),
]


@pytest.mark.parametrize(
    ("article", "row"), [pytest.param(*row, id=row[1].__name__) for row in ROWS]
)
def test_the_defects_of_the_audit_are_gone(article: str, row: Callable[[], None]):
    row()


def test_nothing_closes_without_an_outcome():
    assert Walk(MAJOR_DECISION, LAW).why("close_matter")
    assert reviewed().why("close_matter")


def test_an_unlawful_draft_goes_on_only_amended_or_as_a_reform_that_the_review_found_to_be_one():
    walk = reviewed(heard(), legality=f.ILLEGAL)

    assert "第二十五条" in walk.why_cites("submit_discussion")
    assert walk.why("disclose_risk")  # 第二十五条第二款：只有国家尚无明确规定的探索性改革
    reform = reviewed(heard(), legality=f.REFORM)
    assert reform.why("submit_discussion")
    assert not reform.do("disclose_risk").why("submit_discussion")
    amended = reviewed(heard(), legality=f.AMEND).do("amend_draft")
    assert "submit_review" in amended.owed()
    assert not reviewed(amended).why("submit_discussion")


def test_the_head_speaks_last_and_explains_a_departure():
    walk = reviewed().all("submit_discussion", "discuss")

    assert "第三十条第二款" in walk.why_cites("adopt")
    walk.do("head_speak", departs=True)
    assert "第三十条第二款" in walk.why_cites("adopt")
    assert not walk.do("explain_departure").why("adopt")


def test_one_discussion_has_one_outcome():
    walk = adopted()

    assert walk.why("adopt")
    assert walk.why("reject")


def test_an_adjustment_runs_the_procedure_again():
    walk = issued().do("start_adjustment")

    assert set(NO) <= walk.owed().keys()
    assert walk.why("adopt")
    for code, answer in NO.items():
        walk.do(code, **answer)
    walk.all("revise_draft", "hear_public", "digest_opinions")
    walk = reviewed(walk).all("submit_discussion", "discuss", "head_speak", "adopt")
    assert "第三十一条" in walk.why_cites("publish")
    walk.all("report_party", "publish", "assign_execution")
    assert "start_adjustment" not in walk.owed()


def test_an_adjustment_that_is_dropped_leaves_the_decision_in_force():
    walk = issued().do("report_execution").all("archive_formation", "archive_execution")

    walk.do("start_adjustment").do("drop_adjustment")

    assert not walk.why("close_matter")


def test_what_was_heard_on_an_adjustment_is_studied_though_it_is_dropped():
    walk = issued().do("start_adjustment").do("hear_public").do("drop_adjustment")

    assert "digest_opinions" in walk.owed()
    assert "digest_opinions" not in walk.do("digest_opinions").owed()


def test_what_was_heard_on_an_adjustment_is_studied_though_it_is_rejected():
    walk = issued().do("start_adjustment")
    for code, answer in NO.items():
        walk.do(code, **answer)
    walk.all("revise_draft", "hear_public", "digest_opinions")
    walk = reviewed(walk).all("submit_discussion", "discuss", "head_speak", "hear_public", "reject")

    assert "digest_opinions" in walk.owed()


def test_a_refused_approval_keeps_the_decision_from_being_issued():
    walk = adopted(heard(determine_approval={"needs_approval": True})).do("report_party")
    walk.do("request_approval").do("receive_approval", approved=False)

    assert walk.why("publish")
    assert {"request_approval", "start_adjustment"} <= walk.owed().keys()
    walk.do("terminate")
    assert walk.why("publish")
    assert not walk.do("archive_formation").why("close_matter")


def test_in_an_emergency_the_head_suspends_execution_without_waiting_for_a_report():
    assert adopted().why("suspend_execution")  # 第三十七条：执行中
    walk = issued().do("suspend_execution", trouble="不可抗力等严重影响")

    assert "resume_execution" not in walk.owed()  # 第三十七条没有规定应当恢复
    assert not walk.why("start_adjustment")
    assert walk.why("suspend_execution")
    assert not walk.do("resume_execution").why("suspend_execution")


def test_a_departure_that_the_next_meeting_gives_up_need_not_be_explained():
    walk = reviewed().all("submit_discussion", "discuss").do("head_speak", departs=True)
    walk.do("postpone") if not walk.why("postpone") else walk.do("explain_departure").do("postpone")

    walk.do("discuss").do("head_speak", departs=False)

    assert not walk.why("adopt")


def test_local_report_terms_count_once_filled_in():
    law = law_view(PARAMETERS, decision__execution_report_days=90)
    walk = adopted(heard(law)).all("report_party", "publish").do("assign_execution", "2025-03-03")

    assert walk.owed()["report_execution"] == date(2025, 6, 3)  # 6月1、2日端午放假


def test_rules_of_unverified_standing_never_block():
    blocking = [r for r in MAJOR_DECISION.rules if r.verb in BLOCKING and r.cite]

    assert all(r.cite.status.may_gate for r in blocking)

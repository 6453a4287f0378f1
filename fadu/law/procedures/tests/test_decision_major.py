"""Major decisions: the fireworks layout plan by hand-counted days, and the defects D1 to D14."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fadu.law.engine import Actor
from fadu.law.engine.lists import refused
from fadu.law.parameters.decision import PARAMETERS
from fadu.law.procedures.decision_major import LAWFUL, MAJOR_DECISION, acts
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests import citations
from fadu.law.procedures.tests.walking import Walk, law_view
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.rule import BLOCKING

LAW = law_view(PARAMETERS)
NO: dict[str, dict[str, Any]] = {
    "determine_units": {"concerns_units": False},
    "determine_participation": {"participation": f.TO_HEAR},
    "determine_groups": {"has_groups": False},
    "determine_hearing": {"hearing": f.NO_HEARING},
    "determine_expertise": {"specialised": False},
    "determine_risk": {"risk": f.NO_HARM},
    "determine_competition": {"touches_operators": False},
    "determine_congress": {"congress": "不属于"},
    "determine_approval": {"needs_approval": False},
}
HEARING = {"hearing": "决定举行"}
SPECIALISED = {"specialised": True}
RISKY = {"risk": f.MAY_HARM}
OPERATORS = {
    "touches_operators": True,
    "level": f.GOVERNMENT,
    "determined_on": "2025-03-03",
    "planned_issue": "2025-12-01",
}
SECRET = {"participation": f.SECRET}
OPINION = {"legality": f.LEGAL}


def started(law: Any = LAW) -> Walk:
    """A matter whose procedure is started, as a department by reference."""
    walk = Walk(MAJOR_DECISION, law, ("E1",))
    return walk.all("propose", "determine_scope", "study", "initiate")


def drafted(law: Any = LAW, **yes: dict[str, Any]) -> Walk:
    """Drafted, with every question answered no unless the test says yes."""
    walk = started(law).do("draft")
    for code, answer in NO.items():
        walk.do(code, **yes.get(code, answer))
    return walk


def heard(law: Any = LAW, **yes: dict[str, Any]) -> Walk:
    """The public heard by a discussion meeting."""
    return drafted(law, **yes).all("hear_public", "digest_opinions")


def reviewed(walk: Walk | None = None, **opinion: Any) -> Walk:
    """Sent for legality review and found lawful."""
    walk = (walk or heard()).all("submit_review", "counsel_opinion")
    return walk.do("review_legality", **(opinion or OPINION))


def discussed(walk: Walk | None = None) -> Walk:
    return reviewed(walk).all("submit_discussion", "discuss", "head_speak", "record_discussion")


def adopted(walk: Walk | None = None) -> Walk:
    return discussed(walk).do("adopt")


def issued() -> Walk:
    return adopted().all("report_party", "publish", "assign_execution")


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


# D1 to D14 -----------------------------------------------------------------------------------


def d1_the_review_looks_at_everything_before_it() -> None:
    pairs = [
        (drafted(), "第二十五条"),
        (heard(determine_expertise=SPECIALISED), "第二十五条"),
        (heard(determine_risk=RISKY), "第二十五条"),
        (heard(determine_hearing=HEARING), "第二十五条"),
        (heard(determine_competition=OPERATORS), "第二十五条"),
    ]
    for walk, cite in pairs:
        assert cite in walk.why_cites("submit_review")
    assert not heard().why("submit_review")


def d1_what_comes_later_makes_a_new_review_owed() -> None:
    walk = reviewed().do("hear_public")
    assert walk.why("submit_discussion")
    walk.do("digest_opinions")
    assert "submit_review" in walk.owed()
    assert "第二十五条" in walk.why_cites("submit_discussion")


def d2_a_change_after_the_review_is_reviewed_again() -> None:
    walk = reviewed().do("revise_draft")
    assert "第二十五条" in walk.why_cites("submit_discussion")
    assert not reviewed(walk).why("submit_discussion")


def d3_one_way_of_hearing_is_enough() -> None:
    walk = drafted().do("hear_public", way="实地走访").do("digest_opinions")
    assert not walk.why("submit_review")
    assert "solicit_opinions" not in walk.owed()


def d3_e10_solicitation_is_owed_where_another_rule_says_so() -> None:
    walk = drafted(determine_participation={"participation": f.TO_SOLICIT})
    assert "solicit_opinions" in walk.owed()
    assert "hear_public" not in walk.owed()


def d4_a_government_decision_is_reviewed_by_the_regulator() -> None:
    walk = heard(determine_competition=OPERATORS)
    assert {"precheck_competition", "review_competition"} <= walk.owed().keys()
    assert walk.why("own_competition")
    walk.all("hear_operators", "precheck_competition")
    drafter = walk.record("review_competition", who=(Actor("drafter-1", "drafter"),))
    assert "role" in {r.kind for r in walk.marking.why(drafter)}
    assert not walk.why("review_competition")


def d4_a_department_document_is_reviewed_by_its_drafter() -> None:
    walk = heard(determine_competition=OPERATORS | {"level": f.DEPARTMENT})
    assert "own_competition" in walk.owed()
    assert walk.why("review_competition")


def d4_before_the_regulation_nothing_of_it_is_owed() -> None:
    early = OPERATORS | {"determined_on": "2024-06-03", "planned_issue": "2024-07-31"}
    assert not heard(determine_competition=early).owed().keys() & {
        "own_competition",
        "review_competition",
    }
    later = early | {"planned_issue": "2024-08-01"}
    assert "review_competition" in heard(determine_competition=later).owed()


def d5_a_negative_conclusion_blocks() -> None:
    walk = heard(determine_competition=OPERATORS).all("hear_operators", "precheck_competition")
    walk.do("review_competition", competition_result=f.VIOLATES)
    assert {"review_competition", "revise_draft"} <= walk.owed().keys()
    walk.do("revise_draft")
    assert walk.why("submit_review")
    walk.do("review_competition", competition_result=f.FAIR)
    assert not walk.why("submit_review")


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


def d10_consultation_precedes_the_draft() -> None:
    assert not started().why("consult_units")


def d11_silence_is_not_a_no() -> None:
    walk = started().do("draft")
    assert set(NO) <= walk.owed().keys()
    walk.do("hear_public").do("digest_opinions")
    assert walk.why("submit_review")


def d12_the_reason_stands_in_the_notice() -> None:
    short = drafted().do("solicit_shortened", "2025-03-03", closes_on="2025-03-13")
    record = drafted().record("solicit_shortened")
    bare = {k: v for k, v in record.facts.items() if k != "shortened_note"}
    assert drafted().marking.why(type(record)(record.act, record.at, "", bare, record.who))
    assert "shortened_over" in short.owed("2025-03-13 23:00")
    assert "digest_opinions" in short.owed("2025-03-14")
    whole = drafted().do("solicit_opinions", "2025-03-03", closes_on="2025-03-13")
    assert "solicitation_over" in whole.owed("2025-04-02 23:00")
    assert "solicitation_over" not in whole.owed("2025-04-03")


def d13_counsel_is_heard_in_the_review() -> None:
    walk = heard().do("submit_review")
    assert "第二十八条" in walk.why_cites("review_legality")


def d13_hearing_papers_list_and_record() -> None:
    walk = drafted(determine_hearing=HEARING).do("publish_hearing", selection=True)
    assert "publish_selection" in walk.owed()
    assert walk.why("publish_participants")
    walk.all("publish_selection", "publish_participants").do("deliver_papers", "2025-03-04")
    # 第七日是3月11日
    assert walk.why("hold_hearing", "2025-03-11")
    walk.do("hold_hearing", "2025-03-12")
    assert "sign_hearing_record" in walk.owed()


def d13_experts_in_conflict_and_drafters_do_not_argue() -> None:
    walk = drafted(determine_expertise=SPECIALISED).do("select_experts")
    assert "第二十条" in walk.why_cites("expert_opinion:E1")
    walk.do("check_conflict:E1", conflict=True)
    assert walk.why("expert_opinion:E1")
    assert "select_experts" in walk.owed()
    walk.do("select_experts", expert=["E2"]).do("check_conflict:E2")
    drafter = (Actor("drafter-0", "expert"),)
    record = walk.record("expert_opinion:E2", who=drafter)
    assert "differs" in {r.kind for r in walk.marking.why(record)}
    assert not walk.why("expert_opinion:E2")


def d13_the_evaluator_is_not_the_earlier_appraiser() -> None:
    walk = heard(determine_risk=RISKY).do("assess_risk", risk_result=f.CONTROLLABLE)
    walk = adopted(walk).all("report_party", "publish", "assign_execution", "decide_evaluation")
    assert "第三十六条第二款" in walk.why_cites("evaluate")


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


def o21_another_procedure_prevails() -> None:
    whole = Walk(MAJOR_DECISION, LAW).all("propose", "study")
    whole.do("determine_scope", other_procedure=f.WHOLLY_OTHER)
    assert whole.why("initiate")
    assert not whole.why("terminate")
    part = Walk(MAJOR_DECISION, LAW).all("propose", "study")
    part.do("determine_scope", other_procedure=f.PARTLY_OTHER).do("initiate").do("draft")
    for code, answer in NO.items():
        part.do(code, **answer)
    assert part.why("submit_review")
    assert not part.do("follow_other_law", step=f.STEP_PUBLIC).why("submit_review")


ROWS: list[tuple[str, Callable[[], None]]] = [
    ("条例26(1)、27(二)", d1_the_review_looks_at_everything_before_it),
    ("条例27(二)", d1_what_comes_later_makes_a_new_review_owed),
    ("条例25(2)", d2_a_change_after_the_review_is_reviewed_again),
    ("条例14(2)", d3_one_way_of_hearing_is_enough),
    ("优化营商环境条例62(2)", d3_e10_solicitation_is_owed_where_another_rule_says_so),
    ("公平竞争审查条例14", d4_a_government_decision_is_reviewed_by_the_regulator),
    ("公平竞争审查条例13", d4_a_department_document_is_reviewed_by_its_drafter),
    ("公平竞争审查条例27", d4_before_the_regulation_nothing_of_it_is_owed),
    ("公平竞争审查条例18", d5_a_negative_conclusion_blocks),
    ("条例30(1)", d6_the_meeting_may_end_otherwise),
    ("条例31", d7_the_party_may_be_asked_before_the_meeting),
    ("条例31", d8_a_secret_decision_is_reported_too),
    ("条例33至37", d9_archiving_does_not_end_the_matter),
    ("条例12(1)", d10_consultation_precedes_the_draft),
    ("条例19、22", d11_silence_is_not_a_no),
    ("条例15(1)", d12_the_reason_stands_in_the_notice),
    ("条例28", d13_counsel_is_heard_in_the_review),
    ("条例16、17", d13_hearing_papers_list_and_record),
    ("条例20", d13_experts_in_conflict_and_drafters_do_not_argue),
    ("条例36(2)", d13_the_evaluator_is_not_the_earlier_appraiser),
    ("条例8、14(3)、26(1)", d13_congress_and_groups_and_returned_papers),
    ("条例26(2)", d14_an_early_opinion_is_used_at_once),
    ("条例24", d14_other_measures_than_a_new_draft_suffice),
    ("条例3(2)", o21_another_procedure_prevails),
]


@pytest.mark.parametrize(
    ("article", "row"), [pytest.param(*row, id=row[1].__name__) for row in ROWS]
)
def test_the_defects_of_the_audit_are_gone(article: str, row: Callable[[], None]):
    row()


# Further rules -------------------------------------------------------------------------------


def test_a_decision_outside_the_regulation_is_not_started():
    walk = Walk(MAJOR_DECISION, LAW).all("propose", "study")
    walk.do("determine_scope", kind=f.EXCLUDED[2])

    assert walk.why("initiate")
    walk.do("terminate").do("archive_formation")
    assert not walk.why("close_matter")


def test_a_proposal_that_is_declined_ends_there():
    walk = Walk(MAJOR_DECISION, LAW).all("propose", "determine_scope", "study", "decline")

    assert walk.why("initiate")
    assert not walk.do("archive_formation").why("close_matter")


def test_nothing_closes_without_an_outcome():
    assert Walk(MAJOR_DECISION, LAW).why("close_matter")
    assert reviewed().why("close_matter")


def test_an_unlawful_draft_goes_on_only_amended_or_as_a_disclosed_reform():
    walk = reviewed(heard(), legality=f.ILLEGAL)

    assert "第二十五条" in walk.why_cites("submit_discussion")
    assert not walk.do("disclose_risk").why("submit_discussion")
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


def test_a_refused_approval_keeps_the_decision_from_being_issued():
    walk = adopted(heard(determine_approval={"needs_approval": True})).do("report_party")
    walk.do("request_approval").do("receive_approval", approved=False)

    assert walk.why("publish")
    assert {"request_approval", "start_adjustment"} <= walk.owed().keys()
    walk.do("terminate")
    assert walk.why("publish")
    assert not walk.do("archive_formation").why("close_matter")


def test_execution_may_be_suspended_only_after_a_problem_is_reported():
    walk = issued()

    assert "第三十七条" in walk.why_cites("suspend_execution")
    walk.do("report_problem").do("suspend_execution")
    assert "resume_execution" in walk.owed()


def test_no_public_participation_where_the_law_keeps_a_matter_secret():
    walk = drafted(determine_participation=SECRET)

    assert walk.why("solicit_opinions")
    assert not walk.why("submit_review")


def test_local_report_terms_count_once_filled_in():
    law = law_view(PARAMETERS, decision__execution_report_days=90)
    walk = adopted(heard(law)).all("report_party", "publish").do("assign_execution", "2025-03-03")

    assert walk.owed()["report_execution"] == date(2025, 6, 3)  # 6月1、2日端午放假


# Lists ---------------------------------------------------------------------------------------


def test_every_lawful_act_of_the_list_is_admitted():
    assert refused(MAJOR_DECISION, LAWFUL) == []


def test_rules_of_unverified_standing_never_block():
    blocking = [r for r in MAJOR_DECISION.rules if r.verb in BLOCKING and r.cite]

    assert all(r.cite.status.may_gate for r in blocking)


def test_codes_and_names_agree():
    assert all(getattr(acts, a.code) is a for a in MAJOR_DECISION.acts)


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    places = [ref for p in PARAMETERS for ref in p.cite.refs] + [
        ref for case in LAWFUL for ref in case.cite.refs
    ]

    assert [text for text in map(citations.missing, places) if text] == []
    assert list(citations.unresolved(MAJOR_DECISION)) == []
    assert list(citations.unprinted(MAJOR_DECISION)) == []


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(MAJOR_DECISION, acts) is MAJOR_DECISION

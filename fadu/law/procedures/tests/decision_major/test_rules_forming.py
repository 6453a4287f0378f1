"""The forming of a draft: defects D1, D3 to D5, D10 to D13 and O21 of the audit, gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fadu.law.engine.record import Actor
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests.decision_major.cases import (
    HEARING,
    LAW,
    NO,
    OPERATORS,
    RISKY,
    SECRET,
    SPECIALISED,
    drafted,
    heard,
    reviewed,
    started,
)
from fadu.law.procedures.tests.walking import Walk

_CONSULTS = ("determine_units", "determine_participation", "determine_groups")


def d1_the_review_looks_at_everything_before_it() -> None:
    pairs = [
        (drafted(), "第二十七条第二项"),
        (heard(determine_expertise=SPECIALISED), "第二十七条第二项"),
        (heard(determine_risk=RISKY), "第二十七条第二项"),
        (heard(determine_hearing=HEARING), "第二十七条第二项"),
        (heard(determine_competition=OPERATORS), "第二十七条第二项"),
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
    early = drafted().why("solicit_opinions", "2025-03-03", closes_on="2025-04-01")
    assert "缩短期限" in early[0].todo
    whole = drafted().do("solicit_opinions", "2025-03-03", closes_on="2025-04-02")
    assert "solicitation_over" in whole.owed("2025-04-02 23:00")
    assert "solicitation_over" not in whole.owed("2025-04-03")


def d13_hearing_papers_list_and_record() -> None:
    walk = drafted(determine_hearing=HEARING)
    walk.do("publish_hearing", selection=True, held_on="2025-03-12")
    assert "publish_selection" in walk.owed()
    assert walk.why("publish_participants")
    walk.all("publish_selection", "publish_participants").do("deliver_papers", "2025-03-04")
    # 第七日是3月11日
    assert walk.why("hold_hearing", "2025-03-11")
    walk.do("hold_hearing", "2025-03-12")
    assert "sign_hearing_record" in walk.owed()


def d13_no_hearing_is_held_before_the_day_announced() -> None:
    walk = drafted(determine_hearing=HEARING).do("publish_hearing", held_on="2025-03-20")
    walk.all("publish_participants", "deliver_papers")
    assert "第十六条第二款" in walk.why_cites("hold_hearing", "2025-03-19")
    assert not walk.why("hold_hearing", "2025-03-20")


def a_corrected_answer_lifts_what_the_former_one_asked_for() -> None:
    for code, first, debt, then in (
        ("determine_units", {"concerns_units": True}, "consult_units", {"concerns_units": False}),
        ("determine_groups", {"has_groups": True}, "consult_groups", {"has_groups": False}),
        (
            "determine_participation",
            {"participation": f.TO_SOLICIT},
            "solicit_opinions",
            {"participation": f.TO_HEAR},
        ),
        (
            "determine_participation",
            {"participation": f.TO_HEAR},
            "hear_public",
            {"participation": f.TO_SOLICIT},
        ),
    ):
        walk = drafted(**{code: first})
        assert debt in walk.owed()
        assert debt not in walk.do(code, **then).owed()


def who_was_heard_before_the_answer_is_not_heard_again() -> None:
    walk = started().all("consult_units", "hear_public", "consult_groups", "draft")
    for code, answer in NO.items():
        walk.do(code, **answer, **({"consulted": True} if code in _CONSULTS else {}))
    walk.do("determine_units", concerns_units=True, consulted=True)
    walk.do("determine_groups", has_groups=True, consulted=True)
    assert not walk.owed().keys() & {"consult_units", "consult_groups", "hear_public"}
    assert not walk.do("digest_opinions").why("submit_review")


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
    ("条例14(2)", d3_one_way_of_hearing_is_enough),
    ("优化营商环境条例62(2)", d3_e10_solicitation_is_owed_where_another_rule_says_so),
    ("公平竞争审查条例14", d4_a_government_decision_is_reviewed_by_the_regulator),
    ("公平竞争审查条例13", d4_a_department_document_is_reviewed_by_its_drafter),
    ("公平竞争审查条例27", d4_before_the_regulation_nothing_of_it_is_owed),
    ("公平竞争审查条例18", d5_a_negative_conclusion_blocks),
    ("条例12(1)", d10_consultation_precedes_the_draft),
    ("条例19、22", d11_silence_is_not_a_no),
    ("条例15(1)", d12_the_reason_stands_in_the_notice),
    ("条例16、17", d13_hearing_papers_list_and_record),
    ("条例16(2)", d13_no_hearing_is_held_before_the_day_announced),
    ("条例13、14(1)(3)", a_corrected_answer_lifts_what_the_former_one_asked_for),
    ("条例13、14(1)(3)", who_was_heard_before_the_answer_is_not_heard_again),
    ("条例20", d13_experts_in_conflict_and_drafters_do_not_argue),
    ("条例3(2)", o21_another_procedure_prevails),
]


@pytest.mark.parametrize(
    ("article", "row"), [pytest.param(*row, id=row[1].__name__) for row in ROWS]
)
def test_the_defects_of_the_audit_are_gone(article: str, row: Callable[[], None]):
    row()


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


def test_no_public_participation_where_the_law_keeps_a_matter_secret():
    walk = drafted(determine_participation=SECRET)

    assert walk.why("solicit_opinions")
    assert not walk.why("submit_review")

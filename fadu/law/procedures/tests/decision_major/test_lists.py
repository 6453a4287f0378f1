"""The two lists of major decisions, and proofs over parts that are explored in full."""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.instruments import MADR
from fadu.law.procedures.decision_major import GATES, LAWFUL, MAJOR_DECISION, acts
from fadu.law.procedures.tests.decision_major.cases import LAW
from fadu.law.procedures.tests.slicing import defects, gaps, gates_of, part
from fadu.law.procedures.tests.walking import Walk
from fadu.law.vocabulary.procedure import Lawful

START = "propose determine_scope study initiate draft "
SLICES: dict[str, str] = {
    "start": START + "decline follow_other_law terminate determine_units consult_units"
    " explain_dispute archive_formation submit_review adopt reject",
    "participation": START + "follow_other_law determine_participation determine_groups"
    " hear_public consult_groups solicit_opinions solicitation_over solicit_shortened"
    " shortened_over digest_opinions submit_review",
    "hearing": START + "determine_participation determine_hearing hear_public solicit_opinions"
    " solicitation_over solicit_shortened shortened_over publish_hearing publish_selection publish_participants deliver_papers hold_hearing sign_hearing_record"
    " digest_opinions submit_review",
    "experts": START + "follow_other_law determine_expertise select_experts check_conflict"
    " expert_opinion drop_expert digest_experts submit_review",
    "risk": START + "follow_other_law determine_risk assess_risk control_risk revise_draft"
    " submit_review submit_discussion discuss adopt",
    "competition": START + "determine_competition hear_operators own_competition"
    " precheck_competition review_competition state_exception revise_draft amend_draft"
    " review_legality submit_review assign_execution",
    "review": "initiate draft revise_draft amend_draft submit_review return_materials"
    " press_review counsel_opinion review_legality disclose_risk submit_discussion",
    "seen": "initiate determine_risk draft revise_draft hear_public digest_opinions assess_risk"
    " submit_review review_legality submit_discussion discuss adopt",
    "seen_experts": "initiate determine_expertise draft select_experts digest_experts"
    " submit_review review_legality submit_discussion discuss adopt",
    "seen_competition": "initiate determine_competition draft own_competition"
    " precheck_competition review_competition state_exception"
    " submit_review review_legality submit_discussion discuss adopt",
    "discussion": "initiate draft submit_review review_legality submit_discussion discuss head_speak explain_departure"
    " record_discussion adopt send_back postpone reject revise_draft start_adjustment"
    " drop_adjustment archive_formation",
    "issue_party": "initiate draft submit_review review_legality submit_discussion report_party"
    " ask_party discuss adopt reject publish interpret assign_execution start_adjustment",
    "issue_up": "initiate determine_congress determine_approval report_congress request_approval"
    " receive_approval discuss adopt reject terminate publish assign_execution start_adjustment"
    " drop_adjustment",
    "execution": "initiate adopt assign_execution supervise_execution report_execution"
    " report_problem record_opinion suspend_execution resume_execution start_adjustment"
    " drop_adjustment decide_evaluation evaluate archive_execution archive_evaluation",
    "ends": "propose study initiate decline terminate draft adopt reject send_back postpone"
    " discuss record_discussion archive_formation",
}


def kinds(name: str) -> tuple[str, ...]:
    return ("expert",) if "check_conflict" in SLICES[name] else ()


def test_what_the_law_permits_is_accepted():
    assert refused(MAJOR_DECISION, LAWFUL) == []


def test_a_refusal_would_be_noticed():
    case = Lawful(acts.adopt, ("propose",), "对照", MADR.art(30))

    assert refused(MAJOR_DECISION, [case])


@pytest.mark.parametrize("name", SLICES)
def test_nothing_is_dead_unpayable_stuck_or_void(name):
    assert defects(part(MAJOR_DECISION, SLICES[name]), kinds(name)) == []


@pytest.mark.parametrize("name", SLICES)
def test_no_gate_is_passed_unseen(name):
    assert gaps(part(MAJOR_DECISION, SLICES[name]), GATES) == []


def test_every_gate_and_every_act_lies_in_a_part_that_is_explored():
    parts = [part(MAJOR_DECISION, codes) for codes in SLICES.values()]
    explored = [g for piece in parts for g in gates_of(piece, GATES)]
    kept = {a.code for piece in parts for a in piece.acts}

    assert [g for g in GATES if g not in explored] == []
    assert [a.code for a in MAJOR_DECISION.acts if a.code not in kept] == []


@pytest.mark.parametrize(
    "gate",
    [g for g in GATES if not g.after.each],
    ids=lambda g: f"{g.before.code}-{g.after.code}",
)
def test_at_the_proposal_the_second_of_a_pair_is_refused(gate):
    assert Walk(MAJOR_DECISION, LAW).do("propose").why(gate.after.code)

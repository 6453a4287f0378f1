"""Parts of the procedure of major decisions small enough to explore in full."""

from __future__ import annotations

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
    """The keys with which a part is explored."""
    return ("expert",) if "check_conflict" in SLICES[name] else ()

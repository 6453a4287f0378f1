"""Groups of acts that several rules of the major-decision procedure speak of together."""

from __future__ import annotations

from fadu.law.procedures.decision_major import acts as a

DETERMINATIONS = (
    a.determine_units,
    a.determine_participation,
    a.determine_groups,
    a.determine_hearing,
    a.determine_expertise,
    a.determine_risk,
    a.determine_competition,
)
# Owed with the others, but still possible after the decision.
LATER_DETERMINATIONS = (a.determine_congress, a.determine_approval)

OPINIONS = (
    a.hear_public,
    a.consult_groups,
    a.solicit_opinions,
    a.solicit_shortened,
)
SOLICITATION_ENDS = (a.solicitation_over, a.shortened_over)
# After these there is something to sort, study and adopt.
HEARD = (a.hear_public, a.consult_groups, *SOLICITATION_ENDS, a.sign_hearing_record)
HEARING = (a.publish_hearing, a.publish_participants, a.deliver_papers, a.hold_hearing)
HEARING_ALL = (*HEARING, a.publish_selection, a.sign_hearing_record)
EXPERTS = (a.select_experts, a.check_conflict, a.expert_opinion, a.drop_expert, a.digest_experts)
COMPETITION = (
    a.hear_operators,
    a.own_competition,
    a.precheck_competition,
    a.review_competition,
    a.state_exception,
)

# What the legality review examines under 第二十七条: while any of it is owed there is no review.
BEFORE_REVIEW = (
    *DETERMINATIONS,
    *LATER_DETERMINATIONS,
    a.draft,
    a.revise_draft,
    a.amend_draft,
    a.consult_units,
    a.explain_dispute,
    *OPINIONS,
    *SOLICITATION_ENDS,
    *HEARING_ALL,
    a.digest_opinions,
    a.select_experts,
    a.check_conflict,
    a.expert_opinion,
    a.digest_experts,
    a.assess_risk,
    *COMPETITION,
)
# Whatever of it happens makes a review owed; after a review, another one that sees it. So while
# any of it is owed after a review, so is a review, and nothing goes to the discussion.
SEEN_BY_REVIEW = (
    *(act for act in BEFORE_REVIEW if act not in LATER_DETERMINATIONS),
    a.drop_expert,
    a.follow_other_law,
)
REVIEW = (a.submit_review, a.counsel_opinion, a.review_legality)
OUTCOMES = (a.adopt, a.send_back, a.postpone, a.reject)

# In play while a draft is formed and, in an adjustment, formed again.
FORMING = (
    *DETERMINATIONS,
    a.revise_draft,
    a.consult_units,
    *OPINIONS,
    *REVIEW,
    a.press_review,
    a.submit_discussion,
    a.discuss,
)
# Brought into play by what is determined; out of play with the forming.
BRANCHES = (
    a.draft,
    a.digest_opinions,
    a.amend_draft,
    a.explain_dispute,
    *SOLICITATION_ENDS,
    *HEARING_ALL,
    *EXPERTS,
    a.assess_risk,
    a.control_risk,
    *COMPETITION,
    a.follow_other_law,
    a.return_materials,
    a.disclose_risk,
    a.head_speak,
    a.explain_departure,
)
PARTY = (a.report_party, a.ask_party)
REPORTS_UP = (*PARTY, a.report_congress, a.request_approval, a.receive_approval)
ISSUE = (a.publish, a.assign_execution)
EXECUTION = (
    a.assign_execution,
    a.supervise_execution,
    a.report_execution,
    a.report_problem,
    a.record_opinion,
    a.start_adjustment,
    a.suspend_execution,
    a.decide_evaluation,
)

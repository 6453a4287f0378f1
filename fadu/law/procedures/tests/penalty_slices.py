"""Parts of the ordinary penalty procedure small enough to explore in full, and what they assume.

A part keeps some acts and every rule among them; an act whose opener is left out starts in play.
`assume` takes a yes-or-no finding as made: its guarded rules always fire, their opposites never.
"""

from __future__ import annotations

from dataclasses import replace

from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY as WHOLE
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule

DUE = (d.REVIEW, d.DISCUSSION)
END = "close_case archive_case"
DECIDE = "file_case name_party propose notify serve_notice penalize"
SERVED = "file_case name_party penalize serve complete_performance end_execution"

SLICES: dict[str, str] = {
    "filing": "check_jurisdiction check_limitation recheck_limitation file_case refuse_filing drop_case drop_unfounded register_clue"
    " name_party assign_officers investigate commission_appraisal receive_appraisal"
    " conclude_investigation request_recusal decide_recusal declare_recusal penalize dismiss",
    "evidence": "file_case name_party approve_registration register_evidence dispose_evidence"
    " investigate conclude_investigation order_to_correct check_crime penalize no_penalty educate",
    "monitored": "file_case name_party investigate use_monitoring review_monitoring tell_monitoring"
    " conclude_investigation propose notify serve_notice penalize",
    "collected": f"{SERVED} collect_fine land hand_in bank_in pay_fine pay_instalment fine_overdue",
    "offset": f"{SERVED} pay_fine fine_overdue demand answer_demand review_answer direct_suit_over suit_over"
    " offset_seized apply_at_once court_rule court_executed",
    "agreement": f"{SERVED} daily_fine pay_fine fine_overdue start_surcharge pay_surcharge remit_surcharge"
    " break_agreement daily_overdue start_daily_surcharge pay_daily_surcharge remit_daily_surcharge"
    " break_daily_agreement agree_execution agree_daily_execution",
    "surcharged": f"{SERVED} confirm_address agree_electronic pay_fine fine_overdue start_surcharge serve_surcharge"
    " announce_surcharge surcharge_announcement_over pay_surcharge pay_surcharge_part agree_execution suit_over apply_court",
    "daily_surcharged": f"{SERVED} agree_electronic daily_fine pay_daily daily_overdue start_daily_surcharge"
    " serve_daily_surcharge announce_daily_surcharge daily_surcharge_announcement_over pay_daily_surcharge"
    " pay_daily_surcharge_part agree_daily_execution daily_suit_over apply_daily",
    "adopted": f"{SERVED} fine_overdue demand answer_demand review_answer suit_over apply_court offset_seized daily_fine"
    " daily_overdue demand_daily answer_daily_demand review_daily_answer daily_suit_over apply_daily",
    "daily_void": f"{SERVED} reinspect_fined find_refusal daily_fine serve_daily pay_fine pay_daily propose_daily alter_decision refund"
    " direct_daily_over daily_suit_over",
    "wired": f"{SERVED} confirm_address agree_electronic daily_fine serve_daily fine_overdue demand"
    " daily_overdue demand_daily",
    "told": "file_case name_party propose notify serve_notice start_notice_service notice_announcement_over"
    " agree_electronic end_statement hearing_lapse penalize penalize_without_fine",
    "called": "file_case name_party propose notify request_hearing notify_hearing serve_call start_call_service"
    " call_announcement_over agree_electronic hold_hearing terminate_hearing withdraw_hearing penalize",
    "helped": "file_case name_party propose propose_daily penalize penalize_without_fine daily_fine no_penalty"
    " cite_delegation request_assistance answer_assistance record_reply",
    "notice": f"{DECIDE} drop_case conclude_investigation make_statement waive_statement"
    " end_statement review_statement no_penalty dismiss extend_case",
    "hearing": f"{DECIDE} request_hearing waive_hearing hearing_lapse notify_hearing serve_call hold_hearing"
    " request_chair_recusal decide_chair_recusal record_hearing withdraw_hearing terminate_hearing",
    "review": f"{DECIDE} make_statement review_statement determine_review legal_review"
    " correct_case determine_complexity discuss no_penalty",
    "spared": f"{DECIDE} determine_review legal_review correct_case record_hearing no_penalty",
    "reheard": f"{DECIDE} request_hearing notify_hearing serve_call hold_hearing record_hearing"
    " determine_review legal_review determine_complexity discuss",
    "daily_review": "file_case name_party propose_daily notify serve_notice daily_fine determine_review"
    " legal_review correct_case review_statement record_hearing",
    "discussed": "file_case name_party propose notify serve_notice penalize determine_review legal_review"
    " record_hearing discuss",
    "without_fine": "file_case name_party conclude_investigation order_to_correct check_crime"
    " propose notify serve_notice make_statement review_statement end_statement penalize_without_fine",
    "without_fine_looked": "file_case name_party propose notify serve_notice make_statement review_statement"
    " determine_review legal_review correct_case determine_complexity discuss"
    " penalize_without_fine no_penalty record_hearing",
    "chaired": f"{DECIDE} request_hearing notify_hearing serve_call hold_hearing terminate_hearing",
    "bound": f"{DECIDE} determine_complexity discuss no_penalty dismiss check_crime form_team"
    " report_transfer decide_transfer send_transfer",
    "restated": f"{DECIDE} review_statement record_hearing discuss determine_complexity",
    "transfer": "file_case name_party check_crime form_team report_transfer decide_transfer"
    " send_transfer police_sign police_decide criminal_result resume_penalty penalize"
    " penalize_without_fine no_penalty",
    "found": "refer_officials file_case name_party penalize no_penalty find_crime form_team report_transfer"
    " decide_transfer send_transfer police_sign police_decide receive_filing handover"
    " criminal_result resume_penalty",
    "objection": "file_case name_party send_transfer police_decide receive_refusal object_refusal"
    " objection_over police_review receive_review supervision_over suggest_supervision"
    " procuratorate_reply receive_filing handover resume_penalty penalize dismiss",
    "service": f"{SERVED} start_service announcement_over publish pay_fine"
    " pay_instalment fine_overdue no_penalty dismiss",
    "money": f"{SERVED} pay_fine request_deferral approve_deferral refuse_deferral deferral_over"
    " fine_overdue start_surcharge pay_surcharge remit_surcharge demand answer_demand review_answer",
    "announced": f"{SERVED} fine_overdue conduct_overdue demand announce_demand"
    " demand_announcement_over daily_fine serve_daily daily_overdue demand_daily"
    " announce_daily_demand daily_demand_announcement_over",
    "conduct": f"{SERVED} reinspect order_to_correct execute_confiscation confiscate_part perform_conduct conduct_overdue demand"
    " suspend_execution resume_execution cease_execution",
    "court": f"{SERVED} perform_conduct conduct_overdue demand answer_demand review_answer"
    " direct_suit_over suit_over apply_court court_window_over apply_court_late court_rule appeal_court"
    " appeal_over court_executed",
    "reconsideration": f"{SERVED} apply_reconsideration end_reconsideration direct_suit_over"
    " suit_over apply_court apply_court_late court_window_over",
    "suit": f"{SERVED} file_suit end_suit direct_suit_over suit_over apply_court court_window_over demand",
    "judgment": f"{SERVED} file_suit end_suit apply_judgment judgment_window_over"
    " apply_judgment_late court_rule court_executed",
    "deferred": f"{SERVED} pay_fine request_deferral approve_deferral refuse_deferral deferral_over"
    " fine_overdue start_surcharge demand direct_suit_over suit_over apply_court court_window_over"
    " apply_court_late",
    "annulment": "file_case name_party penalize end_execution publish withdraw_publication alter_decision refund"
    " pay_fine complete_performance file_suit end_suit",
    "remake": f"{DECIDE} determine_review legal_review penalize_without_fine criminal_result"
    " no_penalty alter_decision",
    "daily": f"{SERVED} order_to_correct reinspect_fined propose notify serve_notice find_refusal propose_daily"
    " daily_fine forgo_daily remade_elsewhere alter_decision serve_daily start_daily_service daily_announcement_over pay_daily",
    "cited": "file_case name_party cite_fined reinspect_fined find_refusal propose_daily daily_fine forgo_daily"
    " serve_daily pay_daily drop_case",
    "daily_due": f"{SERVED} propose_daily daily_fine serve_daily pay_daily daily_overdue"
    " pay_daily_instalment start_daily_surcharge pay_daily_surcharge remit_daily_surcharge"
    " demand_daily answer_daily_demand review_daily_answer direct_daily_over daily_suit_over"
    " apply_daily daily_window_over apply_daily_late",
    "daily_deferred": f"{SERVED} daily_fine serve_daily pay_daily request_daily_deferral"
    " approve_daily_deferral refuse_daily_deferral daily_deferral_over daily_overdue"
    " start_daily_surcharge demand_daily direct_daily_over daily_suit_over apply_daily"
    " daily_window_over apply_daily_late",
    "daily_barred": "file_case name_party penalize reinspect_fined find_refusal propose_daily"
    " daily_fine check_crime form_team report_transfer decide_transfer send_transfer police_sign"
    " police_decide criminal_result",
}

MORE_KEYS = {"evidence": ("batch",), "monitored": ("recording",)}


def part(name: str, assume: tuple[When, ...] = ()) -> Procedure:
    """One part of the whole, with its closing."""
    codes = {*SLICES[name].split(), *END.split()}
    never = {(w.fact.code, not w.value) for w in assume}

    def kept(rule: Rule) -> bool:
        lost = rule.when and (rule.when.fact.code, rule.when.value) in never
        return not lost and {rule.first.code, rule.then.code} <= codes

    def sure(rule: Rule) -> Rule:
        return replace(rule, when=None) if rule.when in assume else rule

    table = {c: [tuple(sure(r) for r in g if kept(r)) for g in t] for c, t in WHOLE.table.items()}
    acts = tuple(a for a in WHOLE.acts if a.code in codes)
    return Procedure(WHOLE.code, WHOLE.title, WHOLE.since, WHOLE.closing, acts, table, WHOLE.kinds)

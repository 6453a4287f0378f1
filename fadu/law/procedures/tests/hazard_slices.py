"""Parts of the procedure of major hazards small enough to explore in full."""

from __future__ import annotations

SLICES: dict[str, str] = {
    "removal": "find_hazard judge_hazard register_hazard assess_safety order_elimination term_over"
    " rectify review stop_work close_hazard reopen_hazard hand_to_ordinary transfer_department",
    "extension": "find_hazard order_elimination term_over apply_extension decide_extension"
    " extend_term extended_over rectify review close_hazard",
    "stop": "find_hazard order_elimination term_over check_progress stop_work reassess_stop"
    " withdraw_stop apply_resumption decide_resumption note_no_resumption resume rectify review"
    " close_hazard transfer_department",
    "cut": "find_hazard judge_hazard stop_work find_stop_refused open_cut end_cut"
    " reopen_hazard review decide_resumption"
    " withdraw_stop record_suspension close_hazard hand_to_ordinary",
    "penalty": "find_hazard order_elimination review stop_work find_elimination_refused"
    " find_stop_refused refer_penalty note_no_referral assess_crime start_transfer"
    " determine_closure",
    "closure": "find_hazard record_suspension assess_conditions determine_closure open_closure"
    " end_closure announce_stop",
    "coal": "find_hazard record_suspension announce_stop coal_plan apply_coal_resumption"
    " accept_coal sign_coal consent_coal approve_coal resume_coal announce_resumption"
    " end_coal_suspension determine_closure open_closure end_closure",
    "record": "find_hazard record_inspection report_refusal verify_complaint sign_complaint"
    " check_progress review",
    "listing": "find_hazard judge_hazard register_hazard list_supervision publish_listing"
    " close_listing order_elimination submit_plan report_progress hand_to_ordinary close_hazard",
}

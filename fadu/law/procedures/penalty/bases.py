"""What the acts of both penalty procedures rest on (各环节的依据), in the order of the law."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARC, ARL, CPL, SPC_ALI, WSL
from fadu.law.procedures.bases import under

OFFICERS = APL.art(42, par=1)
COMMON = under(
    (APL.art(20), "cite_delegation"),
    (APL.art(28, par=1), "order_to_correct reinspect"),
    (APL.art(33, par=3), "educate"),
    (APL.art(43, par=1), "declare_recusal"),
    (APL.art(43, par=2), "request_recusal"),
    (APL.art(43), "decide_recusal"),
    (APL.art(45, par=1), "make_statement review_statement"),
    (APL.art(62), "waive_statement"),
    (APL.art(47), "close_case"),
    (APL.art(47) + ARC.art(14, par=1), "archive_case"),
    (APL.art(48, par=1) + WSL.art(78, par=2), "publish"),
    (APL.art(48, par=2), "withdraw_publication"),
    (APL.art(66, par=1), "complete_performance"),
    (APL.art(66, par=2), "request_deferral approve_deferral refuse_deferral"),
    (APL.art(67, par=3), "pay_instalment pay_fine"),
    (APL.art(71), "land hand_in bank_in"),
    (APL.art(72, par=1, item=1), "start_surcharge pay_surcharge_part pay_surcharge"),
    (
        ARL.art(63)
        + ARL.art(64, par=1)
        + ARL.art(65, 67)
        + ALIL.art(70, 74, 75, 77)
        + APL.art(75, par=2),
        "alter_decision",
    ),
    (ARL.art(20, par=1), "apply_reconsideration"),
    (ARL.art(75), "end_reconsideration"),
    (ALIL.art(69, 70, 74, 75, 77), "end_suit"),
    (AEL.art(36), "answer_demand review_answer"),
    (AEL.art(38), "serve_surcharge"),
    (AEL.art(38) + CPL.art(95, par=1), "announce_surcharge announce_demand"),
    (AEL.art(39, par=1), "suspend_execution"),
    (AEL.art(39, par=2), "resume_execution cease_execution"),
    (AEL.art(40), "end_execution"),
    (AEL.art(41), "refund"),
    (AEL.art(42, par=1), "remit_surcharge agree_execution"),
    (AEL.art(42, par=2), "break_agreement"),
    (AEL.art(53) + AEL.art(55, par=2), "apply_court"),
    (AEL.art(54), "demand"),
    (AEL.art(56, par=2) + AEL.art(58, par=3), "appeal_court"),
    (AEL.art(56, par=2) + AEL.art(57, 58), "court_rule"),
    (SPC_ALI.art(160, par=3), "court_executed"),
    (SPC_ALI.art(156), "apply_court_late"),
    (ALIL.art(95), "apply_judgment"),
    (SPC_ALI.art(153, par=3), "apply_judgment_late"),
)

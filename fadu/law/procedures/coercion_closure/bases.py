"""What each act of a proposed closure rests on (各环节的依据), in the order of the law."""

from __future__ import annotations

from fadu.law.instruments import ALIL, APL, ARC, ARL, BER, CMSR, WSL
from fadu.law.procedures.bases import under
from fadu.law.vocabulary.status import Status

OFFICERS = APL.art(42, par=1)
BASES = under(
    (WSL.art(113) + CMSR.art(70, par=1), "verify_ground"),
    (WSL.art(113) + WSL.art(115), "propose_closure"),
    (WSL.art(115), "receive_answer follow_up"),
    (WSL.art(113), "refer_licences record_ban"),
    (CMSR.art(49), "announce_closure"),
    (APL.art(43, par=1), "declare_recusal"),
    (APL.art(43, par=2), "request_recusal"),
    (APL.art(43), "decide_recusal"),
    (APL.art(44), "notify_party serve_notice start_notice_service"),
    (APL.art(45, par=1), "make_statement review_statement"),
    (APL.art(57, par=2).with_status(Status.V2), "discuss"),
    (APL.art(61, par=1), "confirm_address"),
    (APL.art(61, par=2), "agree_electronic"),
    (APL.art(62), "waive_statement end_statement"),
    (APL.art(63, par=1, item=4), "request_hearing waive_hearing withdraw_hearing"),
    (APL.art(64, item=2), "notify_hearing serve_call start_call_service"),
    (APL.art(64, item=4), "request_chair_recusal decide_chair_recusal"),
    (APL.art(64, item=4) + APL.art(64, item=7), "hold_hearing"),
    (APL.art(64, item=6), "end_hearing"),
    (APL.art(64, item=8), "record_hearing"),
    (ARL.art(11) + ALIL.art(12, par=1, item=1), "seek_remedy record_outcome"),
    (BER.art(58).with_status(Status.V2), "legal_review"),
    (ARC.art(14, par=1), "close_proposal"),
)

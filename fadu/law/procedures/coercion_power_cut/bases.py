"""What each act of a power cut rests on (各环节的依据), in the order of the law."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, ARC, ARL, BER, WSL
from fadu.law.procedures.bases import under
from fadu.law.vocabulary.status import Status

BASES = under(
    (
        WSL.art(70, par=1),
        "register_stop establish_refusal confirm_safe approve_power withdraw_power cut_power record_power"
        " approve_supply withdraw_supply cut_supply record_supply",
    ),
    (
        WSL.art(70, par=2),
        "notify_enterprise report_compliance verify_compliance lift_power restore_power lift_supply restore_supply",
    ),
    (AEL.art(8, par=1), "make_objection"),
    (AEL.art(8, par=1) + ARL.art(11) + ALIL.art(12, par=1, item=2), "seek_remedy record_outcome"),
    (AEL.art(35).with_status(Status.V2), "demand"),
    (BER.art(58).with_status(Status.V2), "legal_review"),
    (ARC.art(14, par=1), "close_cut"),
)

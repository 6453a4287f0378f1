"""What each act of a seizure rests on (各环节的依据), in the order of the law."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARC, ARL, BER, HCL, WSL
from fadu.law.procedures.bases import under
from fadu.law.vocabulary.status import Status

OFFICERS = AEL.art(18, item=2) + AEL.art(18, item=3)
BASES = under(
    (WSL.art(65, par=1, item=4) + AEL.art(23), "check_grounds"),
    (AEL.art(8, par=1) + AEL.art(18, item=6), "make_objection review_objection"),
    (AEL.art(8, par=1) + ARL.art(11) + ALIL.art(12, par=1, item=2), "seek_remedy record_outcome"),
    (AEL.art(18, item=1), "approve"),
    (HCL.art(8, par=1, item=5), "approve_principal"),
    (AEL.art(18, item=7), "record_scene record_obstruction"),
    (AEL.art(19), "execute_urgent report_urgent approve_later approve_later_principal"),
    (AEL.art(21), "hand_over"),
    (AEL.art(24, par=1), "execute deliver_decision"),
    (AEL.art(24, par=3), "list_item"),
    (AEL.art(25, par=1), "extend"),
    (AEL.art(25, par=2), "notify_extension"),
    (AEL.art(25, par=3), "start_test end_test"),
    (AEL.art(26, par=1), "keep record_loss"),
    (AEL.art(26, par=1) + AEL.art(28, par=2), "compensate"),
    (AEL.art(26, par=2), "entrust_keeper recover_cost"),
    (AEL.art(27), "establish_facts dispose"),
    (AEL.art(28, par=1), "lift lift_item"),
    (AEL.art(28, par=2), "return_goods sell_perishable"),
    (APL.art(54, par=2), "refer_penalty"),
    (BER.art(58).with_status(Status.V2), "legal_review"),
    (ARC.art(14, par=1), "close_measure"),
)

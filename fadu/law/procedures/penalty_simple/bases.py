"""What each act of the penalty on the spot rests on (各环节的依据), in the order of the law."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL
from fadu.law.procedures.bases import under
from fadu.law.procedures.penalty.bases import COMMON
from fadu.law.vocabulary.status import Status

BASES = COMMON | under(
    (APL.art(22, 23, 25), "transfer_out"),
    (
        APL.art(33, par=1) + APL.art(33, par=2) + APL.art(36, par=1) + APL.art(57, par=1, item=3),
        "spare",
    ),
    (APL.art(44), "inform"),
    (APL.art(51), "record_offence assess"),
    (APL.art(51) + APL.art(52, par=1) + APL.art(52, par=2), "decide"),
    (APL.art(51) + APL.art(54, par=1), "hand_to_ordinary"),
    (APL.art(52, par=1), "deliver"),
    (APL.art(52, par=3), "report_record"),
    (APL.art(62), "note_no_statement"),
    (APL.art(68, 69), "collect"),
    # Where the days begin is written nowhere: the bureau says how it reads it.
    (AEL.art(53).with_status(Status.U), "settle_window"),
    (ARL.art(23, par=1, item=1) + ALIL.art(45), "file_suit"),
    (ARL.art(32, par=2), "forward_reconsideration"),
)

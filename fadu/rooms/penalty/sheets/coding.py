"""The payment code (缴款码) on papers: that of the sum an entry is about, where one is registered; no paper waits for it."""

from __future__ import annotations

from fadu.fees.models import Fee
from fadu.fees.selectors import of_case
from fadu.kernel.money import in_yuan
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers import fees as r
from fadu.rooms.penalty.sheets.serving import OF_DAILY
from fadu.rooms.penalty.sheets.sheet import Said
from fadu.rooms.penalty.sheets.told import Told

TITLE = "缴款码"
_KEPT = "fees"  # what was read once for a list of papers


def codes(told: Told) -> str:
    """The codes in use of the party's sum; of several each with its amount. On the spot there is one party, without a key."""
    daily = told.line.act in OF_DAILY or told.line.act == a.daily_fine.code
    wanted = r.DAILY if daily else r.FINE
    key = told.line.key
    found = [x for x in _fees(told) if x.of_sum == wanted and (not key or x.party == key)]
    if len(found) == 1:
        return found[0].code
    return "、".join(f"{fee.code}（{in_yuan(fee.due)}）" for fee in found)


def _fees(told: Told) -> list[Fee]:
    if _KEPT not in told.file.looked_up:
        told.file.looked_up[_KEPT] = of_case(told.file.matter.pk)
    found: list[Fee] = told.file.looked_up[_KEPT]
    return found


CODED = Said(TITLE, codes, None, r.enter_code.title, must=False, pen=False, spoken=True)


def sentence_of(words: str) -> str:
    """What a paper says of the code; nothing where there is none."""
    return f"缴款码：{words}。" if words else ""

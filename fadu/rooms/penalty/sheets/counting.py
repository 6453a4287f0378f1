"""What papers say of a surcharge (加处罚款): what was unpaid when the term ran out, the days, the sum (decision 44)."""

from __future__ import annotations

from fadu.kernel.calendar import WorkCalendar
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.owing import DAILY, FINE, Owing, owing
from fadu.rooms.penalty.sheets.serving import OF_DAILY
from fadu.rooms.penalty.sheets.sheet import Said, joined
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import amount
from fadu.statutes.selectors import calendar_now

_KEPT = "calendar"  # what was read once for a list of papers


def standing(told: Told) -> Owing | None:
    """Where the sum that an entry is about stood on its day, by what came before it."""
    before = [x for x in told.file.lines if (x.at, x.n) <= (told.line.at, told.line.n)]
    of = DAILY if told.line.act in OF_DAILY else FINE
    found = owing(before, told.line.key, _calendar(told), told.day, (of,))
    return found[0] if found else None


def _calendar(told: Told) -> WorkCalendar:
    if _KEPT not in told.file.looked_up:
        told.file.looked_up[_KEPT] = calendar_now()
    kept: WorkCalendar = told.file.looked_up[_KEPT]
    return kept


def base(told: Told) -> str:
    """What was unpaid when the term had run out, in words and figures; before that is known, what is unpaid now."""
    one = standing(told)
    if one is None:
        return ""
    return amount(one.base if one.begun else one.left)


def counted(told: Told) -> str:
    """The days that count up to the entry, and what they come to; "" where service is not on the record."""
    one = standing(told)
    return f"{one.days}日，加处罚款{amount(one.surcharge)}" if one and one.begun else ""


BASE = Said("到期未缴的罚款", base, AEL.art(45, par=2), joined((*a.DECISIONS, a.daily_fine)))
COUNTED = Said(
    "截至决定之日的计算", counted, APL.art(72, par=1, item=1), must=False, pen=False, spoken=True
)  # fmt: skip

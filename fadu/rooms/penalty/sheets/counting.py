"""What papers say of money that is owed: what is left of fine and surcharge as a clear sum (行政强制法 35(三)), and how the
surcharge is counted (decision 44). All of it comes from what a party owes on the day of the paper (`owing`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fadu.documents.papers.parts import day_of_line
from fadu.kernel.calendar import WorkCalendar
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty.standing import Standing
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.sums import INCOME
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.rooms.penalty.owing import DAILY, FINE, SPOT, Owing, Sum, of_party, owing, recalled
from fadu.rooms.penalty.owing import standing as stood
from fadu.rooms.penalty.sheets.serving import OF_DAILY
from fadu.rooms.penalty.sheets.sheet import Said, joined
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import amount
from fadu.statutes.selectors import calendar_now
from fadu.ui.formats import long_day

_KEPT = "calendar"  # what was read once for a list of papers
DECIDES = joined((*a.DECISIONS, a.daily_fine))


def fine(told: Told) -> int:
    """The fine as it stood then, in fen; 0 without one."""
    stands = _stood(told)
    return stands.now if stands.imposed else 0


def owed(told: Told) -> str:
    """The fine as it stood then, in words and figures; where it had been altered, what it was at first too. "" without one."""
    stands = _stood(told)
    if not stands.imposed or not (first := stands.imposed[0][1]):
        return ""
    return (
        amount(first) if stands.now == first else f"{amount(first)}（已变更为{amount(stands.now)}）"
    )


def _stood(told: Told) -> Standing:
    own = of_party(told.file.lines, told.line.key)
    return stood(_sum(told), [x for x in own if (x.at, x.n) <= (told.line.at, told.line.n)])


def _sum(told: Told) -> Sum:
    return SPOT if told.on_the_spot else DAILY if told.line.act in OF_DAILY else FINE


def standing(told: Told, on: date | None = None) -> Owing | None:
    """Where the sum that an entry is about stood on its day, by what came before it; `on` a later day, by all until then."""
    lines = told.file.lines
    if on is None:
        before = [x for x in lines if (x.at, x.n) <= (told.line.at, told.line.n)]
    else:
        before = [x for x in lines if day_of_line(x) <= on]
    found = owing(before, told.line.key, _calendar(told), on or told.day, (_sum(told),))
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


def outstanding(told: Told, on: date | None = None) -> str:
    """What is left of fine and surcharge on the day, each and together; "" where no sum stands or it is not known."""
    one = standing(told, on)
    return "" if one is None else _words(one, 0, on or told.day)


def demanded(told: Told) -> str:
    """What is left of all that is money, each and together (行政强制法 35(三)): of the confiscated income too; "" where there is none,
    or the sum of a fine is not known.
    """
    one, income = standing(told), confiscated(told)
    if one is None and (fine(told) or not income.imposed):
        return ""
    return _words(one, income.left, told.day)


def confiscated(told: Told) -> Standing:
    """Where the confiscated income stood then; nothing of a daily fine, and on the spot, which confiscate none."""
    if told.on_the_spot or told.line.act in OF_DAILY:
        return Standing()
    own = of_party(told.file.lines, told.line.key)
    before = [x for x in own if (x.at, x.n) <= (told.line.at, told.line.n)]
    return INCOME.stands(recalled(INCOME.recalls, before))


def _words(one: Owing | None, income: int, until: date) -> str:
    fine_left, grown = (one.left, one.surcharge_left) if one else (0, 0)
    parts = [f"罚款{amount(fine_left)}"] if fine_left else []
    parts += [f"加处罚款{amount(grown)}（计算至{long_day(until)}）"] if grown else []
    parts += [f"没收违法所得{amount(income)}"] if income else []
    if len(parts) > 1:
        parts.append(f"合计{amount(fine_left + grown + income)}")
    if parts and one and one.begun and not one.left:
        parts.append("罚款已经缴清")
    return "，".join(parts) or "已经缴清"


def running(told: Told) -> str:
    """That the surcharge goes on, and how far at most; "" where it does not."""
    one = standing(told)
    if one is None or not one.begun or not one.left or one.capped:
        return ""
    return f"其后未缴清的，加处罚款按日继续计算，总额不超出{amount(one.base)}。"


def sum_of(typed: Fact, title: str, basis: Citation, at: Callable[[Told], Told]) -> Said:
    """The sum that is owed, never what was typed; at: the entry on whose day it is counted. Without a fine the entry's own words (`typed`) say what is to be done; so too
    where a fine was altered to a sum that the record does not tell.
    """

    def read(told: Told) -> str | None:
        then = at(told)
        money = fine(then) or confiscated(then).now
        return (demanded(then) or told.value(typed)) if money else NO_FINE

    return Said(title, read, basis, DECIDES)


NO_FINE = "决定没有罚款"
BASE = Said("到期未缴的罚款", base, AEL.art(45, par=2), DECIDES)
COUNTED = Said(
    "截至决定之日的计算", counted, APL.art(72, par=1, item=1), must=False, pen=False, spoken=True
)  # fmt: skip

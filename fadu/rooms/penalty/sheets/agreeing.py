"""What demand and application to the court say of agreements on execution (执行协议, 行政强制法 42): only where there are any."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.serving import OF_DAILY, decision
from fadu.rooms.penalty.sheets.sheet import Said
from fadu.rooms.penalty.sheets.told import Told
from fadu.ui.formats import long_day

_FINE = (a.agree_execution, a.remit_surcharge, a.break_agreement)
_DAILY = (a.agree_daily_execution, a.remit_daily_surcharge, a.break_daily_agreement)


def agreed(told: Told) -> str:
    """The agreements on the sum since it was decided, each with its day, and that one was not performed; "" without any."""
    acts = _DAILY if told.line.act in OF_DAILY else _FINE
    since, here = decision(told), (told.line.at, told.line.n)
    first = (since.at, since.n) if since else here
    found = [
        line
        for line in told.file.every(*(act.code for act in acts))
        if line.key == told.line.key and first <= (line.at, line.n) <= here
    ]
    return "；".join(_step(told, line) for line in found)


def _step(told: Told, line: Line) -> str:
    day = long_day(parts.day_of_line(line))
    if line.act in (a.break_agreement.code, a.break_daily_agreement.code):
        return f"{day}，当事人不履行执行协议，恢复强制执行（{AEL.art(42, par=2)}）"
    if line.act in (a.remit_surcharge.code, a.remit_daily_surcharge.code):
        return f"{day}依照执行协议减免加处罚款{told.printed(x.amount, line) or ''}"
    stages = (told.printed(x.AGREEMENT[0], line) or "").rstrip("。；")
    until = told.printed(x.agreed_until, line)
    last = f"，于{until}前履行完毕" if until else ""
    return f"{day}达成分阶段履行的执行协议" + (f"：{stages}" if stages else "") + last


AGREED = Said("执行协议", agreed, AEL.art(42), must=False, pen=False, spoken=True)

"""What had been announced to the public (公告送达) before an entry served it; which entry makes a demand that was."""

from __future__ import annotations

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.told import Told

BY_NOTICE = str(x.BY_NOTICE.value)
DEMANDS = (a.demand, a.demand_daily)
ANNOUNCED_DEMANDS = (a.announce_demand, a.announce_daily_demand)
_BEGUN = {
    a.serve.code: a.start_service, a.serve_daily.code: a.start_daily_service, a.serve_notice.code: a.start_notice_service,
    a.serve_call.code: a.start_call_service, a.demand.code: a.announce_demand, a.demand_daily.code: a.announce_daily_demand,
    a.serve_surcharge.code: a.announce_surcharge, a.serve_daily_surcharge.code: a.announce_daily_surcharge,
}  # fmt: skip
"""By the act that serves a paper: the act that had announced it to the public."""


def announcement(told: Told) -> Line | None:
    """The public notice of what an entry serves; None where there was none."""
    begun = _BEGUN.get(told.line.act)
    return told.last(begun) if begun else None


def demanding(told: Told) -> Line:
    """The entry that makes the demand: its announcement where that states the term, unless another term was demanded then."""
    announced = announcement(told)
    if announced is None or not states_term(announced):
        return told.line
    same = announced.facts[x.demand_until.code] == told.line.facts.get(x.demand_until.code)
    return announced if same or told.value(x.service) == BY_NOTICE else told.line


def states_term(line: Line) -> bool:
    """Whether an announcement of a demand states its term: entries of former versions state none."""
    return x.demand_until.code in line.facts

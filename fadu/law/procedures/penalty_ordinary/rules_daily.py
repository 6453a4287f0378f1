"""Rules of a daily fine once it is decided: what holds of every fine, for this one alone.

It is a decision with a sum of its own (安全生产法 112), so it is served, paid, deferred (行政处罚法 66(2)),
surcharged up to its own sum (72), demanded and brought to court for itself: neither its deferral nor its
demand says anything of the fine that came first, nor the other way round.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL
from fadu.law.procedures.penalty.performing import Course, altering, tables
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.rules_decision import DAILY_SERVICE
from fadu.law.procedures.penalty_ordinary.rules_execution import (
    PENDING_REMEDIES,
    REMEDIES,
    WINDOW,
)
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION, DAILY
from fadu.law.vocabulary.procedure import RuleTable

FINE = Course(
    fine=a.DAILY_FINE,
    of=DAILY,
    all=a.ALL,
    decide=a.daily_fine,
    serve=a.serve_daily,
    limits=(a.daily_suit_over,),
    window=f"对按日连续处罚{WINDOW}",
    remedies=REMEDIES,
    pending=PENDING_REMEDIES,
)
TABLE: RuleTable = {
    APL.art(61, par=1): [
        a.daily_fine.opens(*DAILY_SERVICE),
        a.daily_fine.obliges(*DAILY_SERVICE, within=APL.days(7)),
        a.start_daily_service.pauses(a.serve_daily),
        a.serve_daily.releases(a.start_daily_service),
        a.serve_daily.closes(a.start_daily_service, a.daily_announcement_over),
    ],
    ARL.art(20, par=1): [a.direct_daily_over.needs(a.serve_daily, after=ARL.days(60))],
    ALIL.art(46, par=1): [
        a.daily_fine.opens(a.direct_daily_over),
        a.daily_fine.obliges(a.direct_daily_over),
        a.direct_daily_over.waits_for(a.serve_daily),
        a.direct_daily_over.needs(a.serve_daily, after=ALIL.months(6)),
        a.daily_suit_over.needs(a.direct_daily_over),
        a.daily_suit_over.waits_for(a.serve_daily, a.direct_daily_over, *PENDING_REMEDIES),
    ],
    # Another daily fine before says nothing of this one: it is demanded for itself.
    AEL.art(54): [
        a.demand_daily.waits_for(a.serve_daily),
        a.daily_overdue.obliges(a.demand_daily),
        a.daily_overdue.opens(a.daily_suit_over),
        a.daily_overdue.obliges(a.daily_suit_over),
        *(y.waits_for(a.daily_overdue, a.demand_daily) for y in a.DAILY_FINE.applications),
    ],
}
TABLES: tuple[RuleTable, ...] = (
    TABLE,
    *tables(FINE),
    altering(FINE, a.alter_decision, ALTERATION, DAILY),
)

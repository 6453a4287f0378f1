"""Rules of closing and archiving (结案、归档): 行政处罚法 47, 档案法 14.

A case is closed when every party has an outcome and nothing is owed. That does not end anybody's
remedies: what comes in after archiving (a remedy, an annulment) is dealt with and archived again.
"""

from __future__ import annotations

from fadu.law.instruments import ALIL, APL, ARC, ARL, CTR
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import (
    rules_case,
    rules_collecting,
    rules_daily,
    rules_decision,
    rules_execution,
    rules_helping,
    rules_notice,
    rules_refusing,
    rules_transfer,
)
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.status import Status

TABLES: tuple[RuleTable, ...] = (
    rules_case.TABLE,
    rules_notice.TABLE,
    rules_decision.TABLE,
    rules_refusing.TABLE,
    *rules_execution.TABLES,
    *rules_collecting.TABLES,
    *rules_daily.TABLES,
    rules_helping.TABLE,
    rules_transfer.TABLE,
)
ARCHIVE_LIMIT = Given(parameter=p.ARCHIVE_LIMIT, unit=Unit.WORKDAY, status=Status.U, optional=True)
ENDS = (
    a.refuse_filing, *a.DROPS, *a.PENALTIES, a.no_penalty, a.dismiss, a.forgo_daily, a.send_transfer,
)  # fmt: skip
LATER = (a.apply_reconsideration, a.file_suit, a.alter_decision)
# A crime found, what the procuratorate answers, or how the criminal case ended, when the file is already
# put away; each says by what it states whether there was anything to answer, or to end.
CRIMINAL = (a.find_crime, a.procuratorate_reply, a.criminal_result)
_RULES = [r for table in TABLES for groups in table.values() for g in groups for r in g]
_DEBTS = {r.then for r in _RULES if r.verb is Verb.OBLIGES}
# Whatever may be owed is paid before closing; what may still come in later is not waited for, nor
# is a notice that runs for a service which itself is not waited for.
NOTICES = (
    a.announcement_over,
    a.daily_announcement_over,
    a.notice_announcement_over,
    a.call_announcement_over,
    a.demand_announcement_over,
    a.daily_demand_announcement_over,
    a.surcharge_announcement_over,
    a.daily_surcharge_announcement_over,
)
OWED = tuple(y for y in a.ACTS if y in _DEBTS and y not in (*LATER, *NOTICES))

TABLE: RuleTable = {
    APL.art(47): [
        *(y.opens(a.close_case) for y in ENDS),
        a.close_case.waits_for(*OWED, a.alter_decision),
        a.close_case.opens(a.archive_case),
        a.close_case.obliges(a.archive_case),
        a.close_case.obliges(a.archive_case, within=ARCHIVE_LIMIT),
    ],
    APL.art(47) + ARC.art(14, par=1): [
        a.archive_case.needs(a.close_case),
        *(y.opens(a.archive_case) for y in LATER),
        *(y.obliges(a.archive_case) for y in LATER),
    ],
    ARL.art(20, par=1) + ALIL.art(46, par=1): [
        a.archive_case.opens(*LATER),
    ],
    CTR.art(19): [a.archive_case.opens(a.refer_officials)],
    APL.art(27, par=1) + CTR.art(3, par=1) + CTR.art(9, par=1) + CTR.art(13): [
        a.archive_case.opens(*CRIMINAL),
        *(y.opens(a.archive_case) for y in CRIMINAL),
        *(y.obliges(a.archive_case) for y in CRIMINAL),
    ],
}

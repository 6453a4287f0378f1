"""Rules from the clue to the end of the investigation: 行政处罚法 22 to 56 and 60.

Filing opens the case; what must come before it is a finding on jurisdiction and on limitation.
Investigation and preservation need no filing (54, 56): evidence may be taken during an inspection.
"""

from __future__ import annotations

from fadu.law.instruments import APL, CSL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import monitoring as m
from fadu.law.procedures.penalty_ordinary.rules_decision import (
    DAILY,
    FILING,
    MAKING,
    PENDING,
    SERVICE,
)
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

FILING_LIMIT = Given(parameter=p.FILING_LIMIT, unit=Unit.WORKDAY, status=Status.U, optional=True)
EXTENSION = Given(parameter=p.CASE_EXTENSION, unit=Unit.DAY, status=Status.U)
OUTCOMES = (*a.DECISIONS, a.no_penalty, a.dismiss)

TABLE: RuleTable = {
    APL.art(22, 23, 25): [
        a.register_clue.obliges(a.check_jurisdiction),
        a.file_case.needs(a.check_jurisdiction),
        a.check_jurisdiction.obliges(a.check_jurisdiction, when=f.NOT_OURS),
        *(x.waits_for(a.check_jurisdiction) for x in (a.file_case, *OUTCOMES)),
    ],
    # 27(1) with 57(1)(四): whether a crime is suspected is settled before any penalty or its waiver.
    APL.art(27, par=1): [
        *(x.needs(a.check_crime) for x in (*a.DECISIONS, a.no_penalty)),
    ],
    APL.art(28, par=1): [
        *(x.needs(a.order_to_correct) for x in a.DECISIONS),
        a.order_to_correct.opens(a.reinspect),
    ],
    APL.art(36): [
        a.file_case.needs(a.check_limitation),
        a.check_limitation.obliges(a.refuse_filing, when=f.EXPIRED),
        a.check_limitation.releases(a.refuse_filing, when=f.IN_TIME),
        a.check_limitation.obliges(a.check_limitation, when=f.EXPIRED),
        a.register_clue.obliges(a.check_limitation),
        a.file_case.waits_for(a.check_limitation, a.refuse_filing),
        # 不再给予行政处罚: the bar is the latest finding, not the day of the decision. What was not
        # yet known at filing is found out before a penalty.
        a.file_case.closes(a.check_limitation),
        a.check_limitation.releases(a.recheck_limitation, when=f.SETTLED),
        *(
            x.obliges(a.recheck_limitation, when=w)
            for x in (a.check_limitation, a.recheck_limitation)
            for w in (f.EXPIRED, f.UNCLEAR)
        ),
        *(x.waits_for(a.recheck_limitation) for x in a.PENALTIES),
        *(x.closes(a.check_limitation) for x in OUTCOMES),
        a.send_transfer.closes(a.recheck_limitation),
    ],
    APL.art(40): [
        *(x.needs(a.conclude_investigation) for x in (a.propose, *OUTCOMES)),
        # 必须查明事实: whose act it was, too; naming the party is part of the inquiry.
        *(x.needs(a.name_party) for x in (a.propose, *OUTCOMES)),
    ],
    # 未经审核或者经审核不符合要求的，不得作为证据: concluded only when every record used was looked at.
    APL.art(41, par=2): [
        a.use_monitoring.opens(a.review_monitoring),
        a.use_monitoring.obliges(a.review_monitoring),
        a.conclude_investigation.waits_for(a.review_monitoring),
    ],
    APL.art(41, par=3): [
        a.review_monitoring.opens(a.tell_monitoring, when=m.USABLE),
        a.review_monitoring.obliges(a.tell_monitoring, when=m.USABLE),
        a.propose.waits_for(a.tell_monitoring),
    ],
    APL.art(42, par=1): [
        a.file_case.obliges(a.assign_officers),
        a.conclude_investigation.waits_for(a.assign_officers),
    ],
    APL.art(43, par=1): [a.declare_recusal.opens(a.assign_officers)],
    APL.art(43, par=2): [a.request_recusal.obliges(a.decide_recusal)],
    # Who should stay out decides nothing: until it is known, there is no decision on the merits.
    APL.art(43, par=1) + APL.art(43, par=2): [
        *(
            x.waits_for(a.decide_recusal)
            for x in (*a.PENALTIES, a.no_penalty, a.dismiss, a.forgo_daily)
        ),
    ],
    CSL.art(77, par=2): [a.decide_recusal.opens(a.assign_officers, when=f.GRANTED)],
    APL.art(46, par=1, item=7): [
        a.commission_appraisal.opens(a.receive_appraisal),
        a.commission_appraisal.obliges(a.receive_appraisal),
    ],
    APL.art(46, par=2): [
        a.conclude_investigation.waits_for(a.receive_appraisal),
        a.conclude_investigation.needs(a.investigate),
    ],
    APL.art(54, par=2): [
        a.register_clue.obliges(a.file_case),
        a.register_clue.obliges(a.file_case, within=FILING_LIMIT),
        a.file_case.closes(a.refuse_filing, a.register_clue),
        a.file_case.opens(*MAKING, a.cite_fined, a.penalize, a.extend_case),
        *(x.needs(a.file_case) for x in (a.propose, a.propose_daily, *OUTCOMES)),
        # What was refused is filed only on something new, looked at anew: what a clue asks to be
        # looked at stays asked, whatever brings filing back.
        a.refuse_filing.closes(*FILING, *PENDING),
        a.refuse_filing.releases(a.file_case),
        a.register_clue.opens(*FILING),
    ],
    # 撤销立案 is practice: no article knows it. It opens and ends, and holds nothing back.
    APL.art(57, par=1).with_status(Status.P): [
        a.file_case.opens(*a.DROPS),
        a.conclude_investigation.closes(a.drop_unfounded),
        a.propose.closes(a.drop_unfounded),
        *(
            x.closes(
                *PENDING,
                *OUTCOMES,
                *DAILY,
                a.forgo_daily,
                *a.DROPS,
                a.decide_recusal,
                a.conclude_investigation,
                a.review_statement,
                a.record_hearing,
            )
            for x in a.DROPS
        ),
        *(x.releases(a.assign_officers, a.check_jurisdiction) for x in a.DROPS),
        *(x.closes(*a.DROPS) for x in (*OUTCOMES, a.daily_fine, a.forgo_daily)),
        a.cite_fined.closes(a.drop_unfounded),
        a.drop_case.opens(*SERVICE),
        a.drop_case.obliges(a.serve, when=f.TOLD_BEFORE),
    ],
    APL.art(56): [
        a.approve_registration.opens(a.register_evidence),
        a.register_evidence.opens(a.dispose_evidence),
        a.register_evidence.obliges(a.dispose_evidence, within=APL.days(7)),
    ],
    APL.art(60): [
        # Filed for a daily fine, it has the same days, which are seen from the citation on: each step has them.
        a.file_case.obliges(a.penalize, *DAILY, within=APL.days(90)),
        # Once the first decision is made, a daily fine is no longer what the case was filed for.
        *(x.releases(*DAILY) for x in a.DECISIONS),
        a.extend_case.extends(a.penalize, *DAILY, by=EXTENSION),
    ],
}

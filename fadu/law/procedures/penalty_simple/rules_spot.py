"""Rules from what was found to the hand-over of the form and of the money: 行政处罚法 22 to 71.

Until the decision a matter may go over into the ordinary procedure at any time: 51 allows a decision on the spot and
commands none. What is collected is handed in twice, each time within two working days (71, 85).
"""

from __future__ import annotations

from fadu.law.instruments import APL, CSL, WSL
from fadu.law.parameters.enforcement import SIMPLE_REPORT
from fadu.law.procedures.penalty.delegation import DELEGATED
from fadu.law.procedures.penalty.enforcing import handing
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

REPORT_LIMIT = Given(parameter=SIMPLE_REPORT, unit=Unit.WORKDAY, status=Status.U, optional=True)
RECUSAL = (a.declare_recusal, a.request_recusal, a.decide_recusal)
HEARD = (a.waive_statement, a.note_no_statement)
# What stands before an outcome: none of it is owed or possible behind one.
PENDING = (
    *RECUSAL,
    a.cite_delegation,
    a.assess,
    a.order_to_correct,
    a.inform,
    a.make_statement,
    *HEARD,
    a.review_statement,
)
SPARED = (a.spare, a.transfer_out)
OUTCOMES = (a.decide, *SPARED, a.hand_to_ordinary)

TABLE: RuleTable = {
    APL.art(20) + APL.art(21): [
        a.record_offence.opens(a.cite_delegation),
        a.decide.needs(a.cite_delegation, when=DELEGATED, standing=True),
    ],
    APL.art(22, 23, 25): [
        a.assess.opens(a.transfer_out, when=f.IS_ELSEWHERE),
        a.assess.obliges(a.transfer_out, when=f.IS_ELSEWHERE),
        *(
            rule
            for other in (f.IS_SPOT, f.IS_ORDINARY, f.IS_SPARED)
            for rule in (
                a.assess.closes(a.transfer_out, when=other),
                a.assess.releases(a.transfer_out, when=other),
            )
        ),
        a.transfer_out.closes(*PENDING, a.decide, a.hand_to_ordinary),
    ],
    APL.art(28, par=1): [
        a.record_offence.opens(a.order_to_correct),
        a.decide.needs(a.order_to_correct),
        a.order_to_correct.opens(a.reinspect),
    ],
    APL.art(33, par=1) + APL.art(33, par=2) + APL.art(36, par=1) + APL.art(57, par=1, item=3): [
        a.assess.opens(a.spare, when=f.IS_SPARED),
        a.assess.obliges(a.spare, when=f.IS_SPARED),
        *(
            rule
            for other in (f.IS_SPOT, f.IS_ORDINARY, f.IS_ELSEWHERE)
            for rule in (
                a.assess.closes(a.spare, when=other),
                a.assess.releases(a.spare, when=other),
            )
        ),
        a.spare.closes(*PENDING, a.decide, a.hand_to_ordinary),
    ],
    APL.art(33, par=3): [
        a.spare.opens(a.educate),
        a.spare.obliges(a.educate, when=f.EDUCATED),
    ],
    APL.art(43, par=1): [a.record_offence.opens(a.declare_recusal)],
    APL.art(43, par=2): [
        a.record_offence.opens(a.request_recusal),
        a.request_recusal.obliges(a.decide_recusal),
        *(y.waits_for(a.decide_recusal) for y in (a.decide, a.spare)),
    ],
    CSL.art(77, par=2): [a.record_offence.opens(a.decide_recusal)],
    APL.art(44): [
        a.assess.opens(a.inform, when=f.IS_SPOT),
        a.assess.obliges(a.inform, when=f.IS_SPOT),
        a.decide.needs(a.inform),
        a.decide.waits_for(a.inform),
    ],
    APL.art(45, par=1): [
        a.record_offence.opens(a.make_statement),
        a.make_statement.opens(a.review_statement),
        a.make_statement.obliges(a.review_statement),
        *(y.waits_for(a.review_statement) for y in (a.decide, a.spare)),
        # 成立的，应当采纳: what was wholly right changes the proposal, or ends in none.
        a.review_statement.obliges(a.assess, when=f.IS_ADOPTED),
    ],
    # On the spot nothing is waited for: what is asked is that the party was asked, and what it said.
    APL.art(62): [
        a.inform.opens(*HEARD),
        a.inform.obliges(a.note_no_statement),
        *(y.releases(a.note_no_statement) for y in (a.make_statement, a.waive_statement)),
        *(y.waits_for(a.inform) for y in HEARD),
        a.decide.waits_for(a.note_no_statement),
    ],
    APL.art(51): [
        a.record_offence.opens(a.assess),
        a.record_offence.obliges(a.assess),
        a.assess.opens(a.decide, when=f.IS_SPOT),
        a.assess.obliges(a.decide, when=f.IS_SPOT),
        *(
            rule
            for other in (f.IS_ORDINARY, f.IS_SPARED, f.IS_ELSEWHERE)
            for rule in (
                a.assess.closes(a.inform, a.decide, *HEARD, when=other),
                a.assess.releases(a.inform, a.decide, a.note_no_statement, when=other),
            )
        ),
        a.decide.waits_for(a.assess),
        a.decide.closes(*PENDING, *SPARED, a.hand_to_ordinary),
    ],
    APL.art(51) + APL.art(54, par=2): [
        a.record_offence.opens(a.hand_to_ordinary),
        a.assess.obliges(a.hand_to_ordinary, when=f.IS_ORDINARY),
        *(
            a.assess.releases(a.hand_to_ordinary, when=other)
            for other in (f.IS_SPOT, f.IS_SPARED, f.IS_ELSEWHERE)
        ),
        a.hand_to_ordinary.closes(*PENDING, a.decide, *SPARED),
    ],
    APL.art(52, par=1): [
        a.decide.opens(a.deliver),
        a.decide.obliges(a.deliver),
    ],
    APL.art(52, par=3): [
        a.decide.opens(a.report_record),
        a.decide.obliges(a.report_record),
        a.decide.obliges(a.report_record, within=REPORT_LIMIT),
    ],
    APL.art(48, par=1): [
        a.decide.opens(a.publish),
        a.decide.obliges(a.publish, when=f.SOCIAL),
    ],
    WSL.art(78, par=2): [
        a.decide.obliges(a.publish, within=WSL.workdays_of(7), when=f.UNIT),
    ],
    # 收缴分离: by the officers only in the three cases, and all of it.
    APL.art(67, par=2) + APL.art(68) + APL.art(69): [
        a.decide.opens(a.collect, when=f.FINED),
        a.collect.needs(a.deliver),
        *(y.closes(a.collect) for y in (a.pay_fine, a.pay_instalment, a.fine_overdue)),
        a.collect.closes(a.pay_fine, a.pay_instalment, a.fine_overdue, when=f.WHOLE),
    ],
}
TABLES: tuple[RuleTable, ...] = (TABLE, handing(a.collect, a.land, a.hand_in, a.bank_in))

"""Rules of notice, statement and hearing: 行政处罚法 44, 45, 62 to 65.

Every proposal owes a notice, so changed facts, grounds or a heavier proposal are notified again.
The hearing right hangs on what is proposed; its five working days run from the notice.
"""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

STATEMENT = Given(fact=f.statement_until)
STATEMENT_FLOOR = Given(
    parameter=p.STATEMENT_PERIOD, unit=Unit.WORKDAY, status=Status.U, optional=True
)
HOLD_LIMIT = Given(
    parameter=p.HEARING_HOLD_LIMIT, unit=Unit.WORKDAY, status=Status.U, optional=True
)
HEARING_EVE = Given(fact=f.hearing_eve, roll=False)
PROPOSALS = (
    (a.propose, f.HEARING, f.NO_HEARING),
    (a.propose_daily, d.DAILY_HEARING, d.DAILY_NO_HEARING),
)
DAILY_INQUIRY = (a.reinspect_fined, a.find_refusal, a.propose_daily)
REQUEST = (a.request_hearing, a.hearing_lapse, a.waive_hearing)
# How the party is told, and how it is told that it has been told: the notice, and the call to the hearing.
TELLING = (a.serve_notice, a.start_notice_service)
CALLING = (a.serve_call, a.start_call_service)
SESSION = (
    a.notify_hearing,
    *CALLING,
    a.hold_hearing,
    a.terminate_hearing,
    a.withdraw_hearing,
    a.request_chair_recusal,
    a.decide_chair_recusal,
)

TABLE: RuleTable = {
    APL.art(44): [
        a.notify.needs(a.propose, a.propose_daily),
        # Of a case that begins with a decision it cites there is no first proposal.
        a.propose_daily.closes(a.propose),
        a.propose_daily.opens(a.notify, a.determine_review, a.determine_complexity),
        *(x.obliges(a.notify) for x, _, _ in PROPOSALS),
        *(x.needs(a.notify) for x in a.PENALTIES),
        *(x.waits_for(a.notify) for x in a.PENALTIES),
        # 告知 is done when it has reached the party: each notice is served, and no decision comes before.
        a.notify.opens(*TELLING),
        a.notify.obliges(a.serve_notice),
        a.serve_notice.waits_for(a.notify),
        a.notify.closes(a.notice_announcement_over),
        a.serve_notice.releases(a.notice_announcement_over),
        a.serve_notice.closes(a.start_notice_service, a.notice_announcement_over),
        *(x.needs(a.serve_notice) for x in a.PENALTIES),
        *(x.waits_for(a.serve_notice) for x in a.PENALTIES),
    ],
    APL.art(45, par=1): [
        a.make_statement.opens(a.review_statement),
        a.make_statement.obliges(a.review_statement),
        # What is decided is decided on the defence too; that it is right is itself the answer to it.
        *(x.waits_for(a.review_statement) for x in (*a.PENALTIES, a.no_penalty)),
        a.dismiss.closes(a.review_statement),
        # 成立的，应当采纳: what was wholly right changes the proposal, or ends in none.
        a.review_statement.obliges(a.propose, when=f.ADOPTED),
        a.review_statement.closes(a.daily_fine, when=f.ADOPTED),
        a.review_statement.obliges(a.forgo_daily, when=f.ADOPTED),
    ],
    # The law fixes no period: a statement, an express waiver, or the end of what the notice named.
    APL.art(62): [
        a.notify.opens(a.waive_statement, a.end_statement),
        a.notify.obliges(a.end_statement),
        a.make_statement.releases(a.end_statement),
        a.waive_statement.releases(a.end_statement),
        *(x.waits_for(a.notify, a.serve_notice) for x in (a.waive_statement, a.end_statement)),
        a.end_statement.needs(a.notify, after=STATEMENT),
        a.end_statement.needs(a.serve_notice, after=STATEMENT_FLOOR),
        *(x.waits_for(a.end_statement) for x in a.PENALTIES),
        # Once it is decided there is nothing more to be said before the decision.
        *(x.closes(a.waive_statement, a.end_statement) for x in a.PENALTIES),
        *(x.closes(a.waive_statement) for x in (a.no_penalty, a.dismiss)),
    ],
    APL.art(63, par=1): [
        *(x.opens(*REQUEST, when=heavier) for x, heavier, _ in PROPOSALS),
        *(x.obliges(a.hearing_lapse, when=heavier) for x, heavier, _ in PROPOSALS),
        *(x.closes(*REQUEST, *SESSION, when=lighter) for x, _, lighter in PROPOSALS),
        *(x.waits_for(a.notify) for x in (a.request_hearing, a.waive_hearing, a.hearing_lapse)),
        a.hearing_lapse.waits_for(a.serve_notice),
        a.request_hearing.closes(*REQUEST),
        a.request_hearing.opens(a.notify_hearing, a.hold_hearing, a.withdraw_hearing),
        a.request_hearing.obliges(a.notify_hearing, a.hold_hearing),
        a.request_hearing.obliges(a.hold_hearing, within=HOLD_LIMIT),
        *(x.waits_for(a.hearing_lapse, a.hold_hearing) for x in a.PENALTIES),
        a.withdraw_hearing.closes(*SESSION),
        a.withdraw_hearing.opens(*REQUEST),
        a.withdraw_hearing.obliges(a.hearing_lapse),
    ],
    APL.art(64, item=1): [
        a.hearing_lapse.needs(a.serve_notice, after=APL.days(5)),
        a.hearing_lapse.closes(a.request_hearing, a.waive_hearing),
    ],
    APL.art(64, item=1).with_status(Status.U): [
        a.waive_hearing.closes(*REQUEST, when=f.WAIVER_ENDS),
    ],
    APL.art(64, item=2): [
        a.notify_hearing.opens(
            a.terminate_hearing, a.request_chair_recusal, a.decide_chair_recusal
        ),
        a.notify_hearing.opens(*CALLING),
        a.notify_hearing.obliges(a.serve_call),
        a.serve_call.waits_for(a.notify_hearing),
        a.notify_hearing.closes(a.call_announcement_over),
        a.serve_call.releases(a.call_announcement_over),
        a.serve_call.closes(a.start_call_service, a.call_announcement_over),
        *(
            x.waits_for(a.notify_hearing, a.serve_call)
            for x in (a.hold_hearing, a.terminate_hearing)
        ),
        *(x.needs(a.serve_call, after=APL.days(7)) for x in (a.hold_hearing, a.terminate_hearing)),
        a.hold_hearing.needs(a.notify_hearing, after=HEARING_EVE),
        a.terminate_hearing.needs(a.notify_hearing, after=HEARING_EVE),
    ],
    # The bar is on presiding alone: who sends the notice is free.
    APL.art(64, item=4): [
        a.hold_hearing.differs_from(
            a.investigate,
            a.register_evidence,
            a.commission_appraisal,
            a.receive_appraisal,
            a.order_to_correct,
            a.reinspect,
            a.check_crime,
            a.conclude_investigation,
            a.propose,
            *DAILY_INQUIRY,
        ),
        a.request_chair_recusal.obliges(a.decide_chair_recusal),
        a.hold_hearing.waits_for(a.decide_chair_recusal),
    ],
    APL.art(64, item=6): [a.terminate_hearing.closes(*REQUEST, *SESSION)],
    # A hearing hears the defence: nothing more is waited for from who has been heard.
    APL.art(64, item=7): [a.record_hearing.releases(a.end_statement)],
    APL.art(64, item=8): [
        a.hold_hearing.opens(a.record_hearing),
        a.hold_hearing.obliges(a.record_hearing),
        a.hold_hearing.closes(a.withdraw_hearing),
    ],
    APL.art(65): [
        *(x.needs(a.record_hearing) for x in (*a.PENALTIES, a.discuss)),
        # Whatever is decided under 57 is decided by the record.
        *(x.waits_for(a.record_hearing) for x in (*a.PENALTIES, a.no_penalty, a.dismiss)),
    ],
}

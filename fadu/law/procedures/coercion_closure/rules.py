"""Rules of a proposed closure, in the order of the articles under which they stand.

Closure is a penalty, and so its notice and hearing come before the bureau settles on the proposal, and both papers are served as
those of a penalty are; which organ tells and hears is not written, so it is stated and never presumed. The law has no
discretion where a condition is met, only over whether it is.
"""

from __future__ import annotations

from fadu.law.instruments import ALIL, APL, ARC, ARL, BER, CMSR, CPL, WSL
from fadu.law.procedures.coercion_closure import acts as a
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary.rules_notice import (
    HEARING_EVE,
    HOLD_LIMIT,
    STATEMENT_FLOOR,
)
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.status import Status

# A paper is made, served, its service started, and its public notice runs out.
NOTICE = (a.notify_party, a.serve_notice, a.start_notice_service, a.notice_announcement_over)
CALL = (a.notify_hearing, a.serve_call, a.start_call_service, a.call_announcement_over)
PAPERS = (NOTICE, CALL)
REQUEST = (a.request_hearing, a.waive_hearing, a.hearing_lapse)
SESSION = (
    *CALL,
    a.hold_hearing,
    a.end_hearing,
    a.withdraw_hearing,
    a.request_chair_recusal,
    a.decide_chair_recusal,
)
STATEMENT = (a.make_statement, a.waive_statement, a.end_statement)
HEARD = (
    a.notify_party,
    a.serve_notice,
    a.end_statement,
    a.review_statement,
    a.hearing_lapse,
    a.hold_hearing,
)
PREPARING = (
    *NOTICE[1:],
    *STATEMENT,
    *REQUEST,
    *SESSION,
    a.record_hearing,
    a.review_statement,
    a.legal_review,
    a.discuss,
)
DEBTS = (
    a.notify_party,
    a.serve_notice,
    a.end_statement,
    a.review_statement,
    a.hearing_lapse,
    a.notify_hearing,
    a.serve_call,
    a.hold_hearing,
    a.record_hearing,
    a.decide_chair_recusal,
    a.legal_review,
    a.discuss,
    a.propose_closure,
)
ATTENDED = (a.hold_hearing, a.end_hearing)
AFTER = (a.refer_licences, a.record_ban, a.announce_closure, a.follow_up)
OVERS = tuple(over for *_, over in PAPERS)


def _served(made: Act, serve: Act, start: Act, over: Act) -> tuple[tuple[Rule, ...], ...]:
    """A paper is served once it is made; made anew it is served anew, and a notice of the former one counts no more."""
    return (
        made.opens(serve, start),
        made.obliges(serve),
        serve.waits_for(made),
        made.closes(over),
        serve.releases(over),
        serve.closes(start, over),
    )


TABLE: RuleTable = {
    WSL.art(113) + CMSR.art(70, par=1): [
        a.verify_ground.opens(a.notify_party, when=f.MET),
        a.verify_ground.obliges(a.propose_closure, when=f.MET),
        a.propose_closure.opens(a.refer_licences),
        a.propose_closure.obliges(a.refer_licences),
    ],
    APL.art(43, par=1): [a.verify_ground.opens(a.declare_recusal)],
    APL.art(43, par=2): [a.verify_ground.opens(a.request_recusal)],
    # 决定作出之前，不停止调查: what settles the proposal alone waits.
    APL.art(43, par=3): [
        a.verify_ground.opens(a.decide_recusal),
        a.request_recusal.obliges(a.decide_recusal),
        a.propose_closure.waits_for(a.decide_recusal),
    ],
    # 告知 is done when it has reached the enterprise, and nothing is proposed before.
    APL.art(44): [
        *_served(*NOTICE),
        a.propose_closure.needs(a.serve_notice),
        a.propose_closure.waits_for(a.serve_notice),
    ],
    APL.art(44) + APL.art(62): [
        a.verify_ground.obliges(a.notify_party, when=f.MET),
        a.notify_party.opens(*STATEMENT),
        a.notify_party.obliges(a.end_statement),
        a.make_statement.releases(a.end_statement),
        a.waive_statement.releases(a.end_statement),
        a.end_statement.needs(a.notify_party, after=Given(fact=f.statement_until)),
        *(
            y.waits_for(a.notify_party, a.serve_notice)
            for y in (a.waive_statement, a.end_statement)
        ),
        a.end_statement.needs(a.serve_notice, after=STATEMENT_FLOOR),
        a.propose_closure.needs(a.notify_party),
        a.propose_closure.waits_for(a.notify_party, a.end_statement),
    ],
    APL.art(45, par=1): [
        a.make_statement.opens(a.review_statement),
        a.make_statement.obliges(a.review_statement),
        a.propose_closure.waits_for(a.review_statement),
        a.review_statement.obliges(a.verify_ground, when=f.IS_ADOPTED),
        a.propose_closure.waits_for(a.verify_ground),
    ],
    # 行政处罚决定书等: the article on electronic service speaks of the other papers of a penalty too.
    APL.art(61, par=2): [
        a.verify_ground.opens(a.confirm_address, a.agree_electronic),
        *(
            serve.needs(a.agree_electronic, when=x.BY_WIRE, standing=True)
            for _, serve, _, _ in PAPERS
        ),
    ],
    # 责令关闭 is a hearing case; told of it, the enterprise has five working days to ask.
    APL.art(63, par=1, item=4): [
        a.notify_party.opens(*REQUEST),
        a.notify_party.obliges(a.hearing_lapse),
        a.hearing_lapse.waits_for(a.serve_notice),
        a.request_hearing.closes(*REQUEST),
        a.request_hearing.opens(a.notify_hearing, a.hold_hearing, a.withdraw_hearing),
        a.request_hearing.obliges(a.notify_hearing, a.hold_hearing),
        a.request_hearing.obliges(a.hold_hearing, within=HOLD_LIMIT),
        a.propose_closure.waits_for(a.hearing_lapse, a.hold_hearing),
        # Whoever asked may take it back; within the five days it may be asked for again.
        a.withdraw_hearing.closes(*SESSION),
        a.withdraw_hearing.opens(*REQUEST),
        a.withdraw_hearing.obliges(a.hearing_lapse),
    ],
    APL.art(64, item=1): [
        a.hearing_lapse.needs(a.serve_notice, after=APL.days(5)),
        a.hearing_lapse.closes(a.request_hearing, a.waive_hearing),
    ],
    # Whether an express waiver ends the five days is not written: a parameter, the same as for penalties.
    APL.art(64, item=1).with_status(Status.U): [
        a.waive_hearing.closes(*REQUEST, when=f.WAIVER_ENDS),
    ],
    # Nobody is absent from a hearing to which no call was served, nor before its day.
    APL.art(64, item=2): [
        a.notify_hearing.opens(a.end_hearing, a.request_chair_recusal, a.decide_chair_recusal),
        *_served(*CALL),
        *(y.waits_for(a.notify_hearing, a.serve_call) for y in ATTENDED),
        *(y.needs(a.serve_call, after=APL.days(7)) for y in ATTENDED),
        *(y.needs(a.notify_hearing, after=HEARING_EVE) for y in ATTENDED),
    ],
    APL.art(64, item=4): [
        a.hold_hearing.differs_from(a.verify_ground, a.notify_party, a.review_statement),
        a.request_chair_recusal.obliges(a.decide_chair_recusal),
        a.hold_hearing.waits_for(a.decide_chair_recusal),
    ],
    APL.art(64, item=6): [a.end_hearing.closes(*REQUEST, *SESSION)],
    APL.art(64, item=7): [a.record_hearing.releases(a.end_statement)],
    APL.art(64, item=8): [
        a.hold_hearing.opens(a.record_hearing),
        a.hold_hearing.obliges(a.record_hearing),
        a.hold_hearing.closes(a.end_hearing, a.withdraw_hearing, a.request_chair_recusal),
    ],
    APL.art(65): [
        *(
            later.waits_for(a.record_hearing)
            for later in (a.legal_review, a.discuss, a.propose_closure)
        ),
    ],
    # What 公告送达 is stands here alone; whenever the enterprise is found it is served otherwise.
    CPL.art(95, par=1): [
        rule
        for _, serve, start, over in PAPERS
        for rule in (
            start.opens(over, when=x.ANNOUNCED),
            start.obliges(over, when=x.ANNOUNCED),
            start.closes(over, when=x.NOT_ANNOUNCED),
            over.needs(start, after=CPL.days(30)),
            serve.needs(over, when=x.BY_NOTICE, standing=True),
        )
    ],
    # Which decisions are reviewed first stands in a local list: off unless the parameter says so.
    BER.art(58).with_status(Status.V2): [
        a.verify_ground.opens(a.legal_review, when=f.REVIEW_DUE),
        a.verify_ground.obliges(a.legal_review, when=f.REVIEW_DUE),
        a.legal_review.waits_for(*HEARD),
        *(later.waits_for(a.legal_review) for later in (a.discuss, a.propose_closure)),
        a.legal_review.closes(a.discuss, a.propose_closure, when=f.NOT_PASSED),
        a.legal_review.obliges(a.verify_ground, when=f.NOT_PASSED),
    ],
    # Collective discussion of a proposed closure is a local option, off unless the parameter says so.
    APL.art(57, par=2).with_status(Status.V2): [
        a.verify_ground.opens(a.discuss, when=f.DISCUSSION_DUE),
        a.verify_ground.obliges(a.discuss, when=f.DISCUSSION_DUE),
        a.propose_closure.waits_for(a.discuss),
        a.discuss.waits_for(*HEARD),
        a.discuss.closes(a.propose_closure, when=f.NOT_AGREED),
        a.discuss.obliges(a.verify_ground, when=f.NOT_AGREED),
    ],
    WSL.art(115): [
        a.notify_party.opens(a.propose_closure),
        a.propose_closure.opens(a.receive_answer),
        a.propose_closure.obliges(a.receive_answer),
        a.receive_answer.opens(a.record_ban, a.follow_up, a.seek_remedy, when=f.IS_CLOSED),
        a.receive_answer.obliges(a.record_ban, a.follow_up, when=f.IS_CLOSED),
        a.follow_up.obliges(a.follow_up, when=f.NOT_DONE),
        a.receive_answer.releases(a.refer_licences, when=f.IS_NOT_CLOSED),
        a.receive_answer.opens(a.verify_ground, when=f.IS_SENT_BACK),
        a.receive_answer.obliges(a.propose_closure, when=f.IS_SENT_BACK),
        a.receive_answer.releases(a.refer_licences, when=f.IS_SENT_BACK),
    ],
    CMSR.art(49): [
        a.receive_answer.opens(a.announce_closure, when=f.COAL_CLOSED),
        a.receive_answer.obliges(
            a.announce_closure, within=CMSR.workdays_of(5), when=f.COAL_CLOSED
        ),
    ],
    ARL.art(11) + ALIL.art(12, par=1, item=1): [
        a.seek_remedy.opens(a.record_outcome),
        a.record_outcome.releases(*AFTER, when=f.IS_ANNULLED),
    ],
    # Verified anew, it begins anew; once proposed, it is prepared no more.
    WSL.art(113): [
        a.verify_ground.releases(*DEBTS, *OVERS),
        a.verify_ground.closes(a.notify_party, a.propose_closure, *PREPARING),
        a.propose_closure.closes(a.verify_ground, *PREPARING),
    ],
    ARC.art(14, par=1): [
        a.verify_ground.opens(a.close_proposal),
        a.close_proposal.waits_for(
            *DEBTS, a.verify_ground, a.decide_recusal, a.receive_answer, *AFTER
        ),
    ],
}

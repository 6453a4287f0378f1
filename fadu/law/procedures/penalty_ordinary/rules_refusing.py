"""Rules of 拒不改正 (安全生产法 112): how a case comes to a daily fine, of its own decision or of one it cites, and how to none."""

from __future__ import annotations

from fadu.law.instruments import APL, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import citing
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary.rules_decision import OUTCOMES, PENDING, RESTART
from fadu.law.vocabulary.procedure import RuleTable

TABLE: RuleTable = {
    # 可以: ordered to correct, fined, and refusing; a new decision with its own notice each time.
    WSL.art(112): [
        a.penalize.opens(a.reinspect_fined, when=d.DAILY_GROUND),
        *(y.closes(a.cite_fined) for y in (a.propose, a.propose_daily, *a.DECISIONS)),
        # A case that cites what another one decided is about what came after it, and about nothing else.
        a.cite_fined.opens(a.reinspect_fined, a.forgo_daily),
        a.cite_fined.closes(*OUTCOMES),
        a.reinspect_fined.needs(a.serve),
        a.reinspect_fined.needs(a.order_to_correct, when=citing.OF_THIS),
        a.reinspect_fined.needs(a.cite_fined, when=citing.OF_ANOTHER),
        a.reinspect_fined.opens(a.find_refusal, when=f.NOT_CORRECTED),
        # That nothing is refused any more, but of a daily fine to be made anew, `refusal_stands` says.
        a.reinspect_fined.closes(a.propose_daily, a.daily_fine, when=f.CORRECTED),
        a.reinspect_fined.obliges(a.forgo_daily, when=f.CORRECTED),
        a.find_refusal.needs(a.reinspect_fined),
        a.find_refusal.opens(a.propose_daily),
        a.propose_daily.opens(a.daily_fine, a.make_statement, a.forgo_daily),
        a.daily_fine.closes(*RESTART, a.propose_daily, a.daily_fine, a.forgo_daily),
        # 可以: that there is to be none is decided, too; what is proposed after it was owed takes its place.
        a.propose_daily.releases(a.forgo_daily),
        a.daily_fine.waits_for(a.reinspect_fined, a.forgo_daily),
        a.forgo_daily.closes(
            *PENDING, *OUTCOMES, a.find_refusal, a.propose_daily, a.daily_fine, a.forgo_daily
        ),
        a.forgo_daily.releases(
            a.reinspect_fined, a.notice_announcement_over, a.call_announcement_over
        ),
        # What must be made anew, or gone on with, may be in another case that cites the first decision: of a file put away it has to be.
        a.forgo_daily.releases(a.remade_elsewhere),
        a.daily_fine.closes(a.remade_elsewhere),
    ],
    # Not twice for the same days.
    APL.art(29): [
        a.remade_elsewhere.closes(
            a.find_refusal, a.propose_daily, a.daily_fine, a.remade_elsewhere
        ),
        a.remade_elsewhere.releases(a.reinspect_fined),
    ],
    # What was said of the proposal, and heard, is looked into before it is given up; so is what was sent to the police.
    APL.art(45, par=1): [a.forgo_daily.waits_for(a.review_statement)],
    APL.art(57, par=2): [a.forgo_daily.waits_for(a.check_crime)],
    APL.art(65): [a.forgo_daily.waits_for(a.record_hearing)],
}

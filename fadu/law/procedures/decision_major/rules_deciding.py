"""Rules on review, discussion, issue, execution and archive: 条例 chapters 3 and 4."""

from __future__ import annotations

from fadu.law.instruments import FWR, MADR, OGI
from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import groups as g
from fadu.law.procedures.decision_major import guards as when
from fadu.law.procedures.local import local
from fadu.law.vocabulary.period import Unit
from fadu.law.vocabulary.procedure import RuleTable

_UNITS = (f.appraiser, f.evaluator)
_STARTS = (a.initiate, a.start_adjustment)
_UNLESS_SECRET = "上级机关同意（批准）的，收到批复后，应当公布决策，依法不予公开的除外"
# Out of play with a draft that is not adopted: what was heard is studied all the same (第十八条).
DROPPED = tuple(act for act in g.BRANCHES if act is not a.digest_opinions)

LEGALITY: RuleTable = {
    MADR.art(25): [
        a.review_legality.opens(a.amend_draft, when=when.NOT_LEGAL),
        a.review_legality.obliges(a.amend_draft, when=when.NOT_LEGAL),
        # 探索性改革: only where the legality review itself says that it is one
        a.review_legality.opens(a.disclose_risk, when=when.IS_REFORM),
        a.review_legality.closes(a.disclose_risk, when=when.NOT_REFORM),
        a.disclose_risk.releases(a.amend_draft),
        a.disclose_risk.closes(a.disclose_risk),
        a.submit_discussion.needs(a.review_legality),
        *(
            later.waits_for(a.revise_draft, a.amend_draft, *g.REVIEW)
            for later in (a.submit_discussion, a.discuss, a.adopt)
        ),
    ],
    # The papers show that the statutory steps were taken, and the review examines whether they were.
    MADR.art(26, par=1) + MADR.art(27, item=2): [
        a.submit_review.needs(a.draft),
        a.submit_review.waits_for(*g.BEFORE_REVIEW),
        *(seen.obliges(a.submit_review) for seen in g.SEEN_BY_REVIEW),
    ],
    MADR.art(26, par=1): [
        a.submit_review.obliges(a.review_legality),
        a.submit_review.opens(a.return_materials),
        a.review_legality.needs(a.submit_review),
        a.review_legality.waits_for(a.submit_review),
        a.return_materials.releases(a.counsel_opinion, a.review_legality),
        a.return_materials.obliges(a.submit_review),
        a.return_materials.closes(a.return_materials),
        a.review_legality.closes(a.return_materials),
    ],
    # The seven days bind the unit that asks: an opinion that comes earlier may be used at once.
    MADR.art(26, par=2): [
        a.press_review.needs(a.submit_review, after=MADR.workdays_of(7), soft=True),
    ],
    MADR.art(28): [
        a.submit_review.obliges(a.counsel_opinion),
        a.counsel_opinion.needs(a.submit_review),
        a.review_legality.needs(a.counsel_opinion),
        a.review_legality.waits_for(a.counsel_opinion),
    ],
}

DISCUSSION: RuleTable = {
    MADR.art(30, par=1): [
        a.submit_discussion.obliges(a.discuss),
        a.discuss.needs(a.submit_discussion),
        a.discuss.waits_for(a.submit_discussion),
        a.discuss.opens(*g.OUTCOMES),
        *(end.needs(a.discuss) for end in g.OUTCOMES),
        *(end.waits_for(a.discuss, a.submit_discussion) for end in g.OUTCOMES),
        a.adopt.closes(a.decline, a.terminate, *g.OUTCOMES, *g.FORMING, *g.BRANCHES),
        a.send_back.obliges(a.submit_discussion),
        a.send_back.obliges(a.revise_draft, when=when.REVISE),
        a.postpone.obliges(a.discuss),
        a.reject.closes(a.decline, a.terminate, *g.OUTCOMES, *g.FORMING, *DROPPED),
        a.reject.closes(a.drop_adjustment, *g.ISSUE, *g.LATER_DETERMINATIONS, *g.REPORTS_UP),
    ],
    MADR.art(30, par=2): [
        a.discuss.opens(a.head_speak),
        a.discuss.obliges(a.head_speak),
        a.head_speak.opens(a.explain_departure, when=when.DEPARTS),
        a.head_speak.obliges(a.explain_departure, when=when.DEPARTS),
        a.head_speak.closes(a.explain_departure, when=when.DEPARTS_NOT),
        *(end.waits_for(a.head_speak, a.explain_departure) for end in g.OUTCOMES),
    ],
    MADR.art(30, par=3): [
        a.discuss.opens(a.record_discussion),
        a.discuss.obliges(a.record_discussion),
    ],
}

ISSUE: RuleTable = {
    MADR.art(8, par=1): [
        a.initiate.obliges(a.determine_congress),
        a.determine_congress.needs(a.initiate),
        a.determine_congress.opens(a.report_congress, when=when.FOR_CONGRESS),
        a.determine_congress.obliges(a.report_congress, when=when.FOR_CONGRESS),
        a.determine_congress.closes(a.report_congress, when=when.NOT_FOR_CONGRESS),
        a.report_congress.obliges(a.report_congress, when=when.NOT_APPROVED),
        a.report_congress.opens(a.terminate, when=when.NOT_APPROVED),
        *(issue.waits_for(a.report_congress) for issue in g.ISSUE),
    ],
    # Where another law wants approval, e.g. 烟花爆竹经营布点: nothing is issued before it.
    MADR.art(3, par=2) + FWR.art(16, par=2): [
        a.initiate.obliges(a.determine_approval),
        a.determine_approval.needs(a.initiate),
        a.determine_approval.opens(
            a.request_approval, a.receive_approval, when=when.NEEDS_APPROVAL
        ),
        a.determine_approval.obliges(a.request_approval, when=when.NEEDS_APPROVAL),
        a.determine_approval.closes(
            a.request_approval, a.receive_approval, when=when.NEEDS_NO_APPROVAL
        ),
        a.request_approval.needs(a.adopt),
        a.request_approval.obliges(a.receive_approval),
        a.receive_approval.needs(a.request_approval),
        a.receive_approval.obliges(a.request_approval, a.start_adjustment, when=when.NOT_APPROVED),
        a.receive_approval.opens(a.terminate, when=when.NOT_APPROVED),
        *(issue.waits_for(a.request_approval, a.receive_approval) for issue in g.ISSUE),
    ],
    MADR.art(31): [
        *(report.needs(a.draft) for report in g.PARTY),
        *(start.opens(a.ask_party, when=when.PARTY_FIRST) for start in _STARTS),
        *(start.obliges(a.ask_party, when=when.PARTY_FIRST) for start in _STARTS),
        *(start.opens(a.report_party, when=when.PARTY_LAST) for start in _STARTS),
        a.start_adjustment.obliges(a.report_party, when=when.PARTY_LAST),
        a.start_adjustment.closes(a.report_party, when=when.PARTY_FIRST),
        a.start_adjustment.closes(a.ask_party, when=when.PARTY_LAST),
        a.adopt.waits_for(a.ask_party),
        *(issue.needs(a.report_party) for issue in g.ISSUE),
        *(issue.waits_for(a.report_party) for issue in g.ISSUE),
    ],
    MADR.art(32): [
        a.adopt.opens(a.publish, when=when.IS_DISCLOSED),
        a.adopt.obliges(a.publish, when=when.IS_DISCLOSED),
        a.receive_approval.obliges(a.publish, when=when.APPROVED, said=_UNLESS_SECRET),
        a.publish.opens(a.interpret, when=when.IS_CONCERNED),
        a.publish.obliges(a.interpret, when=when.IS_CONCERNED),
    ],
    # A decision that waits for approval is formed by the approval, and the days run from there.
    OGI.art(26): [
        a.adopt.obliges(a.publish, within=OGI.workdays_of(20), when=when.IS_DISCLOSED),
        a.request_approval.releases(a.publish),
        a.receive_approval.obliges(
            a.publish,
            within=OGI.workdays_of(20),
            when=when.APPROVED,
            said=f"{_UNLESS_SECRET}，期限为20个工作日",
        ),
    ],
}

EXECUTION: RuleTable = {
    MADR.art(33): [
        *(end.opens(a.archive_formation) for end in (a.adopt, a.reject, a.terminate, a.decline)),
        *(
            end.obliges(a.archive_formation, within=term)
            for end in (a.adopt, a.reject, a.terminate, a.decline)
            for term in (None, local("decision.archive_days", Unit.DAY))
        ),
        a.archive_formation.waits_for(a.record_discussion),
        a.report_execution.opens(a.archive_execution),
        a.report_execution.obliges(a.archive_execution),
        a.evaluate.opens(a.archive_evaluation),
        a.evaluate.obliges(a.archive_evaluation),
        a.close_matter.needs(a.adopt, a.reject, a.decline, a.terminate),
    ],
    MADR.art(34): [
        a.adopt.opens(a.assign_execution, a.supervise_execution, a.report_execution),
        a.adopt.obliges(a.assign_execution),
        *(act.needs(a.assign_execution) for act in (a.supervise_execution, a.report_execution)),
        a.assign_execution.obliges(a.report_execution),
        a.assign_execution.obliges(
            a.report_execution, within=local("decision.execution_report_days", Unit.DAY)
        ),
    ],
    MADR.art(35, par=1): [
        a.adopt.opens(a.report_problem),
        a.report_problem.needs(a.assign_execution),
    ],
    MADR.art(35, par=2): [a.adopt.opens(a.record_opinion)],
    MADR.art(36, par=1): [
        a.adopt.opens(a.decide_evaluation),
        a.decide_evaluation.needs(a.assign_execution),
        a.decide_evaluation.opens(a.evaluate),
        a.decide_evaluation.obliges(a.evaluate),
        a.decide_evaluation.obliges(a.evaluate, within=local("decision.evaluation_days", Unit.DAY)),
    ],
    # 单位: who did the main appraisal before the decision, whichever of its people now come.
    MADR.art(36, par=2): [
        rule
        for later in (a.decide_evaluation, a.evaluate)
        for rule in (
            later.differs_from(a.assess_risk, units=_UNITS),
            later.differs_from(a.expert_opinion, units=_UNITS, when=when.DID_MAIN_WORK),
        )
    ],
    MADR.art(37): [
        # urgent: the head suspends at once, whether or not the executing unit has reported; what is
        # suspended may be resumed, adjusted or stopped for good, as the law leaves open
        a.adopt.opens(a.suspend_execution, a.start_adjustment),
        a.suspend_execution.needs(a.assign_execution),
        a.suspend_execution.closes(a.suspend_execution),
        a.resume_execution.opens(a.suspend_execution),
        a.suspend_execution.opens(a.resume_execution),
        a.start_adjustment.opens(a.drop_adjustment, *g.FORMING, *g.LATER_DETERMINATIONS),
        a.start_adjustment.obliges(
            *g.DETERMINATIONS,
            *g.LATER_DETERMINATIONS,
            a.revise_draft,
            a.submit_discussion,
        ),
        a.drop_adjustment.closes(a.drop_adjustment, *g.OUTCOMES, *g.FORMING, *DROPPED),
        a.drop_adjustment.releases(*g.PARTY, *g.LATER_DETERMINATIONS),
        a.adopt.closes(a.drop_adjustment),
    ],
}

# 终止: an end before issue, for reasons the acts on scope, congress and approval name.
END: RuleTable = {
    MADR.art(2, 3, 10): [
        a.terminate.closes(a.determine_scope, a.initiate, a.decline, a.terminate, *g.OUTCOMES),
        a.terminate.closes(*g.FORMING, *g.BRANCHES, *g.LATER_DETERMINATIONS, *g.REPORTS_UP),
        a.terminate.closes(*g.EXECUTION, a.publish, a.drop_adjustment),
    ],
}

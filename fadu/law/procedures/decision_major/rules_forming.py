"""Rules on how a draft decision is formed: 条例 chapters 1 and 2, and 公平竞争审查条例.

"Must come first" is kept by debts, not by the order of recording: whatever the legality review
has to see bars it while owed, and makes a new review owed when it comes late.
"""

from __future__ import annotations

from fadu.law.instruments import BER, FCRR, MADR
from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import facts_forming as d
from fadu.law.procedures.decision_major import groups as g
from fadu.law.procedures.decision_major import guards as when
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

START: RuleTable = {
    MADR.art(3, par=2): [
        a.propose.obliges(a.determine_scope),
        a.determine_scope.needs(a.propose),
        a.determine_scope.obliges(a.terminate, when=when.DOES_NOT_APPLY),
        a.determine_scope.releases(a.terminate, when=when.DOES_APPLY),
        a.initiate.waits_for(a.determine_scope, a.terminate),
        a.determine_scope.opens(a.follow_other_law, when=when.OTHER_PARTLY),
        a.determine_scope.closes(a.follow_other_law, when=when.NOT_OTHER_PARTLY),
        a.initiate.needs(a.determine_scope),
        a.terminate.needs(a.propose),
        a.follow_other_law.needs(a.initiate),
        a.follow_other_law.releases(
            a.hear_public, a.consult_groups, a.solicit_opinions, when=when.REPLACES_PUBLIC
        ),
        a.follow_other_law.closes(*g.HEARING_ALL, when=when.REPLACES_HEARING),
        a.follow_other_law.closes(*g.EXPERTS, when=when.REPLACES_EXPERTS),
        a.follow_other_law.closes(a.assess_risk, a.control_risk, when=when.REPLACES_RISK),
    ],
    MADR.art(10): [
        a.propose.obliges(a.study),
        a.study.needs(a.propose),
        a.initiate.needs(a.study),
        a.decline.needs(a.study),
        a.initiate.closes(a.decline),
        a.decline.closes(a.determine_scope, a.initiate, a.decline, a.terminate, *g.OUTCOMES),
        a.decline.closes(*g.FORMING, *g.BRANCHES, *g.LATER_DETERMINATIONS, *g.REPORTS_UP),
    ],
    MADR.art(11, 12): [
        a.initiate.obliges(a.draft),
        a.draft.needs(a.initiate),
        a.revise_draft.needs(a.draft),
    ],
    MADR.art(13): [
        a.initiate.obliges(a.determine_units),
        a.determine_units.needs(a.initiate),
        a.consult_units.needs(a.initiate),
        a.determine_units.obliges(a.consult_units, when=when.CONCERNS_UNITS),
        a.determine_units.releases(a.consult_units, a.explain_dispute, when=when.CONCERNS_NO_UNITS),
        a.consult_units.opens(a.explain_dispute, when=when.DISAGREED),
        a.consult_units.obliges(a.explain_dispute, when=when.DISAGREED),
    ],
}

PARTICIPATION: RuleTable = {
    MADR.art(14, par=1): [
        a.initiate.obliges(a.determine_participation),
        a.determine_participation.needs(a.initiate),
        a.determine_participation.obliges(a.hear_public, when=when.MUST_HEAR),
        a.determine_participation.releases(a.hear_public, when=when.NEED_NOT_HEAR),
        a.determine_participation.opens(*g.OPINIONS, when=when.NOT_SECRET),
        a.determine_participation.closes(
            *g.OPINIONS, *g.SOLICITATION_ENDS, *g.HEARING_ALL, when=when.IS_SECRET
        ),
        a.hear_public.needs(a.initiate),
    ],
    MADR.art(14, par=2): [
        *(
            way.releases(a.hear_public)
            for way in (a.solicitation_over, a.shortened_over, a.sign_hearing_record)
        ),
    ],
    MADR.art(14, par=3): [
        a.initiate.obliges(a.determine_groups),
        a.determine_groups.needs(a.initiate),
        a.consult_groups.needs(a.initiate),
        a.determine_groups.obliges(a.consult_groups, when=when.HAS_GROUPS),
        a.determine_groups.releases(a.consult_groups, when=when.HAS_NO_GROUPS),
    ],
    MADR.art(15, par=1): [
        a.solicit_opinions.needs(a.draft),
        a.solicit_opinions.opens(a.solicitation_over),
        a.solicit_opinions.obliges(a.solicitation_over),
        a.solicitation_over.needs(a.solicit_opinions, after=MADR.days(30)),
        a.solicitation_over.needs(a.solicit_opinions, after=Given(fact=f.closes_on, roll=False)),
        # 一般不少于30日: a shorter term is an act of its own, whose notice states the reason.
        a.solicit_shortened.needs(a.draft),
        a.solicit_shortened.opens(a.shortened_over),
        a.solicit_shortened.obliges(a.shortened_over),
        a.solicit_shortened.releases(a.solicit_opinions),
        a.shortened_over.needs(a.solicit_shortened, after=Given(fact=f.closes_on, roll=False)),
    ],
    BER.art(62, par=2): [
        a.determine_participation.obliges(a.solicit_opinions, when=when.MUST_SOLICIT),
        a.determine_participation.releases(a.solicit_opinions, when=when.NEED_NOT_SOLICIT),
    ],
    MADR.art(16, par=1): [
        a.initiate.obliges(a.determine_hearing),
        a.determine_hearing.needs(a.initiate),
        a.determine_hearing.opens(*g.HEARING, when=when.HAS_HEARING),
        a.determine_hearing.obliges(*g.HEARING, when=when.HAS_HEARING),
        a.determine_hearing.closes(*g.HEARING_ALL, when=when.HAS_NO_HEARING),
    ],
    MADR.art(16, par=2): [
        a.publish_hearing.needs(a.draft),
        a.hold_hearing.needs(a.publish_hearing, after=Given(fact=d.held_eve, roll=False)),
        a.hold_hearing.waits_for(a.publish_hearing),
    ],
    MADR.art(16, par=3): [
        a.publish_hearing.opens(a.publish_selection, when=when.SELECTS),
        a.publish_hearing.obliges(a.publish_selection, when=when.SELECTS),
        a.publish_participants.needs(a.publish_hearing),
        a.publish_participants.waits_for(a.publish_hearing, a.publish_selection),
        a.hold_hearing.needs(a.publish_participants),
        a.hold_hearing.waits_for(a.publish_participants, a.deliver_papers),
        a.deliver_papers.needs(a.draft),
        a.hold_hearing.needs(
            a.deliver_papers,
            after=Given(parameter="decision.hearing_paper_days", unit=Unit.DAY, status=Status.V2),
        ),
    ],
    MADR.art(17, item=3): [
        a.hold_hearing.opens(a.sign_hearing_record),
        a.hold_hearing.obliges(a.sign_hearing_record),
    ],
    MADR.art(18): [
        *(heard.opens(a.digest_opinions) for heard in g.HEARD),
        *(heard.obliges(a.digest_opinions) for heard in g.HEARD),
    ],
}

EXPERTS_AND_RISK: RuleTable = {
    MADR.art(19, par=1): [
        a.initiate.obliges(a.determine_expertise),
        a.determine_expertise.needs(a.initiate),
        a.determine_expertise.opens(*g.EXPERTS, when=when.IS_SPECIALISED),
        a.determine_expertise.obliges(a.select_experts, a.digest_experts, when=when.IS_SPECIALISED),
        a.determine_expertise.closes(*g.EXPERTS, when=when.NOT_SPECIALISED),
        a.select_experts.obliges(a.check_conflict, a.expert_opinion),
        a.expert_opinion.needs(a.draft),
        a.expert_opinion.obliges(a.digest_experts),
        a.digest_experts.waits_for(a.select_experts, a.check_conflict, a.expert_opinion),
    ],
    MADR.art(20): [
        a.expert_opinion.needs(a.check_conflict),
        a.expert_opinion.differs_from(a.draft, a.revise_draft),
        a.check_conflict.closes(a.expert_opinion, when=when.IN_CONFLICT),
        a.check_conflict.obliges(a.select_experts, when=when.IN_CONFLICT),
        a.drop_expert.closes(a.check_conflict, a.expert_opinion, a.drop_expert),
        a.drop_expert.obliges(a.select_experts),
        a.expert_opinion.releases(a.select_experts),
    ],
    MADR.art(22): [
        a.initiate.obliges(a.determine_risk),
        a.determine_risk.needs(a.initiate),
        a.determine_risk.opens(a.assess_risk, when=when.IS_RISKY),
        a.determine_risk.obliges(a.assess_risk, when=when.IS_RISKY),
        a.determine_risk.closes(a.assess_risk, a.control_risk, when=when.NOT_RISKY),
        a.assess_risk.needs(a.draft),
    ],
    MADR.art(24): [
        a.assess_risk.opens(a.control_risk, when=when.IS_UNCONTROLLABLE),
        a.assess_risk.obliges(a.control_risk, when=when.IS_UNCONTROLLABLE),
        a.assess_risk.releases(a.control_risk, when=when.IS_CONTROLLABLE),
        a.control_risk.obliges(a.revise_draft, when=when.ADJUSTS),
        a.control_risk.obliges(a.control_risk, when=when.NOT_CONTROLLED),
        a.adopt.waits_for(a.assess_risk, a.control_risk),
    ],
}

_REVIEWS = (a.own_competition, a.review_competition)

FAIR_COMPETITION: RuleTable = {
    MADR.art(29, item=1): [
        a.initiate.obliges(a.determine_competition),
        a.determine_competition.needs(a.initiate),
        a.determine_competition.closes(*g.COMPETITION, when=when.NOT_REVIEWED),
    ],
    FCRR.art(13): [
        a.determine_competition.opens(a.own_competition, when=when.OWN_REVIEW),
        a.determine_competition.obliges(a.own_competition, when=when.OWN_REVIEW),
        a.determine_competition.closes(
            a.precheck_competition, a.review_competition, when=when.OWN_REVIEW
        ),
        a.own_competition.needs(a.draft),
        a.revise_draft.obliges(a.own_competition, when=when.TOUCHES_AGAIN),
        a.amend_draft.obliges(a.own_competition, when=when.TOUCHES_AGAIN),
    ],
    FCRR.art(14): [
        a.determine_competition.opens(
            a.precheck_competition, a.review_competition, when=when.REGULATOR_REVIEW
        ),
        a.determine_competition.obliges(
            a.precheck_competition, a.review_competition, when=when.REGULATOR_REVIEW
        ),
        a.determine_competition.closes(a.own_competition, when=when.REGULATOR_REVIEW),
        a.precheck_competition.needs(a.draft),
        a.precheck_competition.obliges(a.review_competition),
        a.review_competition.needs(a.precheck_competition),
        a.review_competition.waits_for(a.precheck_competition),
        *(
            change.obliges(a.precheck_competition, a.review_competition, when=when.TOUCHES_AGAIN)
            for change in (a.revise_draft, a.amend_draft)
        ),
    ],
    FCRR.art(16): [
        a.determine_competition.opens(a.hear_operators, when=when.OWN_REVIEW),
        a.determine_competition.obliges(a.hear_operators, when=when.OWN_REVIEW),
        a.determine_competition.opens(a.hear_operators, when=when.REGULATOR_REVIEW),
        a.determine_competition.obliges(a.hear_operators, when=when.REGULATOR_REVIEW),
        *(review.waits_for(a.hear_operators) for review in _REVIEWS),
    ],
    FCRR.art(12) + FCRR.art(17, par=2): [
        *(review.opens(a.state_exception, when=when.IS_EXCEPTED) for review in _REVIEWS),
        *(review.obliges(a.state_exception, when=when.IS_EXCEPTED) for review in _REVIEWS),
        *(review.closes(a.state_exception, when=when.NOT_EXCEPTED) for review in _REVIEWS),
    ],
    FCRR.art(18): [
        *(review.obliges(review, when=when.VIOLATES_STANDARD) for review in _REVIEWS),
        *(review.obliges(a.revise_draft, when=when.VIOLATES_STANDARD) for review in _REVIEWS),
        *(review.waits_for(a.revise_draft) for review in _REVIEWS),
        *(issue.waits_for(*_REVIEWS, a.state_exception) for issue in g.ISSUE),
    ],
}

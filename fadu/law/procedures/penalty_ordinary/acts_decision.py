"""Acts of legal review, collective discussion and decision (法制审核、集体讨论、决定), a copy a party."""

from __future__ import annotations

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import stating
from fadu.law.procedures.penalty_ordinary import accidents, citing, proving, trying
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, by_two
from fadu.law.procedures.penalty_ordinary.facts_transfer import police_filed
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

determine_review = Act(
    "determine_review",
    "认定是否应当法制审核",
    (Role.LEADER, Role.LEGAL_REVIEWER),
    each="party",
    starts_open=True,
    facts=(d.review_ground, f.party_kind, f.fine, d.review_owed),
    document="法制审核情形认定表",
)
legal_review = Act(
    "legal_review",
    "法制审核",
    (Role.LEGAL_REVIEWER,),
    each="party",
    facts=(d.passed, d.reviewer, f.opinion),
    document="法制审核意见书",
    milestone=True,
)
correct_case = by_two(
    "correct_case",
    "按审核意见纠正",
    each="party",
    facts=(f.summary,),
    document="法制审核意见采纳情况",
)
determine_complexity = Act(
    "determine_complexity",
    "认定是否情节复杂或者重大",
    LEADER,
    each="party",
    starts_open=True,
    facts=(d.complexity, f.party_kind, f.fine, d.discussion_owed),
    document="集体讨论情形认定表",
)
discuss = Act(
    "discuss",
    "集体讨论",
    LEADER,
    officers=2,
    each="party",
    repeats=True,
    facts=(d.discussed, f.summary),
    document="案件集体讨论记录",
    milestone=True,
)
penalize = Act(
    "penalize",
    "作出处罚决定",
    LEADER,
    each="party",
    facts=d.DECISION,
    document="行政处罚决定书",
    milestone=True,
)
penalize_without_fine = Act(
    "penalize_without_fine",
    "作出不含罚款的处罚决定",
    LEADER,
    each="party",
    facts=d.WITHOUT_FINE,
    document="行政处罚决定书",
    milestone=True,
)
no_penalty = Act(
    "no_penalty",
    "决定不予处罚",
    LEADER,
    each="party",
    repeats=True,
    facts=(
        f.number,
        d.no_penalty_ground,
        d.guarded,
        d.guardian_ordered,
        f.facts_found,
        *proving.FACTS,
        police_filed,
        accidents.accident,
        f.reason,
    ),
    document="不予行政处罚决定书",
    milestone=True,
)
dismiss = Act(
    "dismiss",
    "认定违法事实不能成立",
    LEADER,
    each="party",
    repeats=True,
    facts=(f.number, f.reason),
    document="不予行政处罚决定书",
    phrase="以违法事实不能成立为由不予处罚",
    milestone=True,
)
educate = by_two("educate", "教育当事人", each="party", facts=(f.summary,), document="教育记录")
cite_fined = by_two(
    "cite_fined",
    "援引原处罚决定",
    each="party",
    repeats=True,
    facts=(*citing.FACTS, d.production_unit, f.under_wsl, citing.stands),
    document="原处罚决定书及送达回证",
)
forgo_daily = Act(
    "forgo_daily",
    "决定不按日连续处罚",
    LEADER,
    each="party",
    repeats=True,
    facts=(f.reason,),
    document="不予按日连续处罚告知书",
)
remade_elsewhere = by_two(
    "remade_elsewhere",
    "登记另案办理按日连续处罚",
    each="party",
    repeats=True,
    facts=(citing.elsewhere,),
)
find_refusal = by_two(
    "find_refusal",
    "认定拒不改正",
    each="party",
    repeats=True,
    facts=(f.summary, trying.no_court_fine, d.refusal_stands),
    document="拒不改正情况认定书",
)
daily_fine = Act(
    "daily_fine",
    "决定按日连续处罚",
    LEADER,
    each="party",
    repeats=True,
    facts=(f.number, f.party_kind, *d.DAILY_DECISION),
    document="按日连续处罚决定书",
)
alter_decision = Act(
    "alter_decision",
    "登记决定变更、撤销、违法、无效",
    each="party",
    repeats=True,
    facts=(
        stating.altered_decision, stating.further_on, d.altered, stating.altered_by, d.criminal_fined, d.remake, *ALTERATION.stated, *ALTERATION.derived, x.published,
        *ALTERATION.returning, f.reason,
    ),
    document="变更、撤销决定文书",
    phrase="登记决定被变更、撤销、确认违法或者无效",
)  # fmt: skip
DECISIONS = (penalize, penalize_without_fine)
PENALTIES = (penalize, penalize_without_fine, daily_fine)

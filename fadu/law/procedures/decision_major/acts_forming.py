"""Acts of a major decision from proposal to legality review, in the order in which they come.

`_draft` acts form the draft: in play from the start, out once the decision is made, back in play
when a major adjustment runs the procedure again.
"""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import facts_forming as d
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_DRAFTER, _DECIDER = (Role.DRAFTER,), (Role.DECIDER,)
_ORGANISER = (Role.DRAFTER, Role.OFFICER)  # 决策承办单位或者组织听证会的其他单位


def _draft(code: str, title: str, by: tuple[Role, ...] = _DRAFTER, **more: Any) -> Act:
    """An act of the forming stage, whatever brings it back into play later."""
    return Act(code, title, by, starts_open=True, **more)


def _determine(code: str, title: str, *facts: f.Fact) -> Act:
    """An answer with its reason and signer; silence is not a no."""
    return _draft(code, title, repeats=True, facts=(*facts, f.grounds))


# Start
propose = Act(
    "propose",
    "提出决策事项建议",
    facts=(f.subject, f.proposer_kind, f.proposer, f.problem),
    document="决策事项建议书",
)
determine_scope = Act(
    "determine_scope",
    "认定是否适用重大行政决策程序",
    (Role.DRAFTER, Role.DECIDER, Role.LEGAL_OFFICE),
    repeats=True,
    facts=(f.level, f.kind, f.listed, f.other_procedure, f.grounds, f.applies),
)
study = Act("study", "研究论证", facts=(f.report,), document="研究论证报告")
initiate = Act(
    "initiate",
    "决定启动决策程序",
    _DECIDER,
    facts=(f.lead_unit, f.other_units, f.number, f.party_first),
    document="启动决策程序批示",
    milestone=True,
)
decline = Act("decline", "决定不启动决策程序", _DECIDER, facts=(f.grounds,))
follow_other_law = Act(
    "follow_other_law",
    "依照其他法律、行政法规的规定履行环节",
    _DRAFTER,
    repeats=True,
    facts=(f.step, f.basis, f.report),
)

# Determinations
determine_units = _determine(
    "determine_units", "认定是否涉及其他单位职责", f.concerns_units, d.consulted, d.units_due
)
determine_participation = _determine(
    "determine_participation", "认定公众参与方式", f.participation, d.consulted, d.way_due
)
determine_groups = _determine(
    "determine_groups", "认定是否涉及特定群体利益", f.has_groups, d.consulted, d.groups_due
)
determine_hearing = _determine("determine_hearing", "认定是否举行听证会", f.hearing)
determine_expertise = _determine("determine_expertise", "认定是否专业性、技术性较强", f.specialised)
determine_risk = _determine("determine_risk", "认定是否可能造成不利影响", f.risk)
determine_competition = _determine(
    "determine_competition",
    "认定是否应当公平竞争审查",
    f.touches_operators,
    f.level,
    f.determined_on,
    f.planned_issue,
    f.review_mode,
)
determine_congress = _determine(
    "determine_congress", "认定是否属于人大及其常委会决定、报告事项", f.congress
)
determine_approval = _determine(
    "determine_approval", "认定是否应当报上级机关批准", f.needs_approval, f.approver
)

# Draft and participation
draft = _draft(
    "draft",
    "拟订决策草案",
    facts=(f.options, f.text),
    document="决策草案及说明",
    milestone=True,
)
revise_draft = _draft(
    "revise_draft",
    "调整决策草案",
    repeats=True,
    facts=(f.changes_operators, f.text, f.grounds),
    document="决策草案修改稿",
)
consult_units = _draft(
    "consult_units", "与有关单位协商", repeats=True, facts=(f.agreed, f.heard), document="意见汇总"
)
explain_dispute = Act(
    "explain_dispute", "向决策机关说明争议", _DRAFTER, facts=(f.report,), document="争议情况说明"
)
hear_public = _draft("hear_public", "听取公众意见", repeats=True, facts=(f.way, f.heard))
consult_groups = _draft(
    "consult_groups", "与特定群体沟通协商", repeats=True, facts=(f.groups, f.heard)
)
solicit_opinions = _draft(
    "solicit_opinions",
    "向社会公开征求意见",
    repeats=True,
    facts=(f.closes_on, f.channels, f.text, d.full_term),
    document="公开征求意见公告",
    milestone=True,
)
solicitation_over = Act("solicitation_over", "公开征求意见期限届满", lapse=True)
solicit_shortened = _draft(
    "solicit_shortened",
    "缩短期限向社会公开征求意见",
    repeats=True,
    facts=(f.closes_on, f.shortened_for, f.shortened_note, f.channels, f.text),
    document="公开征求意见公告",
)
shortened_over = Act("shortened_over", "缩短的公开征求意见期限届满", lapse=True)
publish_hearing = Act(
    "publish_hearing",
    "公布听证会事项和决策草案",
    _ORGANISER,
    repeats=True,
    facts=(f.held_on, f.selection, f.channels, d.held_eve),
    document="听证会公告",
)
publish_selection = Act(
    "publish_selection", "公布听证参加人遴选办法", _ORGANISER, facts=(f.channels,),
    document="听证参加人遴选办法",
)  # fmt: skip
publish_participants = Act(
    "publish_participants",
    "公布听证参加人名单",
    _ORGANISER,
    repeats=True,
    facts=(f.participants, f.channels),
    document="听证参加人名单",
)
deliver_papers = Act(
    "deliver_papers", "送达听证会材料", _ORGANISER, repeats=True, facts=(f.materials,)
)
hold_hearing = Act(
    "hold_hearing", "举行听证会", _ORGANISER, facts=(f.attended, f.minutes), milestone=True
)
sign_hearing_record = Act(
    "sign_hearing_record",
    "听证参加人确认听证会记录并签字",
    _ORGANISER,
    facts=(f.minutes,),
    phrase="由听证参加人确认听证会记录并签字",
)
digest_opinions = Act(
    "digest_opinions",
    "归纳整理、研究采纳意见",
    _DRAFTER,
    repeats=True,
    facts=(f.received, f.accepted, f.adoption),
    document="意见研究采纳情况说明",
)

# Experts and risk
select_experts = Act(
    "select_experts",
    "选择专家、专业机构",
    _DRAFTER,
    names="expert",
    repeats=True,
    facts=(f.expert, f.grounds),
)
check_conflict = Act(
    "check_conflict",
    "核查专家利害关系",
    _DRAFTER,
    each="expert",
    facts=(f.expert_person, f.conflict, f.grounds),
)
expert_opinion = Act(
    "expert_opinion",
    "提出专家论证意见",
    (Role.EXPERT,),
    each="expert",
    facts=(f.argued_by, f.appraiser, f.main_work, f.argument, f.signed, f.report),
    document="专家论证意见",
    phrase="由专家提出论证意见",
)
drop_expert = Act("drop_expert", "更换专家、专业机构", _DRAFTER, each="expert", facts=(f.grounds,))
digest_experts = Act(
    "digest_experts",
    "研究采纳专家论证意见",
    _DRAFTER,
    facts=(f.adoption,),
    document="专家论证意见研究采纳情况说明",
)
assess_risk = Act(
    "assess_risk",
    "风险评估",
    (Role.ASSESSOR, Role.DRAFTER),
    repeats=True,
    facts=(f.appraiser, f.risk_result, f.units_heard, f.report),
    document="风险评估报告",
    milestone=True,
    phrase="进行风险评估",
)
control_risk = Act(
    "control_risk",
    "采取措施确保风险可控",
    _DECIDER,
    facts=(f.measure, f.controlled, f.grounds),
)

# Fair competition and legality
hear_operators = Act(
    "hear_operators", "听取经营者、行业协会商会意见", _DRAFTER, repeats=True, facts=(f.heard,)
)
own_competition = Act(
    "own_competition",
    "公平竞争审查（部门）",
    _DRAFTER,
    repeats=True,
    facts=(f.competition_result, f.report),
    document="公平竞争审查结论",
    phrase="进行公平竞争审查（部门）",
)
precheck_competition = Act(
    "precheck_competition",
    "公平竞争初审",
    _DRAFTER,
    repeats=True,
    facts=(f.report,),
    document="公平竞争审查初审意见",
    phrase="进行公平竞争初审",
)
review_competition = Act(
    "review_competition",
    "公平竞争审查（市场监督管理部门）",
    (Role.MARKET_REGULATOR,),
    repeats=True,
    facts=(f.competition_result, f.report),
    document="公平竞争审查结论",
    phrase="由市场监督管理部门进行公平竞争审查",
)
state_exception = Act(
    "state_exception", "说明适用例外规定", (Role.DRAFTER, Role.MARKET_REGULATOR),
    facts=(f.exception_item, f.no_alternative, f.ends_when),
)  # fmt: skip
submit_review = _draft(
    "submit_review",
    "送请合法性审查",
    facts=(f.materials, f.text),
    document="合法性审查送审函",
)
return_materials = Act(
    "return_materials", "退回或者要求补充送审材料", (Role.LEGAL_OFFICE,), facts=(f.grounds,)
)
press_review = _draft("press_review", "要求出具合法性审查意见", repeats=True, facts=(f.grounds,))
counsel_opinion = _draft(
    "counsel_opinion",
    "法律顾问、公职律师提出法律意见",
    (Role.COUNSEL,),
    facts=(f.report,),
    document="法律意见书",
    phrase="组织法律顾问、公职律师提出法律意见",
)
review_legality = _draft(
    "review_legality",
    "出具合法性审查意见",
    (Role.LEGAL_OFFICE,),
    facts=(f.legality, f.report),
    document="合法性审查意见书",
    milestone=True,
)
amend_draft = Act(
    "amend_draft",
    "根据审查意见调整或者补充",
    _DRAFTER,
    facts=(f.changes_operators, f.text, f.grounds),
    document="决策草案修改稿",
)
disclose_risk = Act(
    "disclose_risk",
    "明示探索性改革法律风险",
    _DRAFTER,
    facts=(f.grounds, f.report),
    document="法律风险说明",
)

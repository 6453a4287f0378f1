"""Acts on a major hazard from the finding to resumption, in the order in which they come.

`_on` acts have one copy per hazard. Inspections are made by two certified officers throughout: the
text that says so is 危险化学品安全法 8(2); for other trades the safe reading is taken. A hazard that
was only reported is taken down by one officer: nobody has inspected yet.
"""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.hazard_major import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def _on(code: str, title: str, by: tuple[Role, ...], **more: Any) -> Act:
    """An act with one copy per hazard."""
    return Act(code, title, by, each="hazard", **more)


def _visit(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers on one hazard."""
    return _on(code, title, _OFFICER, officers=2, certified=True, **more)


# Finding and record
find_hazard = Act(
    "find_hazard",
    "发现重大事故隐患",
    _OFFICER,
    officers=2,
    certified=True,
    pair_when=f.INSPECTED,
    names="hazard",
    repeats=True,
    facts=(f.subject, f.enterprise, f.trade, f.hazard, f.source, f.campaign, f.description),
    milestone=True,
)
record_inspection = Act(
    "record_inspection",
    "作出检查书面记录",
    _OFFICER,
    officers=2,
    certified=True,
    repeats=True,
    facts=(f.place, f.content, f.occasion, f.shown, f.signature),
    document="现场检查记录",
)
report_refusal = Act(
    "report_refusal", "报告拒绝签字情况", _OFFICER, facts=(f.refusal,), document="情况说明"
)
verify_complaint = Act(
    "verify_complaint",
    "核实举报事项",
    _OFFICER,
    officers=2,
    facts=(f.verified, f.needs_measures),
    document="举报核查报告",
    phrase="核实举报事项并形成书面材料",
)
sign_complaint = Act(
    "sign_complaint",
    "签批举报整改措施",
    _LEADER,
    facts=(f.measures,),
    document="举报事项处理审批表",
)

# Judgement and supervision
judge_hazard = _on(
    "judge_hazard",
    "认定重大事故隐患",
    (Role.OFFICER, Role.LEGAL_OFFICE),
    repeats=True,
    facts=(
        f.is_major,
        f.sector,
        f.standard,
        f.standard_version,
        f.item,
        f.judged_by,
        f.grounds,
        f.listing_owed,
    ),
    document="重大事故隐患判定意见",
    phrase="认定是否属于重大事故隐患",
)
register_hazard = _on(
    "register_hazard",
    "纳入信息系统",
    _OFFICER,
    facts=(f.system_number,),
    phrase="将隐患纳入信息系统",
    milestone=True,
)
list_supervision = _on(
    "list_supervision",
    "挂牌督办",
    _LEADER,
    facts=(f.level, f.supervise_until, f.listing_number),
    document="重大事故隐患挂牌督办通知书",
    milestone=True,
)
publish_listing = _on("publish_listing", "公布挂牌督办信息", _OFFICER, facts=(f.channel,))
close_listing = _on(
    "close_listing", "摘牌", _LEADER, facts=(f.listing_number,), document="摘牌通知书"
)

# Order, removal, review
assess_safety = _visit(
    "assess_safety",
    "判断排除前能否保证安全",
    repeats=True,
    facts=(f.safe_now,),
)
order_elimination = _visit(
    "order_elimination",
    "责令排除隐患",
    repeats=True,
    facts=(f.mode, f.deadline, f.requirements, f.order_number),
    document="责令限期整改指令书",
    milestone=True,
)
submit_plan = _on(
    "submit_plan", "报送治理方案", _ENTERPRISE, repeats=True, facts=(f.plan,), document="治理方案"
)
report_progress = _on(
    "report_progress",
    "报告整改进展",
    _ENTERPRISE,
    repeats=True,
    facts=(f.progress, f.told_workers),
)
check_progress = _visit(
    "check_progress", "督促检查整改", repeats=True, facts=(f.progress, f.unsafe)
)
apply_extension = _on(
    "apply_extension", "申请延长整改期限", _ENTERPRISE, repeats=True, facts=(f.reason,)
)
decide_extension = _on(
    "decide_extension",
    "审批延期申请",
    _LEADER,
    facts=(f.granted, f.grounds),
    document="延期整改审批表",
)
extend_term = _visit(
    "extend_term",
    "延长整改期限",
    facts=(f.new_deadline, f.order_number),
    document="延长整改期限决定书",
)
term_over = _on("term_over", "整改期限届满", (), lapse=True)
extended_over = _on("extended_over", "延长的整改期限届满", (), lapse=True)
rectify = _on(
    "rectify",
    "消除隐患并报告",
    _ENTERPRISE,
    repeats=True,
    facts=(f.completed, f.measures, f.told_workers),
    document="整改报告",
    milestone=True,
)
review = _visit(
    "review",
    "复查",
    repeats=True,
    facts=(f.result, f.unsafe, f.opinion),
    document="整改复查意见书",
    milestone=True,
)

# Stop and resumption
stop_work = _visit(
    "stop_work",
    "责令撤出人员、暂时停产停业或者停止使用",
    repeats=True,
    facts=(f.stop_kind, f.scope, f.order_number),
    document="现场处理措施决定书",
    milestone=True,
)
reassess_stop = _visit(
    "reassess_stop", "复核暂时停产停业措施", facts=(f.opinion,), document="措施复核意见"
)
withdraw_stop = _on(
    "withdraw_stop",
    "撤销现场处理措施",
    _LEADER,
    repeats=True,
    facts=(f.withdrawn_for, f.grounds),
    document="撤销现场处理措施决定书",
)
apply_resumption = _on(
    "apply_resumption", "申请恢复生产经营", _ENTERPRISE, repeats=True, facts=(f.evidence,)
)
decide_resumption = _on(
    "decide_resumption",
    "审查是否同意恢复生产经营和使用",
    _LEADER,
    facts=(f.agreed, f.grounds),
    document="恢复生产经营审查意见书",
    phrase="审查恢复生产经营和使用",
    milestone=True,
)
note_no_resumption = _on(
    "note_no_resumption",
    "记明不再恢复生产经营和使用",
    _OFFICER,
    repeats=True,
    facts=(f.reason, f.evidence),
)
resume = _on("resume", "恢复生产经营和使用", _ENTERPRISE, repeats=True, facts=(f.scope,))

"""Every act of a draw (随机抽取), from the finding that it may be drawn to the published result."""

from __future__ import annotations

from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_LEGAL, _LEADER, _OFFICER = (Role.LEGAL_OFFICE,), (Role.LEADER,), (Role.OFFICER,)

determine_kind = Act(
    "determine_kind",
    "认定检查类别和抽取方式",
    _LEGAL,
    repeats=True,
    starts_open=True,
    facts=(f.subject, f.plan_number, f.kind, f.mode, f.route),
    document="抽取方案",
)
freeze_lists = Act(
    "freeze_lists",
    "冻结名录",
    _LEGAL,
    repeats=True,
    facts=(
        f.number,
        f.object_list,
        f.objects,
        f.officer_list,
        f.officers,
        f.to_draw,
        f.reserves,
        f.conditions,
        f.frozen,
        f.commitment,
    ),
    phrase="冻结检查对象和检查人员名录",
)
publish_commitment = Act(
    "publish_commitment",
    "公布名单承诺值",
    _LEGAL,
    facts=(f.commitment, f.random_source, f.channel),
    phrase="公布名单承诺值和随机数来源",
)
record_randomness = Act(
    "record_randomness",
    "记录公开随机数",
    _LEGAL,
    facts=(f.random_source, f.random_value, f.committed_at, f.occurred_at, f.order_kept),
)
draw = Act(
    "draw",
    "随机抽取",
    _LEGAL,
    repeats=True,
    facts=(f.number, f.drawn, f.result, f.picks, f.witnesses),
    document="随机抽取记录",
    phrase="随机抽取检查对象、随机选派检查人员",
    milestone=True,
)
record_external = Act(
    "record_external",
    "登记外部平台抽取结果",
    _LEGAL,
    repeats=True,
    facts=(f.platform, f.number, f.drawn_on, f.roster, f.drawn, f.result),
    milestone=True,
)
drop_batch = Act(
    "drop_batch",
    "撤销抽取批次",
    _LEADER,
    repeats=True,
    facts=(f.committed, f.grounds),
    document="撤销抽取审批表",
)
void_draw = Act(
    "void_draw",
    "宣布抽取无效",
    _LEADER,
    repeats=True,
    facts=(f.void_for, f.grounds),
    document="抽取无效审批表",
)
replace_target = Act(
    "replace_target",
    "递补检查对象",
    _LEADER,
    repeats=True,
    facts=(f.task_number, f.replaced_for, f.next_number, f.team, f.grounds),
    document="递补审批表",
)
cancel_target = Act(
    "cancel_target",
    "取消抽中任务",
    _LEADER,
    repeats=True,
    facts=(f.task_number, f.grounds),
    document="任务取消审批表",
)
declare_recusal = Act(
    "declare_recusal",
    "申请回避",
    _OFFICER,
    repeats=True,
    facts=(f.recused, f.task_number, f.relation),
    document="回避申请书",
)
decide_recusal = Act(
    "decide_recusal",
    "决定是否回避",
    _LEADER,
    repeats=True,
    facts=(f.recused, f.task_number, f.granted, f.grounds),
    document="回避决定书",
)
substitute_officer = Act(
    "substitute_officer",
    "递补检查人员",
    _LEGAL,
    facts=(f.task_number, f.substitute, f.team),
    document="递补记录",
)
publish_draw = Act(
    "publish_draw",
    "公布抽取情况",
    _LEGAL,
    repeats=True,
    facts=(f.published, f.channel),
    milestone=True,
)
issue_tasks = Act(
    "issue_tasks",
    "下达抽查任务",
    _LEADER,
    repeats=True,
    facts=(f.number,),
    document="抽查任务通知书",
)
close_draw = Act("close_draw", "抽取归档", _LEGAL, facts=(f.grounds,))

ACTS: tuple[Act, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Act)

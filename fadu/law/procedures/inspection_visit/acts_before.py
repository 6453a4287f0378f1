"""Acts before anybody goes out: clue, task, approval, scheme, officers, recusal, notice."""

from __future__ import annotations

from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.recusing import recusal
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)

# 线索
register_clue = Act(
    "register_clue",
    "登记检查线索",
    _OFFICER,
    repeats=True,
    facts=(f.clue_source, f.summary),
    document="线索登记表",
)
decline_clue = Act(
    "decline_clue",
    "记明线索不开展检查",
    _LEADER,
    repeats=True,
    facts=(f.declined_for, f.receiver_if_any, f.grounds),
    document="线索处理审批表",
    phrase="记明对线索不开展检查的理由",
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

# 任务、批准、方案
open_visit = Act(
    "open_visit",
    "确定检查任务",
    (Role.OFFICER, Role.LEADER),
    starts_open=True,
    facts=(
        f.subject,
        f.enterprise,
        f.site,
        f.trade,
        f.hazchem,
        f.source,
        f.task_number,
        f.campaign,
        f.occasion,
        f.basis,
        f.manner,
        f.team,
        f.planned_on,
        f.urgent,
        f.visits_before,
        f.exemption,
        f.vain_reason,
        f.approval,
        f.code_due,
        f.counted,
        f.cap_state,
        f.hazchem_rules,
        f.authority_due,
        f.disposal_due,
    ),
    document="检查任务通知书",
    milestone=True,
)
justify_visit = Act(
    "justify_visit",
    "说明超过频次上限的理由",
    _LEADER,
    facts=(f.grounds,),
    document="超频次检查审批表",
)
approve_visit = Act(
    "approve_visit",
    "批准行政检查",
    _LEADER,
    facts=(f.number,),
    document="行政检查审批表",
)
report_urgent = Act(
    "report_urgent",
    "当场报告紧急检查",
    _OFFICER,
    facts=(f.reported_to, f.grounds),
    phrase="将紧急检查当场报告负责人",
)
make_up_approval = Act(
    "make_up_approval",
    "补办行政检查审批",
    _LEADER,
    facts=(f.number,),
    document="行政检查审批表",
)
make_scheme = Act(
    "make_scheme",
    "制定现场检查方案",
    _OFFICER,
    repeats=True,
    facts=(f.scheme,),
    document="现场检查方案",
)
confirm_authority = Act(
    "confirm_authority",
    "确认异地检查的权限和程序",
    _LEADER,
    facts=(f.authority, f.decider),
)
join_departments = Act(
    "join_departments",
    "会同有关部门检查",
    _OFFICER,
    repeats=True,
    facts=(f.partners,),
    document="联合检查通知",
)
call_off = Act(
    "call_off",
    "取消检查任务",
    _LEADER,
    facts=(f.called_off_for, f.grounds),
    document="检查任务取消审批表",
)

# 人员、回避、通知
assign_officers = Act(
    "assign_officers",
    "指派检查人员",
    _LEADER,
    repeats=True,
    facts=(f.first_officer, f.second_officer, f.assistants),
    phrase="指派两名以上持证检查人员",
)
_ASIDE = recusal(
    _OFFICER,
    declared=(f.recused, f.relation),
    requested=(f.recused, f.relation),
    decided=(f.recused, f.recusal_granted, f.grounds),
    granted=f.RECUSAL_GRANTED,
)
declare_recusal = _ASIDE.declare
request_recusal = _ASIDE.request
decide_recusal = _ASIDE.decide
give_notice = Act(
    "give_notice",
    "送达行政检查通知书",
    _OFFICER,
    facts=(f.notice_number, f.notified_for),
    document="行政检查通知书",
)

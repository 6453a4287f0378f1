"""Every act of the yearly plan (年度监督检查计划) and of its campaigns (专项检查计划)."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_LEGAL, _LEADER = (Role.LEGAL_OFFICE,), (Role.LEADER,)
_PREPARING = (Role.LEGAL_OFFICE, Role.OFFICER)


def _on(code: str, title: str, by: tuple[Role, ...], **more: Any) -> Act:
    """An act with one copy per campaign."""
    return Act(code, title, by, each="campaign", **more)


measure_capacity = Act(
    "measure_capacity",
    "测算监督检查工作日",
    _PREPARING,
    repeats=True,
    facts=(
        f.staff,
        f.workdays,
        f.total_days,
        f.other_days,
        f.idle_days,
        f.capacity,
        f.worksheet,
        f.terms,
    ),
    document="监督检查工作日测算表",
)
classify_objects = Act(
    "classify_objects",
    "监管对象分类分级",
    _PREPARING,
    repeats=True,
    facts=(f.object_list, f.objects, f.key_units, f.general_units, f.classified_by),
    document="监管对象台账",
    phrase="对监管对象分类分级",
)
draft_plan = Act(
    "draft_plan",
    "编制年度监督检查计划",
    _LEGAL,
    repeats=True,
    facts=(
        f.subject,
        f.year,
        f.plan_file,
        f.items,
        f.key_visits,
        f.general_visits,
        f.planned_days,
        f.coal,
        f.hazchem,
        f.approval_due,
        f.filing_due,
        f.caps_due,
        f.coal_rules,
        f.sources_due,
    ),
    document="年度监督检查计划（涉企行政检查计划）草案",
    milestone=True,
)
check_caps = Act(
    "check_caps",
    "校验年度频次上限",
    _PREPARING,
    repeats=True,
    facts=(f.caps_result, f.cap_units),
    document="频次校验单",
)
merge_joint = Act(
    "merge_joint",
    "合并检查事项、安排联合检查",
    _PREPARING,
    repeats=True,
    facts=(f.merged, f.partners, f.items),
    document="联合检查方案",
)
schedule_sources = Act(
    "schedule_sources",
    "安排重大危险源专项监督检查",
    _LEGAL,
    repeats=True,
    facts=(f.sources, f.sources_plan),
)
submit_plan = Act(
    "submit_plan",
    "报请本级人民政府批准",
    _LEADER,
    facts=(f.letter_number,),
    document="请示",
)
receive_approval = Act(
    "receive_approval",
    "取得本级人民政府批复",
    _LEGAL,
    facts=(f.approved, f.number),
    milestone=True,
)
file_plan = Act(
    "file_plan",
    "报上一级部门备案",
    _LEGAL,
    facts=(f.receiver, f.letter_number),
    document="备案报告",
    phrase="将计划报上一级部门备案",
)
publish_plan = Act(
    "publish_plan",
    "公布监督检查计划",
    _LEGAL,
    repeats=True,
    facts=(f.channel,),
    document="年度监督检查计划（涉企行政检查计划）",
    milestone=True,
)
copy_coal = Act(
    "copy_coal",
    "抄送矿山安全监察机构",
    _LEGAL,
    repeats=True,
    facts=(f.receiver, f.letter_number),
    document="抄送函",
    phrase="将计划抄送矿山安全监察机构",
)
adjust_plan = Act(
    "adjust_plan",
    "调整监督检查计划",
    _LEGAL,
    repeats=True,
    facts=(
        f.adjusted_for,
        f.plan_file,
        f.items,
        f.ready_by,
        f.grounds,
        f.approval_due,
        f.filing_due,
        f.caps_due,
    ),
    document="计划调整报告",
)
drop_adjustment = Act(
    "drop_adjustment",
    "放弃调整",
    _LEADER,
    repeats=True,
    facts=(f.grounds,),
    phrase="放弃对计划的调整",
)
sum_up = Act(
    "sum_up",
    "总结计划执行情况",
    _LEGAL,
    repeats=True,
    facts=(f.due_tasks, f.done_tasks, f.left_for),
    document="计划执行情况统计表",
)

# 专项检查
draft_campaign = Act(
    "draft_campaign",
    "制定专项检查计划",
    (Role.LEGAL_OFFICE, Role.OFFICER, Role.LEADER),
    names="campaign",
    repeats=True,
    facts=(
        f.campaign,
        f.campaign_title,
        f.scope,
        f.since,
        f.until,
        f.campaign_file,
        f.general_stop,
    ),
    document="专项检查方案",
)
confirm_stop = _on(
    "confirm_stop",
    "取得普遍停产停业的批准",
    _LEADER,
    facts=(f.stop_ground, f.organ, f.evidence),
    phrase="取得有权机关对普遍停产、停业的批准",
)
approve_campaign = _on(
    "approve_campaign",
    "批准专项检查计划",
    _LEADER,
    facts=(f.letter_number,),
    document="专项检查审批表",
)
file_campaign = _on(
    "file_campaign",
    "专项检查计划备案",
    _LEGAL,
    facts=(f.receiver, f.letter_number),
    document="备案报告",
    phrase="将专项检查计划备案",
)
publish_campaign = _on(
    "publish_campaign", "公布专项检查计划", _LEGAL, facts=(f.channel,), milestone=True
)
drop_campaign = _on("drop_campaign", "取消专项检查", _LEADER, facts=(f.grounds,))
end_campaign = _on(
    "end_campaign", "总结专项检查", _LEGAL, facts=(f.due_tasks, f.done_tasks, f.left_for)
)

close_plan = Act("close_plan", "计划办结归档", _LEGAL, facts=(f.grounds,))

ACTS: tuple[Act, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Act)

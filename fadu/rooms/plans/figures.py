"""Figures of the yearly plans: what was planned and falls due, how much of it is key, joint, carried out."""

from fadu.figures.grammar import Count, CutOff, Rate
from fadu.figures.measures import total
from fadu.rooms.plans.selectors import counted

_OWNER = "政策法规科"
_VISITS = total("visits", "计划次数合计")

VISITS_PLANNED = Count(
    code="plans.visits",
    title="计划安排的检查次数",
    unit="次",
    meaning="已公布的年度监督检查计划中，检查时间在统计期内届满的各项的计划次数合计；调整以后按最近公布的内容。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    records=counted.public_lines,
    measure=_VISITS,
)
KEY_VISITS_PLANNED = Count(
    code="plans.key_visits",
    title="计划安排的重点检查次数",
    unit="次",
    meaning="计划安排的检查次数中属于重点检查的。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    records=counted.key_lines,
    measure=_VISITS,
)
JOINT_VISITS_PLANNED = Count(
    code="plans.joint_visits",
    title="计划安排的联合检查次数",
    unit="次",
    meaning="计划安排的检查次数中写明与其他部门联合检查的。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    records=counted.joint_lines,
    measure=_VISITS,
)
KEY_SHARE = Rate(
    code="plans.key_share",
    title="重点检查占比",
    meaning="计划安排的重点检查次数占计划安排的检查次数的百分比。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    numerator=KEY_VISITS_PLANNED,
    denominator=VISITS_PLANNED,
)
JOINT_SHARE = Rate(
    code="plans.joint_share",
    title="联合检查占比",
    meaning="计划安排的联合检查次数占计划安排的检查次数的百分比。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    numerator=JOINT_VISITS_PLANNED,
    denominator=VISITS_PLANNED,
)
TASKS_DUE = Count(
    code="plans.tasks_due",
    title="到期的计划检查任务数",
    unit="次",
    meaning="统计期内总结执行情况的年度计划，在总结中写明的到期任务数。",
    owner=_OWNER,
    records=counted.summed_up,
    measure=total("due_tasks", "到期任务合计"),
)
TASKS_DONE = Count(
    code="plans.tasks_done",
    title="办结的计划检查任务数",
    unit="次",
    meaning="统计期内总结执行情况的年度计划，在总结中写明的已办结任务数。",
    owner=_OWNER,
    records=counted.summed_up,
    measure=total("done_tasks", "已办结任务合计"),
)
COMPLETION_RATE = Rate(
    code="plans.completion_rate",
    title="检查计划完成率",
    meaning="办结的计划检查任务数占到期的计划检查任务数的百分比，以年度总结为准；法律没有定义，口径由法规科确认。",
    owner=_OWNER,
    numerator=TASKS_DONE,
    denominator=TASKS_DUE,
)

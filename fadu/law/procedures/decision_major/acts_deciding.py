"""Acts of a major decision from its submission to execution, evaluation and archive."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.decision_major import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_DRAFTER, _DECIDER, _HEAD = (Role.DRAFTER,), (Role.DECIDER,), (Role.DECIDER_HEAD,)

# Deliberation and outcome
submit_discussion = Act(
    "submit_discussion",
    "提交决策机关讨论",
    _DRAFTER,
    starts_open=True,
    facts=(f.materials, f.text),
    document="提请审议的请示",
)
discuss = Act(
    "discuss",
    "常务会议或者全体会议讨论",
    _DECIDER,
    starts_open=True,
    officers=2,
    facts=(f.meeting, f.held_as, f.attended),
    milestone=True,
    phrase="进行常务会议或者全体会议讨论",
)
head_speak = Act(
    "head_speak", "行政首长最后发表意见", _HEAD, facts=(f.departs,), phrase="由行政首长最后发表意见"
)
explain_departure = Act(
    "explain_departure",
    "行政首长在会上说明理由",
    _HEAD,
    facts=(f.grounds,),
    phrase="由行政首长在会上说明理由",
)
record_discussion = Act(
    "record_discussion",
    "如实记录集体讨论决定情况",
    (Role.DECIDER, Role.DRAFTER),
    facts=(f.dissent, f.minutes),
    document="会议记录",
)


def _outcome(code: str, title: str, *facts: f.Fact, **more: Any) -> Act:
    """One of the ends of a discussion; each takes the others out of play."""
    return Act(code, title, _HEAD, repeats=True, starts_open=True, facts=facts, **more)


adopt = _outcome(
    "adopt",
    "行政首长决定通过",
    f.decision,
    f.number,
    f.disclosure,
    phrase="由行政首长决定通过",
    document="决策文件",
    milestone=True,
)
send_back = _outcome("send_back", "决定修改后再次讨论", f.revise, f.decision)
postpone = _outcome("postpone", "决定暂缓", f.decision)
reject = _outcome("reject", "决定不予通过", f.decision)
terminate = Act(
    "terminate",
    "决定终止决策程序",
    _DECIDER,
    starts_open=True,
    facts=(f.stopped_for, f.grounds),
)

# Issue
report_party = Act(
    "report_party",
    "向同级党委请示报告",
    (Role.DECIDER, Role.DRAFTER),
    facts=(f.number,),
    document="请示",
)
ask_party = Act(
    "ask_party",
    "决定前向同级党委请示报告",
    (Role.DECIDER, Role.DRAFTER),
    facts=(f.number,),
    document="请示",
)
report_congress = Act(
    "report_congress",
    "报人民代表大会或者其常务委员会",
    _DECIDER,
    facts=(f.approved, f.number),
    document="报告（议案）",
)
request_approval = Act(
    "request_approval",
    "报请上级机关批准",
    (Role.DECIDER, Role.DRAFTER),
    facts=(f.number,),
    document="请示",
)
receive_approval = Act(
    "receive_approval",
    "收到上级机关批复",
    (Role.DECIDER, Role.DRAFTER),
    facts=(f.approved, f.number),
)
publish = Act(
    "publish",
    "公布决策",
    _DECIDER,
    facts=(f.channels, f.number, f.concerned),
    document="公布稿",
    milestone=True,
)
interpret = Act(
    "interpret",
    "说明采纳情况并宣传解读",
    (Role.DRAFTER, Role.DECIDER),
    facts=(f.channels, f.adoption),
)

# Execution and adjustment
assign_execution = Act(
    "assign_execution", "明确决策执行单位", _DECIDER, facts=(f.executor, f.number)
)
supervise_execution = Act(
    "supervise_execution", "督促检查执行情况", _DECIDER, repeats=True, facts=(f.execution,)
)
report_execution = Act(
    "report_execution", "报告执行情况", repeats=True, facts=(f.execution,), document="执行情况报告"
)
report_problem = Act(
    "report_problem", "报告执行中的问题", repeats=True, facts=(f.trouble, f.execution)
)
record_opinion = Act("record_opinion", "记录对决策及其实施的意见", repeats=True, facts=(f.heard,))
suspend_execution = Act(
    "suspend_execution", "决定中止执行", _HEAD, repeats=True, facts=(f.trouble, f.number, f.grounds)
)
resume_execution = Act("resume_execution", "决定恢复执行", _DECIDER, facts=(f.number, f.grounds))
start_adjustment = Act(
    "start_adjustment",
    "启动重大调整或者停止执行的程序",
    _DECIDER,
    repeats=True,
    facts=(f.grounds, f.party_first),
    milestone=True,
)
drop_adjustment = Act("drop_adjustment", "决定不作调整", _DECIDER, repeats=True, facts=(f.grounds,))
decide_evaluation = Act(
    "decide_evaluation",
    "决定开展决策后评估",
    _DECIDER,
    repeats=True,
    facts=(f.evaluation_for, f.evaluator),
)
evaluate = Act(
    "evaluate",
    "决策后评估",
    (Role.ASSESSOR,),
    facts=(f.evaluator, f.evaluation, f.public_heard, f.report),
    document="决策后评估报告",
    milestone=True,
    phrase="进行决策后评估",
)

# Archive and end
_ARCHIVE = (Role.ARCHIVIST, Role.DRAFTER)
archive_formation = Act(
    "archive_formation", "归档决策形成和决定材料", _ARCHIVE, facts=(f.file_number,)
)
archive_execution = Act("archive_execution", "归档决策执行材料", _ARCHIVE, facts=(f.file_number,))
archive_evaluation = Act(
    "archive_evaluation", "归档决策后评估材料", _ARCHIVE, facts=(f.file_number,)
)
close_matter = Act("close_matter", "决策事项办结", (Role.DECIDER, Role.DRAFTER), facts=(f.grounds,))

"""Acts on one thing that was found (问题): corrected at once or by a term, reviewed, or handed on.

A stop (责令暂时停产停业、停止使用) is for major hazards alone, 安全生产法 65(1)(三): it stands in `hazard.major`,
where it is followed until consent. That an ordinary hazard is done with is what its review says; no further
signature is asked for.
"""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def _on(code: str, title: str, by: tuple[Role, ...], **more: Any) -> Act:
    """An act with one copy per finding."""
    return Act(code, title, by, each="finding", **more)


def _by_two(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers on one finding."""
    return _on(code, title, _OFFICER, officers=2, certified=True, **more)


find_problem = Act(
    "find_problem",
    "发现问题",
    _OFFICER,
    officers=2,
    certified=True,
    names="finding",
    repeats=True,
    facts=(f.finding, f.category, f.description, f.violated, f.punishable, f.found_before, f.photo),
)

# 纠正、责令、整改、复查
correct_on_spot = _by_two(
    "correct_on_spot",
    "当场纠正",
    facts=(f.handling, f.photo),
    document="现场检查记录",
)
order_correction = _by_two(
    "order_correction",
    "责令改正、排除",
    repeats=True,
    facts=(f.mode, f.deadline, f.requirements, f.order_number),
    document="责令限期整改指令书",
    milestone=True,
)
rectify = _on(
    "rectify",
    "整改并申请复查",
    _ENTERPRISE,
    repeats=True,
    facts=(f.completed, f.measures, f.photo),
    document="整改报告",
    phrase="整改并报告，申请复查",
)
apply_extension = _on(
    "apply_extension",
    "申请延长整改期限",
    _ENTERPRISE,
    repeats=True,
    facts=(f.reason,),
    document="延期整改申请书",
)
decide_extension = _on(
    "decide_extension",
    "审批延期申请",
    _LEADER,
    facts=(f.granted, f.grounds),
    document="延期整改审批表",
)
extend_term = _by_two(
    "extend_term",
    "延长整改期限",
    facts=(f.new_deadline, f.order_number),
    document="延长整改期限决定书",
)
term_over = _on("term_over", "整改期限届满", (), lapse=True)
extended_over = _on("extended_over", "延长的整改期限届满", (), lapse=True)
reinspect = _by_two(
    "reinspect",
    "复查整改情况",
    repeats=True,
    facts=(f.result, f.opinion, f.shown),
    document="整改复查意见书",
    milestone=True,
)

# 移交、移送
refer_penalty = _on(
    "refer_penalty",
    "移交行政处罚立案",
    _OFFICER,
    repeats=True,
    facts=(f.linked, f.follow_up),
    document="案件线索移交单",
)
note_no_referral = _on(
    "note_no_referral", "记明不移交处罚的理由", _LEADER, repeats=True, facts=(f.grounds,)
)
hand_to_major = _on(
    "hand_to_major",
    "转入重大事故隐患治理督办",
    _OFFICER,
    repeats=True,
    facts=(f.linked,),
    document="重大事故隐患移交单",
)
take_back = _on(
    "take_back",
    "转回本事项继续处理",
    _OFFICER,
    repeats=True,
    facts=(f.returned_for, f.linked),
)
transfer_department = _on(
    "transfer_department",
    "移送其他有关部门处理",
    _OFFICER,
    repeats=True,
    facts=(f.receiver, f.order_number),
    document="移送函",
)

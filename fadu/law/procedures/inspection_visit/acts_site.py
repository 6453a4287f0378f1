"""Acts at the unit and after: code, certificate, check, record, guidance, result, closing.

Checks are made by two certified officers throughout: 危险化学品安全法 8(2) says so for its trade; for others the
safe reading is taken, as in `hazard.major`. Of a rating by the unit there is no act: it would stand in the file
that the rated officers read.
"""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def _by_two(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers."""
    return Act(code, title, _OFFICER, officers=2, certified=True, **more)


# 入企
enter_by_code = Act(
    "enter_by_code",
    "扫码登记入企",
    _OFFICER,
    certified=True,
    facts=(f.code_mode, f.code_number, f.entered_at, f.screenshot),
)
enter_again = Act(
    "enter_again",
    "登记再次入企",
    _OFFICER,
    repeats=True,
    certified=True,
    facts=(f.entry_for, f.code_mode, f.code_number, f.entered_at, f.screenshot),
)
note_no_code = Act(
    "note_no_code",
    "记明未扫码入企的原因",
    _OFFICER,
    facts=(f.no_code_for, f.grounds),
    document="情况说明",
)
make_up_code = Act(
    "make_up_code",
    "补录入企登记",
    _OFFICER,
    facts=(f.code_mode, f.code_number, f.entered_at),
    document="补录说明",
)
record_empty = Act(
    "record_empty",
    "登记未能实施检查",
    _OFFICER,
    repeats=True,
    certified=True,
    facts=(f.empty_for, f.grounds),
    phrase="登记到场而未能实施检查的情况",
)
record_obstruction = Act(
    "record_obstruction",
    "记录拒绝、阻碍检查",
    _OFFICER,
    repeats=True,
    certified=True,
    facts=(f.obstruction, f.persisted),
    document="责令改正通知书",
    phrase="记录拒绝、阻碍检查的情况并责令改正",
)
refer_obstruction = Act(
    "refer_obstruction",
    "移交拒绝、阻碍检查处罚立案",
    _OFFICER,
    facts=(f.linked,),
    document="案件线索移交单",
)

# 检查、记录
show_certificate = _by_two(
    "show_certificate",
    "出示执法证件并告知权利",
    repeats=True,
    facts=(f.shown_to, f.rights_told),
)
check_site = _by_two(
    "check_site",
    "实施现场检查",
    repeats=True,
    facts=(f.place, f.content, f.guidance_due),
    milestone=True,
)
sign_record = _by_two(
    "sign_record",
    "制作现场检查记录并签字",
    repeats=True,
    facts=(f.place, f.content, f.signature),
    document="现场检查记录",
    milestone=True,
)
report_refusal = Act(
    "report_refusal", "报告拒绝签字情况", _OFFICER, facts=(f.refusal,), document="情况说明"
)
give_guidance = Act(
    "give_guidance",
    "现场普法和指导服务",
    _OFFICER,
    repeats=True,
    certified=True,
    facts=(f.topic, f.audience, f.service),
    phrase="结合检查开展普法和指导服务",
)
share_situation = Act(
    "share_situation",
    "互通检查情况",
    _OFFICER,
    repeats=True,
    facts=(f.receiver, f.content),
    document="检查情况通报",
    phrase="与有关部门互通检查情况",
)

# 结果、办结
tell_result = Act(
    "tell_result",
    "告知检查结果",
    _OFFICER,
    facts=(f.told_by_way,),
    document="检查结果告知书",
    phrase="将检查结果告知被检查单位",
)
publish_result = Act("publish_result", "公开检查结果", _OFFICER, facts=(f.channel,), milestone=True)
withhold_result = Act(
    "withhold_result",
    "决定不公开检查结果",
    _LEADER,
    facts=(f.withheld_for, f.grounds),
    document="政府信息公开保密审查表",
)
complain = Act("complain", "投诉检查行为", _ENTERPRISE, repeats=True, facts=(f.complaint,))
answer_complaint = Act(
    "answer_complaint",
    "处理检查行为投诉",
    (Role.LEGAL_OFFICE,),
    facts=(f.complaint_result, f.grounds),
    document="投诉处理意见书",
)
close_visit = Act("close_visit", "检查办结归档", _LEADER, facts=(f.conclusion,), milestone=True)

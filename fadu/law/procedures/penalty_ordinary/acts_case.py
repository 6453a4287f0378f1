"""Acts from the clue to the end of the investigation (线索、立案、回避、取证、调查终结)."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.penalty_ordinary import citing, wanting
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import monitoring as m
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.penalty_ordinary.extending import EXTENSION
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

OFFICER, LEADER = (Role.OFFICER,), (Role.LEADER,)
PARTY = (Role.PARTY,)


def by_two(code: str, title: str, **more: Any) -> Act:
    """An act of at least two certified officers (行政处罚法 42(1))."""
    return Act(code, title, OFFICER, officers=2, certified=True, **more)


def of_party(code: str, title: str, **more: Any) -> Act:
    """An act of one party."""
    return Act(code, title, PARTY, each="party", **more)


# 立案
register_clue = Act(
    "register_clue",
    "登记案件线索",
    OFFICER,
    repeats=True,
    facts=(f.clue_source, f.summary),
    document="线索登记表",
)
check_jurisdiction = Act(
    "check_jurisdiction",
    "审查管辖",
    repeats=True,
    starts_open=True,
    facts=(f.jurisdiction, q.receiver),
    document="管辖审查意见",
)
check_limitation = Act(
    "check_limitation",
    "审查追责期限",
    repeats=True,
    starts_open=True,
    facts=f.LIMITATION,
    document="追责期限审查意见",
)
# Once filed it is of each party's own act, and what is found bars that party's penalty.
recheck_limitation = Act(
    "recheck_limitation",
    "立案后审查追责期限",
    each="party",
    repeats=True,
    facts=f.LIMITATION,
    document="追责期限审查意见",
    phrase="在立案后审查追责期限",
)
file_case = Act(
    "file_case",
    "立案",
    LEADER,
    starts_open=True,
    facts=(f.number, f.cause, f.clue_source, f.under_wsl),
    document="立案审批表",
    duty="决定是否立案",
    milestone=True,
)
refuse_filing = Act(
    "refuse_filing",
    "不予立案",
    LEADER,
    repeats=True,
    facts=(f.not_filed, f.reason),
    document="不予立案审批表",
    milestone=True,
)
_ANEW = "撤销立案后又发现违法线索的，请另行登记、另案办理。"
drop_case = Act(
    "drop_case",
    "撤销立案",
    LEADER,
    facts=(f.dropped, f.told_before, f.reason),
    document="撤销立案审批表",
    anew=_ANEW,
)
# After the investigation, or once the party was told, that there is no offence is a decision of 57(1)(三).
drop_unfounded = Act(
    "drop_unfounded",
    "因没有违法事实撤销立案",
    LEADER,
    facts=(f.reason,),
    document="撤销立案审批表",
    anew=_ANEW,
)
DROPS = (drop_case, drop_unfounded)
name_party = Act(
    "name_party",
    "确定当事人",
    OFFICER,
    names="party",
    repeats=True,
    facts=(f.party, f.capacity),
    phrase="确定或者追加当事人",
)
assign_officers = Act(
    "assign_officers",
    "指定承办人员",
    LEADER,
    repeats=True,
    starts_open=True,
    facts=(f.first_officer, f.second_officer, wanting.two_officers),
    phrase="指定两名以上承办人员",
)

# 回避
declare_recusal = Act(
    "declare_recusal",
    "自行回避",
    (Role.OFFICER, Role.HEARING_CHAIR, Role.LEGAL_REVIEWER, Role.LEADER),
    repeats=True,
    starts_open=True,
    facts=(f.recused, f.relation),
    document="回避申请书",
    bars="recused",
)
request_recusal = of_party(
    "request_recusal",
    "申请回避",
    repeats=True,
    starts_open=True,
    facts=(f.recused, f.relation, f.reason),
    document="回避申请书",
)
decide_recusal = Act(
    "decide_recusal",
    "决定是否回避",
    LEADER,
    repeats=True,
    starts_open=True,
    facts=(f.recused, f.granted, f.reason),
    document="回避决定书",
    bars="recused",
    bars_when=f.GRANTED,
)

# 取证
investigate = by_two(
    "investigate",
    "调查取证",
    repeats=True,
    starts_open=True,
    facts=(f.manner, f.shown, f.summary, *q.INQUIRY, wanting.times_fit),
    document="询问笔录、勘验笔录、抽样取证凭证",
)
use_monitoring = by_two(
    "use_monitoring",
    "调取电子技术监控记录",
    names="recording",
    repeats=True,
    starts_open=True,
    facts=(m.recording, m.device, m.published_at, f.summary),
    document="电子技术监控记录调取清单",
)
review_monitoring = Act(
    "review_monitoring",
    "审核电子技术监控记录",
    (Role.LEGAL_REVIEWER,),
    each="recording",
    facts=(m.lawful, m.technical, m.record_sound, m.usable, f.opinion),
    document="电子技术监控记录审核意见",
    phrase="对电子技术监控记录进行法制和技术审核",
)
tell_monitoring = by_two(
    "tell_monitoring",
    "告知监控记录的违法事实",
    each="recording",
    facts=(m.told_how, f.summary),
    document="违法事实告知书",
    phrase="及时告知当事人监控记录的违法事实并提供查询",
)
approve_registration = Act(
    "approve_registration",
    "批准先行登记保存",
    LEADER,
    names="batch",
    repeats=True,
    starts_open=True,
    facts=(f.batch, q.to_register, f.reason),
    document="先行登记保存证据审批表",
)
register_evidence = by_two(
    "register_evidence",
    "先行登记保存证据",
    each="batch",
    facts=(f.shown, f.goods, q.holder, q.kept_at),
    document="先行登记保存证据通知书、清单",
)
dispose_evidence = Act(
    "dispose_evidence",
    "处理登记保存的证据",
    LEADER,
    each="batch",
    facts=(f.disposal, f.number),
    document="先行登记保存证据处理决定书",
    phrase="对登记保存的证据作出处理决定",
)
commission_appraisal = by_two(
    "commission_appraisal",
    "委托检测鉴定",
    repeats=True,
    starts_open=True,
    facts=(f.appraiser, f.summary),
    document="鉴定委托书",
)
receive_appraisal = by_two(
    "receive_appraisal",
    "取得检测鉴定结果",
    repeats=True,
    facts=(f.appraised, f.summary),
    document="鉴定意见",
)
order_to_correct = by_two(
    "order_to_correct",
    "责令改正",
    each="party",
    repeats=True,
    starts_open=True,
    facts=(f.correction, f.correct_by, wanting.term_named, f.summary),
    document="责令限期整改指令书",
)
reinspect = by_two(
    "reinspect",
    "复查整改情况",
    each="party",
    repeats=True,
    facts=(f.corrected, f.summary),
    document="整改复查意见书",
)
# After a fine: whether what was ordered has still not been done (拒不改正).
reinspect_fined = by_two(
    "reinspect_fined",
    "罚款后复查整改情况",
    each="party",
    repeats=True,
    facts=(f.corrected, f.summary, citing.rests_on),
    document="整改复查意见书",
)
check_crime = Act(
    "check_crime",
    "审查是否涉嫌犯罪",
    (Role.OFFICER, Role.LEGAL_REVIEWER),
    each="party",
    repeats=True,
    starts_open=True,
    facts=(f.suspected, f.reason),
    document="涉嫌犯罪审查意见",
)
conclude_investigation = by_two(
    "conclude_investigation",
    "调查终结",
    repeats=True,
    starts_open=True,
    facts=(f.summary, f.opinion),
    document="案件调查终结报告",
    milestone=True,
)
extend_case = Act(
    "extend_case",
    "批准延长办案期限",
    LEADER,
    repeats=True,
    facts=(*EXTENSION, f.reason),
    document="延长办案期限审批表",
)

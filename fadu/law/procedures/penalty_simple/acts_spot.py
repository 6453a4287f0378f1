"""Acts on the spot (当场): found, assessed, told, heard, decided, handed over, collected; or handed on to other hands."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.penalty import delegation
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

OFFICER, LEADER, PARTY = (Role.OFFICER,), (Role.LEADER,), (Role.PARTY,)


def by_two(code: str, title: str, **more: Any) -> Act:
    """An act of at least two certified officers (行政处罚法 42(1))."""
    return Act(code, title, OFFICER, officers=2, certified=True, **more)


# 发现、审查
record_offence = by_two(
    "record_offence",
    "记录违法事实",
    facts=(
        f.cause,
        f.source,
        f.party,
        f.party_named,
        f.happened_on,
        f.place,
        f.facts_found,
        f.shown,
    ),
    document="现场检查记录",
)
declare_recusal = Act(
    "declare_recusal",
    "自行回避",
    (Role.OFFICER, Role.LEADER),
    repeats=True,
    facts=(f.recused, f.relation),
    bars="recused",
)
request_recusal = Act(
    "request_recusal", "申请回避", PARTY, repeats=True, facts=(f.recused, f.relation, f.reason)
)
decide_recusal = Act(
    "decide_recusal",
    "决定是否回避",
    LEADER,
    repeats=True,
    facts=(f.recused, f.granted, f.reason),
    document="回避决定书",
    bars="recused",
    bars_when=f.GRANTED,
)
assess = by_two(
    "assess", "审查是否适用当场处罚", repeats=True, facts=f.ASSESSED, phrase="审查是否可以当场处罚"
)
order_to_correct = by_two(
    "order_to_correct",
    "责令改正",
    repeats=True,
    facts=(f.correction, f.correct_by, f.summary),
    document="责令限期整改指令书",
)
reinspect = by_two(
    "reinspect",
    "复查整改情况",
    repeats=True,
    facts=(f.corrected, f.summary),
    document="整改复查意见书",
)

cite_delegation = delegation.citing()

# 告知、陈述申辩
inform = by_two(
    "inform",
    "当场告知拟处罚内容",
    facts=(f.told_kind, f.told_fine, f.facts_found, f.legal_basis, f.rights_told),
    document="当场告知记录",
)
make_statement = Act(
    "make_statement", "陈述申辩", PARTY, repeats=True, facts=(f.summary,), document="陈述申辩笔录"
)
waive_statement = Act(
    "waive_statement", "放弃陈述申辩", PARTY, repeats=True, phrase="明确放弃陈述申辩"
)
note_no_statement = by_two(
    "note_no_statement", "记明当事人没有陈述申辩", phrase="记明听取意见后当事人没有陈述申辩"
)
review_statement = by_two("review_statement", "当场复核陈述申辩", facts=(f.adopted, f.reason))

# 不当场处罚的去向
spare = by_two("spare", "记明不予处罚", facts=(f.spared_ground, f.reason), milestone=True)
educate = by_two("educate", "教育当事人", facts=(f.summary,), document="教育记录")
transfer_out = Act(
    "transfer_out",
    "移送有管辖权的机关",
    OFFICER,
    facts=(f.receiver, f.number),
    document="移送函",
    milestone=True,
)
hand_to_ordinary = Act(
    "hand_to_ordinary",
    "转入普通程序",
    OFFICER,
    facts=(f.linked, f.reason),
    document="案件线索移交单",
    milestone=True,
)

# 决定、交付、备案、公开
decide = by_two(
    "decide",
    "当场作出处罚决定",
    facts=f.DECISION,
    document="当场行政处罚决定书",
    milestone=True,
)
deliver = by_two("deliver", "当场交付决定书", facts=(f.delivered,), document="送达回执")
report_record = Act(
    "report_record",
    "报所属行政机关备案",
    OFFICER,
    facts=(f.number,),
    document="当场处罚备案表",
)
publish = Act("publish", "公开处罚决定信息", OFFICER, facts=(f.channel,), document="公开信息摘要")

# 当场收缴
collect = by_two(
    "collect",
    "当场收缴罚款",
    facts=(
        f.fine_decided, f.fine_left, f.amount, f.ground, f.why_hard, f.asked, f.receipt_kind, f.receipt, f.on_water, f.may_collect, f.in_full,
    ),
    document="罚款专用票据",
)  # fmt: skip
land = Act("land", "登记抵岸", OFFICER, phrase="登记抵岸之日")
hand_in = Act(
    "hand_in",
    "将当场收缴的罚款交至行政机关",
    OFFICER,
    facts=(f.collected, f.amount, f.handed_whole, f.receipt),
    document="交款凭证",
)
bank_in = Act(
    "bank_in",
    "将当场收缴的罚款缴付指定银行",
    facts=(f.collected, f.amount, f.handed_whole, f.receipt),
    document="银行缴款凭证",
)

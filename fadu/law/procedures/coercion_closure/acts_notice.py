"""Acts of notice, statement and hearing (告知、送达、陈述申辩、听证). A notice is made by one act and served by another, as that of
a penalty is: the periods of the enterprise run from service (行政处罚法 44, 62, 64).
"""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure.acts_before import ENTERPRISE, LEADER, OFFICER, by_two
from fadu.law.procedures.penalty import facts as x
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

CHAIR = (Role.HEARING_CHAIR,)

confirm_address = by_two(
    "confirm_address",
    "取得送达地址确认书",
    repeats=True,
    facts=(x.address,),
    document="送达地址确认书",
)
agree_electronic = Act(
    "agree_electronic",
    "同意电子送达并签订确认书",
    ENTERPRISE,
    repeats=True,
    facts=(x.receiving,),
    document="送达地址确认书",
)
notify_party = by_two(
    "notify_party",
    "告知拟提请关闭的内容和权利",
    facts=(f.told_by, f.number, f.statement_until),
    document="行政处罚听证告知书",
    phrase="告知拟提请关闭的事实、理由、依据和陈述、申辩、听证的权利",
    milestone=True,
)
serve_notice = by_two(
    "serve_notice",
    "送达告知书",
    facts=(x.service, x.effect, f.statement_left),
    document="送达回执",
)
start_notice_service = by_two(
    "start_notice_service",
    "启动送达告知书",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
    phrase="以邮寄、委托、公告等方式启动送达告知书",
)
notice_announcement_over = Act("notice_announcement_over", "告知书公告期满", (), lapse=True)
make_statement = Act("make_statement", "陈述申辩", ENTERPRISE, repeats=True, facts=(f.summary,))
waive_statement = Act(
    "waive_statement",
    "放弃陈述申辩",
    ENTERPRISE,
    repeats=True,
    document="放弃陈述申辩声明",
    phrase="明确放弃陈述申辩",
)
end_statement = by_two("end_statement", "确认陈述申辩期限届满", document="陈述申辩情况记录")
review_statement = by_two(
    "review_statement",
    "复核陈述申辩",
    facts=(f.adopted, f.reason),
    document="陈述申辩复核意见书",
)
request_hearing = Act(
    "request_hearing",
    "要求听证",
    ENTERPRISE,
    repeats=True,
    facts=(f.summary,),
    document="听证申请书",
)
waive_hearing = Act(
    "waive_hearing",
    "放弃听证",
    ENTERPRISE,
    repeats=True,
    facts=(f.waiver_ends,),
    document="放弃听证声明",
)
hearing_lapse = Act(
    "hearing_lapse", "等待听证要求期满", (), lapse=True, phrase="要求听证的期限届满"
)
notify_hearing = Act(
    "notify_hearing",
    "通知听证",
    OFFICER,
    repeats=True,
    facts=(
        f.heard_by,
        f.hearing_on,
        f.hearing_eve,
        f.hearing_hour,
        f.place,
        f.chair,
        f.openness,
        f.number,
    ),
    document="听证会通知书",
)
serve_call = by_two(
    "serve_call",
    "送达听证会通知书",
    facts=(x.service, x.effect, f.call_in_time),
    document="送达回执",
)
start_call_service = by_two(
    "start_call_service",
    "启动送达听证会通知书",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
    phrase="以邮寄、委托、公告等方式启动送达听证会通知书",
)
call_announcement_over = Act("call_announcement_over", "听证会通知书公告期满", (), lapse=True)
request_chair_recusal = Act(
    "request_chair_recusal",
    "申请听证主持人回避",
    ENTERPRISE,
    repeats=True,
    facts=(f.recused, f.reason),
    document="回避申请书",
)
decide_chair_recusal = Act(
    "decide_chair_recusal",
    "决定听证主持人是否回避",
    LEADER,
    repeats=True,
    facts=(f.recused, f.granted, f.reason),
    document="回避决定书",
    bars="recused",
    bars_when=f.GRANTED,
)
hold_hearing = Act(
    "hold_hearing",
    "举行听证",
    CHAIR,
    facts=(f.heard_by, f.agents, f.openness, f.summary),
    milestone=True,
)
record_hearing = Act(
    "record_hearing",
    "制作听证笔录",
    CHAIR,
    facts=(f.signed, f.summary, f.recorder, f.attendees),
    document="听证笔录、听证会报告书",
)
withdraw_hearing = Act(
    "withdraw_hearing",
    "撤回听证要求",
    ENTERPRISE,
    repeats=True,
    document="撤回听证要求声明",
)
end_hearing = Act(
    "end_hearing",
    "终止听证",
    CHAIR,
    repeats=True,
    facts=(f.hearing_ended, f.summary),
    document="终止听证记录",
)

"""Acts of proposal, notice, statement and hearing (拟处罚、告知、陈述申辩、听证), one copy a party."""

from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import accidents, citing, proving, telling, trying
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, by_two, of_party
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

CHAIR = (Role.HEARING_CHAIR,)

propose = by_two(
    "propose",
    "提出拟处罚意见",
    each="party",
    repeats=True,
    starts_open=True,
    facts=(
        *f.PROPOSAL,
        telling.proposed,
        citing.nothing_cited,
        q.warning_named,
        q.limits,
        f.fine_barred,
        trying.fine_proposable,
        f.facts_found,
        f.legal_basis,
        f.discretion,
        *proving.FACTS,
        accidents.accident,
        *f.CHANGE,
    ),
    document="案件处理呈批表",
)
notify = by_two(
    "notify",
    "告知拟处罚内容",
    each="party",
    starts_open=True,
    facts=(f.number, f.statement_until, *telling.TOLD),
    document="行政处罚告知书、行政处罚听证告知书",
    milestone=True,
)
make_statement = of_party(
    "make_statement",
    "陈述申辩",
    repeats=True,
    starts_open=True,
    facts=(f.summary,),
    document="当事人陈述申辩笔录",
)
waive_statement = of_party(
    "waive_statement",
    "放弃陈述申辩",
    repeats=True,
    document="放弃陈述申辩声明",
    phrase="明确放弃陈述申辩",
)
end_statement = by_two(
    "end_statement",
    "确认陈述申辩期限届满",
    each="party",
    document="陈述申辩情况记录",
)
review_statement = by_two(
    "review_statement",
    "复核陈述申辩",
    each="party",
    facts=(f.adopted, f.reason),
    document="陈述申辩复核意见书",
)
request_hearing = of_party(
    "request_hearing", "要求听证", repeats=True, facts=(f.summary,), document="听证申请书"
)
waive_hearing = of_party(
    "waive_hearing", "放弃听证", repeats=True, facts=(f.waiver_ends,), document="放弃听证声明"
)
hearing_lapse = Act(
    "hearing_lapse",
    "等待听证要求期满",
    each="party",
    lapse=True,
    phrase="要求听证的期限届满",
)
notify_hearing = Act(
    "notify_hearing",
    "通知听证",
    each="party",
    repeats=True,
    facts=(
        f.hearing_on,
        f.hearing_eve,
        q.hearing_hour,
        f.place,
        f.chair,
        f.openness,
    ),
    document="听证会通知书",
)
request_chair_recusal = of_party(
    "request_chair_recusal",
    "申请听证主持人回避",
    repeats=True,
    facts=(f.recused, f.reason),
    document="回避申请书",
)
decide_chair_recusal = Act(
    "decide_chair_recusal",
    "决定听证主持人是否回避",
    LEADER,
    each="party",
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
    each="party",
    facts=(f.agents, f.openness),
    milestone=True,
)
record_hearing = Act(
    "record_hearing",
    "制作听证笔录",
    CHAIR,
    each="party",
    facts=(f.signed, f.major_interest, f.review_after, f.summary, q.recorder, q.attendees),
    document="听证笔录、听证会报告书",
)
withdraw_hearing = of_party(
    "withdraw_hearing", "撤回听证要求", repeats=True, document="撤回听证要求声明"
)
terminate_hearing = Act(
    "terminate_hearing",
    "终止听证",
    CHAIR,
    each="party",
    repeats=True,
    facts=(f.hearing_ended, f.summary),
    document="终止听证记录",
)
propose_daily = by_two(
    "propose_daily",
    "提出按日连续处罚意见",
    each="party",
    repeats=True,
    facts=(
        f.party_kind,
        trying.no_court_fine,
        *d.DAILY,
        d.daily_hearing_right,
        telling.proposed_daily,
        f.facts_found,
        *proving.FACTS,
        accidents.accident,
    ),
    document="案件处理呈批表",
)

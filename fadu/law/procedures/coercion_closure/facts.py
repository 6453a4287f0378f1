"""Facts of a proposed closure. What a rule, a row or a figure reads is not personal."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.instruments import APL, BER, CMSR, WSL
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.penalty_ordinary import dating, particulars
from fadu.law.procedures.penalty_ordinary import facts as penalty
from fadu.law.procedures.penalty_ordinary import facts_decision as reviewed
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, organs, lists of matters."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


reason = Fact("reason", "理由", Kind.LONG_TEXT)
number = _open("number", "文书编号")
linked = _open("linked", "关联事项", "另案的事项编号", required=False)
evidence = Fact("evidence", "证据材料", Kind.FILE)
summary = Fact("summary", "内容", Kind.LONG_TEXT)

# The condition
subject = Fact("subject", "事项名称", Kind.TEXT, required=False, help="如 提请关闭某公司")
enterprise = Fact("enterprise", "生产经营单位", Kind.PARTY, required=False)
coal = Fact("coal", "煤矿企业", Kind.BOOL, denied="不是煤矿企业")
major = Fact("major", "存在重大事故隐患", Kind.BOOL, denied="不存在重大事故隐患")
counted_on = Fact("counted_on", "次数截至日期", Kind.DATE)
listed = Fact(
    "listed",
    "台账中的处罚",
    Kind.LONG_TEXT,
    personal=False,
    required=False,
    help="依照《安全生产法》作出的行政处罚，一行一次：日期、事项编号；由系统按台账填写，不填也可以",
)
elsewhere = Fact(
    "elsewhere",
    "台账以外的处罚",
    Kind.LONG_TEXT,
    personal=False,
    required=False,
    help="使用本系统以前或者其他机关依照《安全生产法》作出的，一行一次：日期、决定机关、文号，如 2026-03-01 某市应急管理局 （某）应急罚〔2026〕3号",
)
times_180 = Fact(
    "times_180",
    "一百八十日内受到处罚的次数",
    Kind.NUMBER,
    derived=Derivation(j.times_180, WSL.art(113, item=1), dated=True),
)
times_year = Fact(
    "times_year",
    "一年内受到处罚的次数",
    Kind.NUMBER,
    derived=Derivation(j.times_year, WSL.art(113, item=1), dated=True),
)
coal_counted = Fact(
    "coal_counted",
    "台账核算的煤矿仍然生产的次数",
    Kind.NUMBER,
    required=False,
    help="3个月内发现有重大事故隐患仍然进行生产；由系统按台账核算，不是煤矿的不填",
)
coal_more = Fact(
    "coal_more",
    "台账以外的次数",
    Kind.NUMBER,
    required=False,
    help="仅限台账中没有的；填写的，同时选择来源、写明依据和理由",
)
coal_more_source = Fact(
    "coal_more_source", "台账以外次数的来源", Kind.CHOICE, j.COAL_SOURCES, required=False
)
coal_more_reason = Fact(
    "coal_more_reason", "台账以外次数的依据和理由", Kind.LONG_TEXT, required=False
)
coal_times = Fact(
    "coal_times",
    "3个月内发现有重大事故隐患仍然生产的次数",
    Kind.NUMBER,
    derived=Derivation(j.coal_total, CMSR.art(70, par=1, item=2)),
)
ground = Fact("ground", "情形", Kind.CHOICE, j.GROUNDS)
course = Fact(
    "course",
    "核对结论",
    Kind.CHOICE,
    j.COURSES,
    derived=Derivation(
        j.course,
        WSL.art(113) + APL.art(57, par=2),
        ("coercion.closure_discussed",),
        dated=True,
    ),
)

review_due = Fact(
    "review_due",
    "提请以前须法制审核",
    Kind.BOOL,
    denied="提请以前不要求法制审核",
    derived=Derivation(j.review_due, BER.art(58), ("coercion.closure_reviewed",)),
)

# Notice, statement, hearing
GOVERNMENT, ENTRUSTED = "决定关闭的人民政府", "本部门受人民政府委托"
told_by = Fact("told_by", "告知机关", Kind.CHOICE, (GOVERNMENT, ENTRUSTED))
statement_until = replace(penalty.statement_until, ahead=Ahead(APL.art(44) + APL.art(62)))
# Served after the day it names, a notice leaves nothing to be said.
statement_left = replace(
    dating.statement_left,
    derived=Derivation(j.term_left, dating.TOLD, dated=True, recalls=(j.NOTIFIED_UNTIL,)),
)
call_in_time = dating.call_in_time
adopted = Fact("adopted", "意见成立", Kind.BOOL, denied="意见不成立")
heard_by = Fact(
    "heard_by",
    "组织听证的机关",
    Kind.CHOICE,
    (GOVERNMENT, ENTRUSTED),
    help="关闭由人民政府决定，由哪一机关组织听证没有明文，按人民政府的安排填写",
)
waiver_ends, WAIVER_ENDS = penalty.waiver_ends, penalty.WAIVER_ENDS
# Closure is a penalty (行政处罚法 63(1)(四)): what its hearing states is what that of a penalty states.
hearing_on = replace(
    penalty.hearing_on, ahead=Ahead(APL.art(64, item=2), APL.days(7).span), help="通知满七日以后"
)
hearing_eve, hearing_hour = penalty.hearing_eve, particulars.hearing_hour
place, chair, openness, agents = penalty.place, penalty.chair, penalty.openness, penalty.agents
signed, hearing_ended = penalty.signed, penalty.hearing_ended
recorder, attendees = particulars.recorder, particulars.attendees
recused, relation, granted = penalty.recused, penalty.relation, penalty.granted
GRANTED = penalty.GRANTED
passed = reviewed.passed
conclusion = Fact("conclusion", "同意提请关闭", Kind.BOOL, denied="不同意提请关闭")

# Proposal and answer
government = _open("government", "报请的人民政府", "县级以上人民政府，按照国务院规定的权限")
CLOSED, NOT_CLOSED, SENT_BACK = "决定予以关闭", "决定不予关闭", "退回补充材料"
answer = Fact("answer", "人民政府的答复", Kind.CHOICE, (CLOSED, NOT_CLOSED, SENT_BACK))
receiver = _open("receiver", "有关部门")
ban = Fact(
    "ban",
    "主要负责人任职限制",
    Kind.CHOICE,
    ("五年内不得担任任何生产经营单位的主要负责人", "终身不得担任本行业生产经营单位的主要负责人"),
)
done = Fact("done", "关闭落实完毕", Kind.BOOL, denied="关闭尚未落实完毕")
channel = _open("channel", "公告渠道")
remedy = Fact("remedy", "途径", Kind.CHOICE, ("行政复议", "行政诉讼"))
STANDS, ANNULLED = "维持、驳回或者撤回", "撤销或者确认违法"
outcome = Fact("outcome", "结果", Kind.CHOICE, (STANDS, ANNULLED))

# Of the answer, for coal mines: 公告 within five working days
of_coal = Fact(
    "of_coal",
    "按照《煤矿安全生产条例》公告和验收",
    Kind.BOOL,
    denied="不适用《煤矿安全生产条例》",
    derived=Derivation(j.coal_rules, j.COAL_NOTICE, dated=True),
)

# Guards
MET = When(course, "!=", j.NOT_MET)
DISCUSSION_DUE = When(course, "==", j.DISCUSS_FIRST)
REVIEW_DUE = When(review_due, "==", True)
NOT_PASSED = When(passed, "==", False)
IS_ADOPTED = When(adopted, "==", True)
AGREED, NOT_AGREED = When(conclusion, "==", True), When(conclusion, "==", False)
IS_CLOSED = When(answer, "==", CLOSED)
IS_NOT_CLOSED = When(answer, "==", NOT_CLOSED)
IS_SENT_BACK = When(answer, "==", SENT_BACK)
COAL_CLOSED = When(of_coal, "==", True)
NOT_DONE = When(done, "==", False)
IS_ANNULLED = When(outcome, "==", ANNULLED)

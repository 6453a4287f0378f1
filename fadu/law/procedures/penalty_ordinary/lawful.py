"""The lawyer's second list: what the law permits or commands, and may not be refused (不得拒绝)."""

from __future__ import annotations

from fadu.law.instruments import APL, CSL, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import lawful_after
from fadu.law.procedures.penalty_ordinary.courses import (
    CALLED,
    DISCUSSED,
    FILED,
    FOUND,
    HEARD,
    LOOKED,
    READY,
    TOLD,
    may,
)
from fadu.law.vocabulary.procedure import Lawful

LAWFUL: tuple[Lawful, ...] = (
    # Clue, filing, parties, evidence
    may(a.register_clue, (), "线索随到随记", WSL.art(73, par=1)),
    may(a.refuse_filing, (), "不符合立案标准的，不予立案", APL.art(54, par=2)),
    may(a.file_case, ("check_jurisdiction", "check_limitation"), "未登记线索也可立案", APL.art(54, par=2)),
    may(
        a.file_case,
        ("refuse_filing", "register_clue", "check_jurisdiction", "check_limitation"),
        "不予立案后又发现违法事实的，应当立案",
        APL.art(54, par=2),
    ),
    may(
        a.refuse_filing,
        ("check_jurisdiction", "check_limitation"),
        "审查后不符合立案标准的，不予立案",
        APL.art(54, par=2),
    ),
    may(a.name_party, (), "立案前可以确定当事人", APL.art(54, par=1)),
    may(a.investigate, (), "立案前的检查、调查合法", APL.art(54, par=1)),
    may(a.investigate, FILED[:3], "当事人不明的，立案后继续查明", APL.art(40)),
    may(a.name_party, FILED, "调查中追加当事人", APL.art(57, par=1)),
    may(a.investigate, TOLD, "告知后仍可补充调查", APL.art(40)),
    may(a.register_evidence, ("approve_registration",), "检查中证据可能灭失，立案前可登记保存", APL.art(56), "B"),
    may(a.commission_appraisal, (), "立案前可以委托检测", APL.art(46, par=1, item=7)),
    may(a.declare_recusal, FILED, "执法人员主动回避，不待当事人申请", APL.art(43, par=1)),
    may(a.request_recusal, TOLD, "当事人任何时候可以申请回避", APL.art(43, par=2)),
    may(a.decide_recusal, FILED, "机关可以不经申请决定回避", CSL.art(77, par=2)),
    may(a.recheck_limitation, FOUND, "立案后随时审查追责期限", APL.art(36)),
    may(
        a.no_penalty,
        (*TOLD, "recheck_limitation:P"),
        "超过追责期限的，不予处罚",
        APL.art(36),
    ),
    may(a.investigate, (*FILED, "request_recusal:P"), "决定回避前不停止调查", APL.art(43, par=3)),
    may(a.drop_case, (*FILED, "check_jurisdiction"), "立案后发现不属于本机关管辖的，撤销立案", APL.art(22)),
    may(a.drop_case, FILED[:3], "当事人无法查明的，可以撤销立案", APL.art(57, par=1)),
    # Notice, statement, hearing
    may(a.make_statement, FILED, "当事人随时有权陈述申辩", APL.art(45, par=1)),
    may(a.make_statement, (*TOLD, "make_statement:P"), "可以再次陈述申辩", APL.art(45, par=1)),
    may(a.propose, TOLD, "拟处罚变更的，重新提出", APL.art(44)),
    may(a.notify, (*TOLD, "propose:P"), "变更后重新告知", APL.art(44)),
    may(a.penalize, (*TOLD, "end_statement:P", *LOOKED), "期限届满未陈述的，可以决定", APL.art(62)),
    may(a.penalize, READY, "明确放弃的，可以决定", APL.art(62)),
    may(a.request_hearing, TOLD, "较重处罚的当事人可以要求听证", APL.art(63, par=1)),
    may(a.notify_hearing, CALLED, "听证改期的，再次通知", APL.art(64, item=2)),
    may(a.request_chair_recusal, CALLED, "当事人可以申请主持人回避", APL.art(64, item=4)),
    may(a.withdraw_hearing, CALLED, "当事人可以撤回听证要求", APL.art(63, par=1)),
    may(a.terminate_hearing, CALLED, "无正当理由不出席的，终止听证", APL.art(64, item=6)),
    may(a.terminate_hearing, (*CALLED, "hold_hearing:P"), "中途退出的，终止听证", APL.art(64, item=6)),
    may(
        a.request_hearing,
        (*CALLED, "withdraw_hearing:P"),
        "期限内撤回后可以再要求",
        APL.art(64, item=1),
    ),
    may(a.waive_hearing, TOLD, "当事人可以放弃听证，期满前不影响其反悔", APL.art(64, item=1)),
    may(a.request_hearing, (*TOLD, "waive_hearing:P"), "期满前仍可要求听证", APL.art(64, item=1)),
    may(
        a.propose,
        (*TOLD, "make_statement:P", "review_statement:P"),
        "意见成立的，应当采纳，重新提出",
        APL.art(45, par=1),
    ),
    may(
        a.no_penalty,
        (*TOLD, "make_statement:P", "review_statement:P"),
        "全部采纳的，可以不予处罚",
        APL.art(45, par=1),
    ),
    # Review, discussion, decision
    may(
        a.penalize,
        (*TOLD, "waive_statement:P", *LOOKED, "legal_review:P", "propose:P", "notify:P",
         "waive_statement:P", *LOOKED),
        "变更后不再属于审核情形的，不必审核",
        APL.art(58, par=1),
    ),
    may(a.discuss, (*DISCUSSED, "discuss:P"), "负责人可以再次集体讨论", APL.art(57, par=2)),
    may(a.no_penalty, (*DISCUSSED, "discuss:P"), "讨论决定不予处罚的，不予处罚", APL.art(57, par=1, item=2)),
    may(a.dismiss, (*DISCUSSED, "discuss:P"), "讨论认定事实不成立的，不予处罚", APL.art(57, par=1, item=3)),
    may(a.check_crime, (*DISCUSSED, "discuss:P"), "讨论决定移送的，审查并移送", APL.art(57, par=1, item=4)),
    may(a.penalize, (*DISCUSSED, "discuss:P"), "讨论同意的，决定处罚", APL.art(57, par=2)),
    may(a.legal_review, (*HEARD, "determine_review:P"), "听证后审核", APL.art(58, par=1, item=2)),
    may(
        a.legal_review,
        (*TOLD, "determine_review:P", "legal_review:P", "correct_case:P"),
        "纠正后再次审核",
        APL.art(58, par=1),
    ),
    may(
        a.discuss,
        (*TOLD, "waive_statement:P", *LOOKED, "legal_review:P"),
        "审核后集体讨论",
        APL.art(57, par=2),
    ),
    may(a.no_penalty, FOUND, "不予处罚不必告知听证", APL.art(57, par=1, item=2)),
    may(a.no_penalty, HEARD, "听证后认定不予处罚", APL.art(65)),
    may(a.dismiss, TOLD, "申辩后认定违法事实不成立", APL.art(57, par=1, item=3)),
    may(
        a.penalize,
        (*FOUND, "order_to_correct:Q", "check_crime:Q", "propose:P", "notify:P",
         "waive_statement:P", *LOOKED, "dismiss:Q"),
        "一案中有的处罚、有的不罚",
        APL.art(57, par=1),
    ),
    may(a.educate, (*FOUND, "no_penalty:P"), "不予处罚的，应当教育", APL.art(33, par=3)),
    *lawful_after.LAWFUL,
)  # fmt: skip

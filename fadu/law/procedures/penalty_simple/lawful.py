"""The lawyer's second list: what the law permits or commands, and may not be refused (不得拒绝)."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import AEL, ALIL, APL, ARL, CPL, CSL, SPC_ALI, WSL
from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty.altering import COVERED, NOTHING, course_of
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.procedures.penalty_simple.facts import FINE_SUM
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Lawful

FOUND = ("record_offence",)
ASSESSED = (*FOUND, "assess")
TOLD = (*ASSESSED, "order_to_correct", "inform")
READY = (*TOLD, "note_no_statement")
DECIDED = (*READY, "decide")
GIVEN = (*DECIDED, "deliver")
TAKEN = (*GIVEN, "collect")
OVERDUE = (*GIVEN, "fine_overdue")
DEMANDED = (*OVERDUE, "demand")
REVIEWED = (*GIVEN, "apply_reconsideration", "end_reconsideration")
PAID = (*GIVEN, "report_record", "publish", "pay_fine", "complete_performance")
AWAY = (*PAID, "close_case", "archive_case")


def _may(
    act: Act, after: tuple[str, ...], why: str, cite: Citation, **stated: dict[str, Any]
) -> Lawful:
    return Lawful(act, after, why, cite, facts=stated)


_SPOT = {"course": j.SPOT}
_PROPOSED: dict[str, Any] = {
    "bar": j.NOTHING,
    "party_kind": j.PERSON,
    "kind": j.FINE,
    "fine": 200_00,
    "change": j.FIRST_TIME,
}
_INFORMED: dict[str, Any] = {"told_kind": j.FINE, "told_fine": 3_000_00}
_DECIDED: dict[str, Any] = {
    "party_kind": j.UNIT,
    "kind": j.FINE,
    "fine": 3_000_00,
}
_COLLECTED: dict[str, Any] = {"ground": j.SMALL, "amount": 100_00}

LAWFUL: tuple[Lawful, ...] = (
    _may(a.record_offence, (), "发现违法行为即可记录", APL.art(51)),
    _may(a.assess, FOUND, "对公民二百元的罚款，可以当场处罚", APL.art(51), assess=_PROPOSED),
    _may(
        a.assess,
        FOUND,
        "对单位三千元的罚款，可以当场处罚",
        APL.art(51),
        assess=_PROPOSED | {"party_kind": j.UNIT, "fine": 3_000_00},
    ),
    _may(
        a.assess,
        FOUND,
        "其他法律规定的限额更高的，从其规定",
        APL.art(51),
        assess=_PROPOSED | {"fine": 500_00, "other_limit": 500_00, "other_law": "另有规定的法律"},
    ),
    _may(
        a.assess,
        (*TOLD, "make_statement", "review_statement"),
        "采纳当事人意见减轻的，可以变更拟处罚内容",
        APL.art(45, par=1),
        assess=_PROPOSED | {"fine": 50_00, "change": j.ACCEPTED},
        inform=_INFORMED,
    ),
    _may(
        a.assess,
        (*TOLD, "make_statement", "review_statement"),
        "发现新的违法事实的，不是因申辩加重",
        APL.art(45, par=2),
        assess=_PROPOSED | {"change": j.NEW_FACTS},
        inform=_INFORMED | {"told_fine": 50_00},
        make_statement={},
    ),
    _may(
        a.assess,
        READY,
        "当事人没有陈述申辩的，可以因其他原因变更后重新告知",
        APL.art(44),
        assess=_PROPOSED | {"change": j.OTHERWISE},
        inform=_INFORMED | {"told_fine": 50_00},
    ),
    _may(a.order_to_correct, FOUND, "发现违法行为即应责令改正", APL.art(28, par=1)),
    _may(a.make_statement, FOUND, "当事人随时有权陈述申辩", APL.art(45, par=1)),
    _may(a.make_statement, (*TOLD, "make_statement"), "可以再次陈述申辩", APL.art(45, par=1)),
    _may(a.make_statement, READY, "记明没有意见后仍可陈述申辩", APL.art(45, par=1)),
    _may(a.request_recusal, TOLD, "当事人任何时候可以申请回避", APL.art(43, par=2)),
    _may(a.declare_recusal, FOUND, "执法人员主动回避", APL.art(43, par=1)),
    _may(a.decide_recusal, FOUND, "机关可以不经申请决定回避", CSL.art(77, par=2)),
    _may(a.hand_to_ordinary, FOUND, "可以当场处罚，也可以适用普通程序", APL.art(51)),
    _may(a.hand_to_ordinary, READY, "当场不宜决定的，转入普通程序", APL.art(51)),
    _may(
        a.spare,
        ASSESSED,
        "轻微并及时改正、没有危害后果的，不予处罚",
        APL.art(33, par=1),
        assess={"course": j.SPARE},
    ),
    _may(
        a.spare,
        (*TOLD, "make_statement", "review_statement", "assess"),
        "申辩成立的，应当采纳",
        APL.art(45, par=1),
    ),
    _may(
        a.transfer_out,
        ASSESSED,
        "不属于本机关管辖的，移送",
        APL.art(22),
        assess={"course": j.ELSEWHERE},
    ),
    _may(
        a.decide,
        READY,
        "听取意见后当事人没有陈述的，可以决定",
        APL.art(62),
        decide=_DECIDED,
        inform=_INFORMED,
    ),
    _may(a.decide, (*TOLD, "waive_statement"), "明确放弃的，可以决定", APL.art(62)),
    _may(
        a.decide,
        (*TOLD, "make_statement", "review_statement"),
        "复核后不采纳的，可以决定",
        APL.art(45, par=1),
    ),
    _may(
        a.decide,
        READY,
        "只给予警告的，可以当场决定",
        APL.art(51),
        decide=_DECIDED | {"kind": j.WARNING, "fine": 0},
        inform=_INFORMED,
    ),
    _may(
        a.decide,
        (*READY, "cite_delegation"),
        "受委托组织在委托范围内以本机关名义处罚",
        APL.art(20, par=4),
        decide=_DECIDED | {"delegated": True, "delegate": "某执法大队"},
        inform=_INFORMED,
        cite_delegation={"organisation": "某执法大队", "delegated_until": "2024-12-31"},
    ),
    _may(a.deliver, DECIDED, "拒绝签收的，注明后视为交付", APL.art(52, par=1)),
    _may(a.report_record, DECIDED, "随时可以报备案", APL.art(52, par=3)),
    _may(a.publish, GIVEN, "处罚决定应当公开", WSL.art(78, par=2)),
    _may(
        a.collect,
        GIVEN,
        "一百元以下的，可以当场收缴",
        APL.art(68, item=1),
        collect=_COLLECTED,
        decide={"fine": 100_00},
    ),
    _may(
        a.collect,
        GIVEN,
        "不当场收缴事后难以执行的，可以当场收缴",
        APL.art(68, item=2),
        collect=_COLLECTED | {"ground": j.HARD, "amount": 200_00, "why_hard": "流动摊点"},
        decide={"fine": 200_00},
    ),
    _may(
        a.collect,
        GIVEN,
        "交通不便地区，当事人提出的，可以当场收缴",
        APL.art(69),
        collect=_COLLECTED | {"ground": j.REMOTE, "amount": 3_000_00, "asked": True},
        decide={"fine": 3_000_00},
    ),
    _may(a.pay_fine, GIVEN, "可以到银行缴款", APL.art(67, par=3)),
    _may(a.pay_fine, OVERDUE, "逾期仍可缴款", APL.art(67, par=3)),
    _may(a.request_deferral, GIVEN, "确有困难的，可以申请延期", APL.art(66, par=2)),
    _may(a.start_surcharge, OVERDUE, "逾期可以加处罚款", APL.art(72, par=1, item=1)),
    _may(
        a.remit_surcharge,
        (*OVERDUE, "start_surcharge"),
        "执行协议可以减免加处罚款",
        AEL.art(42, par=1),
    ),
    *(
        _may(y, (*OVERDUE, "start_surcharge"), why, cite)
        for y, why, cite in (
            (a.serve_surcharge, "加处罚款决定书应当送达", AEL.art(38)),
            (a.announce_surcharge, "下落不明的，公告送达加处罚款决定书", AEL.art(38)),
            (a.pay_surcharge_part, "加处罚款可以分次缴纳", AEL.art(42, par=1)),
            (a.agree_execution, "可以约定分阶段履行", AEL.art(42, par=1)),
        )
    ),
    _may(
        a.break_agreement,
        (*OVERDUE, "start_surcharge", "agree_execution"),
        "不履行分阶段履行的协议的，恢复强制执行",
        AEL.art(42, par=2),
    ),
    _may(
        a.demand,
        (*DEMANDED, "answer_demand", "review_answer"),
        "采纳陈述申辩以后，可以就其余部分重新催告",
        AEL.art(36),
        review_answer={"adopted": "全部采纳"},
    ),
    _may(
        a.break_agreement,
        (*OVERDUE, "start_surcharge", "remit_surcharge"),
        "当事人不履行执行协议的，恢复强制执行",
        AEL.art(42, par=2),
    ),
    _may(a.announce_demand, OVERDUE, "下落不明的，公告送达催告书", CPL.art(95, par=1)),
    _may(
        a.apply_court,
        (*DEMANDED, "settle_window", "review_limit_over"),
        "起算确定并届满后，可以申请执行",
        AEL.art(53),
        settle_window={"reading": j.AFTER_SIXTY},
    ),
    _may(
        a.apply_court,
        (*DEMANDED, "apply_reconsideration", "end_reconsideration", "suit_over"),
        "复议维持又不起诉的，可以申请执行",
        ARL.art(78, item=1) + ALIL.art(45),
    ),
    _may(
        a.apply_court_late,
        (*DEMANDED, "settle_window", "review_limit_over", "court_window_over"),
        "有正当理由的，可以逾期申请",
        SPC_ALI.art(156),
    ),
    _may(a.apply_reconsideration, DECIDED, "知道决定即可申请复议", ARL.art(20, par=1)),
    _may(
        a.alter_decision,
        (*GIVEN, "apply_reconsideration"),
        "收到复议申请后发现错误的，可以自行纠正",
        ARL.art(32, par=2) + APL.art(75, par=2),
    ),
    _may(a.file_suit, REVIEWED, "不服复议决定可以起诉", ARL.art(23, par=1, item=1)),
    _may(a.pay_fine, (*REVIEWED, "file_suit"), "诉讼期间仍可履行", APL.art(73, par=1)),
    _may(a.apply_judgment, (*REVIEWED, "file_suit", "end_suit"), "拒绝履行判决的，可以申请执行", ALIL.art(95)),
    _may(a.cease_execution, (*OVERDUE, "suspend_execution"), "中止满三年的，不再执行", AEL.art(39, par=2)),
    _may(a.end_execution, OVERDUE, "主体消灭等情形，终结执行", AEL.art(40)),
    _may(a.refund, (*PAID, "alter_decision"), "撤销后退还", AEL.art(41)),
    _may(
        a.refund,
        (*PAID, "alter_decision"),
        "罚款变更减少的，多收的退还",
        AEL.art(41),
        alter_decision={"altered": "变更", "returned": True, "upshot": course_of(FINE_SUM, COVERED)},
    ),
    _may(
        a.complete_performance,
        (*OVERDUE, "alter_decision"),
        "变更为警告的，没有应缴的罚款",
        ARL.art(63, par=1),
        alter_decision={"altered": "变更", "returned": False, "upshot": course_of(FINE_SUM, NOTHING)},
    ),
    _may(
        a.hand_to_ordinary,
        (*GIVEN, "alter_decision"),
        "撤销并责令重新作出的，依照普通程序办理",
        ARL.art(64, par=1),
    ),
    _may(a.apply_reconsideration, AWAY, "归档后仍可申请复议", ARL.art(20, par=1)),
    _may(
        a.file_suit,
        (*AWAY, "apply_reconsideration", "end_reconsideration"),
        "归档后复议的，仍可起诉",
        ARL.art(23, par=1, item=1),
    ),
    _may(a.file_suit, (*REVIEWED, *PAID[len(GIVEN):], "close_case", "archive_case"),
         "归档以前复议的，归档后仍可起诉", ALIL.art(45)),
    _may(a.alter_decision, AWAY, "归档后决定仍可被撤销", ARL.art(64, par=1)),
    _may(a.close_case, (*TAKEN, "report_record", "publish", "hand_in", "bank_in", "complete_performance"),
         "当场收缴并如数交付的，可以结案", APL.art(47)),
    _may(a.close_case, (*ASSESSED, "spare", "educate"), "不予处罚并教育的，可以结案", APL.art(33, par=3)),
    _may(a.close_case, (*ASSESSED, "spare"), "违法事实不能成立的，不要求教育，可以结案", APL.art(57, par=1, item=3),
         spare={"spared_ground": sparing.UNFOUNDED}),
    _may(a.close_case, (*FOUND, "hand_to_ordinary"), "转入普通程序的，本事项结案", APL.art(47)),
    _may(a.archive_case, (*PAID, "close_case"), "结案后归档", APL.art(47)),
)  # fmt: skip

"""The second list on money that is owed: deferral, surcharge, agreement, demand, the court; also of a daily fine."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, SPC_ALI, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.courses import (
    DAILY,
    DAY_FINED,
    DAY_OVERDUE,
    LOOKED,
    OVERDUE,
    READY,
    SERVED,
    may,
)
from fadu.law.vocabulary.procedure import Lawful

LAWFUL: tuple[Lawful, ...] = (
    may(a.request_deferral, SERVED, "确有困难的，可以申请延期", APL.art(66, par=2)),
    may(a.request_deferral, OVERDUE, "法律没有限定申请的时间", APL.art(66, par=2)),
    may(a.announce_demand, OVERDUE, "下落不明的，公告送达催告书", AEL.art(38)),
    may(a.start_surcharge, OVERDUE, "逾期可以加处罚款", APL.art(72, par=1, item=1)),
    may(
        a.demand,
        (*OVERDUE, "start_surcharge:P", "pay_fine:P"),
        "缴了本金仍可催告加处罚款",
        AEL.art(46, par=1),
    ),
    may(a.demand, (*SERVED, "conduct_overdue:P"), "停产停业等逾期不履行的，可以催告", AEL.art(54)),
    may(
        a.apply_court,
        (*SERVED, "conduct_overdue:P", "demand:P", "direct_suit_over:P", "suit_over:P"),
        "各类处罚都可以申请执行",
        AEL.art(53),
    ),
    may(a.remit_surcharge, (*OVERDUE, "start_surcharge:P"), "执行协议可以减免加处罚款", AEL.art(42, par=1)),
    may(a.serve_surcharge, (*OVERDUE, "start_surcharge:P"), "加处罚款决定书应当送达", AEL.art(38)),
    may(
        a.announce_surcharge, (*OVERDUE, "start_surcharge:P"), "下落不明的，公告送达加处罚款决定书", AEL.art(38)
    ),
    may(
        a.pay_surcharge_part,
        (*OVERDUE, "start_surcharge:P", "agree_execution:P"),
        "执行协议约定分阶段履行的，可以分次缴纳加处罚款",
        AEL.art(42, par=1),
    ),
    may(
        a.agree_execution,
        (*OVERDUE, "start_surcharge:P", "pay_fine:P"),
        "缴了本金仍可就加处罚款约定分阶段履行",
        AEL.art(42, par=1),
    ),
    may(
        a.break_agreement,
        (*OVERDUE, "start_surcharge:P", "agree_execution:P"),
        "当事人不履行执行协议的，恢复强制执行",
        AEL.art(42, par=2),
    ),
    Lawful(
        a.demand,
        (*OVERDUE, "demand:P", "answer_demand:P", "review_answer:P"),
        "采纳陈述申辩以后，可以就其余部分重新催告",
        AEL.art(36),
        "P",
        {"review_answer": {"adopted": "全部采纳"}},
    ),
    Lawful(
        a.confiscate_part,
        SERVED,
        "没收的款项可以分次执行",
        APL.art(66, par=1),
        "P",
        {"penalize": {"takes": True}},
    ),
    may(
        a.pay_surcharge,
        (*OVERDUE, "start_surcharge:P", "remit_surcharge:P", "break_agreement:P"),
        "不履行执行协议的，恢复执行",
        AEL.art(42, par=2),
    ),
    may(a.collect_fine, SERVED, "边远、水上、交通不便地区，当事人提出的，可以当场收缴", APL.art(69)),
    may(a.apply_at_once, SERVED, "情况紧急、为保障公共安全的，可以申请立即执行", AEL.art(59)),
    may(
        a.offset_seized,
        (*OVERDUE, "demand:P", "direct_suit_over:P", "suit_over:P"),
        "查封、扣押的财物可以拍卖抵缴罚款",
        AEL.art(46, par=3),
    ),
    may(a.suspend_execution, OVERDUE, "履行确有困难的，中止执行", AEL.art(39, par=1)),
    may(a.cease_execution, (*OVERDUE, "suspend_execution:P"), "中止满三年的，不再执行", AEL.art(39, par=2)),
    may(a.end_execution, OVERDUE, "主体消灭等情形，终结执行", AEL.art(40)),
    may(
        a.daily_fine,
        DAILY,
        "拒不改正的，可以按日连续处罚",
        WSL.art(112),
    ),
    Lawful(
        a.daily_fine,
        (*READY, "legal_review:P", *DAILY[len(READY):-3], "make_statement:P", "review_statement:P",
         *LOOKED),
        "原处罚经过审核的，按日连续处罚不属于审核情形时不必审核",
        APL.art(58, par=1),
        "P",
    ),
    may(a.reinspect_fined, SERVED, "受到罚款后复查是否改正", WSL.art(112)),
    may(a.start_daily_service, DAY_FINED, "按日连续处罚决定可以邮寄、委托、公告送达", APL.art(61, par=1)),
    may(a.request_daily_deferral, (*DAY_FINED, "serve_daily:P"), "按日连续处罚的罚款也可以申请延期", APL.art(66, par=2)),
    may(a.request_daily_deferral, DAY_OVERDUE, "法律没有限定申请的时间", APL.art(66, par=2)),
    may(a.pay_daily_instalment, DAY_FINED, "可以分期缴纳", APL.art(66, par=2)),
    may(
        a.start_daily_surcharge, DAY_OVERDUE, "按日连续处罚逾期的，可以加处罚款", APL.art(72, par=1, item=1)
    ),
    may(
        a.demand_daily,
        (*DAY_OVERDUE, "start_daily_surcharge:P", "pay_daily:P"),
        "缴了本金仍可催告加处罚款",
        AEL.art(46, par=1),
    ),
    may(
        a.remit_daily_surcharge,
        (*DAY_OVERDUE, "start_daily_surcharge:P"),
        "执行协议可以减免加处罚款",
        AEL.art(42, par=1),
    ),
    may(a.demand, (*DAY_FINED, "fine_overdue:P", "serve_daily:P", "request_daily_deferral:P",
                   "approve_daily_deferral:P"), "按日连续处罚延期的，不妨碍催告原罚款", APL.art(72, par=2)),
    may(
        a.demand_daily,
        (*DAY_FINED, "request_deferral:P", "approve_deferral:P", "serve_daily:P", "daily_overdue:P"),
        "原罚款延期的，不妨碍催告按日连续处罚罚款",
        APL.art(72, par=2),
    ),
    *(
        may(y, (*DAY_OVERDUE, "start_daily_surcharge:P"), why, cite)
        for y, why, cite in (
            (a.serve_daily_surcharge, "加处罚款决定书应当送达", AEL.art(38)),
            (a.announce_daily_surcharge, "下落不明的，公告送达加处罚款决定书", AEL.art(38)),
            (a.pay_daily_surcharge_part, "加处罚款可以分次缴纳", AEL.art(42, par=1)),
            (a.agree_daily_execution, "可以约定分阶段履行", AEL.art(42, par=1)),
        )
    ),
    may(a.announce_daily_demand, DAY_OVERDUE, "下落不明的，公告送达催告书", AEL.art(38)),
    may(
        a.apply_daily,
        (*DAY_OVERDUE, "demand_daily:P", "direct_daily_over:P", "daily_suit_over:P"),
        "按日连续处罚可以申请执行",
        AEL.art(53),
    ),
    may(
        a.apply_daily,
        (*DAY_OVERDUE, "demand_daily:P", "direct_daily_over:P", "daily_suit_over:P",
         "request_daily_deferral:P", "approve_daily_deferral:P", "daily_deferral_over:P",
         "daily_suit_over:P"),
        "分期期满后，申请执行的期限重新起算",
        APL.art(72, par=2),
    ),
    may(
        a.apply_daily_late,
        (*DAY_OVERDUE, "demand_daily:P", "direct_daily_over:P", "daily_suit_over:P",
         "daily_window_over:P"),
        "有正当理由的，可以逾期申请",
        SPC_ALI.art(156),
    ),
    may(
        a.apply_court,
        (*OVERDUE, "demand:P", "direct_suit_over:P", "suit_over:P", "request_deferral:P",
         "approve_deferral:P", "deferral_over:P", "suit_over:P"),
        "分期期满后，申请执行的期限重新起算",
        APL.art(72, par=2),
    ),
    may(
        a.apply_court_late,
        (*OVERDUE, "demand:P", "direct_suit_over:P", "suit_over:P", "court_window_over:P"),
        "有正当理由的，可以逾期申请",
        SPC_ALI.art(156),
    ),
    may(
        a.apply_judgment,
        (*SERVED, "file_suit:P", "end_suit:P"),
        "拒绝履行判决的，可以申请执行",
        ALIL.art(95),
    ),
    may(
        a.apply_judgment_late,
        (*SERVED, "file_suit:P", "end_suit:P", "judgment_window_over:P"),
        "有正当理由的，可以逾期申请",
        SPC_ALI.art(153, par=3),
    ),
    may(
        a.apply_court,
        (*OVERDUE, "demand:P", "apply_reconsideration:P", "end_reconsideration:P",
         "suit_over:P"),
        "复议维持或者逾期不作决定，又不起诉的，可以申请执行",
        ARL.art(78, item=1) + ALIL.art(45),
    ),
)  # fmt: skip

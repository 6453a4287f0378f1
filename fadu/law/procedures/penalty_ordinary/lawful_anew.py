"""The second list on who helps, on a decision made anew, and on what comes when a file is put away."""

from __future__ import annotations

from fadu.law.instruments import AEL, AIR, ALIL, APL, ARL, CTR, SPC_ALI, WSL
from fadu.law.procedures.penalty.altering import (
    AGAIN,
    COVERED,
    FURTHER_GONE,
    FURTHER_REMADE,
    GOES_ON,
    NOTHING,
    REMADE,
    course_of,
)
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.accidents import SOURCE
from fadu.law.procedures.penalty_ordinary.courses import (
    AWAY,
    CITED,
    CITED_FINED,
    DAILY,
    DAY_FINED,
    DONE,
    FILED,
    FINED,
    FOUND,
    LOOKED,
    OVERDUE,
    READY,
    REFUSED,
    SERVED,
    may,
)
from fadu.law.procedures.penalty_ordinary.sums import FINE
from fadu.law.vocabulary.procedure import Lawful, Stated

_TAKEN: Stated = {
    "court_executed": {f"{x}_whole": True for x in ("court_fine", "court_daily_total")}
    | {"court_fine_taken": True, "court_done": True}
}
_DAILY_GONE: Stated = {"alter_decision": {"altered": "撤销", "upshot": FURTHER_GONE}}
_DAILY_REMADE: Stated = {
    "alter_decision": {"altered": "撤销并责令重新作出", "upshot": FURTHER_REMADE}
}
_AGAIN: Stated = {"alter_decision": {"altered": "撤销并责令重新作出", "upshot": REMADE}}
_ANNULLED = (
    "alter_decision:P",
    "propose:P",
    "notify:P",
    "serve_notice:P",
    "waive_statement:P",
    *LOOKED,
)
_ANEW = (*DONE, *_ANNULLED, "penalize:P", "serve:P")
_DAY_AWAY = (
    *DAY_FINED, "pay_fine:P", "serve_daily:P", "pay_daily:P", "publish:P", "complete_performance:P", "close_case", "archive_case",
    "alter_decision:P",
)  # fmt: skip
_ENFORCED = ("court_rule:P", "court_executed:P", "complete_performance:P")
_WINDOWED = (*OVERDUE, "demand:P", "direct_suit_over:P", "suit_over:P", "court_window_over:P")
_SUPERVISED = (*REFUSED, "suggest_supervision:P", "resume_penalty:P", "no_penalty:P", "educate:P", "serve:P",
               "close_case", "archive_case")  # fmt: skip

LAWFUL: tuple[Lawful, ...] = (
    # A decision of another case, or from before
    may(a.cite_fined, FILED, "原处罚决定在另案的，拒不改正可以另行立案按日连续处罚", WSL.art(112)),
    may(a.cite_fined, (*FILED, "cite_fined:P"), "援引有误的，可以重新援引", WSL.art(112)),
    may(a.propose_daily, CITED, "援引原处罚决定、复查没有改正的，可以按日连续处罚", WSL.art(112)),
    may(
        a.drop_case,
        (*FILED, "cite_fined:P", "reinspect_fined:P"),
        "援引以后已经改正的，可以撤销立案",
        APL.art(57, par=1),
    ),
    may(
        a.forgo_daily, (*FILED, "cite_fined:P"), "援引有误的，可以决定不按日连续处罚", WSL.art(112)
    ),
    may(a.forgo_daily, DAILY, "提出以后可以决定不按日连续处罚", WSL.art(112)),
    may(
        a.complete_performance,
        (*DAILY, "forgo_daily:P", "pay_fine:P"),
        "决定不按日连续处罚的，原处罚履行完毕即确认",
        APL.art(66, par=1),
    ),
    may(
        a.close_case,
        (*FILED, "cite_fined:P", "forgo_daily:P"),
        "决定不按日连续处罚的，可以结案",
        APL.art(47),
    ),
    may(a.apply_reconsideration, CITED_FINED, "对按日连续处罚可以申请复议", ARL.art(20, par=1)),
    may(
        a.close_case,
        (*CITED_FINED, "serve_daily:P", "pay_daily:P", "complete_performance:P", "publish:P"),
        "按日连续处罚履行完毕的，可以结案",
        APL.art(47),
    ),
    # Assistance, delegation
    may(a.request_assistance, (), "立案前的调查也可以请求协助", APL.art(26)),
    may(a.request_assistance, OVERDUE, "执行中可以请求协助", APL.art(26)),
    may(a.answer_assistance, (*FILED, "request_assistance"), "被请求机关答复", APL.art(26)),
    may(a.penalize, (*READY, "request_assistance"), "没有答复的，不影响决定", APL.art(26)),
    Lawful(
        a.serve,
        (*READY, "cite_delegation", "penalize:P"),
        "受委托组织在委托范围内以本机关名义处罚，照常送达",
        APL.art(20, par=4),
        "P",
        {"penalize": {"delegated": True}},
    ),
    # An accident
    *(
        Lawful(a.record_reply, path, why, AIR.art(32, par=2), "", {"file_case": {"source": SOURCE}})
        for path, why in (
            (FILED, "事故调查的案件立案以后，批复随到随记"),
            (READY, "批复可以再次登记、补充登记"),
        )
    ),
    Lawful(
        a.notify,
        (*FOUND, "record_reply", "propose:P"),
        "批复登记后，照批复提出拟处罚意见并告知",
        AIR.art(32, par=2),
        "P",
        {"file_case": {"source": SOURCE}, "propose": {"accident": True}},
    ),
    # A decision annulled after it was performed, and made anew
    Lawful(
        a.penalize, (*DONE, *_ANNULLED), "履行后被撤销的，重新作出", ARL.art(64, par=1), "P", _AGAIN
    ),
    Lawful(
        a.complete_performance,
        (*_ANEW, "pay_fine:P"),
        "重新作出的决定履行完毕的，确认履行",
        APL.art(66, par=1),
        "P",
        _AGAIN,
    ),
    Lawful(
        a.end_execution, _ANEW, "重新作出的决定，主体消灭的，终结执行", AEL.art(40), "P", _AGAIN
    ),
    Lawful(
        a.end_execution,
        (*FINED, "serve:P", "alter_decision:P", "end_execution:P", *_ANNULLED[1:], "penalize:P"),
        "前一决定终结执行后，重新作出的决定仍可终结执行",
        AEL.art(40),
        "P",
        _AGAIN,
    ),
    # Once for each decision, not once for the case
    *(
        Lawful(act, (*first, *_ANNULLED, "penalize:P", *then), why, cite, "P", {**_AGAIN, **_TAKEN})
        for act, first, then, why, cite in (
            (
                a.collect_fine,
                (*SERVED, "collect_fine:P", "hand_in:P", "bank_in:P", "complete_performance:P"),
                ("serve:P",),
                "前一决定的罚款当场收缴的，重新作出的决定仍可当场收缴",
                APL.art(69),
            ),
            (
                a.apply_at_once,
                (*SERVED, "apply_at_once:P", *_ENFORCED),
                ("serve:P",),
                "前一决定申请过立即执行的，重新作出的决定仍可申请",
                AEL.art(59),
            ),
            (
                a.apply_court_late,
                (*_WINDOWED, "apply_court_late:P", *_ENFORCED),
                _WINDOWED[len(FINED) :],
                "前一决定逾期申请过执行的，重新作出的决定有正当理由仍可逾期申请",
                SPC_ALI.art(156),
            ),
        )
    ),
    Lawful(
        a.no_penalty,
        (*FOUND, "no_penalty:P", "educate:P", "alter_decision:P"),
        "不予处罚决定被撤销后重新处理的，仍可不予处罚",
        ARL.art(64, par=1),
        "P",
        _AGAIN,
    ),
    # Altered, with the sum of the paper
    Lawful(
        a.refund,
        (*DONE, "alter_decision:P"),
        "罚款变更减少的，多收的退还",
        AEL.art(41),
        "P",
        {
            "alter_decision": {
                "altered": "变更",
                "returned": True,
                "upshot": course_of(FINE, COVERED),
            }
        },
    ),
    Lawful(
        a.pay_fine,
        (*SERVED, "apply_reconsideration:P", "end_reconsideration:P", "alter_decision:P"),
        "罚款变更后仍有未缴的，继续缴纳",
        ARL.art(63, par=1),
        "P",
        {"alter_decision": {"altered": "变更", "upshot": GOES_ON}},
    ),
    Lawful(
        a.pay_fine,
        (*DONE, "close_case", "archive_case", "file_suit:P", "end_suit:P", "alter_decision:P"),
        "缴清以后判决提高的，补缴其余部分",
        ALIL.art(77, par=2),
        "P",
        {"alter_decision": {"altered": "变更", "upshot": course_of(FINE, AGAIN)}},
    ),
    Lawful(
        a.complete_performance,
        (*SERVED, "pay_instalment:P", "alter_decision:P", "refund:P"),
        "已缴的达到变更后的数额的，确认履行",
        APL.art(66, par=1),
        "P",
        {
            "alter_decision": {
                "altered": "变更",
                "returned": True,
                "upshot": course_of(FINE, COVERED),
            }
        },
    ),
    Lawful(
        a.complete_performance,
        (*OVERDUE, "start_surcharge:P", "alter_decision:P"),
        "变更后不再罚款的，没有加处罚款",
        APL.art(72, par=1, item=1),
        "P",
        {
            "alter_decision": {
                "altered": "变更",
                "returned": False,
                "upshot": course_of(FINE, NOTHING),
            }
        },
    ),
    # A daily fine that is void alone
    *(
        Lawful(act, (*DAY_FINED, *before, "alter_decision:P"), why, cite, "P", _DAILY_GONE)
        for act, before, why, cite in (
            (a.pay_fine, (), "只撤销按日连续处罚决定的，原罚款照常缴纳", APL.art(66, par=1)),
            (
                a.complete_performance,
                ("pay_fine:P",),
                "按日连续处罚决定被撤销的，不再等待缴纳",
                AEL.art(40),
            ),
            (a.refund, ("pay_daily:P",), "按日连续处罚决定被撤销的，退还已缴的罚款", AEL.art(41)),
            (
                a.reinspect_fined,
                (),
                "按日连续处罚决定被撤销的，仍可复查是否改正",
                WSL.art(112),
            ),
        )
    ),
    Lawful(
        a.propose_daily,
        (*DAY_FINED, "alter_decision:P", "find_refusal:P"),
        "责令重新作出按日连续处罚决定的，重新认定、提出",
        ARL.art(64, par=1),
        "P",
        {"alter_decision": {"altered": "撤销并责令重新作出", "upshot": FURTHER_REMADE}},
    ),
    Lawful(
        a.remade_elsewhere,
        _DAY_AWAY,
        "归档后责令重新作出按日连续处罚决定的，可以另案重新作出",
        ARL.art(64, par=1),
        "P",
        _DAILY_REMADE,
    ),
    # Put away
    may(a.find_crime, AWAY, "归档后发现犯罪的，必须移送", CTR.art(3, par=1)),
    may(a.procuratorate_reply, _SUPERVISED, "归档后收到立案监督结果", CTR.art(9, par=1)),
    Lawful(
        a.handover,
        (*_SUPERVISED, "procuratorate_reply:P", "receive_filing:P"),
        "归档后经监督立案的，移交物品材料",
        CTR.art(12),
        "P",
        {"procuratorate_reply": {"filed": True}},
    ),
)

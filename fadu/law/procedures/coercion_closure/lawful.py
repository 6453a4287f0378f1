"""The lawyer's second list: what the law permits or commands in a state, so that it may not be refused there."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import APL, BER, CMSR, CPL, WSL
from fadu.law.procedures.coercion_closure import acts as a
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.coercion_closure.rules import PAPERS
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Lawful

_Stated = dict[str, dict[str, Any]]

_PENALISED = "\n".join(f"2021-0{month}-01 某局 {month}号" for month in (6, 7, 8))
_PLAIN = {
    "coal": False, "major": True, "counted_on": "2021-09-01", "elsewhere": _PENALISED, "times_180": 3, "times_year": 3,
    "coal_times": 0, "ground": j.REPEATED, "course": j.PROPOSE, "review_due": False,
}  # fmt: skip
_MET: _Stated = {"verify_ground": _PLAIN, "review_statement": {"adopted": False}}
_MADE = ("verify_ground", "notify_party")
_TOLD = (*_MADE, "serve_notice")
_SILENT = (*_TOLD, "end_statement", "hearing_lapse")
_ASKED = (*_TOLD, "request_hearing", "notify_hearing")
_CALLED = (*_ASKED, "serve_call")
_SENT = (*_SILENT, "propose_closure")


def _stated(serve: Act, start: Act, service: str) -> _Stated:
    """Served in a way, once a public notice was begun."""
    return {serve.code: {"service": service}, start.code: {"announcement": True}}


LAWFUL: tuple[Lawful, ...] = (
    Lawful(a.verify_ground, (), "任何时候都可以核对是否应当提请关闭", WSL.art(113), facts=_MET),
    Lawful(
        a.propose_closure,
        _SILENT,
        "告知后没有陈述、没有要求听证的，期满应当提请",
        WSL.art(113),
        facts=_MET,
    ),
    Lawful(
        a.propose_closure,
        (*_TOLD, "make_statement", "review_statement", "hearing_lapse"),
        "意见不成立的，复核后应当提请",
        APL.art(45, par=1),
        facts=_MET,
    ),
    Lawful(
        a.propose_closure,
        (*_CALLED, "hold_hearing", "record_hearing"),
        "听证后根据笔录提请，不必另等陈述期满",
        APL.art(65),
        facts=_MET,
    ),
    Lawful(
        a.propose_closure,
        (*_TOLD, "waive_statement", *_CALLED[3:], "end_hearing"),
        "无正当理由不出席听证的，终止后可以提请",
        APL.art(64, item=6),
        facts=_MET,
    ),
    Lawful(
        a.end_hearing,
        _CALLED,
        "经过通知，当事人及其代理人无正当理由不出席或者中途退出的，终止听证",
        APL.art(64, item=6),
        facts=_MET,
    ),
    Lawful(
        a.withdraw_hearing,
        (*_TOLD, "request_hearing"),
        "要求听证的，举行以前都可以撤回",
        APL.art(63, par=1),
        facts=_MET,
    ),
    Lawful(
        a.request_hearing,
        (*_CALLED, "withdraw_hearing"),
        "撤回后在期限内仍可要求听证",
        APL.art(64, item=1),
        facts=_MET,
    ),
    Lawful(
        a.propose_closure,
        (*_CALLED, "withdraw_hearing", "hearing_lapse", "end_statement"),
        "撤回听证要求，期满没有再要求的，应当提请",
        APL.art(64, item=1),
        facts=_MET,
    ),
    Lawful(
        a.hold_hearing,
        (*_CALLED, "request_chair_recusal", "decide_chair_recusal"),
        "对主持人的回避申请作出决定后，听证照常举行",
        APL.art(64, item=4),
        facts=_MET,
    ),
    Lawful(
        a.notify_hearing,
        _CALLED,
        "听证可以另定日期，再次通知",
        APL.art(64, item=2),
        facts=_MET,
    ),
    Lawful(
        a.end_hearing,
        (*_CALLED, "end_hearing", *_CALLED),
        "重新核对、告知后再次要求听证的，同样可以终止",
        APL.art(64, item=6),
        facts=_MET,
    ),
    Lawful(
        a.declare_recusal,
        ("verify_ground",),
        "应当回避的，任何时候都可以自行回避",
        APL.art(43, par=1),
        facts=_MET,
    ),
    Lawful(
        a.request_recusal,
        _TOLD,
        "当事人可以申请回避",
        APL.art(43, par=2),
        facts=_MET,
    ),
    Lawful(
        a.notify_party,
        ("verify_ground", "request_recusal"),
        "决定是否回避以前，不停止办理",
        APL.art(43, par=3),
        facts=_MET,
    ),
    Lawful(
        a.request_hearing,
        _MADE,
        "已经知道告知内容的，不待送达可以要求听证",
        APL.art(64, item=1),
        facts=_MET,
    ),
    *(
        Lawful(given, _MADE[:1], "告知以前可以取得地址确认书", APL.art(61, par=2), facts=_MET)
        for given in (a.confirm_address, a.agree_electronic)
    ),
    *(
        Lawful(serve, (*before, *way), why, cite, facts=_MET | _stated(serve, start, service))
        for (_, serve, start, over), before in zip(PAPERS, (_MADE, _ASKED), strict=True)
        for way, service, why, cite in (
            (
                (start.code, over.code),
                "公告送达",
                "公告满三十日的，登记公告送达",
                CPL.art(95, par=1),
            ),
            ((start.code,), "直接送达", "公告期间找到当事人的，可以直接送达", CPL.art(88)),
            (("agree_electronic",), WIRE, "签订确认书的，可以电子送达", APL.art(61, par=2)),
        )
    ),
    *(
        Lawful(
            start,
            (*before, start.code),
            "改用其他方式的，可以再次启动送达",
            CPL.art(95, par=1),
            facts=_MET | {start.code: {"way": "邮寄", "announcement": False}},
        )
        for (_, _, start, _), before in zip(PAPERS, (_MADE, _ASKED), strict=True)
    ),
    Lawful(
        a.waive_hearing,
        _TOLD,
        "当事人可以放弃听证，期满前不影响其反悔",
        APL.art(64, item=1),
        facts=_MET | {"waive_hearing": {"waiver_ends": False}},
    ),
    Lawful(
        a.request_hearing,
        (*_TOLD, "waive_hearing"),
        "放弃听证不提前结束期限的，期满前仍可要求听证",
        APL.art(64, item=1),
        facts=_MET | {"waive_hearing": {"waiver_ends": False}},
    ),
    Lawful(
        a.propose_closure,
        (*_TOLD, "waive_statement", "waive_hearing"),
        "本局参数规定放弃听证即不再等待的，放弃后可以提请",
        APL.art(64, item=1),
        facts=_MET | {"waive_hearing": {"waiver_ends": True}},
    ),
    Lawful(
        a.propose_closure,
        (*_SILENT, "legal_review"),
        "法制审核通过的，应当提请",
        BER.art(58),
        facts=_MET
        | {"verify_ground": _PLAIN | {"review_due": True}, "legal_review": {"passed": True}},
    ),
    Lawful(
        a.verify_ground,
        (*_TOLD, "make_statement", "review_statement"),
        "意见成立的，重新核对",
        APL.art(45, par=1),
        facts=_MET,
    ),
    Lawful(
        a.receive_answer,
        _SENT,
        "人民政府可以决定不予关闭",
        WSL.art(115),
        facts=_MET | {"receive_answer": {"answer": f.NOT_CLOSED, "coal": False}},
    ),
    Lawful(
        a.announce_closure,
        (*_SENT, "receive_answer"),
        "关闭煤矿应当公告",
        CMSR.art(49),
        facts=_MET | {"receive_answer": {"answer": f.CLOSED, "of_coal": True}},
    ),
    Lawful(
        a.verify_ground,
        (*_SENT, "receive_answer"),
        "退回的，可以重新核对后再提请",
        WSL.art(115),
        facts=_MET | {"receive_answer": {"answer": f.SENT_BACK, "of_coal": False}},
    ),
    Lawful(
        a.propose_closure,
        (*_SENT, "receive_answer"),
        "退回补充材料的，补充后可以再次提请，不必重新告知",
        WSL.art(115),
        facts=_MET | {"receive_answer": {"answer": f.SENT_BACK, "of_coal": False}},
    ),
    Lawful(
        a.refer_licences,
        _SENT,
        "提请的同时可以通知有关部门吊销证照",
        WSL.art(113),
        facts=_MET,
    ),
)

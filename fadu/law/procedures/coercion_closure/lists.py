"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import APL, BER, CMSR, WSL
from fadu.law.procedures.coercion_closure import acts as a
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.vocabulary.procedure import Gate, Lawful

_Stated = dict[str, dict[str, Any]]

_DUE: _Stated = {"verify_ground": {"course": j.DISCUSS_FIRST}}
_REVIEWED: _Stated = {"verify_ground": {"course": j.DISCUSS_FIRST, "review_due": True}}
_NOT_MET = {"course": j.NOT_MET}

# What comes of a hearing that was taken back and asked for again.
_SETTLED = (a.verify_ground, a.request_hearing, a.waive_hearing)

GATES: tuple[Gate, ...] = (
    Gate(a.verify_ground, a.notify_party),
    Gate(a.verify_ground, a.notify_party, against=_NOT_MET),
    Gate(a.verify_ground, a.propose_closure),
    Gate(a.verify_ground, a.propose_closure, against=_NOT_MET),
    Gate(a.notify_party, a.propose_closure, looks_at=(a.verify_ground,)),
    Gate(
        a.review_statement, a.propose_closure, looks_at=(a.make_statement,), moot=(a.verify_ground,)
    ),
    Gate(
        a.record_hearing,
        a.propose_closure,
        looks_at=(a.hold_hearing,),
        moot=(a.verify_ground,),
    ),
    Gate(
        a.hold_hearing,
        a.propose_closure,
        looks_at=(a.request_hearing,),
        moot=(a.end_hearing, a.withdraw_hearing, a.verify_ground),
    ),
    # corrections.md P1, P13, E15: a hearing that was asked for is announced before anything ends it.
    *(
        Gate(a.notify_hearing, later, looks_at=(a.request_hearing,), moot=(a.verify_ground,))
        for later in (a.hold_hearing, a.end_hearing)
    ),
    Gate(
        a.notify_hearing,
        a.propose_closure,
        looks_at=(a.request_hearing,),
        moot=(a.withdraw_hearing, a.verify_ground),
    ),
    Gate(a.hearing_lapse, a.propose_closure, looks_at=(a.withdraw_hearing,), moot=_SETTLED),
    Gate(a.discuss, a.propose_closure, looks_at=(a.verify_ground,), facts=_DUE),
    Gate(a.discuss, a.propose_closure, against={"conclusion": False}, facts=_DUE),
    *(
        Gate(a.legal_review, later, looks_at=(a.verify_ground,), facts=_REVIEWED)
        for later in (a.discuss, a.propose_closure)
    ),
    Gate(a.legal_review, a.propose_closure, against={"passed": False}, facts=_REVIEWED),
    Gate(a.propose_closure, a.receive_answer),
    Gate(a.receive_answer, a.record_ban),
    Gate(a.receive_answer, a.follow_up),
)
"""What must come first, and must have looked at what it is about. What is owed on request alone (回避) is tried in the tables."""

_PENALISED = "\n".join(f"2021-0{month}-01 某局 {month}号" for month in (6, 7, 8))
_PLAIN = {
    "coal": False, "major": True, "counted_on": "2021-09-01", "elsewhere": _PENALISED, "times_180": 3, "times_year": 3,
    "coal_times": 0, "ground": j.REPEATED, "course": j.PROPOSE, "review_due": False,
}  # fmt: skip
_MET: _Stated = {"verify_ground": _PLAIN, "review_statement": {"adopted": False}}
_TOLD = ("verify_ground", "notify_party")
_SILENT = (*_TOLD, "end_statement", "hearing_lapse")
_CALLED = (*_TOLD, "request_hearing", "notify_hearing")
_SENT = (*_SILENT, "propose_closure")

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
        (*_TOLD, "request_hearing", "notify_hearing", "hold_hearing", "record_hearing"),
        "听证后根据笔录提请，不必另等陈述期满",
        APL.art(65),
        facts=_MET,
    ),
    Lawful(
        a.propose_closure,
        (*_TOLD, "waive_statement", "request_hearing", "notify_hearing", "end_hearing"),
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
        (*_CALLED, "end_hearing", *_TOLD, "request_hearing", "notify_hearing"),
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
"""What the law permits or commands in a state, so that it may not be refused there."""

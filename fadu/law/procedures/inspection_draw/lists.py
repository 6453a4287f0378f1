"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from fadu.law.instruments import APL, BER, CSL, HOUSE
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.procedure import Gate, Lawful
from fadu.law.vocabulary.status import Status

_NONE = {"route": f.NOT_DRAWN}
_RANDOM = BER.art(54, par=1)
_PROTOCOL = HOUSE.art(18).with_status(Status.L)

GATES: tuple[Gate, ...] = (
    Gate(a.determine_kind, a.freeze_lists),
    Gate(a.determine_kind, a.freeze_lists, against=_NONE),
    Gate(a.determine_kind, a.draw, against=_NONE),
    Gate(a.determine_kind, a.record_external, against=_NONE),
    Gate(a.freeze_lists, a.publish_commitment),
    Gate(a.freeze_lists, a.draw, looks_at=(a.void_draw, a.drop_batch)),
    Gate(a.publish_commitment, a.record_randomness, looks_at=(a.freeze_lists,)),
    Gate(a.publish_commitment, a.draw, looks_at=(a.freeze_lists,)),
    Gate(a.record_randomness, a.draw, looks_at=(a.freeze_lists, a.publish_commitment)),
    Gate(a.record_randomness, a.draw, against={"order_kept": f.EARLIER}),
    Gate(a.decide_recusal, a.substitute_officer),
    Gate(
        a.publish_draw,
        a.close_draw,
        looks_at=(a.draw, a.record_external, a.replace_target),
    ),
)

_OWN = {"determine_kind": {"kind": f.GENERAL, "mode": f.OWN, "route": f.OWN}}
_EXTERNAL = {"determine_kind": {"kind": f.GENERAL, "mode": f.EXTERNAL, "route": f.EXTERNAL}}
_LATE = {"record_randomness": {"order_kept": f.LATER}}
_PROMISED = ("determine_kind", "freeze_lists", "publish_commitment")
_DRAWN = (*_PROMISED, "record_randomness", "draw")

LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.freeze_lists,
        _PROMISED,
        "抽取以前发现名录有误的，可以更正后重新冻结",
        _PROTOCOL,
        facts=_OWN,
    ),
    Lawful(
        a.record_external,
        ("determine_kind",),
        "在省级平台抽取的，登记其结果即可",
        _RANDOM,
        facts=_EXTERNAL,
    ),
    Lawful(
        a.replace_target, _DRAWN, "抽中的单位已经注销的，可以递补", _PROTOCOL, facts=_OWN | _LATE
    ),
    Lawful(a.cancel_target, _DRAWN, "没有备选的，可以取消任务", _PROTOCOL, facts=_OWN | _LATE),
    Lawful(
        a.declare_recusal,
        _DRAWN,
        "抽中的检查人员应当自行回避",
        APL.art(43, par=1),
        facts=_OWN | _LATE,
    ),
    Lawful(
        a.decide_recusal,
        _DRAWN,
        "机关可以不经申请直接作出回避决定",
        CSL.art(77, par=2),
        facts=_OWN | _LATE,
    ),
    Lawful(a.void_draw, _DRAWN, "复核不一致的，应当可以宣布无效", _PROTOCOL, facts=_OWN | _LATE),
    Lawful(
        a.draw,
        (*_DRAWN, "void_draw", *_PROMISED, "record_randomness"),
        "宣布无效后可以重新抽取",
        _PROTOCOL,
        facts=_OWN | _LATE,
    ),
    Lawful(a.drop_batch, _PROMISED, "不再抽取的，可以撤销批次并公布", _PROTOCOL, facts=_OWN),
    Lawful(
        a.close_draw,
        ("determine_kind",),
        "不适用随机抽取的，记明后即可归档",
        BER.art(54, par=2),
        facts={"determine_kind": {"kind": f.KEY, "mode": f.OWN, "route": f.NOT_DRAWN}},
    ),
)

"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import AEL, BER, WSL
from fadu.law.procedures.coercion_power_cut import acts as a
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful

_Stated = dict[str, dict[str, Any]]

_NOTICE: _Stated = {"approve_power": {"verdict": f.APPROVED_NOTICE}}
_DEMAND: _Stated = {"confirm_safe": {"secure": True, "demand_due": True}}
_REVIEWED: _Stated = {"confirm_safe": {"secure": True, "review_due": True}}


def _only(measure: str) -> _Stated:
    return {"confirm_safe": {"measures": measure, "safe_for": measure}}


_MILDER = {"safe_for": f.MILDER}
"""What is stated where a milder way reaches the aim: neither measure may be taken (行政强制法 5)."""
_BRANCHES: tuple[tuple[Act, Act, dict[str, Any], _Stated], ...] = (
    (a.approve_power, a.cut_power, {"verdict": f.NOT_APPROVED_}, _only(f.POWER_ONLY)),
    (a.approve_supply, a.cut_supply, {"approved": False}, _only(f.SUPPLY_ONLY)),
)
"""The approval of each measure, the notice that carries it out, what a refusal states, and that it alone is looked into."""

GATES: tuple[Gate, ...] = (
    Gate(a.register_stop, a.establish_refusal),
    Gate(a.register_stop, a.establish_refusal, against={"major": False}),
    *(
        gate
        for head, cut, refused, alone in _BRANCHES
        for gate in (
            Gate(a.establish_refusal, head),
            Gate(a.establish_refusal, head, against={"finding": f.CANNOT}),
            Gate(a.establish_refusal, cut, against={"finding": f.CANNOT}),
            Gate(a.confirm_safe, head, against=_MILDER),
            Gate(a.confirm_safe, cut, against=_MILDER),
            Gate(a.confirm_safe, head, looks_at=(a.establish_refusal,)),
            Gate(a.demand, head, facts=_DEMAND),
            Gate(a.legal_review, head, looks_at=(a.confirm_safe,), facts=_REVIEWED),
            Gate(a.legal_review, head, against={"passed": False}, facts=_REVIEWED),
            Gate(head, cut),
            Gate(head, cut, against=refused),
            Gate(head, cut, looks_at=(a.establish_refusal,)),
            Gate(head, cut, looks_at=(a.confirm_safe,), facts=alone),
            Gate(a.register_stop, cut, against={"major": False}),
        )
    ),
    Gate(
        a.confirm_safe, a.approve_power, against={"safe_for": f.NEITHER, "measures": f.POWER_ONLY}
    ),
    Gate(
        a.confirm_safe, a.approve_supply, against={"safe_for": f.NEITHER, "measures": f.SUPPLY_ONLY}
    ),
    Gate(a.approve_power, a.notify_enterprise),
    Gate(a.notify_enterprise, a.cut_power, looks_at=(a.approve_power,), facts=_NOTICE),
    Gate(a.notice_over, a.cut_power, looks_at=(a.approve_power,), facts=_NOTICE),
    Gate(a.cut_power, a.lift_power),
    Gate(a.cut_supply, a.lift_supply),
    Gate(a.lift_power, a.restore_power),
    Gate(a.lift_supply, a.restore_supply),
    Gate(a.lift_power, a.close_cut, looks_at=(a.cut_power,)),
    Gate(a.lift_supply, a.close_cut, looks_at=(a.cut_supply,)),
    Gate(a.restore_power, a.close_cut, looks_at=(a.lift_power,)),
    Gate(a.restore_supply, a.close_cut, looks_at=(a.lift_supply,)),
)
"""What must come first, and must have looked at what it is about."""

_MAJOR: _Stated = {"register_stop": {"major": True}, "establish_refusal": {"finding": f.CAN}}
_AT_NIGHT = {"stop_at": "2021-09-02T15:00:00Z", "pressing": "随时可能爆炸"}
_BOTH = {
    "secure": True, "milder": False, "residents": False, "measures": f.BOTH, "safe_for": f.BOTH, "demand_due": False, "review_due": False,
}  # fmt: skip
_SAFE: _Stated = _MAJOR | {"confirm_safe": _BOTH}
_CUTS: _Stated = {"cut_power": _AT_NIGHT, "cut_supply": _AT_NIGHT}
_STOPPED = ("register_stop", "establish_refusal")
_POWER = (*_STOPPED, "confirm_safe", "approve_power")
_SUPPLY = (*_STOPPED, "confirm_safe", "approve_supply")


def _said(verdict: str) -> _Stated:
    power = {"approved": True, "urgent": verdict == f.APPROVED_AT_ONCE, "verdict": verdict}
    supply = {"approved": True}
    return _SAFE | {"approve_power": power, "approve_supply": supply} | _CUTS


LAWFUL: tuple[Lawful, ...] = (
    *(
        Lawful(
            head,
            (*_STOPPED, "confirm_safe"),
            "法律没有要求另行催告的，主要负责人可以批准",
            WSL.art(70, par=1),
            facts=_SAFE,
        )
        for head in (a.approve_power, a.approve_supply)
    ),
    Lawful(
        a.cut_power,
        _POWER,
        "有危及生产安全的紧急情形的，可以不提前通知",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    *(
        Lawful(
            cut,
            way,
            "情况紧急的，夜间和法定节假日也可以停止供电、停止供应",
            AEL.art(43, par=1),
            facts=_said(f.APPROVED_AT_ONCE),
        )
        for cut, way in ((a.cut_power, _POWER), (a.cut_supply, _SUPPLY))
    ),
    Lawful(
        a.cut_power,
        (*_POWER, "notify_enterprise", "notice_over"),
        "通知满二十四小时即可书面通知停止供电",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.cut_supply,
        _SUPPLY,
        "停止供应民用爆炸物品不受二十四小时限制",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.cut_supply,
        (*_POWER, "approve_supply"),
        "两项都批准的，停止供应不必等待停电前的通知",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.cut_power,
        (*_POWER, "approve_supply", "cut_supply", "notify_enterprise", "notice_over"),
        "停止供应以后，已经批准的停电仍可以实施",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.approve_supply,
        (*_POWER, "cut_power"),
        "停止供电以后，可以再批准停止供应民用爆炸物品",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.approve_power,
        _POWER,
        "情况变化的，可以重新批准",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.lift_power,
        (*_POWER, "cut_power"),
        "应当及时解除，不必先等生产经营单位申请",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.verify_compliance,
        (*_POWER, "cut_power"),
        "可以主动核查，不必等待生产经营单位报告",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.lift_supply,
        (*_POWER, "approve_supply", "cut_power", "cut_supply", "lift_power"),
        "先解除停电的，停供可以另行解除",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.restore_power,
        (*_POWER, "cut_power", "lift_power"),
        "解除后即通知恢复供电",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.approve_power,
        (*_STOPPED, "confirm_safe", "legal_review"),
        "法制审核通过的，可以批准",
        BER.art(58),
        facts=_MAJOR
        | {"confirm_safe": _BOTH | {"review_due": True}, "legal_review": {"passed": True}},
    ),
    Lawful(
        a.establish_refusal,
        _STOPPED,
        "情况变化的，可以再次认定",
        WSL.art(70, par=1),
        facts=_MAJOR,
    ),
    Lawful(
        a.confirm_safe,
        (*_STOPPED, "confirm_safe"),
        "采用非强制手段没有达到目的的，可以再次确认",
        AEL.art(5),
        facts=_MAJOR | {"confirm_safe": _BOTH | {"milder": True, "safe_for": f.MILDER}},
    ),
    *(
        Lawful(right, _SUPPLY, why, AEL.art(8, par=1), facts=_said(f.APPROVED_NOTICE))
        for right, why in (
            (a.make_objection, "对行政强制享有陈述权、申辩权"),
            (a.seek_remedy, "对强制措施可以直接申请复议或者起诉"),
        )
    ),
    Lawful(
        a.register_stop,
        (*_POWER, "cut_power", "lift_power", "restore_power"),
        "解除以后又拒不执行的，可以重新登记办理",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
)
"""What the law permits or commands in a state, so that it may not be refused there."""

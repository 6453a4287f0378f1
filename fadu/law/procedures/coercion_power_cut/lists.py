"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import AEL, WSL
from fadu.law.procedures.coercion_power_cut import acts as a
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.vocabulary.procedure import Gate, Lawful

_Stated = dict[str, dict[str, Any]]

_NOTICE: _Stated = {"approve_cut": {"verdict": f.APPROVED_NOTICE}}
_DEMAND: _Stated = {"confirm_safe": {"secure": True, "demand_due": True}}
_REFUSED = {"verdict": f.NOT_APPROVED_}
CUTS = (a.cut_power, a.cut_supply)

GATES: tuple[Gate, ...] = (
    Gate(a.register_stop, a.establish_refusal),
    Gate(a.register_stop, a.establish_refusal, against={"major": False}),
    Gate(a.establish_refusal, a.approve_cut),
    Gate(a.establish_refusal, a.approve_cut, against={"finding": f.CANNOT}),
    Gate(a.confirm_safe, a.approve_cut, looks_at=(a.establish_refusal,)),
    Gate(a.confirm_safe, a.approve_cut, against={"secure": False}),
    Gate(a.demand, a.approve_cut, facts=_DEMAND),
    *(Gate(a.approve_cut, cut, looks_at=(a.confirm_safe,)) for cut in CUTS),
    *(Gate(a.approve_cut, cut, against=_REFUSED) for cut in CUTS),
    *(Gate(a.register_stop, cut, against={"major": False}) for cut in CUTS),
    Gate(a.notify_enterprise, a.cut_power, facts=_NOTICE),
    Gate(a.notice_over, a.cut_power, facts=_NOTICE),
    Gate(a.lift_cut, a.close_cut, looks_at=CUTS),
    Gate(a.tell_supplier, a.close_cut, looks_at=(a.lift_cut,)),
)
"""What must come first, and must have looked at what it is about."""

_MAJOR: _Stated = {"register_stop": {"major": True}, "establish_refusal": {"finding": f.CAN}}
_SAFE: _Stated = _MAJOR | {"confirm_safe": {"secure": True, "demand_due": False}}
_STOPPED = ("register_stop", "establish_refusal")
_APPROVED = (*_STOPPED, "confirm_safe", "approve_cut")


def _said(verdict: str) -> _Stated:
    return _SAFE | {"approve_cut": {"verdict": verdict}}


_NEW = {"approved": True, "cut_kind": h.POWER, "urgent": True, "verdict": f.APPROVED_AT_ONCE}
LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.approve_cut,
        (*_STOPPED, "confirm_safe"),
        "法律没有要求另行催告的，主要负责人可以批准",
        WSL.art(70, par=1),
        facts=_SAFE,
    ),
    Lawful(
        a.cut_power,
        _APPROVED,
        "有危及生产安全的紧急情形的，可以不提前通知",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.cut_power,
        (*_APPROVED, "notify_enterprise", "notice_over"),
        "通知满二十四小时即可书面通知停止供电",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_NOTICE),
    ),
    Lawful(
        a.cut_supply,
        _APPROVED,
        "停止供应民用爆炸物品不受二十四小时限制",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_SUPPLY),
    ),
    Lawful(
        a.approve_cut,
        _APPROVED,
        "先批准停电的，情况变化可以重新批准",
        WSL.art(70, par=1),
        facts=_SAFE | {"approve_cut": _NEW},
    ),
    Lawful(
        a.approve_cut,
        (*_APPROVED, "cut_power"),
        "停止供电以后，可以再批准停止供应民用爆炸物品",
        WSL.art(70, par=1),
        facts=_SAFE | {"approve_cut": _NEW},
    ),
    Lawful(
        a.lift_cut,
        (*_APPROVED, "cut_power"),
        "应当及时解除，不必先等生产经营单位申请",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.tell_supplier,
        (*_APPROVED, "cut_power", "lift_cut"),
        "解除后即通知恢复供电",
        WSL.art(70, par=2),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
    Lawful(
        a.establish_refusal,
        _STOPPED,
        "情况变化的，可以再次认定",
        WSL.art(70, par=1),
        facts=_MAJOR,
    ),
    Lawful(
        a.seek_remedy,
        _APPROVED,
        "对强制措施可以直接申请复议或者起诉",
        AEL.art(8, par=1),
        facts=_said(f.APPROVED_SUPPLY),
    ),
    Lawful(
        a.register_stop,
        (*_APPROVED, "cut_power", "lift_cut", "tell_supplier"),
        "解除以后又拒不执行的，可以重新登记办理",
        WSL.art(70, par=1),
        facts=_said(f.APPROVED_AT_ONCE),
    ),
)
"""What the law permits or commands in a state, so that it may not be refused there."""

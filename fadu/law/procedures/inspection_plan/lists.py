"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from fadu.law.instruments import BER, HCL, WSL
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.vocabulary.procedure import Gate, Lawful

_PLAN = WSL.art(62, par=2)
_ASKED = {"approval_due": True}
_APPROVED = {"draft_plan": _ASKED, "adjust_plan": _ASKED}
_CAPPED = {"draft_plan": {"caps_due": True}, "adjust_plan": {"caps_due": True}}
_STOPS = {"draft_campaign": {"general_stop": True}}
_MADE = (a.draft_plan, a.adjust_plan)

GATES: tuple[Gate, ...] = (
    Gate(a.classify_objects, a.draft_plan),
    Gate(a.check_caps, a.submit_plan, looks_at=_MADE, facts=_CAPPED, moot=(a.drop_adjustment,)),
    Gate(a.check_caps, a.publish_plan, looks_at=_MADE, facts=_CAPPED, moot=(a.drop_adjustment,)),
    Gate(a.submit_plan, a.receive_approval, looks_at=_MADE),
    Gate(
        a.receive_approval,
        a.publish_plan,
        looks_at=_MADE,
        facts=_APPROVED,
        moot=(a.drop_adjustment,),
    ),
    Gate(
        a.receive_approval, a.file_plan, looks_at=_MADE, facts=_APPROVED, moot=(a.drop_adjustment,)
    ),
    Gate(a.confirm_stop, a.approve_campaign, facts=_STOPS),
    Gate(a.approve_campaign, a.publish_campaign),
    Gate(a.publish_plan, a.close_plan, looks_at=_MADE, moot=(a.drop_adjustment,)),
)

_TASK = {
    "draft_plan": {
        "coal": False,
        "hazchem": False,
        "approval_due": True,
        "filing_due": True,
        "caps_due": False,
        "coal_rules": False,
        "sources_due": False,
    },
    "receive_approval": {"approved": True},
}
_FREE = {"draft_plan": _TASK["draft_plan"] | {"approval_due": False}}
_DRAFTED = ("measure_capacity", "classify_objects", "draft_plan")
_SENT = (*_DRAFTED, "merge_joint", "submit_plan")
_GRANTED = (*_SENT, "receive_approval")

LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.draft_plan,
        (*_DRAFTED, "merge_joint"),
        "报请批准以前可以修改计划",
        _PLAN,
        facts=_TASK,
    ),
    Lawful(
        a.draft_plan,
        _GRANTED,
        "未获批准的，可以修改后再报",
        _PLAN,
        facts=_TASK | {"receive_approval": {"approved": False}},
    ),
    Lawful(
        a.publish_plan,
        _DRAFTED,
        "本地不要求政府批准的，编制后即可公布",
        _PLAN,
        facts=_FREE,
    ),
    Lawful(a.publish_plan, _GRANTED, "批准后即可公布，不必先备案", _PLAN, facts=_TASK),
    Lawful(
        a.adjust_plan,
        (*_GRANTED, "file_plan", "publish_plan"),
        "专项部署、季节、事故等原因可以调整计划",
        _PLAN,
        facts=_TASK,
    ),
    Lawful(
        a.draft_campaign, (), "突出问题出现时即可部署专项检查，不必等年度计划", _PLAN, facts=_TASK
    ),
    Lawful(
        a.approve_campaign,
        ("draft_campaign", "confirm_stop:C1"),
        "涉及人民群众生命安全并报经批准的，可以普遍停产停业",
        BER.art(59, par=2),
        key="C1",
        facts=_STOPS,
    ),
    Lawful(
        a.schedule_sources,
        _DRAFTED,
        "重大危险源应当分级分类定期专项监督检查",
        HCL.art(13, par=2),
        facts={"draft_plan": _TASK["draft_plan"] | {"hazchem": True, "sources_due": True}},
    ),
)

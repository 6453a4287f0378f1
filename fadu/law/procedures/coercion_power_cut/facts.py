"""Facts of a power cut (停电、停供). What it shares with 重大事故隐患治理督办 is the very same fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

grounds, evidence = h.grounds, h.evidence
number = h.order_number
cut_kind, urgent = h.cut_kind, h.urgent
secure, demand_due, demand_until = h.secure, h.demand_due, h.demand_until
supplier, lifted_for = h.supplier, h.lifted_for

subject = Fact("subject", "事项名称", Kind.TEXT, required=False, help="如 某公司拒不停产停电")
enterprise = h.enterprise
linked = Fact(
    "linked",
    "关联事项",
    Kind.TEXT,
    personal=False,
    required=False,
    help="作出停产停业等决定的事项编号",
)
major = Fact("major", "存在重大事故隐患", Kind.BOOL, denied="不存在重大事故隐患")
STOPS = ("暂时停产停业", "停止施工", "停止使用相关设施、设备", "停产停业整顿（行政处罚）")
decision = Fact(
    "decision",
    "作出的决定",
    Kind.CHOICE,
    STOPS,
    help="现场处理措施和停产停业整顿的处罚是两种不同的决定，分别选择；予以关闭由人民政府决定，不在此列",
)
decision_number = Fact("decision_number", "决定书文号", Kind.TEXT, personal=False)
served_on = Fact("served_on", "决定送达日期", Kind.DATE)
CAN, CANNOT = "拒不执行，且有发生生产安全事故的现实危险", "不具备强制措施的条件"
finding = Fact("finding", "认定结论", Kind.CHOICE, (CAN, CANNOT))
APPROVED_NOTICE, APPROVED_AT_ONCE = "批准停止供电，提前通知", "批准停止供电，紧急情形不提前通知"
APPROVED_SUPPLY, NOT_APPROVED_ = "批准停止供应民用爆炸物品等", "不予批准"
VERDICTS = (APPROVED_NOTICE, APPROVED_AT_ONCE, APPROVED_SUPPLY, NOT_APPROVED_)
approved = Fact("approved", "批准", Kind.BOOL, denied="不予批准")


def _verdict(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    if not facts["approved"]:
        return NOT_APPROVED_
    if facts["cut_kind"] != h.POWER:
        return APPROVED_SUPPLY
    return APPROVED_AT_ONCE if facts["urgent"] else APPROVED_NOTICE


verdict = Fact(
    "verdict",
    "批准的内容",
    Kind.CHOICE,
    VERDICTS,
    derived=Derivation(_verdict, WSL.art(70)),
)
carried_out = Fact(
    "carried_out",
    "有关单位执行情况",
    Kind.CHOICE,
    ("已经停止供应", "尚未停止供应，已催促配合"),
)
COMPLIED, NOT_YET = "已履行决定并消除事故隐患", "尚未履行或者隐患尚未消除"
result = Fact("result", "核查结论", Kind.CHOICE, (COMPLIED, NOT_YET))
remedy = Fact("remedy", "途径", Kind.CHOICE, ("行政复议", "行政诉讼"))
STANDS, ANNULLED = "维持、驳回或者撤回", "撤销或者确认违法"
outcome = Fact("outcome", "结果", Kind.CHOICE, (STANDS, ANNULLED))
objection = Fact("objection", "生产经营单位的意见", Kind.LONG_TEXT)

IS_MAJOR, NOT_MAJOR = When(major, "==", True), When(major, "==", False)
FOUND, NOT_FOUND = When(finding, "==", CAN), When(finding, "==", CANNOT)
CAN_CUT, CANNOT_CUT = h.CAN_CUT, h.CANNOT_CUT
DEMAND_DUE, DEMAND_NOT_DUE = h.DEMAND_DUE, h.DEMAND_NOT_DUE
APPROVED = When(verdict, "!=", NOT_APPROVED_)
POWER_APPROVED = When(verdict, "in", (APPROVED_NOTICE, APPROVED_AT_ONCE))
SUPPLY_APPROVED = When(verdict, "==", APPROVED_SUPPLY)
NOTICE_OWED = When(verdict, "==", APPROVED_NOTICE)
HAS_COMPLIED = When(result, "==", COMPLIED)
IS_ANNULLED = When(outcome, "==", ANNULLED)

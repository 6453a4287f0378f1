"""Facts of a power cut (停电、停供); words of evidence and numbers are those of 重大事故隐患治理督办."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.law.instruments import AEL, BER, WSL
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.penalty_ordinary import facts_decision as reviewed
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When
from fadu.law.vocabulary.status import Status

grounds, evidence = h.grounds, h.evidence
number = h.order_number
secure = Fact("secure", "采取措施能够保证安全", Kind.BOOL, denied="采取措施不能保证安全")
urgent = Fact("urgent", "有危及生产安全的紧急情形", Kind.BOOL)
demand_due = Fact(
    "demand_due",
    "应当催告",
    Kind.BOOL,
    derived=Derivation(
        lambda facts, parameter: bool(facts["secure"] and parameter("hazard.cut_demand")),
        AEL.art(35),
        ("hazard.cut_demand",),
    ),
)
demand_until = Fact(
    "demand_until",
    "催告的履行期限",
    Kind.DATE,
    ahead=Ahead(AEL.art(35, item=1).with_status(Status.V2)),
)
supplier = Fact("supplier", "供电、供应单位", Kind.TEXT, personal=False)
lifted_for = Fact(
    "lifted_for",
    "解除原因",
    Kind.CHOICE,
    ("已履行决定并消除事故隐患", "决定已撤销", "整改需要恢复供应", "其他"),
)

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
POWER_ONLY, SUPPLY_ONLY, BOTH = (
    "停止供电",
    "停止供应民用爆炸物品等",
    "停止供电和停止供应民用爆炸物品等",
)
MEASURES, NEITHER = (POWER_ONLY, SUPPLY_ONLY, BOTH), "均不能保证安全"
measures = Fact(
    "measures",
    "拟采取的措施",
    Kind.CHOICE,
    MEASURES,
    help="两项措施能否保证安全不同的，分别确认",
)


def _safe_for(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    return str(facts["measures"]) if facts["secure"] else NEITHER


safe_for = Fact(
    "safe_for",
    "能够保证安全的措施",
    Kind.CHOICE,
    (*MEASURES, NEITHER),
    derived=Derivation(_safe_for, WSL.art(70, par=1)),
)


def _review_due(facts: Mapping[str, Any], find: Callable[[str], Any]) -> bool:
    return bool(facts["secure"]) and bool(find("coercion.cut_reviewed"))


review_due = Fact(
    "review_due",
    "批准以前须法制审核",
    Kind.BOOL,
    denied="批准以前不要求法制审核",
    derived=Derivation(_review_due, BER.art(58), ("coercion.cut_reviewed",)),
)
passed = reviewed.passed
opinion = Fact("opinion", "审核意见", Kind.LONG_TEXT)
approved = Fact("approved", "批准", Kind.BOOL, denied="不予批准")
APPROVED_NOTICE, APPROVED_AT_ONCE = "批准停止供电，提前通知", "批准停止供电，紧急情形不提前通知"
NOT_APPROVED_ = "不予批准"


def _verdict(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    if not facts["approved"]:
        return NOT_APPROVED_
    return APPROVED_AT_ONCE if facts["urgent"] else APPROVED_NOTICE


verdict = Fact(
    "verdict",
    "批准的内容",
    Kind.CHOICE,
    (APPROVED_NOTICE, APPROVED_AT_ONCE, NOT_APPROVED_),
    derived=Derivation(_verdict, WSL.art(70, par=2)),
)
EXPLOSIVES, OTHER_SUPPLY = "停止供应民用爆炸物品", "其他措施"
supply_kind = Fact("supply_kind", "措施", Kind.CHOICE, (EXPLOSIVES, OTHER_SUPPLY))
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
OF_POWER = When(measures, "in", (POWER_ONLY, BOTH))
OF_SUPPLY = When(measures, "in", (SUPPLY_ONLY, BOTH))
SAFE_POWER = When(safe_for, "in", (POWER_ONLY, BOTH))
SAFE_SUPPLY = When(safe_for, "in", (SUPPLY_ONLY, BOTH))
DEMAND_DUE, DEMAND_NOT_DUE = When(demand_due, "==", True), When(demand_due, "==", False)
REVIEW_DUE, NOT_PASSED = When(review_due, "==", True), When(passed, "==", False)
POWER_APPROVED = When(verdict, "!=", NOT_APPROVED_)
SUPPLY_APPROVED = When(approved, "==", True)
NOTICE_OWED = When(verdict, "==", APPROVED_NOTICE)
NO_GROUND_LEFT = When(lifted_for, "in", lifted_for.choices[:2])
HAS_COMPLIED = When(result, "==", COMPLIED)
IS_ANNULLED = When(outcome, "==", ANNULLED)

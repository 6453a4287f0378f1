"""Facts of a power cut (停电、停供); words of evidence and numbers are those of 重大事故隐患治理督办."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from fadu.law.instruments import AEL, BER, WSL
from fadu.law.procedures.coercion_power_cut import judgements as j
from fadu.law.procedures.coercion_seizure import facts as seized
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
    derived=Derivation(j.demand_due, AEL.art(35), ("hazard.cut_demand",)),
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
# The same question as of a seizure: nothing is forced that a milder way brings about (行政强制法 5).
milder = seized.milder
means = Fact(
    "means",
    "非强制手段的采用情况和理由",
    Kind.LONG_TEXT,
    help="采用了哪些说服教育、行政指导等非强制手段，为什么可以（不能）达到目的",
)
needed = Fact(
    "needed",
    "采用非强制手段不能达到目的",
    Kind.BOOL,
    derived=Derivation(j.needed, j.APPROPRIATE, recalls=("confirm_safe.milder",), alone=True),
)
residents = Fact(
    "residents",
    "影响居民生活的供水、供电、供热、供燃气",
    Kind.BOOL,
    denied="不影响居民生活的供水、供电、供热、供燃气",
    help="与居民生活共用线路、管道的，应当先分开",
)
residents_spared = Fact(
    "residents_spared",
    "没有对居民生活停止供应",
    Kind.BOOL,
    denied="影响居民生活，不得采取",
    derived=Derivation(j.residents_spared, j.RESIDENTS),
)
POWER_ONLY, SUPPLY_ONLY, BOTH = MEASURES = j.MEASURES
NEITHER, MILDER = j.NEITHER, j.MILDER
measures = Fact(
    "measures",
    "拟采取的措施",
    Kind.CHOICE,
    MEASURES,
    help="两项措施能否保证安全不同的，分别确认",
)


safe_for = Fact(
    "safe_for",
    "可以采取的措施",
    Kind.CHOICE,
    (*MEASURES, NEITHER, MILDER),
    derived=Derivation(j.allowed, WSL.art(70, par=1) + j.APPROPRIATE),
)


review_due = Fact(
    "review_due",
    "批准以前须法制审核",
    Kind.BOOL,
    denied="批准以前不要求法制审核",
    derived=Derivation(j.review_due, BER.art(58), ("coercion.cut_reviewed",)),
)
passed = reviewed.passed
opinion = Fact("opinion", "审核意见", Kind.LONG_TEXT)
approved = Fact("approved", "批准", Kind.BOOL, denied="不予批准")
APPROVED_NOTICE, APPROVED_AT_ONCE = j.APPROVED_NOTICE, j.APPROVED_AT_ONCE
NOT_APPROVED_ = j.NOT_APPROVED


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
stop_at = Fact("stop_at", "停止供电、供应的时间", Kind.INSTANT, help="通知书载明的自何时起停止")
pressing = Fact(
    "pressing",
    "须在夜间或者法定节假日实施的紧急情况",
    Kind.LONG_TEXT,
    required=False,
    help="不在夜间、法定节假日实施的，不填",
)
_stops = partial(
    Derivation,
    cite=WSL.art(70) + j.HOURS,
    parameters=(j.HOURS_KEPT, *j.NIGHT),
    optional=j.NIGHT,
    dated=True,
    counted=True,
)
_POWER_RECALLS = ("approve_power.*", "approve_power.verdict", "notify_enterprise.*")
power_stops, supply_stops = (
    Fact("stop_fits", "停止的时间符合规定", Kind.BOOL, derived=derived)
    for derived in (
        _stops(j.power_stops, recalls=_POWER_RECALLS),
        _stops(j.supply_stops, recalls=("approve_supply.*",)),
    )
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
FOUND = When(finding, "==", CAN)
OF_POWER = When(measures, "in", (POWER_ONLY, BOTH))
OF_SUPPLY = When(measures, "in", (SUPPLY_ONLY, BOTH))
SAFE_POWER = When(safe_for, "in", (POWER_ONLY, BOTH))
SAFE_SUPPLY = When(safe_for, "in", (SUPPLY_ONLY, BOTH))
IS_MILDER = When(safe_for, "==", MILDER)
DEMAND_DUE, DEMAND_NOT_DUE = When(demand_due, "==", True), When(demand_due, "==", False)
REVIEW_DUE, NOT_PASSED = When(review_due, "==", True), When(passed, "==", False)
POWER_APPROVED = When(verdict, "!=", NOT_APPROVED_)
SUPPLY_APPROVED = When(approved, "==", True)
NOTICE_OWED = When(verdict, "==", APPROVED_NOTICE)
NO_GROUND_LEFT = When(lifted_for, "in", lifted_for.choices[:2])
HAS_COMPLIED = When(result, "==", COMPLIED)
IS_ANNULLED = When(outcome, "==", ANNULLED)

"""Facts of the major-hazard procedure. Whatever a rule or a figure reads is not personal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.law.instruments import CMSR, WSL
from fadu.law.procedures.coercion_closure import judgements as closure
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, standards, organs."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


VISIT, SPECIAL, COMPLAINT = "现场检查", "重大危险源专项监督检查", "举报"
ONLINE = "在线巡查抽查"
SOURCES = (
    VISIT,
    SPECIAL,
    ONLINE,
    "生产经营单位报告",
    "安全生产管理人员报告",
    COMPLAINT,
    "其他部门移送",
    "上级或者有关部门交办",
)
SECTORS = ("危险化学品", "烟花爆竹", "金属非金属矿山", "煤矿", "工贸", "其他")

# Finding and record
hazard = Fact("hazard", "隐患", Kind.KEYS, help="每项隐患一个编号")
enterprise = Fact("enterprise", "生产经营单位", Kind.PARTY, required=False)
subject = Fact("subject", "事项名称", Kind.TEXT, required=False, help="如 某公司重大事故隐患")
trade = Fact("trade", "行业领域", Kind.CHOICE, SECTORS, required=False)
source = Fact("source", "发现途径", Kind.CHOICE, SOURCES)
campaign = _open(
    "campaign",
    "专项行动",
    "在专项行动（专项检查）中发现的，填写其名称；同一专项行动始终用同一名称",
    required=False,
)
description = Fact("description", "隐患部位和情形", Kind.LONG_TEXT)
place = Fact("place", "检查地点", Kind.TEXT)
content = Fact("content", "检查内容、发现的问题及处理情况", Kind.LONG_TEXT)
occasion = Fact(
    "occasion",
    "检查事由",
    Kind.CHOICE,
    ("隐患核查", "整改督促", "复查", "失信联合惩戒加大检查频次"),
    help="供计算检查频次时区分",
)
shown = Fact("shown", "已出示有效行政执法证件", Kind.BOOL)
SIGNED, UNSIGNED = "检查人员和被检查单位负责人均已签字", "被检查单位负责人拒绝签字"
signature = Fact("signature", "签字", Kind.CHOICE, (SIGNED, UNSIGNED))
refusal = Fact("refusal", "拒绝签字的情况", Kind.LONG_TEXT)
verified = Fact("verified", "调查核实情况", Kind.LONG_TEXT)
needs_measures = Fact("needs_measures", "需要落实整改措施", Kind.BOOL)
measures = Fact("measures", "整改措施", Kind.LONG_TEXT)

# Judgement and supervision
sector = Fact("sector", "行业领域", Kind.CHOICE, SECTORS)
is_major = Fact("is_major", "属于重大事故隐患", Kind.BOOL)
standard = _open("standard", "判定标准", "标准编号或者文号，如 AQ 3067-2026")
standard_version = Fact(
    "standard_version", "判定标准施行日期", Kind.DATE, help="以发现之日有效的为准"
)
item = _open("item", "判定条目", "如 5.4.2")
judged_by = Fact(
    "judged_by",
    "认定方法",
    Kind.CHOICE,
    ("对照判定标准", "司法鉴定意见", "地市级以上部门或者其指定机构的意见"),
)
grounds = Fact("grounds", "理由", Kind.LONG_TEXT)


def _listing(facts: Mapping[str, Any], parameter: Callable[[str], Any]) -> bool:
    return bool(facts["is_major"]) and bool(parameter("hazard.listing_required"))


listing_owed = Fact(
    "listing_owed",
    "应当挂牌督办",
    Kind.BOOL,
    derived=Derivation(_listing, WSL.art(41, par=3), ("hazard.listing_required",)),
)
system_number = _open("system_number", "信息系统编号")
level = Fact("level", "督办层级", Kind.CHOICE, ("县级", "市级", "省级", "国家级"))
listing_number = _open("listing_number", "督办文号")
supervise_until = Fact("supervise_until", "督办期限", Kind.DATE)
channel = _open("channel", "公布渠道")

# Order, removal, review
safe_now = Fact("safe_now", "排除前能够保证安全", Kind.BOOL, denied="排除前不能保证安全")
AT_ONCE, WITHIN = "责令立即排除", "责令限期排除"
mode = Fact("mode", "方式", Kind.CHOICE, (AT_ONCE, WITHIN))
_TERM = Ahead(WSL.art(65, par=1, item=3))
deadline = Fact(
    "deadline", "整改期限", Kind.DATE, help="最后一日；责令立即排除的填写当日", ahead=_TERM
)
requirements = Fact("requirements", "整改要求", Kind.LONG_TEXT)
order_number = _open("order_number", "文书编号")
granted = Fact("granted", "准予延期", Kind.BOOL, denied="不准予延期")
new_deadline = Fact("new_deadline", "延长后的整改期限", Kind.DATE, help="最后一日", ahead=_TERM)
plan = Fact("plan", "治理方案", Kind.FILE)
progress = Fact("progress", "整改进展", Kind.LONG_TEXT)
told_workers = Fact("told_workers", "已向职工大会或者职工代表大会报告", Kind.BOOL)
unsafe = Fact(
    "unsafe",
    "排除过程中无法保证安全",
    Kind.BOOL,
    help="已责令停产停用且仍在执行，现有措施足够的，填“否”",
)
completed = Fact("completed", "整改完成日期", Kind.DATE)
ELIMINATED, REMAINS, OVERDUE = "已消除", "未消除，整改期限未届满", "逾期未消除"
result = Fact("result", "复查结论", Kind.CHOICE, (ELIMINATED, REMAINS, OVERDUE))
opinion = Fact("opinion", "复查意见", Kind.LONG_TEXT)
stop_kind = Fact(
    "stop_kind",
    "措施",
    Kind.CHOICE,
    (
        "撤出作业人员，暂时停产停业",
        "撤出作业人员，停止使用相关设施、设备",
        "暂时停产停业",
        "停止使用相关设施、设备",
        "停止施工",
    ),
)
scope = Fact("scope", "区域、设施、设备", Kind.LONG_TEXT)
agreed = Fact("agreed", "同意恢复", Kind.BOOL, denied="不同意恢复")
withdrawn_for = Fact(
    "withdrawn_for",
    "撤销原因",
    Kind.CHOICE,
    ("不属于重大事故隐患", "措施不当", "由接收部门依法处理", "复议、诉讼决定撤销", "其他"),
)
evidence = Fact("evidence", "证据材料", Kind.FILE)
receiver = _open("receiver", "接收部门")
stop_passed = Fact(
    "stop_passed",
    "正在执行的现场处理措施",
    Kind.CHOICE,
    ("没有", "一并移交，由接收部门审查是否同意恢复"),
)
linked = _open("linked", "关联事项", "另案的事项编号")

# Refusal, penalty, crime
SUSPENSION = "停产停业整顿决定"
decision = Fact(
    "decision",
    "拒不执行的决定",
    Kind.CHOICE,
    ("暂时停产停业", "停止施工", "停止使用相关设施、设备", SUSPENSION),
)
danger = Fact("danger", "有发生生产安全事故的现实危险", Kind.BOOL)
stage = Fact(
    "stage",
    "移交事由",
    Kind.CHOICE,
    ("未采取措施消除事故隐患", "拒不执行消除隐患的决定", "拒不执行停产停业等决定", "其他违法行为"),
)
suspected = Fact(
    "suspected",
    "涉嫌构成犯罪",
    Kind.BOOL,
    help="刑法第一百三十四条之一：拒不执行，且具有发生重大伤亡事故或者其他严重后果的现实危险",
)

# What goes over to a matter of coercion, and its result
opened = _open("linked", "办理该措施的事项", "转入时建立的事项编号")
CUT_LIFTED, CUT_NOT_TAKEN = "已经解除停止供电、停止供应措施", "没有采取停止供电、停止供应措施"
cut_result = Fact("cut_result", "停电停供的结果", Kind.CHOICE, (CUT_LIFTED, CUT_NOT_TAKEN))
CLOSED, NOT_CLOSED, DROPPED = "人民政府决定予以关闭", "人民政府决定不予关闭", "不再提请"
closure_result = Fact(
    "closure_result", "提请关闭的结果", Kind.CHOICE, (CLOSED, NOT_CLOSED, DROPPED)
)

# Suspension, coal, closure
coal = Fact("coal", "煤矿企业", Kind.BOOL)
coal_rules = Fact(
    "coal_rules",
    "适用《煤矿安全生产条例》",
    Kind.BOOL,
    denied="不适用《煤矿安全生产条例》",
    help="条例自2024年5月1日起施行，此前的整顿、关闭决定不适用",
    derived=Derivation(
        lambda facts, _, on: bool(facts["coal"]) and on >= CMSR.since,
        CMSR.art(48, par=2),
        dated=True,
    ),
)
FIT, UNFIT = "具备安全生产条件", "仍不具备安全生产条件"
fitness = Fact("fitness", "核查结论", Kind.CHOICE, (FIT, UNFIT, "不再恢复", "整顿决定已撤销"))
qualified = Fact("qualified", "验收合格", Kind.BOOL, denied="验收不合格")
NO_GROUND = closure.NONE
closure_ground = Fact("closure_ground", "情形", Kind.CHOICE, closure.GROUNDS)
reason = Fact("reason", "原因", Kind.LONG_TEXT)

# Guards
ON_SITE = When(source, "in", (VISIT, SPECIAL))
INSPECTED = When(source, "in", (VISIT, SPECIAL, ONLINE))
BY_COMPLAINT = When(source, "==", COMPLAINT)
MEASURES_DUE = When(needs_measures, "==", True)
REFUSED_TO_SIGN = When(signature, "==", UNSIGNED)
MAJOR = When(is_major, "==", True)
NOT_MAJOR = When(is_major, "==", False)
LISTING_OWED = When(listing_owed, "==", True)
NOT_SAFE = When(safe_now, "==", False)
STILL_UNSAFE = When(unsafe, "==", True)
IS_ELIMINATED = When(result, "==", ELIMINATED)
IS_NOT_ELIMINATED = When(result, "in", (REMAINS, OVERDUE))
IS_OVERDUE = When(result, "==", OVERDUE)
GRANTED = When(granted, "==", True)
NOT_GRANTED = When(granted, "==", False)
AGREED = When(agreed, "==", True)
NOT_AGREED = When(agreed, "==", False)
REAL_DANGER = When(danger, "==", True)
REFUSED_SUSPENSION = When(decision, "==", SUSPENSION)
IS_SUSPECTED = When(suspected, "==", True)
OF_COAL = When(coal_rules, "==", True)
NOT_OF_COAL = When(coal_rules, "==", False)
IS_UNFIT = When(fitness, "==", UNFIT)
NOT_QUALIFIED = When(qualified, "==", False)
IS_CLOSED = When(closure_result, "==", CLOSED)
GROUND_FOUND = When(closure_ground, "!=", NO_GROUND)
GROUND_MISSING = When(closure_ground, "==", NO_GROUND)

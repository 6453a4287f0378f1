"""Facts of the yearly plan and of campaigns. Lists of objects and the plan itself are files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fadu.law.instruments import CMSR, GO_INS, HCL, WSL
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.status import Status

_PLAN = WSL.art(62, par=2).with_status(Status.V2)


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, organs, titles."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


grounds = Fact("grounds", "理由", Kind.LONG_TEXT)
channel = _open("channel", "公布渠道")
receiver = _open("receiver", "接收机关")
letter_number = _open("letter_number", "文号")


def _lines(code: str, title: str, help: str) -> Fact:
    """Rows that the plan's page writes: classes, matters, numbers, ids of parties, never a person's name."""
    return Fact(code, title, Kind.LONG_TEXT, personal=False, help=help, required=False)


# Capacity
staff = Fact("staff", "执法人员数", Kind.NUMBER)
workdays = Fact("workdays", "国家法定工作日", Kind.NUMBER, help="当年每人的法定工作日数")
total_days = Fact(
    "total_days",
    "总法定工作日",
    Kind.NUMBER,
    derived=Derivation(lambda facts, _: facts["staff"] * facts["workdays"], _PLAN),
)
other_days = Fact("other_days", "其他执法工作日", Kind.NUMBER)
idle_days = Fact("idle_days", "非执法工作日", Kind.NUMBER)
capacity = Fact(
    "capacity",
    "监督检查工作日",
    Kind.NUMBER,
    derived=Derivation(
        lambda facts, _: facts["total_days"] - facts["other_days"] - facts["idle_days"], _PLAN
    ),
)
worksheet = Fact("worksheet", "测算表", Kind.FILE, required=False)
terms = _lines("terms", "测算明细", "由系统从测算页面填写，手工登记的不填")

# Objects
object_list = Fact("object_list", "监管对象名录", Kind.FILE)
objects = Fact("objects", "监管对象数", Kind.NUMBER)
key_units = Fact("key_units", "重点检查单位数", Kind.NUMBER)
general_units = Fact("general_units", "一般检查单位数", Kind.NUMBER)
classified_by = _open("classified_by", "分类分级的依据")

# Plan
subject = Fact(
    "subject", "计划名称", Kind.TEXT, personal=False, help="如 2025年度安全生产监督检查计划"
)
year = Fact("year", "计划年度", Kind.NUMBER)
plan_file = Fact("plan_file", "计划文本", Kind.FILE, help="名单、事项、依据、方式、频次和时间")
items = _lines("items", "计划明细", "由系统从计划页面填写，手工登记的不填")
key_visits = Fact("key_visits", "重点检查次数", Kind.NUMBER)
general_visits = Fact("general_visits", "一般检查次数", Kind.NUMBER)
planned_days = Fact("planned_days", "安排的工作日", Kind.NUMBER)
coal = Fact("coal", "含煤矿安全监督检查", Kind.BOOL)
hazchem = Fact("hazchem", "辖区内有危险化学品重大危险源", Kind.BOOL)


def _approval(facts: Mapping[str, Any], parameter: Callable[[str], Any]) -> bool:
    return bool(parameter("inspection.plan_approval"))


def _filing(facts: Mapping[str, Any], parameter: Callable[[str], Any]) -> bool:
    return bool(parameter("inspection.plan_filing"))


def _caps(facts: Mapping[str, Any], parameter: Callable[[str], Any], on: date) -> bool:
    return on >= GO_INS.since and bool(parameter("inspection.cap_check"))


approval_due = Fact(
    "approval_due",
    "须经本级人民政府批准",
    Kind.BOOL,
    denied="不须经本级人民政府批准",
    derived=Derivation(_approval, _PLAN, ("inspection.plan_approval",)),
)
filing_due = Fact(
    "filing_due",
    "须报上一级部门备案",
    Kind.BOOL,
    derived=Derivation(_filing, _PLAN, ("inspection.plan_filing",)),
)
caps_due = Fact(
    "caps_due",
    "须校验年度频次上限",
    Kind.BOOL,
    derived=Derivation(_caps, _PLAN, ("inspection.cap_check",), dated=True),
)
coal_rules = Fact(
    "coal_rules",
    "须抄送矿山安全监察机构",
    Kind.BOOL,
    derived=Derivation(
        lambda facts, _, on: bool(facts["coal"]) and on >= CMSR.since,
        CMSR.art(43, par=2),
        dated=True,
    ),
)
sources_due = Fact(
    "sources_due",
    "须安排重大危险源专项监督检查",
    Kind.BOOL,
    derived=Derivation(
        lambda facts, _, on: bool(facts["hazchem"]) and on >= HCL.since,
        HCL.art(13, par=2),
        dated=True,
    ),
)
cap_units = Fact("cap_units", "达到或者超过上限的单位数", Kind.NUMBER)
UNDER, EXEMPT, NO_CAP = "均未超过上限", "超过上限的均有加大频次的依据", "没有规定上限"
MUST_CHANGE = "超过上限，应当调整计划"
caps_result = Fact("caps_result", "校验结论", Kind.CHOICE, (UNDER, EXEMPT, NO_CAP, MUST_CHANGE))
merged = Fact("merged", "合并检查的单位数", Kind.NUMBER, help="没有可以合并的填0")
partners = _open("partners", "联合检查的部门", required=False)
sources = Fact("sources", "重大危险源单位数", Kind.NUMBER)
sources_plan = Fact("sources_plan", "分级分类和检查安排", Kind.LONG_TEXT)
approved = Fact("approved", "批准", Kind.BOOL, denied="不予批准")
number = _open("number", "批复文号")
adjusted_for = Fact(
    "adjusted_for",
    "调整原因",
    Kind.CHOICE,
    ("专项部署", "季节性风险", "事故教训", "人员、对象变动"),
)
ready_by = Fact(
    "ready_by", "首项受影响任务的前一日", Kind.DATE, help="最迟于该日完成批准、备案和公布"
)
due_tasks = Fact("due_tasks", "到期的计划任务数", Kind.NUMBER)
done_tasks = Fact("done_tasks", "已办结的计划任务数", Kind.NUMBER)
left_for = Fact("left_for", "未完成的原因", Kind.LONG_TEXT, required=False)

# Campaigns
campaign = Fact("campaign", "专项检查", Kind.KEYS, help="每项专项检查一个编号")
campaign_title = _open("campaign_title", "专项检查名称")
scope = _open("scope", "地区、行业领域和对象")
since = Fact("since", "起始日期", Kind.DATE)
until = Fact("until", "终止日期", Kind.DATE)
campaign_file = Fact("campaign_file", "专项检查方案", Kind.FILE)
general_stop = Fact(
    "general_stop", "拟要求相关行业、领域普遍停产、停业", Kind.BOOL, denied="不要求普遍停产、停业"
)
stop_ground = Fact(
    "stop_ground",
    "情形",
    Kind.CHOICE,
    ("涉及人民群众生命安全", "发生重特大事故", "举办国家重大活动"),
)
organ = _open("organ", "批准机关")
evidence = Fact("evidence", "批准文件", Kind.FILE)

# Guards
APPROVAL_DUE = When(approval_due, "==", True)
NO_APPROVAL = When(approval_due, "==", False)
FILING_DUE = When(filing_due, "==", True)
CAPS_DUE = When(caps_due, "==", True)
IS_TOO_MANY = When(caps_result, "==", MUST_CHANGE)
OF_COAL = When(coal_rules, "==", True)
SOURCES_DUE = When(sources_due, "==", True)
APPROVED = When(approved, "==", True)
NOT_APPROVED = When(approved, "==", False)
STOPS_ALL = When(general_stop, "==", True)

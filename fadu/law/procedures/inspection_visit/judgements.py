"""Cited functions that settle what an inspection asks for: approval, code, cap, number of officers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fadu.law.instruments import GO_INS, HCL, PEL, PSEL

Stated = Mapping[str, Any]
Parameter = Callable[[str], Any]

ALONE, JOINT, SEPARATE, CROSS = "本机关检查", "联合检查", "与其他部门分别检查", "异地交叉检查"
PLANNED, DRAWN, CASE, SPECIAL = "计划检查", "随机抽查", "个案检查", "专项检查"
APPROVE_FIRST, APPROVE_AFTER, NO_APPROVAL = "检查前批准", "当场报告、检查后补办", "不要求批准"
NOT_COUNTED, UNLIMITED, WITHIN = "不计入检查频次", "没有规定频次上限", "未达到频次上限"
EXEMPT, OVER = "达到频次上限，依法加大检查频次", "达到频次上限，没有加大频次的依据"
NO_EXEMPTION = "没有"


def approval(facts: Stated, parameter: Parameter, on: date) -> str:
    """When the approval of a person in charge is due; before the opinions of 2025 none was asked for."""
    if on < GO_INS.since or not parameter("inspection.visit_approval"):
        return NO_APPROVAL
    return APPROVE_AFTER if facts["urgent"] else APPROVE_FIRST


def code_due(facts: Stated, parameter: Parameter, on: date) -> bool:
    """Whether the entry is registered by code."""
    return on >= GO_INS.since and bool(parameter("inspection.scan_required"))


def counted(facts: Stated, parameter: Parameter) -> bool:
    """Whether the visit counts against the yearly cap: one on a clue does not by default."""
    return facts["source"] != CASE or bool(parameter("inspection.case_check_counts"))


def cap_state(facts: Stated, parameter: Parameter) -> str:
    """How the visit stands to the yearly cap, which is asked for only where one is in force."""
    if not facts["counted"]:
        return NOT_COUNTED
    if not parameter("inspection.cap_applies"):
        return UNLIMITED
    if facts["visits_before"] < parameter("inspection.frequency_cap"):
        return WITHIN
    return OVER if facts["exemption"] == NO_EXEMPTION else EXEMPT


def hazchem_rules(facts: Stated, _: Parameter, on: date) -> bool:
    """Whether 危险化学品安全法 governs the check."""
    return bool(facts["hazchem"]) and on >= HCL.since


def authority_due(facts: Stated, _: Parameter, on: date) -> bool:
    """Whether the power to act out of the own area is settled first, as the law of 2025 asks."""
    return facts["team"] == CROSS and on >= PSEL.since


def guidance_due(facts: Stated, _: Parameter, on: date) -> bool:
    """Whether the law of 2025 on legal publicity is in force."""
    return on >= PEL.since

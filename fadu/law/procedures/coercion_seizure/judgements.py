"""What the facts of one act settle about a seizure (查封、扣押): may it be, who approves, how long it may last.

The day on which a measure begins is not counted. Days that only the law's length can give are refused where they are longer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import AEL, HCL

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

TERM = 30
"""Days of a seizure, and of its extension at most (行政强制法第二十五条第一款)."""
BELOW = "规章或者其他规范性文件"
REFRAIN = "可以不采取，决定不采取"


LEADER, PRINCIPAL, BARRED = "行政机关负责人", "主要负责人", "不得或者不予查封、扣押"
ROUTES = (LEADER, PRINCIPAL, BARRED)


def approver(facts: Facts, _: Find, on: date) -> str:
    """Who approves beforehand, or that nothing may be taken (行政强制法第五条、第十条、第十六条、第二十三条).

    Dangerous chemicals are 主要负责人's (危险化学品安全法第八条第一款第五项, since 2026-05-01).
    """
    barred = ("unrelated", "necessities", "sealed_before", "milder")
    below = facts["basis_rank"] == BELOW or facts["discretion"] == REFRAIN
    if below or any(facts[code] for code in barred):
        return BARRED
    return PRINCIPAL if facts["chemicals"] and on >= HCL.since else LEADER


def later_approver(facts: Facts, find: Find, on: date) -> str:
    """Who makes the approval up afterwards (第十九条): for chemicals a doubtful reading, by parameter."""
    route = approver(facts, find, on)
    if route == PRINCIPAL and not find("enforcement.seizure_principal"):
        return LEADER
    return route


def review_due(facts: Facts, find: Find) -> bool:
    """Whether the legal office reviews before the approval: a local list says so (优化营商环境条例第五十八条)."""
    return facts["route"] != BARRED and bool(find("coercion.seizure_reviewed"))


def done_on_the_spot(facts: Facts, _: Find) -> bool:
    """True where what is commanded on the spot was done; Refused names each thing that was not (第十八条)."""
    asked = (
        ("shown", "出示执法身份证件", 3),
        ("told", "当场告知理由、依据、权利和救济途径", 5),
        ("heard", "听取当事人的陈述和申辩", 6),
    )
    missing = [(what, item) for code, what, item in asked if not facts[code]]
    if missing:
        raise Refused(
            f"没有{'，没有'.join(what for what, _ in missing)}，不得实施查封、扣押",
            basis="、".join(str(AEL.art(18, item=item)) for _, item in missing),
            todo="请当场补做后再实施；已经实施的，应当立即解除。",
        )
    return True


def first_term(facts: Facts, _: Find, on: date) -> bool:
    """True where the stated last day lies within thirty days of the seizure; else Refused."""
    return _within(parse_day(facts["until"]), on, on, "查封、扣押的期限不得超过三十日")


def former_day(facts: Facts, _: Find, before: Facts) -> str:
    """The last day as the newest decision on the record states it; Refused where another is claimed, or none is there."""
    known: str | None = before.get("until")
    if known is None:
        raise Refused(
            "本事项没有记录查封、扣押期限的最后一日",
            basis=str(AEL.art(25, par=1)),
            todo="请先补记实施查封、扣押的决定。",
        )
    stated = facts.get("former_until")
    if stated not in (None, known):
        raise Refused(
            f"所称原期限的最后一日{chinese_day(parse_day(stated))}与台账不一致，台账记录为{chinese_day(parse_day(known))}",
            basis=str(AEL.art(25, par=1)),
            todo="请按台账记录的最后一日办理；台账有误的，先更正原决定。",
        )
    return known


def longer_term(facts: Facts, _: Find, on: date) -> bool:
    """True where the extension ends within thirty days of the former last day; else Refused."""
    former = parse_day(facts["former_until"])
    if on > former:
        raise Refused(
            f"原期限{chinese_day(former)}已经届满，不能延长",
            basis=str(AEL.art(25, par=1) + AEL.art(28, par=1, item=4)),
            todo="请立即解除查封、扣押。",
        )
    return _within(parse_day(facts["until"]), former, former, "延长期限不得超过三十日")


def _within(until: date, since: date, after: date, said: str) -> bool:
    latest = since + timedelta(days=TERM)
    if not after < until <= latest:
        raise Refused(
            f"{said}：所载的最后一日{chinese_day(until)}应当在{chinese_day(after)}之后，"
            f"不晚于{chinese_day(latest)}",
            basis=str(AEL.art(25, par=1)),
            todo="请改写期限的最后一日。",
        )
    return True


def moved_by_test(facts: Facts, _: Find) -> str:
    """The last day once the days of a test are left out (第二十五条第三款); Refused where the days do not fit."""
    former, since, to = (parse_day(facts[c]) for c in ("former_until", "tested_from", "tested_to"))
    if not since <= to or since > former:
        raise Refused(
            "检测、检验、检疫或者技术鉴定的期间应当在查封、扣押期限内开始，结束不早于开始",
            basis=str(AEL.art(25, par=3)),
            todo="请核对检测鉴定的起止日期和原期限的最后一日。",
        )
    return (former + (to - since)).isoformat()

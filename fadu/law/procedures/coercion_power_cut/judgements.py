"""What the facts of one act settle about a power cut (停电、停供): may it be at all, of whom, and when.

A cut in the night or on a statutory holiday is judged only where the legal office says that 行政强制法 43(1) reaches these
measures, and the night only between the hours that it fills in: neither is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.zone import SHANGHAI, chinese_day, chinese_moment, day_of, parse_instant
from fadu.law.instruments import AEL, BER, WSL

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

POWER_ONLY, SUPPLY_ONLY, BOTH = (
    "停止供电",
    "停止供应民用爆炸物品等",
    "停止供电和停止供应民用爆炸物品等",
)
MEASURES = (POWER_ONLY, SUPPLY_ONLY, BOTH)
NEITHER, MILDER = "均不能保证安全", "采用非强制手段可以达到目的，均不得采取"
APPROVED_NOTICE, APPROVED_AT_ONCE = "批准停止供电，提前通知", "批准停止供电，紧急情形不提前通知"
NOT_APPROVED = "不予批准"
APPROPRIATE = AEL.art(5) + BER.art(59, par=1)
HOURS, RESIDENTS = AEL.art(43, par=1), AEL.art(43, par=2)
HOURS_KEPT = "coercion.cut_hours"
NIGHT = ("coercion.night_from", "coercion.night_until")
AHEAD = timedelta(hours=24)
"""How long before power stops the enterprise is told (安全生产法 70(2))."""


def allowed(facts: Facts, _: Find) -> str:
    """Which measures may be taken: none where a milder way reaches the aim (行政强制法 5), or safety is not kept (安全生产法 70(1))."""
    if facts["milder"]:
        return MILDER
    return str(facts["measures"]) if facts["secure"] else NEITHER


def demand_due(facts: Facts, find: Find) -> bool:
    """Whether the enterprise is told to comply first: by parameter (行政强制法 35)."""
    return facts["safe_for"] in MEASURES and bool(find("hazard.cut_demand"))


def review_due(facts: Facts, find: Find) -> bool:
    """Whether the legal office reviews before the approval: a local list says so (优化营商环境条例 58)."""
    return facts["safe_for"] in MEASURES and bool(find("coercion.cut_reviewed"))


def needed(facts: Facts, _: Find, before: Facts) -> bool:
    """True where nothing milder reaches the aim, as was confirmed last; else Refused (行政强制法 5)."""
    if before.get("confirm_safe.milder"):
        raise Refused(
            "采用非强制手段可以达到行政管理目的，不得采取停止供电、停止供应等措施",
            basis=str(APPROPRIATE),
            todo="请采用说服教育、行政指导等非强制手段督促履行；仍不能达到目的的，重新确认后再报批准。",
        )
    return True


def residents_spared(facts: Facts, _: Find) -> bool:
    """True where no water, power, heat or gas of residents is cut; Refused where a measure that does is to be taken."""
    if facts["residents"] and facts["secure"]:
        raise Refused(
            "不得对居民生活采取停止供水、供电、供热、供燃气等方式",
            basis=str(RESIDENTS),
            todo="请缩小措施的范围，不影响居民生活的，再行确认；不能分开的，不得采取。",
        )
    return not facts["residents"]


def power_stops(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> bool:
    """True where power stops at an hour at which it may; else Refused (安全生产法 70, 行政强制法 43(1))."""
    at = _approved(facts, before, "approve_power.*")
    told = _newest(before, "notify_enterprise.*")
    if before.get("approve_power.verdict") == APPROVED_NOTICE and told and at < told + AHEAD:
        raise Refused(
            f"停止供电应当提前二十四小时通知：{chinese_moment(told)}通知的，不得早于{chinese_moment(told + AHEAD)}",
            basis=str(WSL.art(70, par=2)),
            todo="请改写停止供电的时间。",
        )
    return _hours_kept(facts, find, at, calendar)


def supply_stops(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> bool:
    """As `power_stops`, of explosives and other supplies: they need no notice beforehand."""
    return _hours_kept(facts, find, _approved(facts, before, "approve_supply.*"), calendar)


def _approved(facts: Facts, before: Facts, by: str) -> datetime:
    """When supply is to stop; Refused where that lies before the approval."""
    at, approved = parse_instant(facts["stop_at"]), _newest(before, by)
    if approved and at < approved.replace(second=0, microsecond=0):
        raise Refused(
            f"停止供应的时间{chinese_moment(at)}早于主要负责人批准的时间{chinese_moment(approved)}",
            basis=str(WSL.art(70, par=1)),
            todo="请改写停止供应的时间。",
        )
    return at


def _newest(before: Facts, code: str) -> datetime | None:
    times = before.get(code) or ((None, True),)
    found: datetime | None = times[-1][0]
    return found


def _hours_kept(facts: Facts, find: Find, at: datetime, calendar: WorkCalendar) -> bool:
    if not find(HOURS_KEPT) or str(facts.get("pressing") or "").strip():
        return True
    row = calendar.day(day_of(at))
    holiday = (
        f"{chinese_day(row.day)}是法定节假日（{row.name}）" if row.name and not row.works else ""
    )
    night = f"{chinese_moment(at)}在夜间" if _in_the_night(at, find) else ""
    if holiday or night:
        raise Refused(
            f"{'，'.join(filter(None, (holiday, night)))}，不得实施停止供电、停止供应",
            basis=str(HOURS),
            todo="请改写停止的时间；情况紧急的，写明紧急情况。",
        )
    return True


def _in_the_night(at: datetime, find: Find) -> bool:
    """Whether an instant lies in the hours that the legal office calls night; nowhere while it has said nothing."""
    since, until = (find(code) for code in NIGHT)
    if since is None or until is None:
        return False
    since, until, hour = int(since), int(until), at.astimezone(SHANGHAI).hour
    return since <= hour < until if since <= until else hour >= since or hour < until

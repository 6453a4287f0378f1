"""What the facts of one act settle about a closure (提请关闭): whether a condition is met, by counts or by what was found.

The counts are of penalties under this law (安全生产法第一百一十三条第一项) within windows that slide: each ends with the last
penalty, so that what was reached is not lost while the proposal is prepared.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import APL, CMSR, WSL

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

SHORT_DAYS, SHORT_TIMES = 180, 3
LONG_TIMES = 4
COAL_MONTHS, COAL_TIMES = 3, 2
REPEATED = "存在重大事故隐患，一百八十日内三次或者一年内四次受到《安全生产法》规定的行政处罚"
UNFIT = "经停产停业整顿，仍不具备安全生产条件"
ACCIDENT = "不具备安全生产条件，导致发生重大、特别重大生产安全事故"
REFUSED = "拒不执行停产停业整顿决定"
COAL_UNLICENSED = "煤矿未依法取得安全生产许可证等擅自进行生产"
COAL_TWICE = "煤矿3个月内2次以上发现有重大事故隐患仍然进行生产"
COAL_DISASTER = "煤矿经专家论证在现有技术条件下难以有效防治重大灾害"
COAL_SOURCES = ("使用本系统以前发现", "其他机关发现并通报")
"""Where findings come from that the ledger cannot hold: only these are stated besides what it counts."""
NONE = "不符合提请关闭情形"
GENERAL = (REPEATED, UNFIT, ACCIDENT, REFUSED)
COAL = (COAL_UNLICENSED, COAL_TWICE, COAL_DISASTER)
GROUNDS = (NONE, *GENERAL, *COAL)


def window(days: Iterable[date], on: date) -> tuple[int, int]:
    """How many of these days lie in the 180 days, and in the year, that end with the last of them up to `on`."""
    known = [day for day in days if day <= on]
    if not known:
        return 0, 0
    last = max(known)
    short, year = last - timedelta(days=SHORT_DAYS), months_before(last, 12)
    return sum(day > short for day in known), sum(day > year for day in known)


def coal_window(days: Iterable[date], on: date) -> int:
    """How many of these days lie in the three months that end with the last of them (煤矿安全生产条例第七十条第一款第二项)."""
    known = [day for day in days if day <= on]
    return sum(day > months_before(max(known), COAL_MONTHS) for day in known) if known else 0


def times_180(facts: Facts, _: Find, on: date) -> int:
    """How often the enterprise was penalised in the 180 days that end with the last penalty (安全生产法第一百一十三条第一项)."""
    return window(_penalised(facts, on), parse_day(facts["counted_on"]))[0]


def times_year(facts: Facts, _: Find, on: date) -> int:
    """The same in the year that ends with the last penalty."""
    return window(_penalised(facts, on), parse_day(facts["counted_on"]))[1]


def _penalised(facts: Facts, on: date) -> list[date]:
    """The days of all penalties that are stated, each in its line; Refused where a line does not say what is counted."""
    until = parse_day(facts["counted_on"])
    if until > on:
        raise _uncounted(f"次数截至日期{chinese_day(until)}晚于核对之日{chinese_day(on)}")
    days: list[date] = []
    for code, title, said in (("listed", "台账中的处罚", 2), ("elsewhere", "台账以外的处罚", 3)):
        lines = [x.split() for x in (facts.get(code) or "").splitlines() if x.strip()]
        for place, line in enumerate(lines, 1):
            day = _day(line[0])
            where = f"“{title}”第{place}行"
            if day is None or len(line) < said:
                raise _uncounted(
                    f"{where}没有写明{'日期、决定机关和文号' if said > 2 else '日期和事项编号'}"
                )
            if day > until:
                raise _uncounted(f"{where}的处罚晚于次数截至日期{chinese_day(until)}")
            if line in lines[: place - 1]:
                raise _uncounted(f"{where}与前面的一行重复")
            days.append(day)
    return days


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except BadInput:
        return None


def _uncounted(text: str) -> Refused:
    todo = "请一行写一次处罚，如：2026-03-01 某市应急管理局 （某）应急罚〔2026〕3号；没有的，不填。"
    return Refused(text, basis=str(WSL.art(113, item=1)), todo=todo)


def months_before(day: date, months: int) -> date:
    """The same day of the month, months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


NOT_MET, PROPOSE, DISCUSS_FIRST = "不提请", "提请关闭", "集体讨论后提请关闭"
COURSES = (NOT_MET, PROPOSE, DISCUSS_FIRST)


def course(facts: Facts, find: Find, on: date) -> str:
    """What follows of the condition; Refused where what is stated contradicts the condition chosen."""
    ground = facts["ground"]
    if ground == NONE:
        return NOT_MET
    if ground in COAL and (not facts["coal"] or on < CMSR.since):
        raise Refused(
            "所选情形只适用于煤矿企业，且自2024年5月1日起施行",
            basis=str(CMSR.art(70, par=1)),
            todo="请核对是否为煤矿企业，或者改选情形。",
        )
    if ground == REPEATED:
        _repeated(facts)
    if ground == COAL_TWICE and facts["coal_times"] < COAL_TIMES:
        raise Refused(
            f"3个月内发现有重大事故隐患仍然进行生产的只有{facts['coal_times']}次",
            basis=str(CMSR.art(70, par=1, item=2)),
            todo="请核对次数，或者改选情形。",
        )
    return DISCUSS_FIRST if find("coercion.closure_discussed") else PROPOSE


def coal_total(facts: Facts, _: Find) -> int:
    """How often in three months a mine went on producing (煤矿安全生产条例第七十条第一款第二项): by the ledger, and what it
    cannot hold; Refused where that is not said to come from somewhere.
    """
    more = facts.get("coal_more") or 0
    if more and not (facts.get("coal_more_source") and facts.get("coal_more_reason")):
        raise Refused(
            f"填写了台账以外的{more}次，没有写明来源、依据和理由",
            basis=str(CMSR.art(70, par=1, item=2)),
            todo="请选择来源，写明每次的日期、发现机关和文书；没有的，不填。",
        )
    return int(facts.get("coal_counted") or 0) + int(more)


def review_due(facts: Facts, find: Find) -> bool:
    """Whether the proposal is reviewed by the legal office first: a local list says so (优化营商环境条例第五十八条)."""
    return facts["ground"] != NONE and bool(find("coercion.closure_reviewed"))


def _repeated(facts: Facts) -> None:
    short, long = facts["times_180"], facts["times_year"]
    on = chinese_day(parse_day(facts["counted_on"]))
    if not facts["major"]:
        raise Refused(
            "没有载明存在重大事故隐患，仅有处罚次数不符合该情形",
            basis=str(WSL.art(113, item=1)),
            todo="请核对重大事故隐患的认定，或者改选情形。",
        )
    if short < SHORT_TIMES and long < LONG_TIMES:
        raise Refused(
            f"截至{on}，一百八十日内{short}次、一年内{long}次，不足一百八十日内三次或者一年内四次",
            basis=str(WSL.art(113, item=1)),
            todo="请核对次数，或者改选情形。",
        )


NOTIFIED_UNTIL = "notify_party.statement_until"


def term_left(facts: Facts, _: Find, on: date, before: Facts) -> bool:
    """True where the term that the notice states has not run out when it is served (行政处罚法 44, 62); else Refused."""
    until = before.get(NOTIFIED_UNTIL)
    if until is not None and parse_day(str(until)) < on:
        raise Refused(
            f"告知书载明的陈述申辩截止日{chinese_day(parse_day(str(until)))}在送达之前",
            basis=str(APL.art(44) + APL.art(62)),
            todo="请重新核对情形，另定截止日重新告知后送达。",
        )
    return True


COAL_NOTICE = CMSR.art(49)
CLOSED = "决定予以关闭"


def coal_rules(facts: Facts, _: Find, on: date) -> bool:
    """Whether the closing is that of a coal mine, to be announced within five working days (since 2024-05-01)."""
    return facts["answer"] == CLOSED and bool(facts["coal"]) and on >= CMSR.since

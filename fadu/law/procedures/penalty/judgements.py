"""Cited functions that both penalties share: from which day service counts, and the surcharge to the fen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.instruments import CPL
from fadu.law.parameters import penalty as p

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

_EFFECTS = {
    "宣告后当场交付": "当场交付之日",
    "直接送达": "受送达人、同住成年家属或者负责收件的人签收之日",
    "留置送达": "见证人签名或者以拍照、录像记录，把文书留在受送达人住所之日",
    "电子送达（已签确认书）": "送达信息到达受送达人特定系统之日",
    "邮寄送达": "回执上注明的收件日期",
    "委托送达": "受送达人在送达回证上签收之日",
    "公告送达": "自发出公告之日起经过三十日",
    "转交送达": "受送达人在送达回证上签收之日",
}


def effect(facts: Facts, find: Find) -> str:
    """From which day a way of service counts (民事诉讼法 88 to 95, by 行政处罚法 61(1))."""
    return _EFFECTS[facts["service"]]


def announcement(facts: Facts, find: Find) -> bool:
    """Whether service is by public notice (公告送达), whose cause and course the file must state."""
    if facts["way"] != "公告送达":
        return False
    if not facts.get("announced_in") or not facts.get("announced_why"):
        raise Refused(
            "公告送达，没有载明公告载体、原因和经过",
            basis=str(CPL.art(95, par=2)),
            todo="请填写公告载体和公告送达的原因、经过。",
        )
    return True


def surcharge_from(facts: Facts, find: Find) -> str:
    """From when the surcharge is counted where payment was deferred (行政处罚法 72, 66(2))."""
    if facts["deferred"] and not find(p.SURCHARGE_IN_DEFERRAL):
        return "延期、分期届满的次日"
    return "缴款期限届满的次日"


def unpaid(fine: int, paid: Iterable[tuple[date, int]], day: date) -> int:
    """What of a fine was unpaid on a day, in fen; the day of a payment itself still counts (decision 44)."""
    return max(0, fine - sum(amount for on, amount in paid if on < day))


def surcharge(
    fine: int,
    due: date,
    until: date,
    stopped: Iterable[tuple[date, date]] = (),
    paid: Collection[tuple[date, int]] = (),
) -> int:
    """The surcharge in fen up to and including `until`: three per cent a day of what is unpaid.

    `due` is the last day for payment; never more than was unpaid on the day after it. Days inside `stopped`
    (review, suit: 行政处罚法 73(3)) do not count. Each stretch is (first, last), both counted as stopped; overlaps
    count once. paid: what was paid, by day.
    """
    days = {due + timedelta(days=n) for n in range(1, max(0, (until - due).days) + 1)}
    for first, last in stopped:
        days -= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    grown = sum(unpaid(fine, paid, day) for day in days) * 3 // 100
    return min(unpaid(fine, paid, due + timedelta(days=1)), grown)

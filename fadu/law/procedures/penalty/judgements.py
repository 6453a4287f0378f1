"""Cited functions that both penalties share: from which day service counts, and the surcharge to the fen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.instruments import APL, CPL
from fadu.law.parameters import penalty as p

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

PLAN_ENDS = "延期、分期届满的次日"
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
        return PLAN_ENDS
    return "缴款期限届满的次日"


def settles(facts: Facts, find: Find) -> bool:
    """True where what was paid is what was left of the sum in force (行政处罚法 66(1), 67(3)); else Refused, with both."""
    amount, left = facts["amount"], facts["left"]
    if amount != left:
        todo = (
            "没有全部缴清的，登记缴纳部分罚款。"
            if amount < left
            else "多收的应当退还当事人，只登记应缴的部分；已缴的有没有漏记、错记，请先核对。"
        )
        raise Refused(
            f"未缴的罚款是{in_yuan(left)}，缴纳{in_yuan(amount)}，不是缴清",
            basis=str(APL.art(66, par=1) + APL.art(67, par=3)),
            todo=todo,
        )
    return True


def is_part(facts: Facts, find: Find) -> bool:
    """True where a part of what was left was paid (行政处罚法 66(2), 67(3)); Refused where it was all or more.

    A part of nothing is what the correction of a payment that never was says (更正).
    """
    amount, left = facts["amount"], facts["left"]
    if not 0 <= amount < left:
        raise Refused(
            f"未缴的罚款是{in_yuan(left)}，缴纳{in_yuan(amount)}，不是缴纳一部分",
            basis=str(APL.art(66, par=2) + APL.art(67, par=3)),
            todo="金额应当小于未缴的罚款；全部缴纳的，登记缴清。",
        )
    return True


def taken_whole(facts: Facts, find: Find) -> bool:
    """True where all that was left of the confiscated income was taken (行政处罚法 66(1), 74(2)); else Refused.

    What goods came to when they were sold is known only then, so where goods are taken too there is no upper bound.
    """
    amount, income, goods = facts["amount"], facts["left"], facts["goods_now"]
    if amount < income or (amount > income and not goods):
        raise Refused(
            f"尚未执行的没收违法所得是{in_yuan(income)}，执行{in_yuan(amount)}",
            basis=str(APL.art(66, par=1) + APL.art(74, par=2)),
            todo="没收的款项应当全部执行、上缴国库；只执行到一部分的，登记执行部分没收。",
        )
    return True


def income_taken(facts: Facts, find: Find) -> int:
    """How much of what was taken is confiscated income: all that was left of it, the rest is what goods brought."""
    return int(facts["left"])


def is_part_taken(facts: Facts, find: Find) -> bool:
    """True where a part of the confiscated income that was left was taken; Refused where it was all or more."""
    amount, left = facts["amount"], facts["left"]
    if not 0 <= amount < left:
        raise Refused(
            f"尚未执行的没收违法所得是{in_yuan(left)}，执行{in_yuan(amount)}，不是执行一部分",
            basis=str(APL.art(66, par=1) + APL.art(74, par=2)),
            todo="金额应当小于尚未执行的部分；全部执行的，登记执行没收。",
        )
    return True


def published(facts: Facts, find: Find, before: Facts) -> bool:
    """Whether the decision is public: published, and not withdrawn since (行政处罚法 48(2))."""
    shown, withdrawn = (
        max((at for at, _ in before.get(code, ())), default=None)
        for code in ("publish.*", "withdraw_publication.*")
    )
    return shown is not None and (withdrawn is None or shown > withdrawn)


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

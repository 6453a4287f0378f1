"""Comparing a decision with its notice (与告知内容比较): 行政处罚法 44, 62, 63.

What is decided may be lighter than what was told, never heavier, nor of a kind that was not told:
for that the party is told anew. Amounts are fen; every problem of a decision is named at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary.judgements import (
    Facts,
    Find,
    daily_hearing_right,
    hearing_right,
    heavy,
)

# From the lightest to the heaviest, as 行政处罚法 9 and 63 have them.
LICENCE = ("无", "暂扣许可证件", "降低资质等级", "吊销许可证件")
BUSINESS = ("无", "限制开展生产经营活动", "责令停产停业", "责令关闭")
_SUMS = (
    ("fine", "罚款"),
    ("confiscated_income", "没收违法所得"),
    ("confiscated_goods", "没收财物"),
)
_GRADES = (("licence", "许可证件处罚", LICENCE), ("business", "生产经营处罚", BUSINESS))
_NEXT = "请重新提出拟处罚意见并告知当事人。"


def within_notice(facts: Facts, find: Find) -> bool:
    """True where the decision keeps within the notice; else Refused, naming what is heavier."""
    return _within(facts, facts["fine"])


def within_notice_without_fine(facts: Facts, find: Find) -> bool:
    """The same for a decision that may not hold a fine."""
    return _within(facts, 0)


def _within(facts: Facts, fine: int) -> bool:
    heavier = [*_heavier(facts, fine)]
    if heavier:
        text = f"决定重于告知的内容，应当重新告知：{'；'.join(heavier)}"
        raise Refused(text, basis=str(APL.art(44) + APL.art(62)), todo=_NEXT)
    return True


def _heavier(facts: Facts, fine: int) -> Iterator[str]:
    lighter = False
    for code, title in _SUMS:
        decided, told = fine if code == "fine" else facts[code], facts[f"notified_{code}"]
        lighter = lighter or decided < told
        if decided > told:
            yield f"决定{title}{yuan(decided)}，告知的是{yuan(told)}"
    for code, title, grades in _GRADES:
        decided, told = facts[code], facts[f"notified_{code}"]
        lighter = lighter or grades.index(decided) < grades.index(told)
        if grades.index(decided) > grades.index(told):
            yield f"决定{title}“{decided}”，告知的是“{told}”"
    lighter = lighter or facts["notified_employment"] > facts["employment"]
    if facts["employment"] > facts["notified_employment"]:
        yield "决定限制从业，没有告知"
    # A warning may stand in for something heavier that was told; added to it, it is a further kind.
    if facts["warning"] > facts["notified_warning"] and not lighter:
        yield "决定警告或者通报批评，没有告知"


def hearing_told(facts: Facts, find: Find) -> bool:
    """Whether the hearing right of such a decision was told; Refused where it should have been."""
    return _told(facts, due=hearing_right(facts, find))


def hearing_told_without_fine(facts: Facts, find: Find) -> bool:
    """The same for a decision that may not hold a fine."""
    return _told(facts, due=heavy(facts, 0, find))


def daily_within_notice(facts: Facts, find: Find) -> bool:
    """True where the sum of a daily fine keeps within the notice, and its hearing right was told."""
    decided, told = facts["daily_total"], facts["notified_total"]
    if decided > told:
        text = f"按日连续处罚总额{yuan(decided)}，超过告知的{yuan(told)}，应当重新告知"
        raise Refused(text, basis=str(APL.art(44) + APL.art(62)), todo=_NEXT)
    _told(facts, due=daily_hearing_right(facts, find))
    return True


def _told(facts: Facts, *, due: bool) -> bool:
    if due and not facts["notified_hearing_right"]:
        raise Refused(
            "所决定的处罚应当告知当事人有要求听证的权利，没有告知",
            basis=str(APL.art(44) + APL.art(63, par=1)),
            todo=_NEXT,
        )
    return bool(facts["notified_hearing_right"])

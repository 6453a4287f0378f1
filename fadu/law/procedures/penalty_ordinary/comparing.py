"""Comparing a decision with its notice (与告知内容比较): 行政处罚法 44, 62, 63.

What is decided may be lighter than what was told, never heavier, nor of a kind that was not told:
for that the party is told anew. Amounts are fen; every problem of a decision is named at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
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
WEIGHTS = (
    NOT_HEARD := "当事人没有陈述申辩，也没有听证",
    NOT_HEAVIER := "不重于告知的内容",
    HEAVIER := "重于告知的内容",
)
HEARD = frozenset({"make_statement.", "hold_hearing."})  # by what is on the record
# What may make a proposal heavier after the party was heard: something other than its defence.
_NEW = ("发现新的违法事实或者证据", "处罚依据变更")
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
    for code, title in _SUMS:
        decided, told = fine if code == "fine" else facts[code], facts[f"notified_{code}"]
        if decided > told:
            yield f"决定{title}{in_yuan(decided)}，告知的是{in_yuan(told)}"
    for code, title, grades in _GRADES:
        decided, told = facts[code], facts[f"notified_{code}"]
        if grades.index(decided) > grades.index(told):
            yield f"决定{title}“{decided}”，告知的是“{told}”"
    if facts["employment"] > facts["notified_employment"]:
        yield "决定限制从业，没有告知"
    # A warning may take the place of a kind that was told and is dropped; beside it, it is a further one.
    if facts["warning"] > facts["notified_warning"] and not _dropped(facts, fine):
        yield "决定警告或者通报批评，没有告知"


def _dropped(facts: Facts, fine: int) -> bool:
    """Whether a kind of penalty that was told is given up entirely."""
    kept = {**facts, "fine": fine}
    sums = any(facts[f"notified_{code}"] and not kept[code] for code, _ in _SUMS)
    grades = any(facts[f"notified_{code}"] != "无" and kept[code] == "无" for code, _, _ in _GRADES)
    return sums or grades or facts["notified_employment"] > facts["employment"]


def not_worsened(facts: Facts, find: Find, before: Facts) -> bool:
    """True where a proposal is not made heavier for what the party said (45(2)); else Refused.

    Whether the party said anything is on the record. What it was told before that is not: a later notice may have taken the
    place of the one that it answered.
    """
    if facts["change"] == "首次提出":
        return True
    weight, earlier = facts.get("weight"), facts.get("earlier_fine")
    if weight is None or (weight != NOT_HEARD and earlier is None):
        raise Refused(
            "变更拟处罚意见，没有载明与陈述申辩、听证前告知的内容的比较",
            basis=str(APL.art(45, par=2)),
            todo="请填写比较结果；当事人已经陈述、申辩或者听证的，填写此前告知的罚款金额。",
        )
    if weight == NOT_HEARD and not HEARD.isdisjoint(before):
        raise Refused(
            f"台账记有当事人的陈述、申辩或者听证，比较结果却是“{NOT_HEARD}”",
            basis=str(APL.art(45, par=2)),
            todo="请与陈述、申辩或者听证前告知的内容比较，填写比较结果和此前告知的罚款金额。",
        )
    heavier = weight == HEAVIER or (weight == NOT_HEAVIER and facts["fine"] > (earlier or 0))
    if heavier and facts["change"] not in _NEW:
        raise Refused(
            f"当事人陈述、申辩或者听证后，不得以“{facts['change']}”为由加重拟作出的处罚",
            basis=str(APL.art(45, par=2)),
            todo="请按不重于此前告知的内容提出；发现新的违法事实、证据或者处罚依据变更的，写明该原因。",
        )
    return True


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
        text = f"按日连续处罚总额{in_yuan(decided)}，超过告知的{in_yuan(told)}，应当重新告知"
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

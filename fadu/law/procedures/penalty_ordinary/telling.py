"""What a party is told, and what its decision is compared with (告知的内容): read from the record, typed by nobody.

A notice tells what was proposed last: a penalty, or the sum of a daily fine alone. What it told stays as it was when it was
given, so a proposal that is corrected afterwards has to be told anew (行政处罚法 44, 62).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.penalty.recalling import restated
from fadu.law.procedures.penalty_ordinary.comparing import BUSINESS, LICENCE
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

PENALTY, DAILY = "处罚", "按日连续处罚"


def _constant(value: str) -> Callable[[Facts, Find], str]:
    def proposed(facts: Facts, find: Find) -> str:
        return value

    proposed.__qualname__ = f"proposed.{value}"  # what a version's digest tells functions apart by
    return proposed


proposed = Fact(
    "proposed",
    "拟处罚意见的类别",
    Kind.CHOICE,
    (PENALTY, DAILY),
    derived=Derivation(_constant(PENALTY), APL.art(44)),
)
proposed_daily = replace(proposed, derived=Derivation(_constant(DAILY), APL.art(44)))


def _of(kind: str, wanted: str, nothing: Any) -> Derivation:
    """What was proposed last, where it was of this kind; `nothing` where a notice tells of the other."""

    def told(facts: Facts, find: Find, before: Facts) -> Any:
        value = before.get(wanted) if before.get("proposed") == kind else nothing
        if value is None or "proposed" not in before:
            raise Refused(
                "没有提出拟处罚意见，没有可以告知的内容",
                basis=str(APL.art(44)),
                todo="请先提出拟处罚意见，再告知当事人。",
            )
        return value

    told.__qualname__ = f"told.{kind}.{wanted}"
    return Derivation(told, APL.art(44), recalls=("proposed", wanted))


told_basis = Fact(
    "told_basis",
    "告知的处罚依据",
    Kind.TEXT,
    personal=False,
    derived=_of(PENALTY, "propose.legal_basis", str(WSL.art(112))),
)


def _told(code: str, title: str, kind: Kind, nothing: Any, choices: tuple[str, ...] = ()) -> Fact:
    derived = _of(PENALTY, f"propose.{code}", nothing)
    return Fact(f"told_{code}", title, kind, choices, derived=derived)


def _notified(told: Fact) -> Fact:
    """The same as the newest notice has it, for the decision to be compared with."""
    derived = restated(
        "notify",
        told.code,
        lacking="没有告知当事人拟作出的处罚内容",
        todo="请先告知当事人，再作出决定。",
        cite=APL.art(44) + APL.art(62),
    )
    return replace(told, code=told.code.replace("told_", "notified_", 1), derived=derived)


TOLD_KINDS = (
    _told("warning", "告知了警告或者通报批评", Kind.BOOL, False),
    _told("fine", "告知的罚款金额", Kind.MONEY, 0),
    _told("confiscated_income", "告知的没收违法所得", Kind.MONEY, 0),
    _told("confiscated_goods", "告知的没收非法财物价值", Kind.MONEY, 0),
    _told("licence", "告知的许可证件处罚", Kind.CHOICE, LICENCE[0], LICENCE),
    _told("business", "告知的生产经营处罚", Kind.CHOICE, BUSINESS[0], BUSINESS),
    _told("employment", "告知了限制从业", Kind.BOOL, False),
)
told_total = Fact(
    "told_total",
    "告知的按日连续处罚总额",
    Kind.MONEY,
    derived=_of(DAILY, "propose_daily.daily_total", 0),
)
# Both proposals say whether there is a right to be heard; the last one counts.
told_hearing_right = Fact(
    "told_hearing_right",
    "告知了听证权利",
    Kind.BOOL,
    derived=restated(
        "",
        "hearing_right",
        lacking="没有提出拟处罚意见，没有可以告知的内容",
        todo="请先提出拟处罚意见，再告知当事人。",
        cite=APL.art(44) + APL.art(63, par=1),
    ),
)
TOLD = (*TOLD_KINDS, told_basis, told_total, told_hearing_right)
notified_total, notified_hearing_right = map(_notified, (told_total, told_hearing_right))
NOTIFIED = (*map(_notified, TOLD_KINDS), notified_hearing_right)

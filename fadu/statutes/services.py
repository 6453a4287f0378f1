"""Acts of the legal office on the registers of law: parameters and calendar years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Unpack

from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.scope import Place
from fadu.matters.services import act
from fadu.matters.sweep import pending, recount
from fadu.statutes.calendars import read_lines
from fadu.statutes.models import CalendarYear
from fadu.statutes.selectors import DECLARED, law_view, matter_of_parameter

ANNOUNCED = "国务院办公厅已公布本年度安排"
"""Why a year that was entered as provisional is entered again, unless somebody writes another reason."""

AT_ONCE = 2000
"""Matters whose periods are derived again while somebody waits; the sweep does the others."""


def set_parameter(
    *,
    code: str,
    value: str,
    since: date,
    source: str,
    status: Status,
    who: Sequence[Actor],
    hand: Hand,
    place: Place,
    at: datetime,
    demo: bool = False,
    **page: Unpack[Page],
) -> Outcome:
    """Fill a parameter from a day on (填写参数). Past values stay; past acts keep theirs."""
    parameter = DECLARED.get(code)
    if parameter is None:
        raise BadInput(f"没有名为“{code}”的参数")
    if not source.strip():
        raise BadInput("请写明来源", todo="写文号和条款，或者哪次会议的纪要")
    known = matter_of_parameter(code)
    matter = known or NewMatter(registers.PARAMETER_REGISTER, place, id=page.get("idem", ""))
    facts = {
        "parameter": code,
        "value": stored(parameter, value),
        "since": since.isoformat(),
        "source": source,
        "status": status.value,
        "demo": demo,
    }
    return act(matter, registers.set_parameter, hand=hand, who=who, facts=facts, at=at, **page)


def record_year(
    *,
    year: int,
    exceptions: str,
    source: str,
    confirmed: bool,
    who: Sequence[Actor],
    hand: Hand,
    place: Place,
    at: datetime,
    reason: str = "",
    **page: Unpack[Page],
) -> Outcome:
    """Enter or correct a calendar year (登记工作日历); open deadlines follow on their next fold."""
    if not read_lines(year, exceptions):
        raise BadInput(
            "请写明放假和调休的日期", todo="没有公布安排的年度不登记，按周末推算并显示为暂定"
        )
    if not source.strip():
        raise BadInput("请写明来源", todo="写国务院办公厅通知的文号")
    facts = {"year": year, "exceptions": exceptions, "source": source, "confirmed": confirmed}
    known, idem = CalendarYear.objects.filter(year=year).first(), page.get("idem", "")
    again = known is not None and bool(idem) and known.id == idem  # this form entered the year
    stated = (exceptions, source, confirmed)
    if known is None or (again and stated == (known.exceptions, known.source, known.confirmed)):
        new, what = NewMatter(registers.CALENDAR_REGISTER, place, id=idem), registers.enter_year
        return act(new, what, hand=hand, who=who, facts=facts, at=at, **page)
    reason = reason.strip() or (ANNOUNCED if confirmed and not known.confirmed else "")
    if not reason:
        raise BadInput(f"{year}年已经登记，更正须写明理由")
    corrected, what = {**facts, "reason": reason}, registers.amend_year
    page["idem"] = "" if again else idem
    return act(known.id, what, hand=hand, who=who, facts=corrected, at=at, **page)


def adopt_year(*, now: datetime, **year: Any) -> tuple[int, bool]:
    """Record a calendar year and derive open periods again; returns how many moved, and whether the
    sweep has to go on (only the first `AT_ONCE` are looked at while somebody waits for the page).
    Whoever carries a matter whose last day moved is told the old day, the new one and this notice."""
    before = law_view()
    record_year(**year)
    law = law_view()
    cause = f"{year['year']}年工作日历登记（{year['source']}）"
    return recount(law, now, AT_ONCE, before=before, cause=cause), pending(law)


def stored(parameter: Parameter, text: str) -> str:
    """A typed value as the register keeps it; BadInput where it does not fit the type."""
    text = text.strip()
    match parameter.kind:
        case Kind.MONEY:
            return str(fen(text))
        case Kind.NUMBER:
            if not text.isascii() or not text.isdigit():
                raise BadInput(f"“{parameter.title}”须填写整数（{parameter.unit}）")
            return str(int(text))
        case Kind.BOOL if text not in ("是", "否"):
            raise BadInput(f"“{parameter.title}”须填写是或者否")
        case Kind.CHOICE if text not in parameter.choices:
            raise BadInput(f"“{parameter.title}”须为：{'、'.join(parameter.choices)}")
        case _ if not text:
            raise BadInput(f"“{parameter.title}”不能为空")
    return text

"""That power or supplies are to stop in the night or on a holiday (行政强制法 43(1)): told, and nothing is refused.

Whether the article reaches these measures is open; where the legal office says that it does, the law refuses by itself. What is
night and what a holiday is asked of the same judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError

from fadu.faces.desk.finding import Step
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of, parse_instant, rfc3339
from fadu.law.engine.view import LawView
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut.judgements import HOURS, HOURS_KEPT, NIGHT, supply_stops
from fadu.matters.lines import Line
from fadu.ui.fields import MomentField

CUTS = (p.cut_power.code, p.cut_supply.code)
READING = "是否适用尚无定论，这是一种理解（未核实依据），本机关没有要求，不影响办理"
UNKNOWN = (
    "停止的时间是否在夜间，请自行核对：本机关没有填写夜间的起止时刻，只核对了法定节假日。"
    f"{HOURS}对停电、停供{READING}。"
)


def words_of(act: str, facts: Mapping[str, Any], law: LawView, on: date) -> tuple[str, ...]:
    """What is told of the time at which an act stops supplies; nothing of other acts, nor where the law itself refuses."""
    at = _instant(facts.get("stop_at"))
    if act not in CUTS or at is None or _value(law, HOURS_KEPT, on):
        return ()
    stated = {"stop_at": rfc3339(at), "pressing": facts.get("pressing") or ""}
    known = {code: _value(law, code, on) for code in NIGHT} | {HOURS_KEPT: True}
    try:
        supply_stops(stated, known.get, on, law.calendar, {})
    except Refused as no:
        said = f"如果{HOURS}适用于停电、停供，{no.message}"
        return (f"{said}。该款{READING}；确须在此时停止的，写明紧急情况。",)
    if str(stated["pressing"]).strip() or None not in known.values():
        return ()
    return (UNKNOWN,)


def of_form(request: Any, step: Step, typed: Any) -> tuple[str, ...]:
    """The same of what is typed in the form of an act, or kept in its draft."""
    return words_of(step.act.code, typed, request.law, day_of(request.now))


def of_line(line: Line | None, law: LawView) -> tuple[str, ...]:
    """The same of an entry, on the letter to the supplier."""
    return words_of(line.act, line.facts, law, day_of(line.at)) if line else ()


def _value(law: LawView, code: str, on: date) -> Any:
    found = law.parameters.find(code, on)
    return found.value if found else None


def _instant(value: Any) -> datetime | None:
    """As a form, a draft or an entry has it; None where nobody can read it, or it was erased."""
    if isinstance(value, datetime):
        return value
    try:
        return parse_instant(str(value or ""))
    except BadInput:
        pass
    try:
        return MomentField(required=False).clean(value)  # type: ignore[no-any-return]
    except ValidationError:
        return None

"""The acts of a plan that carry its lines or its arithmetic; all others are done from their facts alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Any

from fadu.checker import capacity, plan_file, plan_items
from fadu.checker.plan_items import KEY, Fault, Item
from fadu.documents import kinds
from fadu.documents.services import keep
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_plan import INSPECTION_PLAN
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import FileRef, NewMatter, Outcome, Sent
from fadu.matters.scope import Place
from fadu.matters.services import act, repeated
from fadu.rooms.plans.models import Line, Plan, Sketch, State

DOCX = kinds.DOCX.type
SHOWN = 5


@dataclass(frozen=True)
class Drafted:
    """What drafting states besides the lines."""

    subject: str
    year: int
    coal: bool
    hazchem: bool


def measure_capacity(*, plan: Plan | None, place: Place, sheet: str, sent: Sent) -> Outcome:
    """Record the worksheet (测算监督检查工作日), opening a plan where there is none. BadInput names every wrong term."""
    told = plan_file.read(sheet, sent.hand.law.calendar)
    if found := capacity.wrong(capacity.terms(told)):
        listed = "；".join(f"{term.name}：{term.message}" for term in found[:SHOWN])
        raise BadInput(f"测算有{len(found)}处不符：{listed}", todo="请逐项改正后再记录。")
    if told.staff % 1:
        raise BadInput(
            "执法人员数应当是整数", todo="部分时间执法的人员，请在其他执法工作日中扣除。"
        )
    facts = {
        "staff": int(told.staff),
        "workdays": told.calendar,
        "other_days": _whole(told.other.days),
        "idle_days": _whole(told.non.days),
        "terms": sheet,
    }
    matter = plan.pk if plan else NewMatter(INSPECTION_PLAN, place)
    return _record(matter, a.measure_capacity, sent, facts)


def draft_plan(
    *, plan: Plan, lines: Sequence[Item], stated: Drafted, document: bytes, sent: Sent
) -> Outcome:
    """Record the lines as the plan (编制年度监督检查计划) with its text; the lines being written are done with."""
    told = {
        "subject": stated.subject, "year": stated.year, "coal": stated.coal, "hazchem": stated.hazchem,
    }  # fmt: skip
    general = sum(one.visits for one in lines if one.kind != KEY)
    counted = {
        "key_visits": sum(one.visits for one in lines if one.kind == KEY),
        "general_visits": general,
        "planned_days": _whole(sum((one.effort for one in lines), Decimal(0))),
    }
    return _with_lines(plan, a.draft_plan, lines, {**told, **counted}, document=document, sent=sent)


def adjust_plan(
    *, plan: Plan, lines: Sequence[Item], reason: str, ready_by: date, grounds: str, document: bytes,
    sent: Sent,
) -> Outcome:  # fmt: skip
    """Record other lines for reasons that are stated (调整监督检查计划); the public wording stands until its turn."""
    told = {"adjusted_for": reason, "ready_by": ready_by.isoformat(), "grounds": grounds}
    return _with_lines(plan, a.adjust_plan, lines, told, document=document, sent=sent)


def merge_joint(*, plan: Plan, partners: str, sent: Sent) -> Outcome:
    """Put visits to the same object in the same period together (合并检查事项、安排联合检查); 0 where there are none.

    What is public is merged by an adjustment, so that it is approved before it goes out.
    """
    before = lines_of(plan)
    after = before if plan.state == State.PUBLISHED else plan_items.merged(before)
    gone = {one.no for one in before} - {one.no for one in after}
    changed = [one for one in after if one not in before]
    named = [p for one in after for p in one.partners]
    facts: dict[str, Any] = {
        "merged": sum(one.units for one in changed),
        "partners": partners or "、".join(dict.fromkeys(named)) or None,
    }
    if gone:
        facts["items"] = plan_items.written(after)
    return _record(plan.pk, a.merge_joint, sent, facts)


def check_caps(*, plan: Plan, result: str, sent: Sent) -> Outcome:
    """Hold the lines against the caps (校验年度频次上限); the units beyond theirs are counted from the lines."""
    beyond = plan_items.units_over_cap(lines_of(plan))
    return _record(plan.pk, a.check_caps, sent, {"caps_result": result, "cap_units": beyond})


def lines_of(plan: Plan) -> tuple[Item, ...]:
    """The lines of the newest wording."""
    rows = Line.objects.filter(wording=plan.current).order_by("no")
    return tuple(row.item for row in rows)


def _with_lines(
    plan: Plan,
    what: Act,
    lines: Sequence[Item],
    told: Mapping[str, Any],
    *,
    document: bytes,
    sent: Sent,
) -> Outcome:
    if first := repeated(plan.pk, {"idem": sent.idem}):
        return first
    if not lines:
        raise Refused("计划明细还是空的", todo="请先填写或者导入计划明细。")
    if found := plan_items.faults(lines):
        raise BadInput(said(found), todo="请在计划明细中逐项改正。")
    name = f"{told.get('subject') or plan}.docx"
    stored = keep(document, name, DOCX, sent.hand.noted)
    facts = {**told, "items": plan_items.written(lines), "plan_file": stored.sha256}
    done = _record(plan.pk, what, sent, facts, (stored,))
    Sketch.objects.filter(pk=plan.pk).delete()
    return done


def said(found: Sequence[Fault]) -> str:
    """The first faults in one sentence."""
    listed = "；".join(f"第{one.no}项{one.column}：{one.what}" for one in found[:SHOWN])
    more = f"；等{len(found)}处" if len(found) > SHOWN else ""
    return f"计划明细有{len(found)}处不符：{listed}{more}"


def _record(
    matter: str | NewMatter, what: Act, sent: Sent, facts: Mapping[str, Any], files: Sequence[FileRef] = ()
) -> Outcome:  # fmt: skip
    """One act through the one door."""
    return act(
        matter, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, files=tuple(files),
        expected=sent.expected, idem=sent.idem,
    )  # fmt: skip


def _whole(days: Decimal) -> int:
    """Person-days in whole numbers, rounded up: a plan must not promise a day that it does not have."""
    return int(days.to_integral_value(ROUND_CEILING))

"""From entries of a plan's matter to its rows. What was typed by hand (手工登记) fills the plan, and no lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.checker import plan_items
from fadu.checker.plan_items import KEY, Item
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures.inspection_plan import acts as a
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.plans.models import (
    LINE_FIELDS,
    PLAN_FIELDS,
    WORDING_FIELDS,
    Line,
    Made,
    Plan,
    State,
    Wording,
)

Fields = dict[str, Any]
Rowed = Mapping[str, Any]
_QUARTER_ENDS = {0: (12, 31), 1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
_CAPACITY = ("staff", "workdays", "total_days", "other_days", "idle_days", "capacity")


def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A plan, its wordings and their lines."""
    plan = rows.get(Plan, entry.matter) or {}
    changes = _new_wording(entry, plan, rows) if _rewords(entry, plan) else []
    effect = EFFECTS.get(entry.act)
    current = f"{plan.get('current') or ''}"
    wording = (rows.get(Wording, current) if current else None) or {}
    of_plan, of_wording = effect(entry, plan, wording) if effect else ({}, {})
    if of_wording and wording:
        changes.append(Change(Wording, current, of_wording))
    renewed = next((dict(c.fields) for c in changes if c.model is Plan), {})
    others = [c for c in changes if c.model is not Plan]
    begun = {} if plan else {"state": State.DRAFT.value, **entry.place.columns}
    newest = max(entry.n, plan.get("n", entry.n))  # an act entered late is folded before others
    return [Change(Plan, entry.matter, {**begun, **of_plan, **renewed, "n": newest}), *others]


def _rewords(entry: Recorded, plan: Rowed) -> bool:
    """Drafting and adjusting always give a new wording; merging where the page wrote what came of it, and never
    beside a public one: that would go out without having been approved.
    """
    if entry.act in (a.draft_plan.code, a.adjust_plan.code):
        return True
    standing = plan.get("state") in (State.PUBLISHED, State.CLOSED)
    return entry.act == a.merge_joint.code and bool(entry.facts.get("items")) and not standing


def _new_wording(entry: Recorded, plan: Mapping[str, Any], rows: Rows) -> list[Change]:
    facts, number = entry.facts, int(plan.get("made") or 0) + 1
    id = f"{entry.matter}:{number}"
    year = facts.get("year") or plan.get("year")
    items = plan_items.read(facts["items"]) if facts.get("items") else ()
    lines = [_line(entry, id, int(year), one) for one in items] if year else []
    before = (rows.get(Wording, str(plan["current"])) if plan.get("current") else None) or {}
    wording = {
        "plan": entry.matter,
        "number": number,
        "made": _MADE[entry.act].value,
        "made_on": day_of(entry.at),
        "year": year,
        "lines": len(items),
        "text": facts.get("plan_file") or before.get("text") or "",
        "reason": facts.get("adjusted_for") or "",
        "grounds": facts.get("grounds"),
        "ready_by": stated_day(facts.get("ready_by")),
        "partners": facts.get("partners") or "",
        **(_sums(items) if items else _stated(facts)),
        **entry.place.columns,
    }
    return [
        Change(Plan, entry.matter, {"made": number, "current": id}),
        Change(Wording, id, wording),
        *lines,
    ]


_MADE = {
    a.draft_plan.code: Made.DRAFTED,
    a.merge_joint.code: Made.MERGED,
    a.adjust_plan.code: Made.ADJUSTED,
}


def _sums(items: Sequence[Item]) -> Fields:
    return {
        "visits": sum(one.visits for one in items),
        "key_visits": sum(one.visits for one in items if one.kind == KEY),
        "effort": sum(int(one.effort * 10) for one in items),
    }


def _stated(facts: Mapping[str, Any]) -> Fields:
    key, general = int(facts.get("key_visits") or 0), int(facts.get("general_visits") or 0)
    effort = int(facts.get("planned_days") or 0) * 10
    return {"visits": key + general, "key_visits": key, "effort": effort}


_AS_IT_IS = (
    "no", "kind", "party", "object", "sector", "units", "matters", "basis", "method", "quarter", "times", "cap", "visits",
    "officers", "division",
)  # fmt: skip


def _line(entry: Recorded, wording: str, year: int, one: Item) -> Change:
    month, day = _QUARTER_ENDS[one.quarter]
    fields = {
        **{name: getattr(one, name) for name in _AS_IT_IS},
        "plan": entry.matter,
        "wording": wording,
        "number": plan_items.numbered(year, one.no),
        "year": year,
        "due_on": date(year, month, day),
        "days": f"{one.days}",
        "effort": int(one.effort * 10),
        "partners": "、".join(one.partners),
        **entry.place.columns,
    }
    return Change(Line, f"{wording}:{one.no}", fields)


# What an act makes of the plan, and of its newest wording; drafting makes the wording besides.
Effect = Callable[[Recorded, Rowed, Rowed], tuple[Fields, Fields]]


def _measured(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    facts = entry.facts
    sheet = facts.get("terms") or ""
    year = {} if plan.get("year") or not sheet else {"year": _year_of(sheet)}
    return {**{name: facts.get(name) for name in _CAPACITY}, "terms": sheet, **year}, {}


def _year_of(sheet: str) -> int:
    """The year of a worksheet; BadInput for a text that no worksheet is."""
    try:
        return int(json.loads(sheet)["year"])
    except (ValueError, KeyError, TypeError) as fault:
        raise BadInput("测算明细不是系统填写的格式", todo="请从监督检查计划页面测算。") from fault


def _classified(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    facts = entry.facts
    counted = {name: facts.get(name) for name in ("key_units", "general_units")}
    listed = {"objects_listed": facts.get("objects")}
    return {**counted, **listed, "classified_by": facts.get("classified_by") or ""}, {}


def _drafted(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    facts = entry.facts
    named = {"subject": facts.get("subject") or "", "year": facts.get("year")}
    return {**named, "state": State.DRAFT.value, "caps_result": "", "cap_units": None}, {}


def _adjusted(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    return {"state": State.ADJUSTING.value, "caps_result": "", "cap_units": None}, {}


def _capped(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    facts = entry.facts
    return {
        "caps_result": facts.get("caps_result") or "",
        "cap_units": facts.get("cap_units"),
    }, {}


def _merged(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    said = {"partners": entry.facts.get("partners") or ""}
    return {"merged": entry.facts.get("merged")}, {} if _rewords(entry, plan) else said


def _submitted(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    said = {"submitted_on": day_of(entry.at), "letter": entry.facts.get("letter_number") or ""}
    return _step(plan, State.SUBMITTED), said


def _answered(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    number = entry.facts.get("number") or ""
    if entry.facts.get("approved") is not True:
        return _step(plan, State.REFUSED), {"approved_on": None, "approval": number}
    return _step(plan, State.APPROVED), {"approved_on": day_of(entry.at), "approval": number}


def _step(plan: Rowed, to: State) -> Fields:
    """The next step of a plan; one that is being adjusted stays so until the adjustment is out or dropped."""
    return {} if plan.get("state") == State.ADJUSTING else {"state": to.value}


def _filed(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    return {}, {"filed_on": day_of(entry.at), "receiver": entry.facts.get("receiver") or ""}


def _published(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    out = {"state": State.PUBLISHED.value, "public": plan.get("current") or ""}
    return out, {"published_on": day_of(entry.at), "channel": entry.facts.get("channel") or ""}


def _dropped(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    back = {"state": State.PUBLISHED.value, "current": plan.get("public") or ""}
    return back, {"dropped_on": day_of(entry.at)}


def _summed(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    counted = {name: entry.facts.get(name) for name in ("due_tasks", "done_tasks")}
    return {**counted, "summed_on": day_of(entry.at)}, {}


def _closed(entry: Recorded, plan: Rowed, wording: Rowed) -> tuple[Fields, Fields]:
    return {"state": State.CLOSED.value, "closed_on": day_of(entry.at)}, {}


EFFECTS: Mapping[str, Effect] = {
    a.measure_capacity.code: _measured,
    a.classify_objects.code: _classified,
    a.draft_plan.code: _drafted,
    a.check_caps.code: _capped,
    a.merge_joint.code: _merged,
    a.submit_plan.code: _submitted,
    a.receive_approval.code: _answered,
    a.file_plan.code: _filed,
    a.publish_plan.code: _published,
    a.adjust_plan.code: _adjusted,
    a.drop_adjustment.code: _dropped,
    a.sum_up.code: _summed,
    a.close_plan.code: _closed,
}


def register_fold() -> None:
    """Tell the one door and the ledger about the room's rows."""
    named = ("draft_plan.subject",)
    folding = Folding(fold, (Plan, Wording, Line), named, ("receive_approval.number",))
    register("inspection.plan", folding)
    images.register("plans_plan", 1, Plan, PLAN_FIELDS)
    images.register("plans_wording", 1, Wording, WORDING_FIELDS, personal=("grounds",))
    images.register("plans_line", 1, Line, LINE_FIELDS)

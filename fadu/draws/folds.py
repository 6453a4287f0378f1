"""From entries of a draw's matter to rows. What no service prepared (手工登记) fills the batch alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.draws.models import BATCH_FIELDS, DRAW_FIELDS, PERSONAL, Batch, Draw, State
from fadu.kernel.draw_sources import Source, misfit
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of, parse_instant, rfc3339
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.ledger import images
from fadu.ledger.canonical import compact
from fadu.matters.folds import Change, Folding, Recorded, Rows, register

Fields = dict[str, Any]
# An act's effect on the batch and on its newest numbered draw; a draw that is not there stays away.
Effect = Callable[[Recorded, Mapping[str, Any]], tuple[Fields, Fields]]

BETWEEN = "；"
"""What stands between public values."""
REASONS = {
    "单位注销、搬迁": "moved",
    "单位停产停业": "closed",
    "不属于本机关检查对象": "other",
    "与其他检查合并": "other",
}
"""Reasons of the procedure in the words of docs/draw.md; each is explained by the commitment of 理由."""
VOIDED = {"名录有误": "lists", "随机数来源未按时产生": "source"}


def fold_draw(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A batch and its numbered draws."""
    before = rows.get(Batch, entry.matter) or {}
    current = str(before.get("draw") or "")
    standing = (rows.get(Draw, current) if current else None) or {}
    if entry.act == a.freeze_lists.code:
        return _frozen(entry, before, current, standing)
    effect = EFFECTS.get(entry.act)
    batch, draw = effect(entry, standing) if effect else ({}, {})
    changes = [Change(Batch, entry.matter, {**batch, "n": entry.n})]
    if draw and standing:
        changes.append(Change(Draw, current, draw))
    return changes


def _frozen(
    entry: Recorded, batch: Mapping[str, Any], current: str, standing: Mapping[str, Any]
) -> Sequence[Change]:
    """A new numbered draw; one of the same batch that was frozen before is void: its lists were wrong."""
    text = entry.facts.get("frozen")
    if not text:
        return [Change(Batch, entry.matter, {"n": entry.n})]
    try:
        frozen = json.loads(text)["frozen"]
        id = f"{entry.matter}:{frozen['year']}-{frozen['number']}"
        made = _row(entry, frozen)
    except (ValueError, KeyError, TypeError) as fault:
        raise BadInput(
            "冻结的方案不是 docs/draw.md 的写法", todo="请从随机抽取页面冻结。"
        ) from fault
    changes = [Change(Batch, entry.matter, {"n": entry.n, "draw": id}), Change(Draw, id, made)]
    if standing and standing["state"] != State.CANCELLED:
        changes.append(Change(Draw, current, _cancelled(entry, standing, "lists")))
    return changes


def _row(entry: Recorded, frozen: Mapping[str, Any]) -> Fields:
    facts = entry.facts
    return {
        "batch": entry.matter,
        "year": frozen["year"],
        "number": frozen["number"],
        "state": State.FROZEN.value,
        "commit": facts["commitment"],
        "plan": facts["frozen"],
        "lists": facts["object_list"],
        "officer_list": facts["officer_list"],
        "objects_listed": facts["objects"],
        "officers_listed": facts["officers"],
        "to_draw": facts["to_draw"],
        "frozen_at": parse_instant(frozen["frozen_at"]),
        "draw_at": parse_instant(frozen["draw_at"]),
        **entry.place.columns,
    }


def _determined(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    facts = entry.facts
    plain = {"subject": facts["subject"], "plan_number": facts.get("plan_number") or ""}
    route = {"kind": facts["kind"], "route": facts["route"], "year": day_of(entry.at).year}
    return {**plain, **route, **entry.place.columns}, {}


def _committed(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    if draw:
        _demand(entry.facts["commitment"] == draw["commit"], "公布的承诺值不是冻结时的承诺值")
    said = {"committed_at": entry.at, "channel": entry.facts["channel"]}
    return {}, {**said, "state": State.COMMITTED.value}


def _valued(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    if entry.facts["order_kept"] != f.LATER:
        return {}, {}
    if draw:
        _fitting(entry.facts, draw)
    said = {"randomness": entry.facts["random_value"], "valued_at": entry.at}
    return {}, {**said, "state": State.VALUED.value}


def _drawn(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    facts = entry.facts
    _demand(not draw or bool(facts.get("picks")), "没有按冻结的名录抽取")
    said = {c: facts.get(c) for c in ("result", "picks", "witnesses")}
    return {"drawn": facts["drawn"]}, {
        **said,
        "drawn_at": entry.at,
        "state": State.DRAWN.value,
        "events": "[]",
        "recused": "[]",
    }


def _replaced(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    facts = entry.facts
    if draw:
        _demand(facts["task_number"].isdigit(), "任务编号应为数字")
    reason = REASONS.get(facts.get("replaced_for", ""), "other")
    event = {
        "kind": "replace",
        "task": facts["task_number"],
        "reason": reason,
        "by": facts.get("next_number") or "",
        "officers": (facts.get("team") or "").split(),
    }
    return {}, {**_with_event(entry, draw, event), "replaced": draw.get("replaced", 0) + 1}


def _recused(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    """Who must give way, until somebody has come in his place."""
    facts = entry.facts
    if facts["granted"] is not True or not draw.get("recused"):
        return {}, {}
    waiting = [*json.loads(draw["recused"]), [facts["task_number"], facts["recused"]]]
    return {}, {"recused": compact(waiting)}


def _substituted(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    facts = entry.facts
    waiting = json.loads(draw.get("recused") or "[]")
    mine = next((pair for pair in waiting if pair[0] == facts["task_number"]), None)
    if mine is None:
        return {}, {}
    event = {
        "kind": "officer",
        "task": facts["task_number"],
        "reason": "recusal",
        "officer": mine[1],
        "officers": (facts.get("team") or "").split(),
    }
    left = [pair for pair in waiting if pair is not mine]
    return {}, {**_with_event(entry, draw, event), "recused": compact(left)}


def _published(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    said = {"published_at": entry.at}
    drawn = draw.get("state") == State.DRAWN
    return said, {**said, "state": State.PUBLISHED.value} if drawn else said


def _dropped(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    void = draw.get("state") == State.CANCELLED
    return {"dropped": True}, {} if void else _cancelled(entry, draw, "plan")


def _voided(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    reason = VOIDED.get(entry.facts["void_for"], "other")
    return {"published_at": None}, _cancelled(entry, draw, reason)


def _external(entry: Recorded, draw: Mapping[str, Any]) -> tuple[Fields, Fields]:
    facts = entry.facts
    plain = {c: facts[c] for c in ("platform", "roster", "result", "drawn")}
    drawn_on = date.fromisoformat(facts["drawn_on"])
    return {**plain, "platform_number": facts["number"], "drawn_on": drawn_on}, {}


def _fitting(facts: Mapping[str, Any], draw: Mapping[str, Any]) -> None:
    """The public values and their times are those that the frozen plan and the commitment allow."""
    sources = sources_in(json.loads(draw["plan"])["frozen"])
    values = facts["random_value"].split(BETWEEN)
    wrong = [misfit(s, v) for s, v in zip(sources, values, strict=False)]
    _demand(len(sources) == len(values) and not any(wrong), "公开随机数不是冻结的来源的写法")
    _demand(
        draw["committed_at"] is not None
        and parse_instant(facts["committed_at"]) == draw["committed_at"]
        and parse_instant(facts["occurred_at"]) == min(s.at for s in sources),
        "时间与公布承诺值的记录或者冻结的方案不符",
    )


def sources_in(frozen: Mapping[str, Any]) -> list[Source]:
    """The sources of a frozen plan as values."""
    return [Source(**{**one, "at": parse_instant(one["at"])}) for one in frozen["sources"]]


def _demand(holds: bool, wrong: str) -> None:
    """A numbered draw takes nothing that its frozen plan does not allow, through whichever door it comes."""
    if not holds:
        raise BadInput(wrong, todo="请从随机抽取页面办理。")


def _cancelled(entry: Recorded, draw: Mapping[str, Any], reason: str) -> Fields:
    said = _with_event(entry, draw, {"kind": "cancel", "reason": reason}) if draw else {}
    return {**said, "state": State.CANCELLED.value, "cancelled_at": entry.at}


def _with_event(entry: Recorded, draw: Mapping[str, Any], event: Mapping[str, Any]) -> Fields:
    """The events of a draw with one more; `n` is the entry that fixes it."""
    known = json.loads(draw.get("events") or "[]")
    at = rfc3339(entry.at.replace(microsecond=0))  # docs/draw.md: whole seconds
    return {"events": compact([*known, {**event, "at": at, "n": entry.n}])}


EFFECTS: Mapping[str, Effect] = {
    a.determine_kind.code: _determined,
    a.publish_commitment.code: _committed,
    a.record_randomness.code: _valued,
    a.draw.code: _drawn,
    a.replace_target.code: _replaced,
    a.cancel_target.code: _replaced,
    a.decide_recusal.code: _recused,
    a.substitute_officer.code: _substituted,
    a.publish_draw.code: _published,
    a.drop_batch.code: _dropped,
    a.void_draw.code: _voided,
    a.record_external.code: _external,
}


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    named = ("subject",)
    register("inspection.draw", Folding(fold_draw, (Batch, Draw), named, ("number",)))
    images.register("draws_batch", 1, Batch, BATCH_FIELDS)
    images.register("draws_draw", 1, Draw, DRAW_FIELDS, personal=PERSONAL)

"""What happens after a draw: replacement, recusal, voiding, dropping; each with the one outcome the draw gives it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from fadu.draws import result_file
from fadu.draws.folds import REASONS
from fadu.draws.models import Batch, Draw
from fadu.draws.services.sending import current, record
from fadu.kernel.draw_events import Event, Outcome
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_draw import acts as a
from fadu.matters import deeds
from fadu.matters.deeds import Sent

_EXPLAINED = "0" * 64  # stands for the commitment of 理由, which the entry itself makes


def replace_target(
    *, batch: Batch, task: str, reason: str, grounds: str, sent: Sent
) -> deeds.Outcome:
    """A target drops out and the next reserve of its stratum comes in (递补检查对象)."""
    row = current(batch)
    pick = _live(row, task)
    if not result_file.reserves_of(row).get(pick.stratum):
        raise Refused(
            f"“{pick.stratum}”层的备选对象已经用完，不能递补",
            todo="请取消该任务；需要补足的，另编新号补充抽取。",
        )
    outcome = _outcome(
        row, Event("replace", _second(sent), REASONS[reason], pick.target, "", _EXPLAINED)
    )
    held = json.loads(row.picks or "{}")["reserves"][pick.stratum]
    facts = {
        "task_number": task,
        "replaced_for": reason,
        "next_number": str(held.index(outcome.by) + 1),
        "team": " ".join(outcome.officers),
        "grounds": grounds,
    }
    return record(batch, a.replace_target, sent, facts)


def cancel_target(*, batch: Batch, task: str, grounds: str, sent: Sent) -> deeds.Outcome:
    """A target drops out and nobody comes in: only where the reserves are used up (取消抽中任务)."""
    row = current(batch)
    pick = _live(row, task)
    if result_file.reserves_of(row).get(pick.stratum):
        raise Refused(
            f"“{pick.stratum}”层还有备选对象，应当按顺序递补，不能取消", todo="请办理递补检查对象。"
        )
    return record(batch, a.cancel_target, sent, {"task_number": task, "grounds": grounds})


def decide_recusal(
    *, batch: Batch, task: str, officer: str, granted: bool, grounds: str, sent: Sent
) -> deeds.Outcome:
    """Decide whether an officer gives way (决定是否回避)."""
    row = current(batch)
    if officer not in _live(row, task).officers:
        raise BadInput(f"该人员没有被派往第{task}号任务", todo="请核对任务编号和人员。")
    facts = {"recused": officer, "task_number": task, "granted": granted, "grounds": grounds}
    return record(batch, a.decide_recusal, sent, facts)


def substitute_officer(*, batch: Batch, task: str, sent: Sent) -> deeds.Outcome:
    """The next officer of the target's own list comes in (递补检查人员); nobody, where none is left."""
    row = current(batch)
    waiting: dict[str, str] = dict(json.loads(row.recused or "[]"))
    if task not in waiting:
        raise Refused(f"第{task}号任务没有决定回避而尚未递补的人员", todo="请先决定是否回避。")
    pick, leaving = _live(row, task), waiting[task]
    outcome = _outcome(row, Event("officer", _second(sent), "recusal", pick.target, leaving))
    came = [one for one in outcome.officers if one not in pick.officers]
    facts: dict[str, Any] = {"task_number": task, "team": " ".join(outcome.officers)}
    return record(
        batch, a.substitute_officer, sent, facts | {"substitute": came[0] if came else None}
    )


def drop_batch(*, batch: Batch, grounds: str, sent: Sent) -> deeds.Outcome:
    """Give a batch up before it is drawn (撤销抽取批次); its number stays used."""
    row = Draw.objects.filter(pk=batch.draw).first()
    committed = row is not None and row.committed_at is not None
    return record(batch, a.drop_batch, sent, {"committed": committed, "grounds": grounds})


def void_draw(*, batch: Batch, void_for: str, grounds: str, sent: Sent) -> deeds.Outcome:
    """Declare a draw void (宣布抽取无效); what was drawn stays on record under its number."""
    return record(batch, a.void_draw, sent, {"void_for": void_for, "grounds": grounds})


def _live(row: Draw, task: str) -> result_file.Pick:
    found = next((p for p in result_file.picks_of(row) if p.task == task), None)
    if found is None:
        raise BadInput(f"本次抽取没有第{task}号任务", todo="请核对任务编号。")
    if found.out:
        raise Refused(f"第{task}号任务已经递补或者取消", todo="请核对任务编号。")
    return found


def _second(sent: Sent) -> datetime:
    return sent.at.replace(microsecond=0)  # docs/draw.md: whole seconds


def _outcome(row: Draw, event: Event) -> Outcome:
    """What the draw itself says of one more event."""
    _, standing = result_file.standing_of(row, [event])
    return standing.outcomes[-1]

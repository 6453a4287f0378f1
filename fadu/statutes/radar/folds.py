"""From register entries to rows: a change of the law with its tasks, and what was found of each."""

from __future__ import annotations

import json
from collections.abc import Sequence

from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.statutes.radar.models import LawChange, LawTask

FIELDS = ("title", "before", "after", "changes", "noted_on", "tasks")
TASK_FIELDS = (
    "change", "kind", "code", "title", "number", "bis", "words", "outcome", "reason", "settled_by", "settled_on",
)  # fmt: skip


def fold_radar(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A change with all its tasks open, or one task settled; the newest finding stands."""
    facts = entry.facts
    if entry.act == registers.settle_change.code:
        found = {
            "outcome": facts["outcome"],
            "reason": facts["reason"] or "",
            "settled_by": entry.who[0] if entry.who else "",
            "settled_on": day_of(entry.at),
        }
        return [Change(LawTask, task_id(entry.matter, facts["task"]), found)]
    listed = json.loads(facts["tasks"])
    plain = {c: facts[c] for c in ("title", "before", "after", "changes")}
    change = Change(
        LawChange, entry.matter, {**plain, "noted_on": day_of(entry.at), "tasks": len(listed)}
    )
    opened = {"outcome": "", "reason": "", "settled_by": "", "settled_on": None}
    tasks = [
        Change(LawTask, task_id(entry.matter, at), {**one, "change": entry.matter, **opened})
        for at, one in enumerate(listed)
    ]
    return [change, *tasks]


def task_id(change: str, number: int) -> str:
    """The row of a task: unique, in the order of the change."""
    return f"{change}:{number:05d}"


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    register("register.radar", Folding(fold_radar, (LawChange, LawTask), ("title",)))
    images.register("statutes_lawchange", 1, LawChange, FIELDS)
    images.register("statutes_lawtask", 1, LawTask, TASK_FIELDS, personal=("reason",))

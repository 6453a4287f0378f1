"""Reading the radar: changes by page, their tasks, what is open, what touches a procedure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from fadu.law.procedures.registers.radar import AMENDED
from fadu.law.texts.comparing import How
from fadu.law.touching import Moved, Touch
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.statutes.models import LawText
from fadu.statutes.radar.models import LawChange, LawTask

PAGE = 20
"""Changes on one page."""
MOST = 500
"""Tasks that one page shows or counts; a change of the law touches some dozens."""
LOOKED_AT = 2000
"""Running matters looked at for how many run under each procedure, however many there are."""


@dataclass(frozen=True)
class Page:
    """One page of changes, the newest first; `before`: where the next one begins, "" at the end."""

    changes: tuple[LawChange, ...]
    before: str


@dataclass(frozen=True)
class Running:
    """How many matters run under a procedure; `more`: not all running ones were looked at."""

    number: int
    more: bool

    def __str__(self) -> str:
        return f"{self.number}+" if self.more else str(self.number)


def changes(before: str = "", *, words: str = "", only_open: bool = False) -> Page:
    """The changes older than `before`; of instruments with these words in the title, or with open tasks alone."""
    rows = LawChange.objects.order_by("-id")
    if words:
        rows = rows.filter(title__contains=words)
    if only_open:
        rows = rows.filter(Exists(LawTask.objects.filter(change=OuterRef("id"), outcome="")))
    if before:
        rows = rows.filter(id__lt=before)
    held = tuple(rows[: PAGE + 1])
    return Page(held[:PAGE], held[PAGE - 1].id if len(held) > PAGE else "")


def change(id: str) -> LawChange | None:
    """One change."""
    return LawChange.objects.filter(id=id).first()


def changes_of(found: Iterable[LawTask]) -> dict[str, LawChange]:
    """The changes of these tasks by id."""
    ids = {task.change for task in found}
    return {one.id: one for one in LawChange.objects.filter(id__in=ids)} if ids else {}


def tasks(change: LawChange, kind: str = "", state: str = "") -> list[LawTask]:
    """The tasks of a change in their order; `state` is open or settled."""
    rows = LawTask.objects.filter(change=change.id).order_by("id")
    if kind:
        rows = rows.filter(kind=kind)
    return list(_in_state(rows, state)[:MOST])


def task(id: str) -> LawTask | None:
    """One task."""
    return LawTask.objects.filter(id=id).first()


def open_of(changes: Iterable[LawChange]) -> Counter[str]:
    """How many tasks of each of these changes are open."""
    rows = LawTask.objects.filter(change__in=[c.id for c in changes], outcome="")
    return Counter(rows.values_list("change", flat=True)[: MOST * PAGE])


def open_tasks(most: int) -> list[LawTask]:
    """The first open tasks of all, the newest change last."""
    return list(LawTask.objects.filter(outcome="").order_by("id")[:most])


def moved_of(change: LawChange) -> list[Moved]:
    """The articles that are not what they were."""
    return [_moved(line) for line in change.changes.splitlines()]


def texts_of(changes: Iterable[LawChange]) -> dict[str, LawText]:
    """The texts of these changes by id."""
    ids = {id for one in changes for id in (one.before, one.after)}
    return {text.id: text for text in LawText.objects.filter(id__in=ids)} if ids else {}


def touching(procedure: str) -> list[LawTask]:
    """What concerns the matters of a procedure: tasks that are open, or settled as amended, the newest first."""
    rows = LawTask.objects.filter(kind=Touch.PROCEDURE.value, code=procedure).order_by("-id")
    return [one for one in rows[:MOST] if one.open or one.outcome == AMENDED]


def running(scope: Scope) -> dict[str, Running]:
    """How many matters run under each procedure, of the newest so many: the cost is the same among a million."""
    rows = scope.filter(Matter.objects.filter(register=False, closed=False)).order_by("-serial")
    found = list(rows.values_list("procedure", flat=True)[: LOOKED_AT + 1])
    counted = Counter(found[:LOOKED_AT])
    return {code: Running(n, len(found) > LOOKED_AT) for code, n in counted.items()}


def _in_state(rows: QuerySet[LawTask], state: str) -> QuerySet[LawTask]:
    if state == "open":
        return rows.filter(outcome="")
    return rows.exclude(outcome="") if state == "settled" else rows


def _moved(line: str) -> Moved:
    number, bis, how, *to = line.split(" ")
    return Moved(int(number), int(bis), How(how), to[0] if to else "")

"""A sheet brought in: read and compared, kept until it is confirmed, then recorded part by part."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import orjson
from django.db import transaction
from django.db.models import F

from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform
from fadu.registry.imports import selectors
from fadu.registry.imports.kinds import BY_KIND, SheetKind
from fadu.registry.imports.models import RunState, SheetPart, SheetRun
from fadu.registry.imports.planning import Plan, Todo, plan
from fadu.registry.imports.reading import Line, Read, read
from fadu.statutes.filled_sheets import Wrong

PART = 200
"""Lines whose acts are one transaction: others may write in between."""
AT_ONCE = 5
"""Parts that one request takes."""
SHOWN = 500
KEPT = timedelta(days=7)


@dataclass(frozen=True)
class By:
    """Who brings a sheet in, by which hand and when."""

    viewer: Viewer
    who: Sequence[Actor]
    hand: Hand
    at: datetime


def bring(
    *, kind: SheetKind, data: bytes, by: By, found: Read | None = None, keep: bool = True
) -> SheetRun:
    """Read a sheet and keep what it would change, or only say it; nothing is recorded. BadInput for no such sheet.

    found: the sheet where it has been read already.
    """
    found = found or read(kind, data, day_of(by.at))
    scope = by.viewer.scope
    made = plan(kind, found.lines, selectors.standing(scope, kind, found.lines))
    faults = sorted((*found.wrong, *made.wrong), key=lambda w: w.number)
    run = SheetRun(
        id=new_id(by.at, by.hand.chance(10)), kind=kind.code, owner=by.viewer.person, made_at=by.at,
        digest=hashlib.sha256(data).hexdigest(), rows=found.rows, new=made.new,
        changed=len(made.todo) - made.new, same=made.same, faulty=len({w.number for w in faults}),
        faults=orjson.dumps([asdict(w) for w in faults[:SHOWN]]).decode(),
        sample=orjson.dumps(_sample(made)).decode(),
    )  # fmt: skip
    if not keep:
        return run
    with transaction.atomic():
        _forget_old(by)
        run.save(force_insert=True)
        # One by one: in bulk, PostgreSQL's driver escapes every quotation mark of every line by itself.
        for number, part in enumerate(_parts(made.todo)):
            SheetPart(run=run.id, number=number, lines=_packed(part)).save(force_insert=True)
    return run


def confirm(*, run: SheetRun) -> None:
    """Let the recording begin. Refused for a sheet that is done or dropped."""
    if run.state not in (RunState.WAITING, RunState.RUNNING):
        raise Refused("这份表格已经导入或者放弃", todo="需要的，重新上传。")
    SheetRun.objects.filter(id=run.id).update(state=RunState.RUNNING)


def drop(*, run: SheetRun) -> None:
    """Give a sheet up; what was recorded of it stays recorded."""
    with transaction.atomic():
        SheetPart.objects.filter(run=run.id).delete()
        SheetRun.objects.filter(id=run.id).update(state=RunState.DROPPED, faults="[]", sample="[]")


def advance(*, run: SheetRun, by: By, parts: int = 0) -> SheetRun:
    """Record the next parts of a confirmed sheet (`AT_ONCE` unless told), each in a transaction of its own.

    Each line is compared with the register once more: what stands by now is not recorded again, so that
    a sheet that was interrupted, sent twice or brought in twice changes nothing twice.
    """
    if run.state != RunState.RUNNING:
        raise Refused("这份表格还没有确认，或者已经导入", todo="请先核对预览并点“确认导入”。")
    for _ in range(parts or AT_ONCE):
        if not _take(run, by):
            break
    return SheetRun.objects.get(id=run.id)


def forget(subject: str, values: frozenset[str]) -> None:
    """Nothing of an erased subject waits in a sheet."""
    for part in SheetPart.objects.order_by("id").iterator():
        if any(value in part.lines for value in values):
            part.delete()
    for run in SheetRun.objects.exclude(faults="[]", sample="[]"):
        if any(value in run.faults + run.sample for value in values):
            SheetRun.objects.filter(id=run.id).update(faults="[]", sample="[]")


def _take(run: SheetRun, by: By) -> bool:
    """Record one part, the last with the end of the sheet; whether there was one."""
    with transaction.atomic():
        SheetRun.objects.select_for_update().get(id=run.id)
        part = SheetPart.objects.filter(run=run.id).order_by("number").first()
        if part is None:
            SheetRun.objects.filter(id=run.id).update(state=RunState.DONE, sample="[]")
            return False
        lines = [Line(number, facts) for number, facts in orjson.loads(part.lines)]
        kind = BY_KIND[run.kind]
        made = plan(kind, lines, selectors.standing(by.viewer.scope, kind, lines))
        wrong = [*made.wrong, *_recorded(made.todo, by)]
        part.delete()
        taken = {"done": F("done") + len(lines) - len(wrong), "refused": F("refused") + len(wrong)}
        over = not SheetPart.objects.filter(run=run.id).exists()
        state = {"state": RunState.DONE, "sample": "[]"} if over else {}
        SheetRun.objects.filter(id=run.id).update(**taken, **state)
        if wrong:
            _note(run, wrong)
    return True


def _recorded(todo: Sequence[Todo], by: By) -> list[Wrong]:
    """Perform what the lines ask for in one flow; where it is refused, line by line, naming those refused."""
    try:
        with transaction.atomic():
            perform([deed for one in todo for deed in _deeds(one, by)])
        return []
    except (Refused, BadInput):
        wrong = []
        for one in todo:
            try:
                with transaction.atomic():
                    perform(list(_deeds(one, by)))
            except (Refused, BadInput) as refusal:
                wrong.append(
                    Wrong(one.line.number, "", str(refusal), refusal.todo or "核对后单独办理。")
                )
        return wrong


def _deeds(todo: Todo, by: By) -> Iterator[Deed]:
    new = NewMatter(
        registers.PARTY_REGISTER, by.viewer.place, id=new_id(by.hand.noted, by.hand.chance(10))
    )
    for act, facts in todo.steps:
        yield Deed(todo.party or new, act, by.at, by.hand, tuple(by.who), facts)


def _note(run: SheetRun, wrong: Sequence[Wrong]) -> None:
    known = orjson.loads(SheetRun.objects.get(id=run.id).faults)
    faults = [*known, *(asdict(w) for w in wrong)][: 2 * SHOWN]
    SheetRun.objects.filter(id=run.id).update(faults=orjson.dumps(faults).decode())


def _forget_old(by: By) -> None:
    """Sheets that nobody has confirmed in a week, and those long done, go."""
    old = SheetRun.objects.filter(made_at__lt=by.at - KEPT)
    SheetPart.objects.filter(run__in=old.values("id")).delete()
    old.delete()


def _parts(todo: Sequence[Todo]) -> Iterator[list[Todo]]:
    rest = iter(todo)
    while part := list(islice(rest, PART)):
        yield part


def _packed(part: Sequence[Todo]) -> str:
    return orjson.dumps([(one.line.number, one.line.facts) for one in part]).decode()


def _sample(made: Plan) -> list[dict[str, Any]]:
    """The first rows that change something, and by which acts."""
    return [
        {"number": one.line.number, "new": one.new, "acts": [act.title for act, _ in one.steps],
         "name": one.line.facts.get("name") or one.line.facts["credit_code"]}
        for one in made.todo[:20]
    ]  # fmt: skip

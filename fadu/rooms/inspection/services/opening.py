"""Opening visits (确定检查任务): one, or many from a plan or a draw; and staffing many at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from fadu.draws.models import Draw
from fadu.draws.result_file import picks_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.matters.deeds import Deed, NewMatter, Outcome, Sent
from fadu.matters.scope import Place, Scope
from fadu.registry.models import Party
from fadu.registry.selectors import by_code, party
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.alerts import Load, load, registrations
from fadu.rooms.inspection.selectors.visits import among
from fadu.rooms.inspection.services.sending import deed, together

HAZCHEM = "危险化学品"


@dataclass(frozen=True)
class Task:
    """A visit to be opened: to whom, and the facts of `open_visit` that the caller knows.

    id: of the matter to be, so that the same item (`item_id`) or form is never opened twice; clue: the matter
    in which a clue was registered already.
    """

    party: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    clue: str = ""


@dataclass(frozen=True)
class Opened:
    """A visit that is open: `load` is how the firm stood before, whose words are the warnings; `repeated` where the
    item had been opened before.
    """

    visit: str
    load: Load
    repeated: bool = False


def item_id(since: datetime, agency: str, *names: str) -> str:
    """The matter's id that belongs to one item of a list (plan item, task of a draw) of an agency, always the same.

    `since` is when the list was made. So an item that was opened before is found, whoever opens it again.
    """
    told = "\n".join(("fadu/visit-item", agency, *names))
    return new_id(since, hashlib.sha256(told.encode()).digest())


def open_visit(task: Task, *, scope: Scope, place: Place, sent: Sent) -> Opened:
    """Open one visit. Refused where the firm was visited in vain too often and no reason is given."""
    return open_visits([task], scope=scope, place=place, sent=sent)[0]


def open_visits(tasks: Sequence[Task], *, scope: Scope, place: Place, sent: Sent) -> list[Opened]:
    """Open many, all or none; `NotAll` names each that is refused. An item known by its id to be open stays as it is."""
    if not tasks:
        raise BadInput("没有选择检查对象", todo="请至少选择一个。")
    firms = [_firm(scope, task) for task in tasks]
    there = set(
        Visit.objects.filter(pk__in=[t.id for t in tasks if t.id]).values_list("pk", flat=True)
    )
    loads: list[Load] = []
    named: list[tuple[str, Deed]] = []
    ahead: dict[str, int] = {}  # of the same firm in this very list
    for task, firm in zip(tasks, firms, strict=True):
        known = registrations(firm)
        found = load(scope, known, sent.hand.law, day_of(sent.at), but=task.id or task.clue)
        loads.append(found)
        if task.id in there:
            continue
        before = found.counted + ahead.get(firm.id, 0)
        facts = _facts(task, firm, before, found)
        if facts.get("source") != f.CASE:
            ahead[firm.id] = ahead.get(firm.id, 0) + 1
        target = task.clue or NewMatter(INSPECTION_VISIT, place, id=task.id)
        named.append((str(firm), deed(target, a.open_visit, sent, facts)))
    outcomes = iter(together(named) if named else [])
    return [
        Opened(task.id, found, repeated=True)
        if task.id in there
        else Opened(next(outcomes).matter, found)
        for task, found in zip(tasks, loads, strict=True)
    ]


def _firm(scope: Scope, task: Task) -> Party:
    found = party(scope, task.party)
    if found is None or found.erased:
        raise BadInput("没有这个被检查单位，或者不在您的查看范围内", todo="请从当事人登记中选择。")
    return found


def _facts(task: Task, firm: Party, before: int, found: Load) -> dict[str, Any]:
    """The facts of the task with what the registers say: how often the firm was visited, its trade's law."""
    if found.vain_blocks and not str(task.facts.get("vain_reason") or "").strip():
        raise Refused(
            f"{firm}：已连续{found.vain}次到场而没有检查记录，再次检查须先说明理由",
            basis="参数“连续到场未能实施后须说明理由的次数”",
            todo="请写明再次检查的理由，或者改用其他检查方式。",
        )
    plain = {
        "subject": f"{firm}行政检查", "enterprise": firm.id, "team": f.ALONE, "urgent": False,
        "exemption": j.NO_EXEMPTION, "hazchem": task.facts.get("trade") == HAZCHEM,
        "visits_before": before,
    }  # fmt: skip
    return plain | {name: value for name, value in task.facts.items() if value not in (None, "")}


def drawn_tasks(draw: Draw, scope: Scope, facts: Mapping[str, Any]) -> list[Task]:
    """The tasks of a draw that still stand, each with the draw's and the task's number; `facts` hold for all.

    BadInput names the credit codes of which nobody is registered within reach.
    """
    number = str(draw)
    targets = [pick for pick in picks_of(draw) if not pick.out]
    firms = {pick.target: by_code(scope, pick.target) for pick in targets}
    missing = [code for code, firm in firms.items() if firm is None]
    if missing:
        raise BadInput(
            f"抽中的单位没有登记或者不在查看范围内：{'、'.join(missing)}", todo="请先登记当事人。"
        )
    shared = {"source": f.DRAWN, "occasion": "一般检查", **facts}
    return [
        Task(
            firm.id,
            shared | {"task_number": f"{number}抽取 任务{pick.task}"},
            item_id(draw.frozen_at, draw.county, draw.pk, pick.task),
        )
        for pick in targets
        if (firm := firms[pick.target]) is not None
    ]


@dataclass(frozen=True)
class Staffing:
    """Who is to make a visit."""

    visit: str
    first_officer: str
    second_officer: str
    assistants: str = ""


def drawn_staffing(draw: Draw) -> list[Staffing]:
    """The pairs that were drawn, for those tasks that have two."""
    return [
        Staffing(item_id(draw.frozen_at, draw.county, draw.pk, pick.task), *pick.officers[:2])
        for pick in picks_of(draw)
        if not pick.out and len(pick.officers) >= 2
    ]


def assign_many(staffings: Sequence[Staffing], *, scope: Scope, sent: Sent) -> list[Outcome]:
    """Assign officers to many visits (批量指派), one act each: all or none, with every reason."""
    ids = [one.visit for one in staffings]
    rows = among(scope, ids)
    gone = [id for id in ids if id not in rows]
    if gone:
        raise BadInput(
            f"有{len(gone)}项检查不存在或者不在您的查看范围内", todo="请刷新列表后重选。"
        )
    named = []
    for one in staffings:
        if one.first_officer == one.second_officer:
            raise BadInput("两名检查人员不能是同一人", todo="请另选一人。")
        said = {"first_officer": one.first_officer, "second_officer": one.second_officer}
        said |= {"assistants": one.assistants} if one.assistants else {}
        firm = party(scope, rows[one.visit].party)
        named.append((str(firm or one.visit), deed(one.visit, a.assign_officers, sent, said)))
    return together(named)

"""Tasks are opened all or none, once each, with what the registers say of the firm; officers likewise."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.draws.tests.builders import draw_of, drawn, ready
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.law.vocabulary.status import Status
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services import opening
from fadu.rooms.inspection.services.opening import Staffing, Task
from fadu.rooms.inspection.services.sending import NotAll
from fadu.rooms.inspection.tests.acting import BEGUN, TOLD, Visiting, a_firm, sent
from fadu.statutes import services as statutes
from tests.people import Bureau

COMMON = TOLD["open_visit"] | {"occasion": "一般检查", "planned_on": "2025-03-05"}


def _set(bureau: Bureau, **values: str) -> None:
    for code, value in values.items():
        statutes.set_parameter(
            code=f"inspection.{code}", value=value, since=date(2025, 1, 1), source="会议纪要", status=Status.P,
            who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(BEGUN), place=bureau.place, at=BEGUN,
        )  # fmt: skip


def _open(bureau: Bureau, *tasks: Task, **more):
    scope = bureau.zhang.viewer.scope
    return opening.open_visits(tasks, scope=scope, place=bureau.place, sent=sent(bureau, **more))


def test_many_tasks_are_opened_once_each_or_none_with_every_reason(bureau: Bureau):
    firms = [a_firm(bureau), a_firm(bureau, name="另一公司", credit_code=None)]
    tasks = [
        Task(firm, COMMON, opening.item_id(BEGUN, bureau.agency.id, "plan", str(n)))
        for n, firm in enumerate(firms)
    ]

    with pytest.raises(NotAll) as refused:
        _open(bureau, *tasks, *(Task(firm, COMMON | {"source": f.CASE}) for firm in firms))
    assert [name for name, _ in refused.value.against] == ["某某仓储有限公司", "另一公司"]
    assert "登记检查线索" in str(refused.value)
    assert Visit.objects.count() == 0

    first = _open(bureau, tasks[0])
    both = _open(bureau, *tasks)

    assert [one.repeated for one in both] == [True, False]
    assert both[0].visit == first[0].visit == tasks[0].id
    assert [v.planned_on for v in Visit.objects.all()] == [date(2025, 3, 5)] * 2

    pairs = [Staffing(one.visit, bureau.zhang.id, bureau.zhao.id) for one in both]
    alone = Staffing(first[0].visit, bureau.zhang.id, bureau.zhang.id)
    assign = {"scope": bureau.zhang.viewer.scope, "sent": sent(bureau, idem="form-1")}
    opening.assign_many(pairs, **assign)
    again = opening.assign_many(pairs, **assign)
    assert all(one.repeated for one in again)
    assert set(Visit.objects.values_list("second_officer", flat=True)) == {bureau.zhao.id}
    for staffings in ([alone], [Staffing("01JNC" + "0" * 21, "A", "B")], []):
        with pytest.raises(BadInput):
            opening.assign_many(staffings, **assign)


def test_the_task_counts_what_counts_and_its_warning_says_what_the_law_asks_next(bureau: Bureau):
    firm = a_firm(bureau)
    _set(bureau, cap_applies="是", frequency_cap="2")

    done = _open(bureau, Task(firm, COMMON), Task(firm, COMMON), Task(firm, COMMON))

    states = [Visit.objects.get(pk=one.visit).cap_state for one in done]
    assert states == [j.WITHIN, j.WITHIN, j.OVER]
    later = _open(bureau, Task(firm, COMMON | {"exemption": f.exemption.choices[1]}))[0]
    assert (later.load.counted, later.load.at_cap) == (3, True)
    assert "达到上限2次" in later.load.words[0]
    assert Visit.objects.get(pk=later.visit).cap_state == j.EXEMPT


def test_after_visits_in_vain_a_reason_is_asked_for_once_a_number_is_set(bureau: Bureau):
    firm = a_firm(bureau)
    for n in range(2):
        vain = Visiting(bureau, firm, BEGUN + timedelta(days=n))
        vain.do(a.open_visit)
        vain.do(a.approve_visit)
        vain.do(a.record_empty)
    now = {"at": BEGUN + timedelta(days=3)}
    free = _open(bureau, Task(firm, COMMON), **now)[0]
    assert free.load.words == ("此前已连续2次到场而没有检查记录。",)
    _set(bureau, visits_in_vain="2")

    with pytest.raises(Refused, match="连续2次到场而没有检查记录"):
        _open(bureau, Task(firm, COMMON), **now)
    told = _open(bureau, Task(firm, COMMON | {"vain_reason": "已约定负责人在场"}), **now)[0]

    assert "须先写明再次检查的理由" in told.load.words[0]


def test_a_draw_becomes_tasks_with_its_pairs_once(bureau: Bureau):
    draw = draw_of(drawn(ready(bureau)))
    scope, at = bureau.zhang.viewer.scope, draw.drawn_at + timedelta(hours=1)

    tasks = opening.drawn_tasks(draw, scope, COMMON | {"source": f.DRAWN})
    made = _open(bureau, *tasks, at=at)
    opening.assign_many(opening.drawn_staffing(draw), scope=scope, sent=sent(bureau, at))
    again = _open(bureau, *tasks, at=at)

    rows = Visit.objects.order_by("task_number")
    assert len(made) == len(rows) == 3
    assert all(one.repeated for one in again)
    assert {v.kind for v in rows} == {f.DRAWN}
    assert rows[0].task_number == f"{draw}抽取 任务1"
    assert all(v.first_officer != v.second_officer != "" for v in rows)

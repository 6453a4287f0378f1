"""The two arrangements of many visits: what their form says, what they do, and what is said in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.faces.desk import arranging
from fadu.faces.desk.arranging import Arrangement, Wish
from fadu.faces.desk.forms.arranging import PairForm, TasksForm
from fadu.faces.desk.visit_acting import follow_code
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.pairing import waiting
from fadu.rooms.inspection.services.arranging import open_and_staff, staff
from fadu.ui.tables import Table


def opening(request: Any, wish: Wish, form: TasksForm) -> Arrangement:
    """Tasks for firms, or for the targets of a draw with the pairs that were drawn."""
    viewer = request.viewer

    def do() -> Table:
        tasks, pairs = arranging.tasks_of(wish, form, request.law.calendar)
        sent = arranging.sent_for(request, a.open_visit, form)
        assigned = arranging.sent_for(request, a.assign_officers, form) if pairs else None
        told = {"scope": viewer.scope, "place": viewer.place, "sent": sent, "assigned": assigned}
        held = waiting(viewer.scope, {id for pair in pairs.values() for id in pair})
        opened = open_and_staff(tasks, pairs, **told)
        return arranging.opened_table(tasks, pairs, opened, held)

    if wish.draw is not None:
        intro = f"{wish.draw}抽中的单位。检查人员按抽取结果指派。"
        if not wish.staffs:
            intro = f"{wish.draw}抽中的单位。检查人员由负责人按抽取结果指派。"
    else:
        intro = f"{len(wish.firms)}家单位：{'、'.join(map(str, wish.firms[:5]))}"
        intro += "等。" if len(wish.firms) > 5 else "。"
    done = "检查任务已经确定，经批准后生成检查码。"
    return Arrangement(form, "批量确定检查任务", intro, do, lambda: done)


def staffing(request: Any, visits: Sequence[Visit], form: PairForm) -> Arrangement:
    """The same two officers for visits that wait; their codes follow at once."""

    def do() -> Table:
        sent = arranging.sent_for(request, a.assign_officers, form)
        chosen = arranging.staffings(visits, form)
        staff(chosen, scope=request.viewer.scope, sent=sent)
        return arranging.staffed_table(visits)

    def done() -> str:
        for one in visits:
            follow_code(request, one.pk)
        return f"已为{len(visits)}项检查指派检查人员。"

    intro = f"{len(visits)}项待检查的任务，指派相同的两名检查人员。"
    return Arrangement(form, "批量指派检查人员", intro, do, done)

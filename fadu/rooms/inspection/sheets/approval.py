"""行政检查审批表: why, whom, on which basis, how and by whom it is to be inspected; the head's opinion.

It is printed to be approved on paper and says who approved where that is recorded. What it must say follows the
State Council office's opinions of 2025, seen in reproductions: V2.
"""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import Field, Paper, Shape, Signature
from fadu.law.instruments import WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.status import Status
from fadu.matters.lines import Line
from fadu.rooms.inspection.sheets import told

TITLE = "行政检查审批表"
ASKED = WSL.art(62, par=2).with_status(Status.V2)
APPROVALS = (a.approve_visit.code, a.make_up_approval.code)
_OPEN = a.open_visit.title


def make(file: CaseFile, n: int) -> Paper:
    """The form of the task; `Incomplete` names what is not there."""
    task, day = told.opening(file), told.day_of_line(told.opening(file))
    unit, team = told.unit_of(file, task), told.assigned(file, day)
    approved = next(iter(file.every(*APPROVALS)[-1:]), None)
    say = {code: stated(task, code) for code in ("site", "occasion", "basis", "source", "manner")}
    demand(
        TITLE,
        (
            (told.UNIT, unit.name),
            *((Content(title, _OPEN, ASKED), say[code]) for code, title in _SAID.items()),
        ),
    )
    before, over = stated(task, "visits_before"), file.last(a.justify_visit.code)
    vain = str(stated(task, "vain_reason") or "")
    counted = f"{stated(task, 'cap_state')}；本年度此前已经计入{before}次"
    fields = (
        *unit.fields,
        Field("检查场所", say["site"]),
        Field("检查来源", "，".join(x for x in (say["source"], stated(task, "task_number")) if x)),
        Field("检查事由", say["occasion"]),
        Field("检查依据", say["basis"]),
        Field("检查方式", f"{say['manner']}；{stated(task, 'team')}"),
        Field("拟检查日期", told.day_in(task, "planned_on")),
        Field("检查人员", team.names or ""),
        Field("频次校验", counted),
        *([Field("超过上限的理由", str(stated(over, "grounds") or "（已删除）"))] if over else []),
        *([Field("多次到场未能实施后再次检查的理由", vain)] if vain else []),
        Field("承办人意见", "", lines=3),
        Field("审核意见", "", lines=3),
        Field("负责人审批意见", _opinion(file, approved), lines=3),
    )
    number = str(stated(approved, "number")) or file.number_of("approval", n)
    signs = () if approved else (Signature("承办人（签字）"), Signature("负责人（签字）"))
    return Paper(
        file.matter.id, "approval", n, TITLE, file.agency, number, Shape.FORM, fields, signs
    )


_SAID = {
    "site": "检查场所",
    "occasion": "检查事由",
    "basis": "检查依据",
    "source": "检查来源",
    "manner": "检查方式",
}


def _opinion(file: CaseFile, approved: Line | None) -> str:
    if approved is None:
        return ""
    names = "、".join(
        file.officer(p, told.day_of_line(approved)) or "（已删除）" for p, _ in approved.who
    )
    made_up = "（补办）" if approved.act == a.make_up_approval.code else ""
    return f"同意{made_up}。{names}　{told.when(approved)}"

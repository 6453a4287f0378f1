"""现场检查方案: what is checked, who does what, how everybody stays safe. Its form was found in no text: practice."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import Block, Field, Paper, Prose, Shape, Signature
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.sheets import told

TITLE = "现场检查方案"
SCHEME = Content("检查内容、分工和安全防护", a.make_scheme.title)
BASIS = Content("检查依据", a.open_visit.title)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each scheme that was made; a later one takes the place of the earlier and leaves it on record."""
    return tuple(line.n for line in file.every(a.make_scheme.code))


def make(file: CaseFile, n: int) -> Paper:
    """The scheme of an entry; `Incomplete` names what is not there, the officers above all."""
    line = next(x for x in file.lines if x.n == n)
    task, day = told.opening(file), told.day_of_line(line)
    unit, team = told.unit_of(file, task), told.assigned(file, day)
    scheme, basis = stated(line, "scheme"), stated(task, "basis")
    demand(
        TITLE,
        ((told.UNIT, unit.name), (BASIS, basis), *team.contents, (SCHEME, scheme)),
    )
    blocks: tuple[Block, ...] = (
        *unit.fields,
        Field("检查场所", str(stated(task, "site") or "")),
        Field("检查依据", str(basis)),
        Field("检查方式", f"{stated(task, 'manner')}；{stated(task, 'team')}"),
        Field("拟检查日期", told.day_in(task, "planned_on")),
        Field("检查人员", str(team.names)),
        Field("协助人员", str(stated(file.last(a.assign_officers.code), "assistants") or "")),
        Prose(SCHEME.title, heading=True),
        Prose(str(scheme)),
    )
    return Paper(
        file.matter.id, "scheme", n, TITLE, file.agency, file.number_of("scheme", n), Shape.FORM,
        blocks, (Signature("拟制人（签字）"), Signature("审核人（签字）")),
        note="专家、辅助人员只提供技术协助，不得以检查人员身份实施检查。",
    )  # fmt: skip

"""行政检查通知书: who comes, on which day, on which basis, and what the unit may ask for. Not for visits unannounced."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.status import Status
from fadu.rooms.inspection.sheets import told

TITLE = "行政检查通知书"
ASKED = WSL.art(65, par=1, item=1).with_status(Status.V2)
NUMBER = Content("文书编号", a.give_notice.title)
DAY = Content("检查日期", a.give_notice.title, ASKED)
BASIS = Content("检查依据", a.open_visit.title, ASKED)
RIGHTS = WSL.art(67, par=2) + APL.art(55, par=1)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each notice that was given."""
    return tuple(line.n for line in file.every(a.give_notice.code))


def make(file: CaseFile, n: int) -> Paper:
    """The notice of an entry; `Incomplete` names what is not there."""
    line = next(x for x in file.lines if x.n == n)
    task, day = told.opening(file), parts.day_of_line(line)
    unit, team = told.unit_of(file, line), told.assigned(file, day)
    number, basis = stated(line, "notice_number"), stated(task, "basis")
    comes = parts.day_in(line, "notified_for")
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (NUMBER, number), (DAY, comes), (BASIS, basis), *team.contents(a.assign_officers.title),
        ),
    )  # fmt: skip
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose(
            f"依照{basis}，本机关定于{comes}对你单位（{stated(task, 'site') or ''}）进行{stated(task, 'occasion')}。"
        ),
        Prose(f"检查人员：{team.names}。"),
        Prose(
            "检查人员应当主动出示有效的执法证件，不出示的，你单位有权拒绝接受检查；你单位认为检查人员与检查事项有利害关系"
            "或者有其他关系可能影响公正执法的，有权申请回避。"
        ),
        Prose(f"请你单位依法予以配合，安排负责人到场（{WSL.art(66)}）。"),
    )
    return Paper(
        file.matter.id, "notice", n, TITLE, file.agency, str(number), Shape.OFFICIAL, blocks,
        (Signature("被检查单位（签收）"),), seal=SEAL, day=day,
    )  # fmt: skip

"""整改复查意见书: which order was reviewed, what was found of each finding, and what follows (安全生产法 65).

One opinion carries what was reviewed on one day.
"""

from __future__ import annotations

from datetime import date

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.lines import Line
from fadu.rooms.inspection.sheets import told

TITLE = "整改复查意见书"
ORDERED = (a.order_correction.code, a.extend_term.code)


def reviews(file: CaseFile) -> dict[date, list[Line]]:
    """What was reviewed, by the day."""
    found: dict[date, list[Line]] = {}
    for line in file.every(a.reinspect.code):
        found.setdefault(parts.day_of_line(line), []).append(line)
    return found


def entries(file: CaseFile) -> tuple[int, ...]:
    """The first entry of each day's reviews."""
    return tuple(lines[0].n for lines in reviews(file).values())


def make(file: CaseFile, n: int) -> Paper:
    """The opinion that begins with an entry; `Incomplete` names what is not there."""
    day, lines = next((k, v) for k, v in reviews(file).items() if v[0].n == n)
    unit, team = told.unit_of(file, lines[0]), parts.acting(file, lines, day)
    found = {item.key: item for item in told.findings(file)}
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), *team.contents(a.reinspect.title),
            *(pair for line in lines for pair in _contents(line, found.get(line.key))),
        ),
    )  # fmt: skip
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose(
            f"本机关于{parts.when(lines[0])}对你单位的整改情况进行复查，检查人员{team.names}已经出示执法证件。意见如下："
        ),
        *(Prose(_reviewed(file, found[line.key], line)) for line in lines),
    )
    return Paper(
        file.matter.id, "review", n, TITLE, file.agency, file.number_of("review", n), Shape.OFFICIAL, blocks,
        (
            Signature("检查人员（签字）"), Signature("检查人员（签字）"), Signature("被复查单位负责人（签字）"),
        ),
        seal=SEAL, day=day, note="本意见书一式两份，一份交被复查单位，一份存档。",
    )  # fmt: skip


def _contents(line: Line, found: told.Found | None) -> tuple[tuple[Content, str | None], ...]:
    of = f"问题{found.number}" if found else "问题"
    finds, reviews_ = a.find_problem.title, a.reinspect.title
    return (
        (
            Content(f"{of}的部位和情形", finds, told.ORDERS),
            stated(found.line, "description") if found else "",
        ),
        (Content(f"{of}的复查结论", reviews_, told.ORDERS), stated(line, "result")),
        (Content(f"{of}的复查意见", reviews_, told.ORDERS), stated(line, "opinion")),
    )


def _reviewed(file: CaseFile, item: told.Found, line: Line) -> str:
    order = file.last(*ORDERED, key=line.key, before=line)
    told_of = f"，由{stated(order, 'order_number')}责令整改" if order is not None else ""
    opinion = str(stated(line, "opinion")).rstrip("。")
    return f"{item.words.rstrip('。')}{told_of}。复查结论：{stated(line, 'result')}。{opinion}。"

"""延长整改期限决定书: which order, why the unit asked for more time, until when each finding is to be put right now.

One decision may carry several findings: those that were extended under one number.
"""

from __future__ import annotations

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.lines import Line
from fadu.rooms.inspection.sheets import told

TITLE = "延长整改期限决定书"
NUMBER = Content("文书编号", a.extend_term.title)


def decisions(file: CaseFile) -> dict[str, list[Line]]:
    """The decisions of a visit by their number, in the order in which they were taken."""
    return told.by_number(file, a.extend_term.code)


def entries(file: CaseFile) -> tuple[int, ...]:
    """The first entry of each decision."""
    return tuple(lines[0].n for lines in decisions(file).values())


def make(file: CaseFile, n: int) -> Paper:
    """The decision that begins with an entry; `Incomplete` names what is not there."""
    number, lines = next((k, v) for k, v in decisions(file).items() if v[0].n == n)
    first, day = lines[0], parts.day_of_line(lines[0])
    unit, team = told.unit_of(file, first), parts.acting(file, lines, day)
    found = {item.key: item for item in told.findings(file)}
    words = remedy.remedy("决定", file.letterhead(day), day)
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (NUMBER, number), *team.contents(a.extend_term.title),
            *(pair for line in lines for pair in _contents(file, line, found.get(line.key))),
            (remedy.told(day), words),
        ),
    )  # fmt: skip
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose("你单位申请延长整改期限。经审查，依照" + f"{told.ORDERS}的规定，决定："),
        *(Prose(_extended(file, found[line.key], line)) for line in lines),
        Prose("延长的期限内应当采取措施，保证安全。整改完成后，请书面报告并申请复查；期限届满，本机关将进行复查。"),
        Prose(words),
        Prose(f"检查人员：{team.names}。"),
    )  # fmt: skip
    return Paper(
        file.matter.id, "extension", n, TITLE, file.agency, number, Shape.OFFICIAL, blocks,
        (
            Signature("检查人员（签字）"), Signature("检查人员（签字）"), Signature("被检查单位负责人（签收）"),
        ),
        seal=SEAL, day=day, note="本决定书一式两份，一份交被检查单位，一份存档。",
    )  # fmt: skip


def _contents(
    file: CaseFile, line: Line, found: told.Found | None
) -> tuple[tuple[Content, str | None], ...]:
    """What a decision must say of one finding."""
    of = f"问题{found.number}" if found else "问题"
    asked = file.last(a.apply_extension.code, key=line.key, before=line)
    order = file.last(a.order_correction.code, key=line.key, before=line)
    return (
        (
            Content(f"{of}的部位和情形", a.find_problem.title, told.ORDERS),
            stated(found.line, "description") if found else "",
        ),
        (Content(f"{of}申请延期的原因", a.apply_extension.title), stated(asked, "reason")),
        (Content(f"{of}原来的整改期限", a.order_correction.title, told.ORDERS), stated(order, "deadline")),
        (Content(f"{of}延长后的整改期限", a.extend_term.title, told.ORDERS), stated(line, "new_deadline")),
    )  # fmt: skip


def _extended(file: CaseFile, item: told.Found, line: Line) -> str:
    order = file.last(a.order_correction.code, key=line.key, before=line)
    asked = file.last(a.apply_extension.code, key=line.key, before=line)
    reason = str(stated(asked, "reason")).rstrip("。；")
    return (
        f"{item.words.rstrip('。')}，由{stated(order, 'order_number')}责令于{parts.day_in(order, 'deadline')}前整改。"
        f"申请延期的原因：{reason}。整改期限延长至{parts.day_in(line, 'new_deadline')}（含当日）。"
    )

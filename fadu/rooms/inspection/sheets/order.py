"""责令限期整改指令书: 安全生产法 65(1)(二)(三) — what was found, what is ordered, by when; where to turn against it.

One order may carry several findings: those that were ordered under one number.
"""

from __future__ import annotations

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.instruments import WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.lines import Line
from fadu.rooms.inspection.sheets import told

TITLE = "责令限期整改指令书"
NUMBER = Content("文书编号", a.order_correction.title)


def orders(file: CaseFile) -> dict[str, list[Line]]:
    """The orders of a visit by their number, in the order in which they were given."""
    return told.by_number(file, a.order_correction.code)


def entries(file: CaseFile) -> tuple[int, ...]:
    """The first entry of each order."""
    return tuple(lines[0].n for lines in orders(file).values())


def make(file: CaseFile, n: int) -> Paper:
    """The order that begins with an entry; `Incomplete` names what is not there."""
    number, lines = next((k, v) for k, v in orders(file).items() if v[0].n == n)
    first, day = lines[0], parts.day_of_line(lines[0])
    unit, team = told.unit_of(file, first), parts.acting(file, lines, day)
    found = {item.key: item for item in told.findings(file)}
    words = remedy.remedy("指令书", file.letterhead(day), day)
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (NUMBER, number), *team.contents(a.order_correction.title),
            *(pair for line in lines for pair in _contents(line, found.get(line.key))),
            (remedy.told(day), words),
        ),
    )  # fmt: skip
    items = [(found[line.key], line) for line in lines]
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose("经检查，你单位存在下列问题："),
        *(Prose(item.words) for item, _ in items),
        Prose(f"依照{told.ORDERS}的规定，现责令你单位："),
        *(Prose(_ordered(item, line)) for item, line in items),
        Prose("整改完成后，请书面报告并申请复查；期限届满，本机关将进行复查。" + _else(items)),
        Prose(words),
        Prose(f"检查人员：{team.names}。"),
    )
    return Paper(
        file.matter.id, "order", n, TITLE, file.agency, number, Shape.OFFICIAL, blocks,
        (
            Signature("检查人员（签字）"), Signature("检查人员（签字）"), Signature("被检查单位负责人（签收）"),
        ),
        seal=SEAL, day=day, note="本指令书一式两份，一份交被检查单位，一份存档。",
    )  # fmt: skip


def _contents(line: Line, found: told.Found | None) -> tuple[tuple[Content, str | None], ...]:
    """What an order must say of one finding."""
    of = f"问题{found.number}" if found else "问题"
    finds, orders_ = a.find_problem.title, a.order_correction.title
    return (
        (
            Content(f"{of}的部位和情形", finds, told.ORDERS),
            stated(found.line, "description") if found else "",
        ),
        (
            Content(f"{of}所违反的条文或者标准", finds, told.ORDERS),
            stated(found.line, "violated") if found else "",
        ),
        (Content(f"{of}的整改方式", orders_, told.ORDERS), stated(line, "mode")),
        (Content(f"{of}的整改期限", orders_, told.ORDERS), stated(line, "deadline")),
        (Content(f"{of}的整改要求", orders_, told.ORDERS), stated(line, "requirements")),
    )


def _ordered(item: told.Found, line: Line) -> str:
    required = str(stated(line, "requirements")).rstrip("。")
    if stated(line, "mode") == f.AT_ONCE:
        return f"对第{item.number}项问题，立即改正、排除。整改要求：{required}。"
    return f"对第{item.number}项问题，于{parts.day_in(line, 'deadline')}前（含当日）改正、排除。整改要求：{required}。"


def _else(items: list[tuple[told.Found, Line]]) -> str:
    """What follows where a hazard is not removed."""
    hazards = [item for item, _ in items if stated(item.line, "category") == f.ORDINARY]
    if not hazards:
        return "逾期不改正的，依法处理。"
    return f"未采取措施消除事故隐患的，依照{WSL.art(102)}处理。"

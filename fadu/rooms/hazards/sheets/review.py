"""整改复查意见书 of a major hazard: which order was reviewed, what was found, whether it may go on (安全生产法 65)."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.procedures.hazard_major import acts as a
from fadu.rooms.hazards.sheets import told

TITLE = "整改复查意见书"
ORDERED = (a.order_elimination.code, a.extend_term.code)
HAZARD = Content("隐患部位和情形", a.find_hazard.title, told.ORDERS)
RESULT = Content("复查结论", a.review.title, told.ORDERS)
OPINION = Content("复查意见", a.review.title, told.ORDERS)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each review."""
    return tuple(line.n for line in file.every(a.review.code))


def make(file: CaseFile, n: int) -> Paper:
    """The opinion of an entry; `Incomplete` names what is not there."""
    line = next(x for x in file.lines if x.n == n)
    day = parts.day_of_line(line)
    unit, team = told.unit(file, line), parts.acting(file, [line], day)
    described = stated(told.found(file, line), "description")
    result, opinion = stated(line, "result"), stated(line, "opinion")
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (HAZARD, described), (RESULT, result), (OPINION, opinion),
            *team.contents(a.review.title),
        ),
    )  # fmt: skip
    order = file.last(*ORDERED, key=line.key, before=line)
    number = stated(order, "order_number")
    by = f"，由{number}责令整改" if number else ""
    unsafe = "排除过程中无法保证安全，另行采取现场处理措施。" if line.facts.get("unsafe") else ""
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose(f"本机关于{parts.when(line)}对你单位的整改情况进行复查，检查人员{team.names}。意见如下："),
        Prose(f"{str(described).rstrip('。；')}{by}。复查结论：{result}。{str(opinion).rstrip('。')}。{unsafe}"),
    )  # fmt: skip
    return Paper(
        file.matter.id, "review", n, TITLE, file.agency, file.number_of("review", n), Shape.OFFICIAL, blocks,
        (
            Signature("检查人员（签字）"), Signature("检查人员（签字）"), Signature("被复查单位负责人（签字）"),
        ),
        seal=SEAL, day=day, note="本意见书一式两份，一份交被复查单位，一份存档。",
    )  # fmt: skip

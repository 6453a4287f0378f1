"""责令限期整改指令书 of a major hazard: 安全生产法 65(1)(三) — which hazard, by which standard, what is ordered, by when."""

from __future__ import annotations

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import acts as a
from fadu.law.procedures.hazard_major import facts as f
from fadu.matters.lines import Line
from fadu.rooms.hazards.sheets import told

TITLE = "责令限期整改指令书"
_ORDER = a.order_elimination.title
HAZARD = Content("隐患部位和情形", a.find_hazard.title, told.ORDERS)
NUMBER = Content("文书编号", _ORDER)
MODE = Content("整改方式", _ORDER, told.ORDERS)
TERM = Content("整改期限", _ORDER, told.ORDERS)
REQUIRED = Content("整改要求", _ORDER, told.ORDERS)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each order."""
    return tuple(line.n for line in file.every(a.order_elimination.code))


def make(file: CaseFile, n: int) -> Paper:
    """The order of an entry; `Incomplete` names what is not there."""
    line = next(x for x in file.lines if x.n == n)
    day = parts.day_of_line(line)
    found, judged = told.found(file, line), told.judged(file, line)
    unit, team = told.unit(file, line), parts.acting(file, [line], day)
    words = remedy.remedy("指令书", file.letterhead(day), day)
    say = {
        code: stated(line, code) for code in ("mode", "deadline", "requirements", "order_number")
    }
    described = stated(found, "description")
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (NUMBER, say["order_number"]), (HAZARD, described), (MODE, say["mode"]),
            (TERM, say["deadline"]), (REQUIRED, say["requirements"]), *team.contents(_ORDER), (remedy.told(day), words),
        ),
    )  # fmt: skip
    hazard = str(described).rstrip("。；")
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose(f"经检查，你单位存在下列{'重大' if _is_major(judged) else ''}事故隐患：{hazard}。{_judged(judged)}"),
        Prose(f"依照{told.ORDERS}的规定，现责令你单位{_ordered(line)}整改要求：{str(say['requirements']).rstrip('。')}。"),
        Prose(
            "隐患消除后，请书面报告并申请复查；期限届满，本机关将进行复查。"
            f"未采取措施消除事故隐患的，依照{WSL.art(102)}处理。"
        ),
        Prose(words),
        Prose(f"检查人员：{team.names}。"),
    )  # fmt: skip
    signs = (
        Signature("检查人员（签字）"), Signature("检查人员（签字）"), Signature("生产经营单位负责人（签收）"),
    )  # fmt: skip
    return Paper(
        file.matter.id, "order", n, TITLE, file.agency, str(say["order_number"]), Shape.OFFICIAL, blocks,
        signs, seal=SEAL, day=day, note="本指令书一式两份，一份交生产经营单位，一份存档。",
    )  # fmt: skip


def _is_major(judged: Line | None) -> bool:
    return bool(judged is not None and judged.facts.get("is_major"))


def _judged(judged: Line | None) -> str:
    """By which standard it is a major one; an order may be given before it is judged."""
    standard, item = stated(judged, "standard"), stated(judged, "item")
    if not (_is_major(judged) and standard and item):
        return ""
    return f"该隐患符合{standard}{told.item(str(item))}的规定。"


def _ordered(line: Line) -> str:
    if stated(line, "mode") == f.AT_ONCE:
        return "立即排除。"
    return f"于{parts.day_in(line, 'deadline')}前（含当日）排除。"

"""现场处理措施决定书: 安全生产法 65(1)(三) — which major hazard, which measure, where; when work may go on; where to turn.

It is no penalty (责令停产停业): no hearing comes before it, and consent after review lifts it.
"""

from __future__ import annotations

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import acts as a
from fadu.rooms.hazards.sheets import told

TITLE = "现场处理措施决定书"
MEASURE = WSL.art(65, par=1, item=3)
JUDGED = WSL.art(118, par=2)
NUMBER = Content("文书编号", a.stop_work.title)
HAZARD = Content("隐患部位和情形", a.find_hazard.title, MEASURE)
STANDARD = Content("重大事故隐患判定标准", a.judge_hazard.title, JUDGED)
ITEM = Content("判定条目", a.judge_hazard.title, JUDGED)
KIND = Content("采取的措施", a.stop_work.title, MEASURE)
SCOPE = Content("措施适用的区域、设施、设备", a.stop_work.title, MEASURE)
SAYS = (told.UNIT, NUMBER, HAZARD, STANDARD, ITEM, KIND, SCOPE, remedy.SPOKEN)
"""What a template can say one by one."""


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each decision."""
    return tuple(line.n for line in file.every(a.stop_work.code))


def make(file: CaseFile, n: int) -> Paper:
    """The decision of an entry; `Incomplete` names what is not there."""
    line = next(x for x in file.lines if x.n == n)
    day = parts.day_of_line(line)
    found, judged = told.found(file, line), told.judged(file, line)
    unit, team = told.unit(file, line), parts.acting(file, [line], day)
    words = remedy.remedy("决定", file.letterhead(day), day)
    say = {code: stated(line, code) for code in ("stop_kind", "scope", "order_number")}
    standard, item = stated(judged, "standard"), stated(judged, "item")
    described = stated(found, "description")
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (NUMBER, say["order_number"]), (HAZARD, described),
            (STANDARD, standard), (ITEM, item), (KIND, say["stop_kind"]), (SCOPE, say["scope"]),
            *team.contents(a.stop_work.title), (remedy.told(day), words),
        ),
    )  # fmt: skip
    hazard = str(described).rstrip("。；")
    blocks: tuple[Block, ...] = (
        Prose(f"{unit.name}：", flush=True),
        Prose(
            f"经检查，你单位存在下列重大事故隐患：{hazard}。该隐患符合{standard}{told.item(str(item))}的规定，"
            "排除前或者排除过程中无法保证安全。"
        ),
        Prose(f"依照{MEASURE}的规定，决定对你单位采取下列现场处理措施：{say['stop_kind']}。"),
        Prose(f"适用的区域、设施、设备：{str(say['scope']).rstrip('。')}。"),
        Prose("重大事故隐患排除后，经本机关审查同意，方可恢复生产经营和使用。"),
        Prose(words),
        Prose(f"检查人员：{team.names}。"),
    )
    signs = (
        Signature("检查人员（签字）"),
        Signature("检查人员（签字）"),
        Signature("生产经营单位负责人（签收）"),
    )
    return Paper(
        file.matter.id, "measures", n, TITLE, file.agency, str(say["order_number"]), Shape.OFFICIAL, blocks,
        signs, seal=SEAL, day=day, note="本决定书一式两份，一份交生产经营单位，一份存档。",
    )  # fmt: skip

"""危险化学品安全法 101, 103: the duties of hazardous-chemical units, item by item."""

from dataclasses import replace

from fadu.law.instruments import HCL
from fadu.law.penalties.rows import fine, first, grave, items, later, overdue
from fadu.law.penalties.terms import Conduct, Decider, Duty, Joined, Measure, Payer, Stage

M = Measure
UNIT, RESPONSIBLE = Payer.UNIT, Payer.RESPONSIBLE
BY, WITH = Decider.DIVISION, Joined.WITH
MAKER, KEEPER = "危险化学品生产企业、进口企业", "生产、储存、使用危险化学品的单位"
_PORT = "港口经营人由港口行政管理部门处罚。"
_FINES_101 = (
    fine(UNIT, 0, 100_000, duty=Duty.MAY),
    overdue(UNIT, 100_000, 200_000),
    overdue(RESPONSIBLE, 20_000, 50_000),
)
_ORDERS_101 = (*first(M.CORRECT), grave(M.RECTIFY, Stage.OVERDUE))

# what of an item the former 条例 did not reach: it names fewer subjects or fewer omissions
_WIDER_101 = {
    1: "进口企业未提供说明书、标签",
    2: "进口企业的说明书、标签不相符或者不符合国家标准",
    3: "进口企业不立即公告、不及时修订",
    4: "未定期巡护",
    10: "使用单位的这一行为，以及装置未处于适用状态",
    11: "收发记录保存不足三年",
    16: "生产企业的这一行为，以及擅自更改说明书、标签",
    17: "危险特性以外的登记内容发生变更，不办理变更手续",
}
_WIDER_103 = {
    2: "使用存在安全隐患的包装物、容器",
    8: "经检测、检验不合格仍使用",
}
_Line = tuple[int, str, str, int, int, int]
# item: who, what, article and paragraph of the duty, item of the former 条例 78
_ITEMS_101: tuple[_Line, ...] = (
    (1, MAKER, "未提供中文安全技术说明书，或者包装上没有中文安全标签", 31, 1, 3),
    (2, MAKER, "说明书、标签与化学品不相符，或者不符合国家标准", 31, 1, 4),
    (3, MAKER, "发现新的危险特性不立即公告，或者不及时修订说明书、标签", 31, 2, 5),
    (4, "生产、储存危险化学品的单位", "管道未设置明显标志，或者未定期检查、检测、巡护", 28, 2, 1),
    (5, "施工单位、管道所属单位", "管道附近施工未书面通知、未共同制定预案和防护措施，或者未派人现场指导", 28, 3, 2),
    (6, "危险化学品生产企业", "从业人员未满足学历要求、未经培训或者未经考核合格上岗", 29, 2, 0),
    (7, "危险化学品单位", "包装物、容器和包装方式与危险化学品的性质、用途不相适应", 32, 2, 7),
    (8, "生产、储存和使用危险化学品从事生产的企业", "未明确责任人、岗位职责和操作规程", 35, 0, 0),
    (9, "生产、储存和使用危险化学品从事生产的企业", "未按规定装备自动控制、安全仪表系统，或者未建立监测预警系统并联通", 36, 0, 0),
    (10, KEEPER, "未设置安全警示标志，或者未设置通信、报警装置并处于适用状态", 37, 2, 8),
    (11, "储存危险化学品的单位", "专用储存场所未设专人管理，未双人收发、双人保管，或者记录保存不足三年", 41, 1, 9),
    (12, "储存危险化学品的单位", "未建立出入库核查、登记制度", 42, 1, 10),
    (13, "储存危险化学品的单位", "专用储存场所未设置明显标志", 43, 1, 11),
    (14, "研制开发单位", "新工艺、新技术未经试验直接用于工业化生产，或者转让时未提供安全论证资料", 44, 0, 0),
    (15, "使用危险化学品的单位", "未向从业人员提供说明书、标签，或者未告知正确使用和应急方法", 51, 1, 0),
    (16, "危险化学品生产企业、经营企业", "经营没有说明书、标签的危险化学品，或者擅自更改说明书、标签", 57, 1, 6),
    (17, MAKER, "不办理危险化学品登记，或者不办理登记内容变更", 86, 0, 12),
)  # fmt: skip


def _of_101(line: _Line) -> Conduct:
    item, who, what, article, par, former = line
    duty = HCL.art(article, par=par) if par else HCL.art(article)
    if item == 10:  # signs, then alarms; 52 carries both over to those who use
        duty += HCL.art(38, par=1) + HCL.art(52)
    return items(
        "WHF-101", HCL, 101, {item: (what, duty)}, par=1, subject=who, decider=BY, note=_PORT,
        fines=_FINES_101, consequences=_ORDERS_101, former=(f"HCR-78-{former}",) if former else (),
        wider=_WIDER_101.get(item, ""),
    )[0]  # fmt: skip


_ARTICLE_103 = items(
    "WHF-103", HCL, 103,
    {
        1: ("重大危险源未登记建档、检测评估监控、制定预案，或者未建立安全责任制", HCL.art(13, par=1)),
        2: ("重复使用的包装物、容器使用前不检查，或者使用有隐患的包装物、容器", HCL.art(33, par=3)),
        3: ("未设置相关安全设施、设备，或者未经常性维护、保养", HCL.art(37, par=1)),
        4: ("未定期进行安全评价", HCL.art(39, par=1)),
        5: ("未储存在专用储存场所，或者剧毒、重大危险源物品未单独存放", HCL.art(41, par=1)),
        6: ("储存方式、方法或者数量不符合标准", HCL.art(41, par=2)),
        7: ("专用储存场所不符合标准", HCL.art(43, par=1)),
        8: ("专用储存场所的安全设施、设备未定期检测、检验，或者不合格仍使用", HCL.art(43, par=2)),
        9: ("未建立风险分级管控制度、未辨识评估、未按级管控，或者变更时未重新辨识", HCL.art(34)),
    },
    par=1, subject="危险化学品单位", decider=BY, note=_PORT,
    fines=(
        fine(UNIT, 50_000, 100_000),
        overdue(UNIT, 100_000, 200_000, joined=WITH),
        overdue(RESPONSIBLE, 20_000, 50_000),
    ),
    consequences=first(M.CORRECT) + later(M.RECTIFY_UP_TO_REVOKE),
)  # fmt: skip

# the same conduct under 条例 80, and under 安全生产法 where the act may fall as well
_FORMER_103 = {2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7}
_ALSO_103 = {1: "AQF-101-2", 9: "AQF-101-4"}


def _linked(row: Conduct) -> Conduct:
    item = row.cite.refs[0].item
    former, also = _FORMER_103.get(item), _ALSO_103.get(item)
    return replace(
        row,
        former=(f"HCR-80-{former}",) if former else (),
        also=(also,) if also else (),
        wider=_WIDER_103.get(item, ""),
    )


ROWS: tuple[Conduct, ...] = (
    *(_of_101(line) for line in _ITEMS_101),
    *(_linked(row) for row in _ARTICLE_103),
)

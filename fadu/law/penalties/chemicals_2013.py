"""危险化学品安全管理条例（2013） 75–84, 93: acts before 2026-05-01, and the lighter law since then.

The law of 2025 has no clause that repeals the 条例; where both regulate a conduct the law prevails,
so the rows end with the day before it. Whether the 条例 was repealed has not been verified.
"""

from datetime import date

from fadu.law.instruments import HCR, SPLR
from fadu.law.penalties.rows import fine, first, grave, items, later, overdue
from fadu.law.penalties.terms import Conduct, Decider, Duty, Joined, Measure, Payer, Stage

M = Measure
UNIT, ANYONE = Payer.UNIT, Payer.ANYONE
EMERGENCY, BY = Decider.EMERGENCY, Decider.DIVISION
WITH, MAY = Joined.WITH, Duty.MAY
LAST = date(2026, 4, 30)
KEEPER = "生产、储存、使用危险化学品的单位"
_REVOCABLE = first(M.CORRECT) + later(M.RECTIFY_UP_TO_REVOKE)
_TRADE_REVOCABLE = first(M.CORRECT) + later(M.RECTIFY_TRADE_UP_TO_REVOKE)

_ARTICLE_75 = tuple(
    Conduct(
        f"HCR-75-{par}", words, "单位或者个人", HCR.art(75, par=par), EMERGENCY,
        (fine(ANYONE, 200_000, 500_000, cite=HCR.art(75, par=1)),),
        first(M.STOP_ACT, M.TAKE_GAINS, *more), violates=HCR.art(5, par=duty), until=LAST, crime=True,
    )
    for par, words, duty, more in (
        (1, "生产、使用、经营国家禁止的危险化学品", 1, (M.HARMLESS,)),
        (3, "违反限制性规定使用危险化学品", 2, ()),  # 75(2) speaks of the acts of 75(1) alone
    )
)  # fmt: skip

_LICENCES = (
    Conduct(
        "HCR-76-1", "未经安全条件审查，新建、改建、扩建生产、储存建设项目", "建设单位", HCR.art(76, par=1),
        EMERGENCY, (overdue(UNIT, 500_000, 1_000_000),), first(M.STOP_BUILDING, M.CORRECT),
        violates=HCR.art(12, par=1), until=LAST, crime=True, note="首次只责令停止建设、限期改正，没有罚款。",
    ),
    Conduct(
        "HCR-77-1", "未取得安全生产许可证从事危险化学品生产", "单位或者个人", HCR.art(77, par=1), BY,
        refers=SPLR.art(19), violates=HCR.art(14, par=1), until=LAST, note="转引安全生产许可证条例。",
    ),
    Conduct(
        "HCR-77-2", "化工企业未取得安全使用许可证使用危险化学品从事生产", "化工企业", HCR.art(77, par=2),
        EMERGENCY, (fine(UNIT, 100_000, 200_000),), first(M.CORRECT) + later(M.RECTIFY_OUTPUT),
        violates=HCR.art(29, par=1), until=LAST,
    ),
    Conduct(
        "HCR-77-3", "未取得经营许可证从事危险化学品经营", "单位或者个人", HCR.art(77, par=3), EMERGENCY,
        (fine(ANYONE, 100_000, 200_000, joined=WITH),), first(M.STOP_ACT, M.TAKE_GOODS, M.TAKE_GAINS),
        violates=HCR.art(33, par=1), until=LAST, crime=True,
    ),
    Conduct(
        "HCR-93-2", "伪造、变造、出租、出借、转让或者使用伪造、变造的本条例其他许可证", "单位或者个人",
        HCR.art(93, par=2), Decider.ISSUER, (fine(ANYONE, 100_000, 200_000),), first(M.TAKE_GAINS),
        until=LAST, crime=True,
    ),
)  # fmt: skip

_ARTICLE_78 = items(
    "HCR-78", HCR, 78,
    {
        1: ("管道未设置明显标志，或者未定期检查、检测", HCR.art(13, par=1)),
        2: ("管道附近施工未书面通知、未共同制定预案和防护措施，或者未派人现场指导", HCR.art(13, par=2)),
        3: ("生产企业未提供安全技术说明书，或者包装上没有安全标签", HCR.art(15, par=1)),
        4: ("说明书、标签与化学品不相符，或者不符合国家标准", HCR.art(15, par=1)),
        5: ("发现新的危险特性不立即公告，或者不及时修订说明书、标签", HCR.art(15, par=2)),
        6: ("经营没有说明书、标签的危险化学品", HCR.art(37)),
        7: ("包装物、容器和包装方式与危险化学品的性质、用途不相适应", HCR.art(17, par=2)),
        8: ("未设置安全警示标志，或者未设置通信、报警装置", HCR.art(20, par=2) + HCR.art(21)),
        9: ("专用仓库未设专人管理，或者未双人收发、双人保管", HCR.art(24, par=1)),
        10: ("未建立出入库核查、登记制度", HCR.art(25, par=1)),
        11: ("专用仓库未设置明显标志", HCR.art(26, par=1)),
        12: ("不办理危险化学品登记，或者不办理登记内容变更", HCR.art(67, par=1) + HCR.art(67, par=3)),
    },
    par=1, subject="危险化学品单位", decider=EMERGENCY, until=LAST,
    fines=(fine(UNIT, 0, 50_000, duty=MAY), overdue(UNIT, 50_000, 100_000)),
    consequences=(*first(M.CORRECT), grave(M.RECTIFY, Stage.OVERDUE)),
)  # fmt: skip

_ARTICLE_80 = items(
    "HCR-80", HCR, 80,
    {
        1: ("重复使用的包装物、容器使用前不检查", HCR.art(18, par=3)),
        2: ("未设置相关安全设施、设备，或者未经常性维护、保养", HCR.art(20, par=1)),
        3: ("未定期进行安全评价", HCR.art(22, par=1)),
        4: ("未储存在专用仓库，或者剧毒、重大危险源物品未单独存放", HCR.art(24, par=1)),
        5: ("储存方式、方法或者数量不符合标准", HCR.art(24, par=2)),
        6: ("专用仓库不符合标准", HCR.art(26, par=1)),
        7: ("专用仓库的安全设施、设备未定期检测、检验", HCR.art(26, par=2)),
    },
    par=1, subject=KEEPER, decider=EMERGENCY, until=LAST, crime=True,
    fines=(fine(UNIT, 50_000, 100_000),), consequences=_REVOCABLE,
)  # fmt: skip

_FILING = (
    Conduct(
        "HCR-81-2", "安全评价报告和整改方案落实情况、剧毒和重大危险源储存情况未备案", KEEPER,
        HCR.art(81, par=2), EMERGENCY,
        (
            fine(UNIT, 0, 10_000, duty=MAY, cite=HCR.art(81, par=1)),
            overdue(UNIT, 10_000, 50_000, cite=HCR.art(81, par=1)),
        ),
        first(M.CORRECT), violates=HCR.art(22, par=2) + HCR.art(25, par=2), until=LAST,
        note="依第一款的幅度，由受理备案的部门处罚。",
    ),
    Conduct(
        "HCR-82-1", "转产、停产、停业、解散未妥善处置装置、设施、库存，或者丢弃危险化学品", KEEPER,
        HCR.art(82, par=1), EMERGENCY, (fine(UNIT, 50_000, 100_000),), first(M.CORRECT),
        violates=HCR.art(27), until=LAST, crime=True,
    ),
    Conduct(
        "HCR-82-2", "处置方案未报备案", KEEPER, HCR.art(82, par=2), BY,
        (fine(UNIT, 0, 10_000, duty=MAY), overdue(UNIT, 10_000, 50_000)), first(M.CORRECT),
        violates=HCR.art(27), until=LAST,
    ),
    Conduct(
        "HCR-83", "向未经许可的企业采购危险化学品", "危险化学品经营企业", HCR.art(83),
        Decider.FORMER_MARKET, (fine(UNIT, 100_000, 200_000),), _TRADE_REVOCABLE,
        violates=HCR.art(37), until=LAST,
    ),
)  # fmt: skip

_ARTICLE_84 = items(
    "HCR-84", HCR, 84,
    {
        1: ("向没有许可证件、证明文件的单位销售剧毒、易制爆化学品", HCR.art(40, par=1)),
        2: ("不按购买许可证载明的品种、数量销售剧毒化学品", HCR.art(40, par=1)),
        3: ("向个人销售剧毒、易制爆化学品", HCR.art(40, par=2)),
    },
    par=1, subject="危险化学品生产企业、经营企业", decider=EMERGENCY, until=LAST,
    fines=(fine(UNIT, 100_000, 200_000, joined=WITH),),
    consequences=first(M.CORRECT, M.TAKE_GAINS) + later(M.RECTIFY_UP_TO_REVOKE),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (
    *_ARTICLE_75,
    *_LICENCES,
    *_ARTICLE_78,
    *_ARTICLE_80,
    *_FILING,
    *_ARTICLE_84,
)

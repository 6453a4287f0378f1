"""煤矿安全生产条例 61–73: only for a bureau that supervises coal mines."""

from dataclasses import replace

from fadu.law.instruments import AIR, CMSR, WSL
from fadu.law.penalties.rows import POOR, RICH, fine, first, items, later, overdue, share, times
from fadu.law.penalties.terms import (
    Base,
    Conduct,
    Decider,
    Duty,
    Fine,
    Gravity,
    Joined,
    Measure,
    Payer,
)

M = Measure
UNIT, PRINCIPAL, RESPONSIBLE = Payer.UNIT, Payer.PRINCIPAL, Payer.RESPONSIBLE
BY, WITH = Decider.MINES, Joined.WITH
MINE = "煤矿企业"
_RICH_OR_POOR = (
    times(UNIT, Base.GAINS, 2, 5, joined=WITH, band=RICH),
    fine(UNIT, 100_000, 200_000, joined=WITH, band=POOR),
)
_GRADES = ("一般事故", "较大事故", "重大事故", "特别重大事故")
_ONLY = "只在本机关承担煤矿安全监管时适用。"

_LICENCE = tuple(
    Conduct(
        f"MK-61-{par}", words, "单位或者个人" if par == 1 else "关闭的煤矿企业", CMSR.art(61, par=par), BY,
        tuple(replace(f, cite=CMSR.art(61, par=1)) for f in _RICH_OR_POOR),
        first(M.STOP_ACT, M.TAKE_GAINS, M.TAKE_GOODS), violates=CMSR.art(17), note=_ONLY,
    )
    for par, words in (
        (1, "未取得安全生产许可证等擅自进行煤矿生产"),
        (2, "关闭的煤矿企业擅自恢复生产"),
    )
)  # fmt: skip

_ARTICLE_62 = tuple(
    Conduct(
        f"MK-62-{item}", words, MINE, CMSR.art(62, item=item), BY, refers=refers,
        violates=violates, note=f"依照安全生产法有关规定处罚。{_ONLY}",
    )
    for item, words, violates, refers in (
        (1, "未设置安全生产管理机构并配备人员", CMSR.art(19, par=1), WSL.art(97, item=1)),
        (2, "主要负责人、安全生产管理人员未考核合格并持续保持", CMSR.art(21, par=1), WSL.art(97, item=2)),
        (3, "未按规定培训、告知或者如实记录", CMSR.art(21, par=2), WSL.art(97)),
        (4, "特种作业人员未取得资格上岗作业", CMSR.art(21, par=2), WSL.art(97, item=7)),
        (5, "危险作业未采取专门措施并安排专人现场管理", CMSR.art(34), WSL.art(101, item=3)),
        (6, "未建立并落实风险分级管控、隐患排查治理制度，或者未按规定报告", CMSR.art(35), WSL.art(101)),
        (7, "未按规定制定应急救援预案或者未定期演练", CMSR.art(29, par=1), WSL.art(97, item=6)),
    )
)  # fmt: skip

_ARTICLE_63 = items(
    "MK-63", CMSR, 63,
    {
        1: ("未制定并落实全员安全生产责任制、领导带班等制度", CMSR.art(23, par=1)),
        2: ("未配备矿长等人员和机构，或者未设立救护队", CMSR.art(22)),
        3: ("主要生产系统、安全设施不符合规程和标准", CMSR.art(26, par=1)),
        4: ("未按规定编制专项设计", CMSR.art(33)),
        5: ("井工煤矿未按规定进行瓦斯等级等鉴定", CMSR.art(27, par=1)),
        6: ("露天煤矿安全距离不符合规定，或者未保持边坡稳定", CMSR.art(28)),
        7: ("违章指挥或者强令冒险作业、违反规程", None),
    },
    subject=MINE, decider=BY, note=_ONLY,
    fines=(
        fine(UNIT, 100_000, 200_000),
        overdue(UNIT, 200_000, 500_000, joined=WITH),
        overdue(RESPONSIBLE, 30_000, 50_000),
    ),
    consequences=first(M.CORRECT) + later(M.RECTIFY_OUTPUT),
)  # fmt: skip

_HAZARDS = (
    Conduct(
        "MK-64", "存在重大事故隐患仍然进行生产", MINE, CMSR.art(64), BY,
        (fine(UNIT, 500_000, 2_000_000, joined=WITH), fine(PRINCIPAL, 30_000, 150_000)),
        first(M.RECTIFY_OUTPUT), violates=CMSR.art(36), note=_ONLY,
    ),
    Conduct(
        "MK-65-2", "擅自开采保安煤柱，或者采用危及相邻煤矿安全的危险方法采矿", MINE, CMSR.art(65, par=2), BY,
        _RICH_OR_POOR, first(M.STOP_ACT, M.TAKE_GAINS), violates=CMSR.art(30, par=2), note=_ONLY,
    ),
)  # fmt: skip

_ARTICLE_66 = items(
    "MK-66", CMSR, 66,
    {
        1: ("隐瞒存在的事故隐患以及其他安全问题", CMSR.art(37, par=1)),
        2: ("擅自启封或者使用被查封、扣押的设施、设备、器材", CMSR.art(44, par=1)),
        3: ("其他拒绝、阻碍监督检查的行为", CMSR.art(37, par=1)),
    },
    subject=MINE, decider=BY, note=f"首次只责令改正；拒不改正的才罚款。{_ONLY}",
    fines=(overdue(UNIT, 100_000, 200_000), overdue(RESPONSIBLE, 10_000, 20_000)),
    consequences=first(M.CORRECT),
)  # fmt: skip

_ARTICLE_67 = tuple(
    Conduct(
        f"MK-67-{item}", f"对煤矿{_GRADES[item - 1]}负有责任", "负有责任的煤矿企业",
        CMSR.art(67, par=1, item=item), BY,
        (
            fine(UNIT, low, high),
            Fine(
                UNIT, 200, 500, base=Base.ORDINARY_FINE, duty=Duty.MAY,
                gravity=Gravity.EXTREME_IMPACT, cite=CMSR.art(67, par=2),
            ),
        ),
        note=f"煤矿事故适用本条，不适用安全生产法第一百一十四条的幅度。{_ONLY}",
    )
    for item, low, high in (
        (1, 500_000, 1_000_000),
        (2, 1_500_000, 2_000_000),
        (3, 5_000_000, 10_000_000),
        (4, 10_000_000, 20_000_000),
    )
)  # fmt: skip

_ARTICLE_68 = tuple(
    Conduct(
        f"MK-68-{item}", f"主要负责人未履行职责，导致煤矿{_GRADES[item - 1]}", "煤矿企业主要负责人",
        CMSR.art(68, par=2, item=item), BY, (share(PRINCIPAL, percent, percent),),
        violates=CMSR.art(18), note=_ONLY,
    )
    for item, percent in ((1, 40), (2, 60), (3, 80), (4, 100))
)  # fmt: skip

_ELSEWHERE = (
    Conduct(
        "MK-68-duties", "未依法履行安全生产管理职责", "决策机构、主要负责人、其他负责人和安全生产管理人员",
        CMSR.art(68, par=1), BY, refers=WSL.art(93, 94, 96), violates=CMSR.art(18),
        note=f"依照安全生产法有关规定处罚；导致事故的主要负责人适用第二款。{_ONLY}",
    ),
    Conduct(
        "MK-69", "瞒报、谎报煤矿事故等", "煤矿企业及其有关人员", CMSR.art(69, par=1), BY,
        refers=WSL.art(110) + AIR.art(36), note=f"依照安全生产法和事故报告条例有关规定处罚。{_ONLY}",
    ),
    *(
        Conduct(
            f"MK-71-{item}", words, subject, CMSR.art(71, item=item), BY, refers=refers,
            violates=violates, note=f"依照安全生产法有关规定处罚。{_ONLY}",
        )
        for item, words, subject, violates, refers in (
            (1, "建设项目没有安全设施设计，或者设计未报经审查同意", "煤矿建设单位", None, WSL.art(98, item=2)),
            (2, "施工单位未按批准的安全设施设计施工", "煤矿建设项目的施工单位", None, WSL.art(98, item=3)),
            (3, "竣工投产或者使用前安全设施未经验收合格", "煤矿建设单位", None, WSL.art(98, item=4)),
            (4, "未提供合格的劳动防护用品，安全设备不符合标准、未维护检测，或者关闭、破坏监控等设施、篡改数据",
             MINE, CMSR.art(24, par=1) + CMSR.art(25, par=1) + CMSR.art(25, par=2) + CMSR.art(26, par=2),
             WSL.art(99)),
        )
    ),
    Conduct(
        "MK-72", "出具失实报告，租借资质、挂靠，出具虚假报告", "煤矿安全生产技术服务机构", CMSR.art(72), BY,
        refers=WSL.art(92), note=f"依照安全生产法有关规定处罚；主要负责人对重大、特别重大事故负有责任的，终身禁入。{_ONLY}",
    ),
)  # fmt: skip

_ARTICLE_70 = items(
    "MK-70", CMSR, 70,
    {
        1: ("未取得安全生产许可证等擅自进行煤矿生产（提请关闭）", CMSR.art(17)),
        2: ("三个月内两次以上发现有重大事故隐患仍然进行生产", CMSR.art(36)),
        3: ("经论证在现有技术条件下难以有效防治重大灾害", None),
        4: ("有安全生产法规定的应当提请关闭的其他情形", None),
    },
    par=1, subject=MINE, decider=Decider.GOVERNMENT, consequences=first(M.CLOSE), note=_ONLY,
)  # fmt: skip

_SUSPENSION = (
    Conduct(
        "MK-73", "被责令停产整顿", MINE, CMSR.art(73), BY, (), first(M.SUSPEND),
        note=f"应当暂扣安全生产许可证等；严重违法行为依法从重。{_ONLY}",
    ),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = tuple(
    replace(row, coal=True)
    for row in (
        *_LICENCE,
        *_ARTICLE_62,
        *_ARTICLE_63,
        *_HAZARDS,
        *_ARTICLE_66,
        *_ARTICLE_67,
        *_ARTICLE_68,
        *_ELSEWHERE,
        *_ARTICLE_70,
        *_SUSPENSION,
    )
)

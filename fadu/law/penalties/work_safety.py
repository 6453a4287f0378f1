"""安全生产法 92–102: institutions, management duties, facilities, hazards."""

from fadu.law.instruments import FWR, HCL, HCR, WSL
from fadu.law.penalties.rows import (
    POOR,
    RICH,
    fine,
    first,
    grave,
    items,
    later,
    overdue,
    share,
    times,
)
from fadu.law.penalties.terms import Base, Conduct, Decider, Joined, Measure, Payer, Stage

M = Measure
UNIT, RESPONSIBLE = Payer.UNIT, Payer.RESPONSIBLE
PRINCIPAL, MANAGERS, INVESTOR = Payer.PRINCIPAL, Payer.MANAGERS, Payer.INVESTOR
BY = Decider.DIVISION
WITH = Joined.WITH
ENTERPRISE = "生产经营单位"
INSTITUTION = "承担安全评价、认证、检测、检验职责的机构"

_INSTITUTIONS = (
    Conduct(
        "AQF-92-1", "出具失实报告", INSTITUTION, WSL.art(92, par=1), BY,
        (fine(UNIT, 30_000, 100_000, joined=WITH),), first(M.RECTIFY_TRADE),
        violates=WSL.art(72, par=1),
    ),
    Conduct(
        "AQF-92-2", "租借资质、挂靠、出具虚假报告", INSTITUTION, WSL.art(92, par=2), BY,
        (
            times(UNIT, Base.GAINS, 2, 5, joined=WITH, band=RICH),
            fine(UNIT, 100_000, 200_000, joined=Joined.EITHER, band=POOR),
            fine(RESPONSIBLE, 50_000, 100_000),
        ),
        first(M.TAKE_GAINS), violates=WSL.art(72, par=2), crime=True,
        note="同时适用第三款：吊销资质资格、限制从业。",
    ),
    Conduct(
        "AQF-92-3", "租借资质、挂靠、出具虚假报告的机构及其直接责任人员的资质资格", INSTITUTION,
        WSL.art(92, par=3), BY, (), first(M.REVOKE, M.BAN), violates=WSL.art(72, par=2),
        note="五年内不得从事相关工作；情节严重的终身行业和职业禁入。",
    ),
)  # fmt: skip

_PRINCIPALS = (
    Conduct(
        "AQF-93-1", "安全投入不足致使不具备安全生产条件", "决策机构、主要负责人、个人经营的投资人",
        WSL.art(93, par=1), BY, (), first(M.CORRECT) + later(M.RECTIFY),
        violates=WSL.art(23, par=1), note="没有罚款。",
    ),
    Conduct(
        "AQF-93-2", "安全投入不足导致生产安全事故", "主要负责人、个人经营的投资人",
        WSL.art(93, par=2), BY, (fine(INVESTOR, 20_000, 200_000),), first(M.DISCIPLINE),
        violates=WSL.art(23, par=1), crime=True, note="主要负责人给予撤职处分；罚款只及于个人经营的投资人。",
    ),
    Conduct(
        "AQF-94-1", "主要负责人未履行安全生产管理职责", "主要负责人", WSL.art(94, par=1), BY,
        (fine(PRINCIPAL, 20_000, 50_000), overdue(PRINCIPAL, 50_000, 100_000)),
        first(M.CORRECT) + later(M.RECTIFY), violates=WSL.art(21),
        note="导致事故的给予撤职处分（第九十四条第二款）；任职限制见第三款。",
    ),
)  # fmt: skip

_ACCIDENT_95 = tuple(
    Conduct(
        f"AQF-95-{item}", f"主要负责人未履行职责，导致{grade}", "主要负责人", WSL.art(95, item=item),
        Decider.EMERGENCY, (share(PRINCIPAL, percent, percent),), violates=WSL.art(21),
    )
    for item, grade, percent in (
        (1, "一般事故", 40), (2, "较大事故", 60), (3, "重大事故", 80), (4, "特别重大事故", 100),
    )
)  # fmt: skip

# 25(1) binds the safety managers, 5 the other leaders within their duties
_MANAGING = WSL.art(5) + WSL.art(25, par=1)
_MANAGERS = (
    Conduct(
        "AQF-96a", "其他负责人、安全生产管理人员未履行安全生产管理职责", "其他负责人、安全生产管理人员",
        WSL.art(96), BY, (fine(MANAGERS, 10_000, 30_000),), first(M.CORRECT),
        violates=_MANAGING,
    ),
    Conduct(
        "AQF-96b", "其他负责人、安全生产管理人员未履行职责，导致事故", "其他负责人、安全生产管理人员",
        WSL.art(96), BY, (share(MANAGERS, 20, 50, joined=WITH),), first(M.SUSPEND_OR_REVOKE),
        violates=_MANAGING, crime=True, note="暂停或者吊销与安全生产有关的资格。",
    ),
)  # fmt: skip

_TRAINING = WSL.art(28, par=1) + WSL.art(28, par=2) + WSL.art(28, par=3) + WSL.art(44, par=1)
_ARTICLE_97 = items(
    "AQF-97", WSL, 97,
    {
        1: ("未按规定设置安全生产管理机构或者配备安全生产管理人员、注册安全工程师",
            WSL.art(24) + WSL.art(27, par=3)),
        2: ("高危行业单位主要负责人、安全生产管理人员未按规定考核合格", WSL.art(27, par=2)),
        3: ("未按规定培训教育从业人员、被派遣劳动者、实习学生，或者未如实告知", _TRAINING),
        4: ("未如实记录安全生产教育和培训情况", WSL.art(28, par=4)),
        5: ("隐患排查治理情况未如实记录或者未向从业人员通报", WSL.art(41, par=2)),
        6: ("未按规定制定应急救援预案或者未定期演练", WSL.art(81)),
        7: ("特种作业人员未取得资格上岗作业", WSL.art(30, par=1)),
    },
    subject=ENTERPRISE, decider=BY,
    fines=(
        fine(UNIT, 0, 100_000),
        overdue(UNIT, 100_000, 200_000, joined=WITH),
        overdue(RESPONSIBLE, 20_000, 50_000),
    ),
    consequences=first(M.CORRECT) + later(M.RECTIFY),
)  # fmt: skip

_ARTICLE_98 = items(
    "AQF-98", WSL, 98,
    {
        1: ("矿山、金属冶炼、危险物品建设项目未按规定进行安全评价", WSL.art(32)),
        2: ("上述项目没有安全设施设计，或者设计未按规定报经审查同意", WSL.art(33, par=2)),
        3: ("施工单位未按批准的安全设施设计施工", WSL.art(34, par=1)),
        4: ("竣工投产或者使用前安全设施未经验收合格", WSL.art(34, par=2)),
    },
    subject=ENTERPRISE, decider=BY, crime=True,
    fines=(
        fine(UNIT, 100_000, 500_000, joined=WITH),
        fine(RESPONSIBLE, 20_000, 50_000),
        overdue(UNIT, 500_000, 1_000_000),
        overdue(RESPONSIBLE, 50_000, 100_000),
    ),
    consequences=first(M.STOP_BUILDING_OR_RECTIFY, M.CORRECT),
)  # fmt: skip

_ARTICLE_99 = items(
    "AQF-99", WSL, 99,
    {
        1: ("未在有较大危险因素的场所、设施、设备设置安全警示标志", WSL.art(35)),
        2: ("安全设备的安装、使用、检测、改造、报废不符合标准", WSL.art(36, par=1)),
        3: ("未对安全设备经常性维护、保养和定期检测", WSL.art(36, par=2)),
        4: ("关闭、破坏监控报警防护救生设施，或者篡改、隐瞒、销毁其数据", WSL.art(36, par=3)),
        5: ("未提供符合标准的劳动防护用品", WSL.art(45)),
        6: ("危险物品容器、运输工具等未经检测检验取证即投入使用", WSL.art(37)),
        7: ("使用应当淘汰的工艺、设备", WSL.art(38, par=3)),
        8: ("餐饮等行业使用燃气未安装可燃气体报警装置", WSL.art(36, par=4)),
    },
    subject=ENTERPRISE, decider=BY, crime=True,
    fines=(
        fine(UNIT, 0, 50_000),
        overdue(UNIT, 50_000, 200_000),
        overdue(RESPONSIBLE, 10_000, 20_000),
    ),
    consequences=(*first(M.CORRECT), grave(M.RECTIFY, Stage.OVERDUE)),
)  # fmt: skip

_ARTICLE_100 = (
    Conduct(
        "AQF-100", "未经批准擅自生产、经营、运输、储存、使用危险物品或者处置废弃危险物品", "单位或者个人",
        WSL.art(100), BY, refers=HCL.art(98, 100) + FWR.art(36, par=1), crime=True,
        refers_before=(HCL.since, HCR.art(75, 77) + FWR.art(36, par=1)),
        note="依照有关危险物品的法律、行政法规处罚，本条没有幅度。",
    ),
)  # fmt: skip

_ARTICLE_101 = items(
    "AQF-101", WSL, 101,
    {
        1: ("危险物品未建立专门安全管理制度、未采取可靠措施", WSL.art(39, par=2)),
        2: ("重大危险源未登记建档、检测评估监控、制定预案或者告知应急措施", WSL.art(40, par=1)),
        3: ("爆破、吊装、动火、临时用电等危险作业未安排专人现场管理", WSL.art(43)),
        4: ("未建立安全风险分级管控制度或者未按分级管控", WSL.art(41, par=1)),
        5: ("未建立隐患排查治理制度，或者重大事故隐患排查治理情况未按规定报告", WSL.art(41, par=2)),
    },
    subject=ENTERPRISE, decider=BY, crime=True,
    fines=(
        fine(UNIT, 0, 100_000),
        overdue(UNIT, 100_000, 200_000, joined=WITH),
        overdue(RESPONSIBLE, 20_000, 50_000),
    ),
    consequences=first(M.CORRECT) + later(M.RECTIFY),
)  # fmt: skip

_ARTICLE_102 = (
    Conduct(
        "AQF-102", "未采取措施消除事故隐患", ENTERPRISE, WSL.art(102), BY,
        (fine(UNIT, 0, 50_000), overdue(RESPONSIBLE, 50_000, 100_000)),
        first(M.REMOVE) + later(M.RECTIFY), violates=WSL.art(41, par=2), crime=True,
        note="拒不执行的，只对责任人员另行罚款，没有第二次单位罚款。",
    ),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (
    *_INSTITUTIONS,
    *_PRINCIPALS,
    *_ACCIDENT_95,
    *_MANAGERS,
    *_ARTICLE_97,
    *_ARTICLE_98,
    *_ARTICLE_99,
    *_ARTICLE_100,
    *_ARTICLE_101,
    *_ARTICLE_102,
)

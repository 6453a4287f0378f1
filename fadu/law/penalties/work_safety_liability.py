"""安全生产法 103–114: contracting out, sites, supervision, accidents, daily fines, closure."""

from fadu.law.instruments import WSL
from fadu.law.penalties.rows import (
    POOR,
    RICH,
    fine,
    first,
    items,
    later,
    overdue,
    share,
    times,
)
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
    Stage,
)

M = Measure
UNIT, RESPONSIBLE = Payer.UNIT, Payer.RESPONSIBLE
PRINCIPAL, INVESTOR = Payer.PRINCIPAL, Payer.INVESTOR
BY, WITH = Decider.DIVISION, Joined.WITH
ENTERPRISE = "生产经营单位"
BUILDER = "矿山、金属冶炼、危险物品建设项目的施工单位"
_CONTRACT_FINES = (
    times(UNIT, Base.GAINS, 2, 5, joined=WITH, band=RICH),
    fine(UNIT, 100_000, 200_000, joined=Joined.EITHER, band=POOR),
)

_CONTRACTING = (
    Conduct(
        "AQF-103-1", "发包、出租给不具备安全生产条件或者相应资质的单位、个人", ENTERPRISE,
        WSL.art(103, par=1), BY, (*_CONTRACT_FINES, fine(RESPONSIBLE, 10_000, 20_000)),
        first(M.CORRECT, M.TAKE_GAINS), violates=WSL.art(49, par=1),
        note="导致事故造成他人损害的，承担连带赔偿责任。",
    ),
    Conduct(
        "AQF-103-2", "未与承包、承租单位签订安全管理协议、明确职责，或者未统一协调、管理", ENTERPRISE,
        WSL.art(103, par=2), BY, (fine(UNIT, 0, 50_000), fine(RESPONSIBLE, 0, 10_000)),
        first(M.CORRECT) + later(M.RECTIFY), violates=WSL.art(49, par=2),
    ),
    Conduct(
        "AQF-103-3a", "施工单位未按规定对施工项目进行安全管理", BUILDER, WSL.art(103, par=3), BY,
        (fine(UNIT, 0, 100_000), fine(RESPONSIBLE, 0, 20_000)),
        first(M.CORRECT) + later(M.RECTIFY), violates=WSL.art(49, par=3),
    ),
    Conduct(
        "AQF-103-3b", "施工单位倒卖、出租、出借、挂靠等非法转让施工资质", BUILDER, WSL.art(103, par=3), BY,
        (*_CONTRACT_FINES, fine(RESPONSIBLE, 50_000, 100_000)),
        first(M.RECTIFY, M.REVOKE, M.TAKE_GAINS), violates=WSL.art(49, par=3), crime=True,
    ),
    Conduct(
        "AQF-104", "同一作业区域内的单位未签订安全管理协议，或者未指定专职人员检查、协调", "两个以上生产经营单位",
        WSL.art(104), BY, (fine(UNIT, 0, 50_000), fine(RESPONSIBLE, 0, 10_000)),
        first(M.CORRECT) + later(M.STOP_BUSINESS), violates=WSL.art(48),
    ),
)  # fmt: skip

_ARTICLE_105 = items(
    "AQF-105", WSL, 105,
    {
        1: ("危险物品场所与员工宿舍同一座建筑，或者距离不符合要求", WSL.art(42, par=1)),
        2: ("出口、疏散通道不符合要求，或者被占用、锁闭、封堵", WSL.art(42, par=2)),
    },
    subject=ENTERPRISE, decider=BY, crime=True,
    fines=(fine(UNIT, 0, 50_000), fine(RESPONSIBLE, 0, 10_000)),
    consequences=first(M.CORRECT) + later(M.RECTIFY),
)  # fmt: skip

_PEOPLE = (
    Conduct(
        "AQF-106", "与从业人员订立免除或者减轻伤亡责任的协议", "主要负责人、个人经营的投资人", WSL.art(106), BY,
        (fine(PRINCIPAL, 20_000, 100_000), fine(INVESTOR, 20_000, 100_000)),
        violates=WSL.art(52, par=2), note="协议无效；没有责令改正的前置。",
    ),
    Conduct(
        "AQF-107", "从业人员不落实岗位责任、不服从管理、违章", "从业人员", WSL.art(107), Decider.EMPLOYER,
        (), first(M.DISCIPLINE), violates=WSL.art(57), crime=True, note="由单位处分，没有行政罚款。",
    ),
    Conduct(
        "AQF-108", "拒绝、阻碍监督检查", ENTERPRISE, WSL.art(108), BY,
        (overdue(UNIT, 20_000, 200_000), overdue(RESPONSIBLE, 10_000, 20_000)), first(M.CORRECT),
        violates=WSL.art(66), crime=True, note="首次只责令改正；拒不改正的才罚款。",
    ),
    Conduct(
        "AQF-109", "高危行业、领域单位未投保安全生产责任保险", "高危行业、领域的生产经营单位", WSL.art(109), BY,
        (fine(UNIT, 50_000, 100_000), overdue(UNIT, 100_000, 200_000)), first(M.CORRECT),
        violates=WSL.art(51, par=2),
    ),
    Conduct(
        "AQF-110", "主要负责人事故时不立即组织抢救、擅离职守或者逃匿；隐瞒不报、谎报、迟报", "主要负责人",
        WSL.art(110), Decider.EMERGENCY,
        (share(PRINCIPAL, 60, 100, cite=WSL.art(110, par=1)),), first(M.DISCIPLINE),
        violates=WSL.art(50) + WSL.art(83, par=2), crime=True,
        note="隐瞒不报、谎报、迟报依第二款适用同一幅度；逃匿的由公安机关拘留；漏报不在本条。",
    ),
)  # fmt: skip

_DAILY = (
    Conduct(
        "AQF-112", "被责令改正且受到罚款处罚，拒不改正", ENTERPRISE, WSL.art(112), BY,
        (Fine(UNIT, 100, 100, Stage.OVERDUE, Base.ORIGINAL_FINE, Duty.MAY),),
        note="前提：已责令改正、已罚款、拒不改正；自作出责令改正之日的次日起按日连续处罚。",
    ),
)  # fmt: skip

_ARTICLE_113 = items(
    "AQF-113", WSL, 113,
    {
        1: ("存在重大事故隐患，一百八十日内三次或者一年内四次受到本法处罚", None),
        2: ("经停产停业整顿仍不具备安全生产条件", WSL.art(20)),
        3: ("不具备安全生产条件，导致重大、特别重大事故", WSL.art(20)),
        4: ("拒不执行停产停业整顿决定", WSL.art(70, par=1)),
    },
    subject=ENTERPRISE, decider=Decider.GOVERNMENT,
    consequences=first(M.CLOSE, M.REVOKE, M.BAN),
    note="提请关闭和吊销证照同属一个阶段，均为应当；主要负责人五年内限制任职，情节严重的终身。",
)  # fmt: skip

_ACCIDENT_114 = tuple(
    Conduct(
        f"AQF-114-{item}", f"对{grade}负有责任", "负有责任的生产经营单位",
        WSL.art(114, par=1, item=item), Decider.EMERGENCY,
        (
            fine(UNIT, low, high),
            Fine(
                UNIT, 200, 500, base=Base.ORDINARY_FINE, duty=Duty.MAY,
                gravity=Gravity.EXTREME_IMPACT, cite=WSL.art(114, par=2),
            ),
        ),
        note="煤矿事故适用煤矿安全生产条例第六十七条的幅度。",
    )
    for item, grade, low, high in (
        (1, "一般事故", 300_000, 1_000_000),
        (2, "较大事故", 1_000_000, 2_000_000),
        (3, "重大事故", 2_000_000, 10_000_000),
        (4, "特别重大事故", 10_000_000, 20_000_000),
    )
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (
    *_CONTRACTING,
    *_ARTICLE_105,
    *_PEOPLE,
    *_DAILY,
    *_ARTICLE_113,
    *_ACCIDENT_114,
)

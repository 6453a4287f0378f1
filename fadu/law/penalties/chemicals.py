"""危险化学品安全法 98–116 within an emergency department's reach; acts since 2026-05-01."""

from fadu.law.instruments import AIR, HCL, SPLR, WSL
from fadu.law.penalties.rows import HUNDRED_THOUSAND, fine, first, items, later, overdue, times
from fadu.law.penalties.terms import (
    Band,
    Base,
    Conduct,
    Decider,
    Duty,
    Joined,
    Measure,
    Payer,
)

M = Measure
UNIT, RESPONSIBLE, ANYONE = Payer.UNIT, Payer.RESPONSIBLE, Payer.ANYONE
BY, EMERGENCY, WITH = Decider.DIVISION, Decider.EMERGENCY, Joined.WITH
_DEAR = Band(Base.GOODS, at_least=HUNDRED_THOUSAND)
_CHEAP = Band(Base.GOODS, below=HUNDRED_THOUSAND)
_PORT = "港口建设项目、港口经营人由港口行政管理部门处罚。"
_FORBIDDEN = (
    fine(ANYONE, 300_000, 500_000, joined=WITH, band=_CHEAP, cite=HCL.art(98, par=1)),
    times(ANYONE, Base.GOODS, 5, 10, joined=WITH, band=_DEAR, cite=HCL.art(98, par=1)),
)
_RESTRICTED = first(M.STOP_ACT, M.TAKE_GAINS, M.TAKE_GOODS)

_ARTICLE_98 = (
    Conduct(
        "WHF-98-1", "生产、使用、经营国家禁止的危险化学品", "单位或者个人", HCL.art(98, par=1), EMERGENCY,
        _FORBIDDEN, _RESTRICTED + first(M.HARMLESS), violates=HCL.art(6, par=1),
        former=("HCR-75-1",), note="无害化处理见第二款。",
    ),
    Conduct(
        "WHF-98-3", "违反限制性规定使用危险化学品", "单位或者个人", HCL.art(98, par=3), EMERGENCY,
        _FORBIDDEN, _RESTRICTED, violates=HCL.art(6, par=2), former=("HCR-75-3",),
        note="依照第一款处理、处罚；第二款的无害化处理只及于第一款的行为。",
    ),
)  # fmt: skip

_PROJECT_FINES = (
    fine(UNIT, 100_000, 500_000, joined=WITH),
    fine(RESPONSIBLE, 20_000, 50_000),
    overdue(UNIT, 500_000, 1_000_000),
    overdue(RESPONSIBLE, 50_000, 100_000),
)
_PROJECT = first(M.STOP_BUILDING_OR_RECTIFY, M.CORRECT)


def _project(
    item: int, words: str, subject: str, article: int, par: int, **more: object
) -> Conduct:
    return items(
        "WHF-99", HCL, 99, {item: (words, HCL.art(article, par=par))}, par=1, subject=subject,
        decider=BY, fines=_PROJECT_FINES, consequences=_PROJECT, note=_PORT, **more,
    )[0]  # fmt: skip


_ARTICLE_99 = (
    _project(1, "建设项目未经安全条件审查", "建设单位", 23, 1, former=("HCR-76-1",), also=("AQF-98-1",)),
    _project(2, "建设项目没有安全设施设计，或者设计未报审查同意", "建设单位", 26, 1, also=("AQF-98-2",)),
    _project(3, "施工单位未按批准的安全设施设计施工", "施工单位", 27, 1, also=("AQF-98-3",)),
    _project(4, "实行监理的项目，未对安全设施施工一并委托监理", "建设单位", 27, 1),
    _project(5, "竣工投产或者使用前安全设施未经验收合格", "建设单位", 27, 2, also=("AQF-98-4",)),
)  # fmt: skip

_ARTICLE_100 = (
    Conduct(
        "WHF-100-1", "未取得安全生产许可证从事危险化学品生产", "单位或者个人", HCL.art(100, par=1), BY,
        refers=SPLR.art(19), violates=HCL.art(30, par=1), former=("HCR-77-1",), note="转引有关安全生产许可的法律、行政法规。",
    ),
    Conduct(
        "WHF-100-2", "化工企业未取得安全使用许可证使用危险化学品从事生产", "化工企业", HCL.art(100, par=2),
        EMERGENCY, (fine(UNIT, 100_000, 500_000),), first(M.CORRECT) + later(M.RECTIFY_OUTPUT),
        violates=HCL.art(48, par=1), former=("HCR-77-2",),
    ),
    Conduct(
        "WHF-100-3", "未取得经营许可证从事危险化学品经营", "单位或者个人", HCL.art(100, par=3), EMERGENCY,
        (fine(ANYONE, 100_000, 500_000, joined=WITH),), first(M.STOP_ACT, M.TAKE_GOODS, M.TAKE_GAINS),
        violates=HCL.art(53, par=1), former=("HCR-77-3",),
    ),
)  # fmt: skip

_ARTICLE_104 = tuple(
    Conduct(
        code, words, subject, HCL.art(104, par=par), EMERGENCY,
        (
            fine(UNIT, 20_000, 100_000, duty=Duty.MAY, cite=HCL.art(104, par=1)),
            overdue(UNIT, 100_000, 200_000, cite=HCL.art(104, par=1)),
            overdue(RESPONSIBLE, 10_000, 50_000, cite=HCL.art(104, par=1)),
        ),
        first(M.CORRECT), violates=violates, former=("HCR-81-2",), wider=wider, note=note,
    )
    for code, par, words, subject, violates, wider, note in (
        ("WHF-104-2", 2, "安全评价报告和整改方案落实情况未备案", "生产、储存、使用危险化学品的企业",
         HCL.art(39, par=2) + HCL.art(52), "",
         "依第一款的幅度，由应急管理部门处罚；港区内由港口行政管理部门处罚。"),
        ("WHF-104-3", 3, "剧毒化学品、重大危险源情况未备案", "生产、储存、使用、经营危险化学品的单位",
         HCL.art(13, par=1) + HCL.art(42, par=2), "储存单位以外的单位、储存情况以外的事项未备案",
         "依第一款的幅度，由受理备案的部门分别处罚。"),
    )
)  # fmt: skip

_ARTICLE_105 = (
    Conduct(
        "WHF-105-1", "转产、停产、停业、解散未妥善处置装置、设施、库存，或者丢弃危险化学品",
        "生产、储存、使用危险化学品的单位", HCL.art(105, par=1), EMERGENCY,
        (fine(UNIT, 100_000, 500_000),), first(M.CORRECT), violates=HCL.art(45), former=("HCR-82-1",),
    ),
    Conduct(
        "WHF-105-2", "处置方案未报备案", "生产、储存、使用危险化学品的单位", HCL.art(105, par=2), BY,
        (fine(UNIT, 20_000, 100_000, duty=Duty.MAY), overdue(UNIT, 100_000, 200_000)),
        first(M.CORRECT), violates=HCL.art(45), former=("HCR-82-2",),
    ),
)  # fmt: skip

_REVOCABLE = (*first(M.CORRECT), *later(M.RECTIFY_TRADE_UP_TO_REVOKE))
_ARTICLE_106 = (
    Conduct(
        "WHF-106", "向未经许可的企业采购危险化学品", "危险化学品经营企业", HCL.art(106), EMERGENCY,
        (fine(UNIT, 200_000, 500_000), overdue(RESPONSIBLE, 50_000, 100_000)), _REVOCABLE,
        violates=HCL.art(53, par=1), former=("HCR-83",),
    ),
)  # fmt: skip

_SALE_FINES = (
    fine(UNIT, 200_000, 500_000, joined=WITH, cite=HCL.art(107, par=1)),
    overdue(RESPONSIBLE, 50_000, 100_000, cite=HCL.art(107, par=1)),
)
_SALE = first(M.CORRECT, M.TAKE_GAINS) + later(M.RECTIFY_UP_TO_REVOKE)


def _sale(item: int, words: str, par: int) -> Conduct:
    return items(
        "WHF-107", HCL, 107, {item: (words, HCL.art(60, par=par))}, par=1,
        subject="危险化学品生产企业、经营企业", decider=EMERGENCY, fines=_SALE_FINES,
        consequences=_SALE, former=(f"HCR-84-{item}",),
    )[0]  # fmt: skip


_ARTICLE_107 = (
    _sale(1, "向没有许可证件、证明文件的单位销售剧毒、易制爆化学品", 1),
    _sale(2, "不按购买许可证载明的品种、数量销售剧毒化学品", 1),
    _sale(3, "向个人销售剧毒、易制爆化学品", 2),
    Conduct(
        "WHF-107-net", "在互联网上销售剧毒、易制爆化学品", "危险化学品生产企业、经营企业",
        HCL.art(107, par=4), BY, _SALE_FINES, _SALE, violates=HCL.art(63), note="依照第一款处理、处罚。",
    ),
)  # fmt: skip

_ARTICLE_116 = (
    Conduct(
        "WHF-116-1", "伪造、变造、出租、出借、转让或者使用伪造、变造的安全生产许可证", "单位或者个人",
        HCL.art(116, par=1), BY, refers=SPLR.art(21), note="转引有关安全生产许可的法律、行政法规。",
    ),
    Conduct(
        "WHF-116-2", "伪造、变造、出租、出借、转让或者使用伪造、变造的本法其他许可证", "单位或者个人",
        HCL.art(116, par=2), Decider.ISSUER, (fine(ANYONE, 200_000, 300_000),), first(M.TAKE_GAINS),
        former=("HCR-93-2",),
    ),
)  # fmt: skip

_ARTICLE_117 = (
    Conduct(
        "WHF-117-1", "发生危险化学品事故，主要负责人不立即组织救援或者不立即报告", "危险化学品单位的主要负责人",
        HCL.art(117, par=1), EMERGENCY, refers=WSL.art(110) + AIR.art(35),
        note="转引有关生产安全事故报告和调查处理的法律、行政法规；主要负责人适用安全生产法第一百一十条。",
    ),
    Conduct(
        "WHF-117-2", "主要负责人未履行安全生产管理职责，导致生产安全事故", "危险化学品单位的主要负责人",
        HCL.art(117, par=2), BY, refers=WSL.art(94, par=3),
        note="依照安全生产法限制从业；罚款见安全生产法第九十五条。",
    ),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (
    *_ARTICLE_98,
    *_ARTICLE_99,
    *_ARTICLE_100,
    *_ARTICLE_104,
    *_ARTICLE_105,
    *_ARTICLE_106,
    *_ARTICLE_107,
    *_ARTICLE_116,
    *_ARTICLE_117,
)

"""烟花爆竹安全管理条例 36–38: what the emergency department punishes; 39–42 belong to the police."""

from fadu.law.instruments import FWR
from fadu.law.penalties.rows import fine, first, grave, items, later
from fadu.law.penalties.terms import Conduct, Decider, Measure, Payer, Stage

M = Measure
UNIT, ANYONE = Payer.UNIT, Payer.ANYONE
BY = Decider.EMERGENCY
_SUPPLY = FWR.art(20, par=2) + FWR.art(20, par=3)

_TRADE = (
    Conduct(
        "YH-36-1", "未经许可生产、经营烟花爆竹，或者向未取得许可的单位、个人销售黑火药、烟火药、引火线",
        "单位或者个人", FWR.art(36, par=1), BY, (fine(ANYONE, 20_000, 100_000),),
        first(M.STOP_ACT, M.TAKE_GOODS, M.TAKE_GAINS), violates=FWR.art(3, par=2) + FWR.art(21), crime=True,
    ),
    Conduct(
        "YH-38-1", "向零售经营者供应非法产品或者专业燃放类产品", "烟花爆竹批发企业", FWR.art(38, par=1), BY,
        (fine(UNIT, 20_000, 100_000),),
        (*first(M.STOP_ACT, M.TAKE_GOODS, M.TAKE_GAINS), grave(M.REVOKE)), violates=_SUPPLY,
    ),
    Conduct(
        "YH-38-2", "销售非法产品或者专业燃放类产品", "烟花爆竹零售经营者", FWR.art(38, par=2), BY,
        (fine(ANYONE, 1_000, 5_000),),
        (*first(M.STOP_ACT, M.TAKE_GOODS, M.TAKE_GAINS), grave(M.REVOKE)), violates=_SUPPLY,
    ),
)  # fmt: skip

_ARTICLE_37 = items(
    "YH-37", FWR, 37,
    {
        1: ("未按许可证核定的产品种类生产", FWR.art(11)),
        2: ("生产工序或者作业不符合标准", FWR.art(11)),
        3: ("雇佣未经考核合格的人员从事危险工序作业", FWR.art(12)),
        4: ("原料不符合标准或者超过用量限制", FWR.art(13)),
        5: ("使用禁止使用或者禁忌配伍的物质", FWR.art(13)),
        6: ("未标注燃放说明，或者包装未印制警示标志", FWR.art(14)),
    },
    subject="烟花爆竹生产企业", decider=BY,
    fines=(fine(UNIT, 10_000, 50_000),),
    consequences=(*first(M.CORRECT), *later(M.RECTIFY), grave(M.REVOKE, Stage.OVERDUE)),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (*_TRADE, *_ARTICLE_37)

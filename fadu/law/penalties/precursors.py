"""易制毒化学品管理条例 40, 42: what the department in charge punishes."""

from fadu.law.instruments import PCR
from fadu.law.penalties.rows import fine, first, items, later
from fadu.law.penalties.terms import (
    Conduct,
    Consequence,
    Decider,
    Duty,
    Gravity,
    Measure,
    Payer,
    Stage,
)

M = Measure
UNIT, RESPONSIBLE = Payer.UNIT, Payer.RESPONSIBLE
BY = Decider.COMPETENT

_ARTICLE_40 = items(
    "PCR-40", PCR, 40,
    {
        1: ("未按规定建立安全管理制度", PCR.art(5, par=4)),
        2: ("将许可证或者备案证明转借他人使用", None),
        3: ("超出许可的品种、数量生产、经营、购买", None),
        4: ("不如实记录交易、不按规定保存记录，或者不如实、不及时备案销售情况", PCR.art(19)),
        5: ("丢失、被盗、被抢后未及时报告，造成严重后果", PCR.art(34)),
        6: ("违反规定使用现金或者实物交易", PCR.art(5, par=3)),
        7: ("产品包装和使用说明书不符合要求", PCR.art(4)),
        8: ("不如实或者不按时报告年度生产、经销和库存情况", PCR.art(36)),
    },
    par=1, subject="生产、经营、购买、运输或者进口、出口易制毒化学品的单位", decider=BY,
    fines=(fine(UNIT, 10_000, 50_000),),
    consequences=(
        *first(M.WARN, M.CORRECT), Consequence(M.TAKE_GOODS, duty=Duty.MAY), *later(M.RECTIFY_IN_TERM),
        Consequence(M.REVOKE, Stage.OVERDUE),
    ),
    note="逾期整顿不合格的，吊销相应的许可证。",
)  # fmt: skip

_REFUSAL = (
    Conduct(
        "PCR-42", "拒不接受监督检查", "生产、经营、购买、运输或者进口、出口的单位或者个人", PCR.art(42), BY,
        (
            fine(UNIT, 10_000, 50_000, gravity=Gravity.GRAVE),
            fine(RESPONSIBLE, 1_000, 5_000, gravity=Gravity.GRAVE),
        ),
        first(M.CORRECT, M.WARN), violates=PCR.art(32, par=3), crime=True, note="情节严重的才罚款；警告只及于责任人员。",
    ),
)  # fmt: skip

_REVOKED = (
    Conduct(
        "PCR-40-revoked", "许可被吊销后，未及时办理经营范围变更或者企业注销登记", "许可被吊销的企业",
        PCR.art(40, par=2), BY, (fine(UNIT, 10_000, 50_000, cite=PCR.art(40, par=1)),),
        first(M.TAKE_GOODS), violates=PCR.art(12, par=2), note="依照第一款的幅度；没收易制毒化学品，并处罚款。",
    ),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (*_ARTICLE_40, *_REVOKED, *_REFUSAL)

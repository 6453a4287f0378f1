"""安全生产许可证条例 14, 19–21 and 行政许可法 78–81: licences missing, expired, lent or misused."""

from fadu.law.instruments import ALL_, SPLR
from fadu.law.penalties.rows import fine, first, items
from fadu.law.penalties.terms import Conduct, Decider, Joined, Measure, Payer, Stage

M = Measure
UNIT = Payer.UNIT
BY, _WITH = Decider.ISSUER, Joined.WITH
_ISSUER = "由发证机关决定（第二十三条）；市级部门通常移送或者依委托办理。"
_APPLICANT, _LICENSED = "行政许可申请人", "被许可人"
_OPEN = "行政许可法只规定应当处罚，种类和幅度依有关法律、法规。"

_SAFETY_LICENCE = (
    Conduct(
        "XKZ-14-2", "不再具备安全生产条件", "取得安全生产许可证的企业", SPLR.art(14, par=2), BY, (),
        first(M.SUSPEND_OR_REVOKE), violates=SPLR.art(14, par=1), note="没有罚款。",
    ),
    Conduct(
        "XKZ-19", "未取得安全生产许可证擅自生产", "企业", SPLR.art(19), BY,
        (fine(UNIT, 100_000, 500_000, joined=_WITH),), first(M.STOP_ACT, M.TAKE_GAINS),
        violates=SPLR.art(2, par=2), crime=True, note=f"冒用、使用伪造的许可证，接受转让的，依照本条。{_ISSUER}",
    ),
    Conduct(
        "XKZ-20", "许可证有效期满未办理延期继续生产", "企业", SPLR.art(20), BY,
        (
            fine(UNIT, 50_000, 100_000, joined=_WITH),
            fine(UNIT, 100_000, 500_000, Stage.OVERDUE, joined=_WITH, cite=SPLR.art(19)),
        ),
        first(M.STOP_ACT, M.CORRECT, M.TAKE_GAINS), violates=SPLR.art(9), note=f"逾期仍不办理的，依照第十九条。{_ISSUER}",
    ),
    Conduct(
        "XKZ-21", "转让安全生产许可证", "企业", SPLR.art(21, par=1), BY,
        (fine(UNIT, 100_000, 500_000),), first(M.TAKE_GAINS, M.REVOKE), violates=SPLR.art(13), crime=True,
        note=_ISSUER,
    ),
)  # fmt: skip

_LICENSING = (
    Conduct(
        "XKF-78", "隐瞒有关情况或者提供虚假材料申请行政许可", _APPLICANT, ALL_.art(78), BY, (), first(M.WARN),
        violates=ALL_.art(31, par=1), note="不予受理或者不予许可；直接关系公共安全等事项的，一年内不得再次申请。",
    ),
    Conduct(
        "XKF-79", "以欺骗、贿赂等不正当手段取得行政许可", _LICENSED, ALL_.art(79), BY, crime=True, elsewhere=True,
        note=f"{_OPEN}直接关系公共安全等事项的，三年内不得再次申请。",
    ),
    *items(
        "XKF-80", ALL_, 80,
        {
            1: ("涂改、倒卖、出租、出借或者非法转让行政许可", ALL_.art(9)),
            2: ("超越行政许可范围活动", None),
            3: ("向监督检查机关隐瞒情况、提供虚假材料或者拒绝提供真实材料", None),
        },
        subject=_LICENSED, decider=BY, crime=True, elsewhere=True, note=_OPEN,
    ),
    Conduct(
        "XKF-81", "未经行政许可擅自从事应当取得许可的活动", "公民、法人或者其他组织", ALL_.art(81), BY,
        consequences=first(M.STOP_ACT), crime=True, elsewhere=True, note=_OPEN,
    ),
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (*_SAFETY_LICENCE, *_LICENSING)

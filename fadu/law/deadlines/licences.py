"""Periods of licensing under 行政许可法: the agency's are working days, the applicant's are open."""

from functools import partial

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import LICENCE, LICENCE_PARTY, PLAIN
from fadu.law.deadlines.limit import Direction, Extension, Grades, Limit, Unsettled
from fadu.law.instruments import ALL_, NDRC_424
from fadu.law.parameters.deadlines import UNIT_HEARING_REQUEST, UNIT_RENEWAL
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.status import Status

_row = partial(Limit, group="行政许可", counting=LICENCE)
_party = partial(_row, counting=LICENCE_PARTY, grades=Grades(unit=Status.U))
_bar = partial(
    _row, who="申请人", duty="再次申请该行政许可", direction=Direction.BAR, grades=Grades(anchor=Status.P),
    scope="直接关系公共安全、人身健康、生命财产安全事项的行政许可",
)  # fmt: skip
_EXCLUDED = (
    "听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间（第四十五条，应当书面告知申请人）"
)
_OTHER = "法律、法规另有规定的，依照其规定"
_OPEN = "第八十二条只及于行政机关的期限，申请人一方的“日”是否工作日没有规定"
_TELL = "将延长期限的理由告知申请人"

LIMITS = (
    _row(
        key="license_supplement_notice", title="一次告知补正", anchor="收到申请材料之日",
        duty="一次告知申请人需要补正的全部内容", term=ALL_.days(5), cite=ALL_.art(32, par=1, item=4),
        effect="逾期不告知的，自收到申请材料之日起即为受理", grades=Grades(anchor=Status.P),
        doubts=("条文没有写明五日自哪一日起算，按收到申请材料之日",),
    ),
    _row(
        key="license_decision", title="作出行政许可决定", anchor="受理行政许可申请之日",
        duty="作出行政许可决定", term=ALL_.days(20), cite=ALL_.art(42, par=1), exception=_OTHER,
        extension=Extension(ALL_.days(10), "本行政机关负责人", _TELL), excluded=_EXCLUDED,
    ),
    _row(
        key="license_joint_decision", title="统一、联合、集中办理的许可决定", anchor="受理行政许可申请之日",
        duty="办结", term=ALL_.days(45), cite=ALL_.art(42, par=2),
        extension=Extension(ALL_.days(15), "本级人民政府负责人", _TELL), excluded=_EXCLUDED,
        grades=Grades(anchor=Status.P), doubts=("条文没有写明四十五日自哪一日起算，按受理之日",),
    ),
    _row(
        key="license_lower_review", title="下级行政机关先行审查", anchor="下级行政机关受理之日",
        duty="审查完毕", term=ALL_.days(20), cite=ALL_.art(43), exception=_OTHER, excluded=_EXCLUDED,
        scope="依法应当先经下级行政机关审查后报上级决定的",
    ),
    _row(
        key="license_delivery", title="颁发、送达许可证件", anchor="作出准予许可决定之日",
        duty="向申请人颁发、送达行政许可证件", term=ALL_.days(10), cite=ALL_.art(44), excluded=_EXCLUDED,
    ),
    _party(
        key="license_hearing_request", title="申请许可听证", anchor="被告知听证权利之日",
        who="申请人、利害关系人", duty="提出听证申请", term=Unsettled(5, UNIT_HEARING_REQUEST),
        cite=ALL_.art(47, par=1), doubts=(_OPEN,),
    ),
    _row(
        key="license_hearing_hold", title="组织许可听证", anchor="提出听证申请之日", duty="组织听证",
        term=ALL_.days(20), cite=ALL_.art(47, par=1), grades=Grades(anchor=Status.P),
        doubts=("条文没有写明二十日自哪一日起算，按提出听证申请之日",),
    ),
    _row(
        key="license_hearing_notice", title="通知许可听证", anchor="举行听证之日",
        duty="将时间、地点通知申请人、利害关系人", direction=Direction.BEFORE, term=ALL_.days(7),
        cite=ALL_.art(48, par=1, item=1), doubts=("“七日前”按须满七个工作日计算（从严）",),
    ),
    _row(
        key="license_inspectors", title="指派检验、检测、检疫人员", anchor="受理申请之日",
        duty="指派两名以上工作人员检验、检测、检疫", term=ALL_.days(5), cite=ALL_.art(55, par=2),
        scope="依照技术标准、技术规范检验、检测、检疫的许可",
    ),
    _party(
        key="license_renewal_apply", title="申请延续行政许可", anchor="行政许可有效期届满之日",
        who="被许可人", duty="向作出许可决定的机关提出申请", direction=Direction.BEFORE,
        term=Unsettled(30, UNIT_RENEWAL), cite=ALL_.art(50, par=1),
        doubts=(_OPEN, "“三十日前”按须满三十日计算（从严）；由届满之日倒数的算法可以晚一日"),
        exception="法律、法规、规章另有规定的，依照其规定", also=("safety_production_license_renew",),
    ),
    _row(
        key="license_renewal_decide", title="决定是否准予延续", anchor="行政许可有效期届满之日",
        duty="作出是否准予延续的决定", direction=Direction.BY, term=Period(0, Unit.DAY),
        cite=ALL_.art(50, par=2), effect="逾期未作决定的，视为准予延续",
    ),
    _bar(
        key="license_ban_false_materials", title="隐瞒情况、提供虚假材料后的禁止申请",
        anchor="不予受理或者不予许可之日", term=ALL_.years(1), cite=ALL_.art(78),
        doubts=("条文没有写明一年自哪一日起算，按不予受理或者不予许可之日",),
    ),
    _bar(
        key="license_ban_fraud", title="欺骗、贿赂取得许可后的禁止申请", anchor="撤销行政许可之日",
        term=ALL_.years(3), cite=ALL_.art(79), doubts=("条文没有写明三年自哪一日起算，按撤销许可之日",),
    ),
    _row(
        key="dual_publicity", title="行政许可、行政处罚信息双公示", counting=PLAIN, anchor="作出决定之日",
        duty="上网公示", term=NDRC_424.workdays_of(7), cite=NDRC_424,
    ),
)  # fmt: skip

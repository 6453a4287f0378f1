"""Periods of licences under special regulations (烟花爆竹、危险化学品、安全生产许可证、易制毒化学品)."""

from datetime import date
from functools import partial

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import FIXED, SAFETY, SPECIAL
from fadu.law.deadlines.limit import Direction, Grades, Limit, OnDate, Unsettled
from fadu.law.instruments import CMSR, FWR, HCL, HCR, M2, PCR, SPLR
from fadu.law.parameters.deadlines import UNIT_PRECURSOR, UNIT_SPECIAL
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.status import Status

_LAW = date(2026, 5, 1)  # 危险化学品安全法第一百二十七条
_BEFORE = date(2026, 4, 30)
_OPEN = "条例写“日”而没有说明是否工作日"
_PROVINCE = "省级人民政府主管部门"
_row = partial(Limit, group="专项许可", counting=SPECIAL)
_review = partial(_row, grades=Grades(unit=Status.U), doubts=(_OPEN,))
_old = partial(
    _review, until=_BEFORE,
    exception="2026年5月1日起依照《危险化学品安全法》；该法没有写明条例是否废止，此前的仍按条例",
)  # fmt: skip
_new = partial(_row, counting=SAFETY, since=_LAW)
_precursor = partial(
    _row, who=_PROVINCE, anchor="收到申请之日", duty="审查申请材料并决定",
    grades=Grades(unit=Status.V2), doubts=(f"{_OPEN}；部门规章复述为工作日，原文待核",),
)  # fmt: skip

LIMITS = (
    _review(
        key="fireworks_wholesale", title="烟花爆竹经营（批发）许可审查", anchor="受理申请之日",
        who="本机关（设区的市）", duty="审查材料和经营场所并决定", term=Unsettled(30, UNIT_SPECIAL),
        cite=FWR.art(19, par=1),
    ),
    _review(
        key="fireworks_retail", title="烟花爆竹经营（零售）许可审查", anchor="受理申请之日",
        who="县级应急管理部门", duty="审查材料和经营场所并决定", term=Unsettled(20, UNIT_SPECIAL),
        cite=FWR.art(19, par=2),
    ),
    _review(
        key="fireworks_production_prelim", title="烟花爆竹生产安全审查初步意见", anchor="收到材料之日",
        who="本机关（设区的市）", duty="提出安全审查初步意见，报省级审查", term=Unsettled(20, UNIT_SPECIAL),
        cite=FWR.art(9),
    ),
    _review(
        key="fireworks_production_province", title="烟花爆竹生产安全审查", anchor="受理申请之日", who=_PROVINCE,
        duty="审查并决定", term=Unsettled(45, UNIT_SPECIAL), cite=FWR.art(9),
    ),
    _old(
        key="hazchem_business", title="危险化学品经营许可审查（条例）", anchor="收到证明材料之日",
        duty="作出批准或者不予批准的决定", term=Unsettled(30, UNIT_SPECIAL), cite=HCR.art(35, par=1),
    ),
    _new(
        key="hazchem_business", title="危险化学品经营许可审查", anchor="收到证明材料之日",
        duty="作出批准或者不予批准的决定", term=HCL.workdays_of(20), cite=HCL.art(55, par=1),
    ),
    _old(
        key="hazchem_use", title="危险化学品安全使用许可审查（条例）", anchor="收到证明材料之日",
        who="本机关（设区的市）", duty="作出批准或者不予批准的决定", term=Unsettled(45, UNIT_SPECIAL),
        cite=HCR.art(31, par=1),
    ),
    _new(
        key="hazchem_use", title="危险化学品安全使用许可审查", anchor="收到证明材料之日",
        who="本机关（设区的市）", duty="作出批准或者不予批准的决定", term=HCL.workdays_of(20),
        cite=HCL.art(50, par=1),
    ),
    _old(
        key="hazchem_safety_conditions", title="危险化学品建设项目安全条件审查（条例）", anchor="收到报告之日",
        who="本机关（设区的市以上）", duty="作出审查决定，并书面通知建设单位", term=Unsettled(45, UNIT_SPECIAL),
        cite=HCR.art(12, par=2),
    ),
    _new(
        key="hazchem_safety_conditions", title="危险化学品建设项目安全条件审查", anchor="收到报告之日",
        who="本机关（设区的市以上）", duty="作出审查决定，并书面通知建设单位", term=HCL.workdays_of(20),
        cite=HCL.art(23, par=2),
    ),
    _review(
        key="safety_production_license", title="安全生产许可证审查", anchor="收到申请之日", who=_PROVINCE,
        duty="审查完毕", term=Unsettled(45, UNIT_SPECIAL), cite=SPLR.art(7, par=1),
    ),
    _row(
        key="safety_production_license_renew", title="安全生产许可证延期", anchor="有效期满之日", who="企业",
        duty="向原颁发管理机关办理延期手续", direction=Direction.BEFORE, term=SPLR.months(3),
        cite=SPLR.art(9, par=1), doubts=("“期满前3个月”按须满三个月计算",),
    ),
    _row(  # calendar days: the same 条例 writes 工作日 where it means them (第四十九条)
        key="coal_design_review", title="煤矿建设项目安全设施设计审查", anchor="受理之日", who=_PROVINCE,
        duty="审查完毕，签署意见并书面答复", counting=SAFETY, term=CMSR.days(30), cite=CMSR.art(41, par=1),
        grades=Grades(unit=Status.P),
        doubts=("“30日”是否工作日没有说明；本条例以“工作日”写明工作日（第四十九条），按自然日，与第四十八条的20日同",),
    ),
    _precursor(
        key="precursor_class1_production", title="第一类非药品类易制毒化学品生产许可审查",
        term=Unsettled(60, UNIT_PRECURSOR, Unit.WORKDAY), cite=PCR.art(8, par=2),
    ),
    _precursor(
        key="precursor_class1_business", title="第一类非药品类易制毒化学品经营许可审查",
        term=Unsettled(30, UNIT_PRECURSOR, Unit.WORKDAY), cite=PCR.art(10, par=2),
    ),
    _row(
        key="precursor_filing_by_enterprise", title="第二、三类易制毒化学品生产、经营备案",
        anchor="生产之日或者经营之日", who="企业", duty="将品种、数量、主要流向等情况备案",
        term=PCR.days(30), cite=PCR.art(13, par=1) + PCR.art(13, par=2), grades=Grades(unit=Status.P),
        doubts=(f"{_OPEN}，按自然日",),
    ),
    _row(
        key="precursor_filing_certificate", title="发给易制毒化学品备案证明", anchor="收到备案材料之日",
        duty="发给备案证明", term=Period(0, Unit.DAY), roll=False, cite=PCR.art(13, par=3),
    ),
    _review(
        key="precursor_revocation_notice", title="吊销第一类易制毒许可证的通知", anchor="作出吊销决定之日",
        duty="通知市场监督管理部门", term=Unsettled(5, UNIT_SPECIAL), cite=PCR.art(12, par=2),
    ),
    _row(
        key="precursor_annual_report", title="易制毒化学品年度报告", counting=FIXED, anchor="上年度终了",
        who="生产、经营、购买、运输或者进口、出口单位", duty="报告本单位上年度情况", direction=Direction.BY,
        term=OnDate(3, 31), cite=PCR.art(36), doubts=("“3月31日前”是否含当日没有写明，宜在前一日之前办理",),
    ),
    _row(
        key="plan_filing_check", title="应急预案备案材料核对", counting=SAFETY, anchor="收到备案材料之日",
        duty="核对材料，予以备案或者一次告知补正", term=M2.workdays_of(5), cite=M2,
        effect="逾期不答复的，视为已经备案（据转载文本）",
    ),
)  # fmt: skip

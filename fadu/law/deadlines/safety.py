"""Periods of work safety (安全生产): exposure, power cuts, accidents, hazards, coal mines, chemicals."""

from functools import partial

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import PLAIN, SAFETY, SPECIAL
from fadu.law.deadlines.limit import Direction, Extension, Grades, Limit, Unsettled
from fadu.law.instruments import AIR, CMSR, ERR, HCL, WSL
from fadu.law.parameters.deadlines import UNIT_HAZCHEM_FILING
from fadu.law.vocabulary.period import Given, Period
from fadu.law.vocabulary.status import Status

_row = partial(Limit, group="安全生产", counting=SAFETY)
_accident = partial(_row, group="生产安全事故")
_local = partial(_row, counting=PLAIN, grades=Grades(amount=Status.U))
_OPEN = "条文写“三日”而没有说明是否工作日"
_government = partial(_accident, who="负责事故调查的人民政府")

LIMITS = (
    _row(
        key="penalty_exposure_safety", title="对生产经营单位处罚的公开曝光", anchor="作出处罚决定之日",
        duty="在监督管理部门公示系统公开曝光", term=WSL.workdays_of(7), cite=WSL.art(78, par=2),
    ),
    _row(
        key="power_cut_notice", title="停止供电前通知生产经营单位", anchor="停止供电之时",
        duty="通知生产经营单位", direction=Direction.BEFORE, term=WSL.hours(24), cite=WSL.art(70, par=2),
        exception="有危及生产安全的紧急情形的除外", scope="限于停止供电；停止供应民用爆炸物品没有这一期限",
    ),
    _row(
        key="daily_fine_start", title="按日连续处罚的起始日", anchor="作出责令改正之日",
        duty="按照原处罚数额按日连续处罚", direction=Direction.MIN_DURATION, term=Period(0, Unit.DAY), roll=False, cite=WSL.art(112),
        scope="被责令改正且受到罚款处罚，拒不改正的；是否采取由本机关决定",
    ),
    _row(
        key="plan_drill_bureau", title="应急救援预案演练", anchor="上一次演练之日", duty="组织一次演练",
        term=ERR.years(2), roll=False, cite=ERR.art(8, par=1), doubts=("“至少每2年组织1次”按上一次演练之日起算",),
        grades=Grades(anchor=Status.P),
    ),
    _local(
        key="hazard_register", title="重大事故隐患纳入信息系统", anchor="确认重大事故隐患之日",
        duty="纳入信息系统", term=Given(parameter="hazard.register_days", unit=Unit.WORKDAY),
        cite=WSL.art(41, par=3), doubts=("条文没有日数，由本机关规定",),
    ),
    _local(
        key="rectification_review", title="整改期限届满后的复查", anchor="整改期限届满或者提出复查申请之日",
        duty="复查", term=Given(parameter="hazard.review_days", unit=Unit.WORKDAY),
        cite=WSL.art(65, par=1, item=2),
        doubts=("整改期限由限期改正的决定写明（第六十五条第一款第二项），条文没有写复查的日数",
                "旧规章的十日已经废止，现行规定未核实"),
    ),
    _local(
        key="resumption_review", title="恢复生产经营的审查", anchor="收到恢复生产经营申请之日", duty="审查并答复",
        term=Given(parameter="hazard.resumption_days", unit=Unit.DAY), cite=WSL.art(65, par=1, item=3),
        doubts=("条文没有日数，规章的日数未核实",),
    ),
    _accident(
        key="accident_unit_report", title="事故单位负责人报告事故", anchor="单位负责人接到报告之时",
        who="事故发生单位负责人", duty="向县级以上应急管理部门和有关部门报告", term=AIR.hours(1),
        cite=AIR.art(9, par=1),
    ),
    _accident(
        key="accident_report_up", title="逐级上报事故", anchor="接到事故报告之时", duty="上报",
        term=AIR.hours(2), cite=AIR.art(11),
    ),
    _accident(
        key="accident_toll", title="须补报伤亡人数变化的期间", anchor="事故发生之日", who="事故发生单位和接报部门",
        duty="伤亡人数发生变化的，应当及时补报", term=AIR.days(30), roll=False, window=True,
        cite=AIR.art(13, par=2), also=("accident_toll_fire",),
    ),
    _accident(
        key="accident_toll_fire", title="须补报伤亡人数变化的期间（道路交通、火灾）", anchor="事故发生之日",
        who="事故发生单位和接报部门", duty="伤亡人数发生变化的，应当及时补报", term=AIR.days(7), roll=False,
        window=True, cite=AIR.art(13, par=2), scope="道路交通事故、火灾事故",
    ),
    _accident(
        key="accident_investigation", title="提交事故调查报告", anchor="事故发生之日", who="事故调查组",
        duty="提交事故调查报告", term=AIR.days(60), cite=AIR.art(29),
        extension=Extension(AIR.days(60), "负责事故调查的人民政府"), scope="特殊情况下，方可延长",
        excluded="技术鉴定所需时间（第二十七条）",
    ),
    _government(
        key="accident_approval", title="批复事故调查报告", anchor="收到事故调查报告之日", duty="作出批复",
        term=AIR.days(15), cite=AIR.art(32, par=1), scope="重大事故、较大事故、一般事故",
    ),
    _government(
        key="accident_approval_grave", title="批复特别重大事故调查报告", anchor="收到事故调查报告之日",
        duty="作出批复", term=AIR.days(30), cite=AIR.art(32, par=1), scope="特别重大事故；特殊情况下，方可延长",
        extension=Extension(AIR.days(30), "作出批复的人民政府"),
    ),
    _government(
        key="accident_evaluation", title="事故整改和防范措施落实情况评估", anchor="批复事故调查报告之日",
        duty="组织评估，并及时公开评估结果", term=WSL.years(1), cite=WSL.art(86, par=3),
    ),
    _row(
        key="coal_resume_acceptance", title="煤矿恢复生产验收", group="煤矿", anchor="收到恢复生产申请之日",
        duty="组织验收完毕", term=CMSR.days(20), cite=CMSR.art(48, par=2), scope="承担煤矿安全监管职责的",
    ),
    _row(
        key="coal_stop_announce", title="煤矿停产整顿、关闭的公告", group="煤矿", anchor="责令停产整顿或者关闭之日",
        duty="向社会公告", term=CMSR.workdays_of(5), cite=CMSR.art(49), grades=Grades(anchor=Status.P),
        doubts=("条文没有写明自哪一日起算，按责令之日",), scope="承担煤矿安全监管职责的",
    ),
    _row(
        key="coal_resume_announce", title="煤矿恢复生产的公告", group="煤矿", anchor="恢复生产之日",
        duty="向社会公告", term=CMSR.workdays_of(5), cite=CMSR.art(49), scope="承担煤矿安全监管职责的",
    ),
    _row(
        key="hazchem_sale_filing", title="剧毒、易制爆化学品购销备案", group="危险化学品", counting=SPECIAL,
        anchor="销售、购买之日", who="销售企业、购买单位", duty="向县级公安机关备案，并录入计算机系统",
        term=Unsettled(3, UNIT_HAZCHEM_FILING), cite=HCL.art(61, par=2), grades=Grades(unit=Status.U), doubts=(_OPEN,),
    ),
    _row(
        key="hazchem_transfer_filing", title="剧毒、易制爆化学品转让备案", group="危险化学品", counting=SPECIAL,
        anchor="转让之日", who="转让单位", duty="向县级公安机关备案", cite=HCL.art(62), doubts=(_OPEN,),
        term=Unsettled(3, UNIT_HAZCHEM_FILING), grades=Grades(unit=Status.U),
    ),
    _row(
        key="hazchem_sale_records", title="剧毒、易制爆化学品销售记录保存", group="危险化学品",
        anchor="销售之日", who="生产企业、经营企业", duty="停止保存销售记录及证件复印件",
        direction=Direction.MIN_DURATION, term=HCL.years(3), roll=False, cite=HCL.art(61, par=1),
        grades=Grades(anchor=Status.P), doubts=("条文没有写明自哪一日起算，按销售之日",),
    ),
    _row(
        key="hazchem_storage_records", title="剧毒化学品收发记录保存", group="危险化学品", anchor="收发之日",
        who="储存单位", duty="停止保存收发记录", direction=Direction.MIN_DURATION, term=HCL.years(3),
        roll=False, cite=HCL.art(41, par=1), grades=Grades(anchor=Status.P),
        doubts=("条文没有写明自哪一日起算，按收发之日",),
        scope="剧毒化学品以及储存数量构成重大危险源的其他危险化学品",
    ),
)  # fmt: skip

"""Periods of coercion and execution (行政强制): sealing, demand, the court's window, what the court owes."""

from functools import partial

from fadu.law.deadlines.counting import COERCION, COURT
from fadu.law.deadlines.limit import Direction, Extension, Grades, Limit
from fadu.law.instruments import AEL, APL, SPC_ALI
from fadu.law.vocabulary.status import Status

_row = partial(Limit, group="行政强制和执行", counting=COERCION)
_open_anchor = Grades(anchor=Status.P)
_court = partial(_row, who="人民法院")
_LATE = "逾期申请的，除有正当理由外，人民法院不予受理（《最高人民法院关于适用〈行政诉讼法〉的解释》第一百五十六条）"

LIMITS = (
    _row(
        key="seal_urgent_report", title="紧急当场强制措施的报告和补办批准",
        anchor="当场实施行政强制措施之时", who="执法人员", duty="向行政机关负责人报告，并补办批准手续",
        term=AEL.hours(24), cite=AEL.art(19), effect="负责人认为不应当采取的，应当立即解除",
    ),
    _row(
        key="seal_term", title="查封、扣押的最长期限", anchor="查封、扣押之日",
        duty="作出处理决定或者解除查封、扣押", term=AEL.days(30), roll=False, cite=AEL.art(25, par=1),
        extension=Extension(AEL.days(30), "行政机关负责人", "及时书面告知当事人，并说明理由"),
        excluded="检测、检验、检疫或者技术鉴定的期间（应当明确，并书面告知当事人）",
        effect="期限届满的，应当及时作出解除决定（第二十八条第一款第四项）",
        scope="情况复杂的，方可延长", exception="法律、行政法规另有规定的除外",
        doubts=("届满遇节假日不顺延：延长强制措施对当事人不利，从严",),
    ),
    _row(
        key="freeze_delivery", title="交付冻结决定书", anchor="作出冻结决定之日", duty="向当事人交付冻结决定书",
        term=AEL.days(3), cite=AEL.art(31), scope="依照法律规定冻结存款、汇款的", grades=_open_anchor,
        doubts=("条文没有写明自哪一日起算，按作出决定之日",),
    ),
    _row(
        key="freeze_term", title="冻结存款、汇款的最长期限", anchor="冻结存款、汇款之日",
        duty="作出处理决定或者解除冻结决定", term=AEL.days(30), roll=False, cite=AEL.art(32, par=1),
        extension=Extension(AEL.days(30), "行政机关负责人", "及时书面告知当事人，并说明理由"),
        effect="逾期未作出处理决定或者解除冻结决定的，金融机构应当自冻结期满之日起解除冻结（第三十三条第三款）",
        scope="依照法律规定冻结存款、汇款的；情况复杂的，方可延长", exception="法律另有规定的除外",
        doubts=("届满遇节假日不顺延：延长强制措施对当事人不利，从严",),
    ),
    _row(
        key="substitute_demand", title="代履行前的催告", anchor="代履行之日", duty="催告当事人履行",
        direction=Direction.BEFORE, term=AEL.days(3), cite=AEL.art(51, par=1, item=2),
        scope="代履行限于第五十条所列情形，一般安全隐患不适用",
        doubts=("“三日前”按须满三个工作日计算（从严）",),
    ),
    _row(
        key="suspended_execution_end", title="中止执行满三年不再执行", anchor="中止执行之日",
        duty="不再执行", direction=Direction.MIN_DURATION, term=AEL.years(3), roll=False,
        cite=AEL.art(39, par=2), scope="没有明显社会危害、当事人确无能力履行、三年未恢复执行，三者兼备",
        doubts=("“满三年”届满遇休息日是否顺延没有规定，按不顺延：不再执行对当事人有利",),
    ),
    _row(
        key="surcharge_enforcement", title="加处罚款后强制执行", anchor="开始加处罚款之日",
        duty="经催告仍不履行的，强制执行", direction=Direction.MIN_DURATION,
        term=AEL.days(30), roll=False, cite=AEL.art(46, par=1), scope="具有行政强制执行权的行政机关",
        doubts=("申请人民法院强制执行依第四十六条第三款，该款没有写三十日，是否同样须满三十日没有规定",),
    ),
    _row(
        key="execution_demand", title="催告后申请强制执行", anchor="催告书送达之日",
        duty="申请人民法院强制执行", direction=Direction.MIN_DURATION, term=AEL.days(10),
        cite=AEL.art(54), also=("court_application",),
    ),
    _row(
        key="court_application", title="申请人民法院强制执行", counting=COURT,
        anchor="当事人申请行政复议、提起行政诉讼的法定期限届满之日", duty="向人民法院提出强制执行申请",
        term=AEL.months(3), cite=AEL.art(53) + SPC_ALI.art(156), effect=_LATE,
        doubts=("经过行政复议或者复议前置的案件，法定期限自何时届满，条文没有写明",),
        also=("execution_demand", "suit_direct", "recon_apply"),
    ),
    _row(
        key="court_application_instalments", title="延期、分期缴纳后申请强制执行", counting=COURT,
        anchor="暂缓或者分期缴纳罚款期限结束之日", duty="向人民法院提出强制执行申请",
        term=AEL.months(3), cite=AEL.art(53) + APL.art(72, par=2), effect=_LATE,
    ),
    _court(
        key="court_accept", title="法院受理强制执行申请", anchor="人民法院接到申请之日",
        duty="受理强制执行申请", term=AEL.days(5), cite=AEL.art(56, par=1),
    ),
    _row(
        key="court_refusal_review", title="对不予受理裁定申请复议", anchor="收到不予受理裁定之日",
        duty="向上一级人民法院申请复议", term=AEL.days(15), cite=AEL.art(56, par=2),
        grades=_open_anchor, doubts=("条文没有写明自哪一日起算，按收到裁定之日",),
    ),
    _court(
        key="court_refusal_ruling", title="上级法院对不予受理的复议", anchor="上一级人民法院收到复议申请之日",
        duty="作出是否受理的裁定", term=AEL.days(15), cite=AEL.art(56, par=2),
    ),
    _court(
        key="court_ruling", title="法院书面审查后裁定", anchor="人民法院受理之日", duty="作出执行裁定",
        term=AEL.days(7), cite=AEL.art(57), also=("court_ruling_heard",),
    ),
    _court(
        key="court_ruling_heard", title="法院听取意见后裁定", anchor="人民法院受理之日",
        duty="作出是否执行的裁定", term=AEL.days(30), cite=AEL.art(58, par=2),
        scope="明显缺乏事实根据、明显缺乏法律法规依据或者其他明显违法并损害合法权益的",
    ),
    _court(
        key="court_ruling_delivery", title="法院送达不予执行的裁定", anchor="作出不予执行裁定之日",
        duty="将裁定送达行政机关", term=AEL.days(5), cite=AEL.art(58, par=2), grades=_open_anchor,
        doubts=("条文没有写明自哪一日起算，按作出裁定之日",),
    ),
    _row(
        key="court_nonexecution_review", title="对不予执行裁定申请复议", anchor="收到不予执行裁定之日",
        duty="向上一级人民法院申请复议", term=AEL.days(15), cite=AEL.art(58, par=3),
    ),
    _court(
        key="court_nonexecution_ruling", title="上级法院对不予执行的复议",
        anchor="上一级人民法院收到复议申请之日", duty="作出是否执行的裁定", term=AEL.days(30),
        cite=AEL.art(58, par=3),
    ),
    _court(
        key="court_immediate", title="法院立即执行", anchor="作出执行裁定之日", duty="执行",
        term=AEL.days(5), cite=AEL.art(59), scope="情况紧急，为保障公共安全申请立即执行，经人民法院院长批准的",
    ),
)  # fmt: skip

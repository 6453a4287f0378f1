"""Parameters of inspections (行政检查): the yearly plan, its caps, the draw, the code at the gate.

The State Council office's opinions and the ministry's rule on plans were seen in reproductions only, and
the caps are for the province and the city to fix: what nobody has read stays off.
"""

from fadu.law.instruments import APL, BER, WSL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_PLAN = WSL.art(62, par=2)
_DRAW = BER.art(54)
_LOCAL = "由本省、本市规定，原文未取得。未填写的不作要求。"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "inspection.frequency_cap", "对同一企业的年度检查次数上限", Kind.NUMBER, "次",
        f"上级要求分级分类公布检查频次上限，数字{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.cap_applies", "按年度检查频次上限控制检查", Kind.BOOL, "",
        "上限由本省、本市公布，原文未取得。默认不控制；填“是”的，应当同时填写次数上限。", _PLAN,
        Status.P, default=False,
    ),
    Parameter(
        "inspection.cap_check", "编制计划须校验年度检查频次上限", Kind.BOOL, "",
        "据转载，检查计划应当符合公布的频次上限。默认须校验；没有规定上限的，校验时记明。", _PLAN, Status.V2,
        default=True,
    ),
    Parameter(
        "inspection.visits_in_vain", "连续到场未能实施后须说明理由的次数", Kind.NUMBER, "次",
        f"多次到场而没有检查记录的，再次入企也是企业的负担；达到几次应当先说明理由，{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.case_check_counts", "个案检查计入年度检查频次", Kind.BOOL, "",
        "据转载，投诉举报、转办交办等个案检查不计入频次上限，但是每次仍须批准。默认不计入。", _PLAN,
        Status.V2, default=False,
    ),
    Parameter(
        "inspection.visit_approval", "实施检查前须经行政机关负责人批准", Kind.BOOL, "",
        "据转载，入企检查前应当报行政机关负责人批准，紧急的当场报告并补办。默认须批准。", _PLAN,
        Status.V2, default=True,
    ),
    Parameter(
        "inspection.approval_makeup_days", "紧急检查补办审批的期限", Kind.NUMBER, "个工作日",
        f"据转载，情况紧急的当场报告并补办审批；补办的日数{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.two_officers", "实施检查的执法人员不少于二人", Kind.BOOL, "",
        "行政处罚法第四十二条写的是实施处罚；安全生产法没有写明检查的人数。默认从严，不少于二人。",
        APL.art(42, par=1), Status.P, default=True,
    ),
    Parameter(
        "inspection.plan_approval", "年度监督检查计划报本级人民政府批准", Kind.BOOL, "",
        "据转载的编制办法，计划须经本级人民政府批准。默认须批准。", _PLAN, Status.V2, default=True,
    ),
    Parameter(
        "inspection.plan_filing", "年度监督检查计划报上一级部门备案", Kind.BOOL, "",
        "据转载的编制办法，计划批准后报上一级部门备案。默认须备案。", _PLAN, Status.V2, default=True,
    ),
    Parameter(
        "inspection.plan_day", "年度监督检查计划编制完成的日期", Kind.TEXT, "",
        "法律没有规定日期，有的地方为三月底前。未填写的，不计算逾期。", _PLAN,
    ),
    Parameter(
        "inspection.capacity_formula", "监督检查工作日的测算办法", Kind.TEXT, "",
        "据转载：法定工作日乘以人数，减去其他执法工作日和非执法工作日；本机关的口径由法规科填写。", _PLAN,
    ),
    Parameter(
        "inspection.campaign_publish_days", "专项检查计划公布的期限", Kind.NUMBER, "日",
        f"有的地方为一个月内；本地期限{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.progress_rate", "检查计划完成率的口径", Kind.TEXT, "",
        "法律没有定义；平台按已办结的计划任务除以到期的计划任务计算，由法规科确认。", _PLAN,
    ),
    Parameter(
        "inspection.draw_ratio", "随机抽查的比例", Kind.NUMBER, "%",
        f"没有全国统一的比例；抽查比例{_LOCAL}", _DRAW,
    ),
    Parameter(
        "inspection.scan_required", "入企检查须先扫码登记", Kind.BOOL, "",
        "据转载，本省推行行政检查码，没有检查码的企业可以拒绝检查；本市的实施方案没有取得。默认须扫码。",
        BER.art(58), Status.V2, default=True,
    ),
    Parameter(
        "inspection.scan_direction", "扫码入企由谁扫码", Kind.CHOICE, "",
        f"各地做法不同，本市的实施方案没有取得；{_LOCAL}", _PLAN,
        choices=("执法人员扫企业码", "企业扫检查码", "均可"),
    ),
    Parameter(
        "inspection.scan_makeup_days", "先查后扫、系统故障的补录期限", Kind.NUMBER, "日",
        f"深圳市规定故障结束后十日内补录；本市{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.result_push_days", "检查结果告知企业的期限", Kind.NUMBER, "个工作日",
        f"检查结果应当告知企业，日数{_LOCAL}", _PLAN,
    ),
    Parameter(
        "inspection.complaint_days", "检查投诉的答复期限", Kind.NUMBER, "个工作日",
        f"法规要求受理、处理投诉举报，没有规定日数；{_LOCAL}", BER.art(49),
    ),
    Parameter(
        "inspection.rating_hidden", "企业评价对被评价的检查单位不可见", Kind.BOOL, "",
        f"有的地方对检查单位隐去企业评价；{_LOCAL}", _PLAN,
    ),
)  # fmt: skip

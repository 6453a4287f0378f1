"""Parameters of normative documents, counsel and contracts (规范性文件、法律顾问、合同): mostly the province's to fix."""

from fadu.law.instruments import BER, HOUSE, MADR
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_HOUSE = HOUSE.art(4)
_PROVINCE = "省的办法没有取得现行原文，由法规科按省、市规定填写。"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "norm.review_days", "规范性文件合法性审核的期限", Kind.NUMBER, "个工作日",
        "国务院办公厅文件的正文没有取得，“五至十五个工作日”未核实。未填写的，不计算逾期。", BER.art(63, par=2),
    ),
    Parameter(
        "norm.validity_years", "规范性文件的有效期", Kind.NUMBER, "年",
        f"公布的文件多为五年。{_PROVINCE}", _HOUSE, Status.P, default=5,
    ),
    Parameter(
        "norm.trial_validity_years", "名称为暂行、试行的规范性文件的有效期", Kind.NUMBER, "年",
        f"通行做法为二年。{_PROVINCE}", _HOUSE, Status.P, default=2,
    ),
    Parameter(
        "norm.evaluation_months", "有效期届满前评估的提前月数", Kind.NUMBER, "个月",
        f"外省有六个月的规定。{_PROVINCE}", _HOUSE,
    ),
    Parameter(
        "norm.cleanup_years", "规范性文件定期清理的间隔", Kind.NUMBER, "年",
        f"公布的样例为每二年一次。{_PROVINCE}", _HOUSE, Status.P, default=2,
    ),
    Parameter(
        "norm.send_days", "部门文件印发后报送统一公布的期限", Kind.NUMBER, "日",
        f"样例为印发后十日内。{_PROVINCE}", BER.art(64, par=2), Status.P, default=10,
    ),
    Parameter(
        "norm.department_filing", "部门规范性文件的备案渠道和期限", Kind.TEXT, "",
        f"只取得政府规范性文件的备案规定。{_PROVINCE}", _HOUSE,
    ),
    Parameter(
        "norm.interpreted_at_once", "规范性文件与解读同时公布", Kind.BOOL, "",
        f"重大行政决策条例要求解读，没有写明同时。{_PROVINCE}", MADR.art(32),
    ),
    Parameter(
        "norm.issuer_code", "统一登记号里本机关的两位代码", Kind.TEXT, "",
        "由本市统一登记机关编列，没有取得。未填写的，不预填登记号。", _HOUSE,
    ),
    Parameter(
        "norm.prior_instruction", "涉及重大公众利益的文件须事先请示市人民政府", Kind.BOOL, "",
        f"据转载的省办法须事先请示。默认须请示。{_PROVINCE}", _HOUSE, Status.V2, default=True,
    ),
    Parameter(
        "norm.registration_gate", "未经统一登记不得公布、不得作为依据", Kind.BOOL, "",
        f"据转载的省规定未登记的无效。默认拦截。{_PROVINCE}", _HOUSE, Status.V2, default=True,
    ),
    Parameter(
        "norm.counsel_years", "法律顾问聘期", Kind.NUMBER, "年",
        f"聘期的规定没有取得。{_PROVINCE}", _HOUSE,
    ),
    Parameter(
        "norm.counsel_first", "重大事项讨论决定前须听取法律顾问意见", Kind.BOOL, "",
        "据转载的意见，应当听取而未听取的不得提交讨论。默认拦截。", _HOUSE, Status.V2, default=True,
    ),
    Parameter(
        "norm.counsel_days", "法律顾问出具意见的期限", Kind.NUMBER, "个工作日",
        "没有规定，由本单位在聘用合同里约定。未填写的，不计算逾期。", _HOUSE,
    ),
    Parameter(
        "norm.contract_major", "提交集体审议的合同金额", Kind.MONEY, "元",
        "重大合同的标准由本地、本单位规定，没有取得。", _HOUSE,
    ),
    Parameter(
        "norm.contract_review_days", "合同合法性审查的期限", Kind.NUMBER, "个工作日",
        "没有规定，由本单位确定。未填写的，不计算逾期。", _HOUSE,
    ),
)  # fmt: skip

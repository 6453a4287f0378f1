"""Parameters of licences and filings (许可、备案): periods and validities whose ministry rules were not read."""

from fadu.law.instruments import BER, ERR, FWR, HCL, PCR, WSL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_DESIGN = WSL.art(33, par=2)
_RULE = "部门规章没有取得原文。未填写的，不计算期限。"
_ITEMS = "由本单位许可事项目录规定，没有取得。"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "licence.deciding_organ", "本机关许可事项的决定机关", Kind.TEXT, "",
        f"有的地方划转行政审批机关办理；{_ITEMS}", BER.art(36, par=1),
    ),
    Parameter(
        "licence.promised_days", "许可的承诺期限", Kind.TEXT, "",
        f"承诺期限短于法定期限的，按承诺办理；逐项{_ITEMS}", BER.art(36, par=2),
    ),
    Parameter(
        "licence.fireworks_years", "烟花爆竹经营许可证的有效期", Kind.NUMBER, "年",
        f"“三年”未核实，{_RULE}", FWR.art(19),
    ),
    Parameter(
        "licence.fireworks_plan_years", "烟花爆竹批发企业布点规划的期限", Kind.TEXT, "",
        "规划和批复没有取得；由法规科填写起止年度和批复文号。", FWR.art(16, par=2),
    ),
    Parameter(
        "licence.fireworks_layout_level", "烟花爆竹布点的审批层级", Kind.CHOICE, "",
        "条例只写安全生产监督管理部门，没有写明层级。", FWR.art(16, par=2), choices=("省级", "市级", "县级"),
    ),
    Parameter(
        "licence.hazchem_use_years", "危险化学品安全使用许可证的有效期", Kind.NUMBER, "年", _RULE, HCL.art(50),
    ),
    Parameter(
        "licence.design_hazchem_days", "危险化学品建设项目安全设施设计审查的期限", Kind.NUMBER, "个工作日",
        f"“二十个工作日，可延长十个”未核实，{_RULE}", _DESIGN,
    ),
    Parameter(
        "licence.design_fireworks_days", "烟花爆竹建设项目安全设施设计审查的期限", Kind.NUMBER, "个工作日",
        f"有的地方公布为二十个工作日；{_RULE}默认二十个工作日。", _DESIGN, Status.P, default=20,
    ),
    Parameter(
        "licence.design_fireworks_organ", "烟花爆竹建设项目安全设施设计审查的机关", Kind.TEXT, "",
        f"层级没有写明，{_ITEMS}", _DESIGN,
    ),
    Parameter(
        "licence.design_metallurgy_days", "金属冶炼建设项目安全设施设计审查的期限", Kind.NUMBER, "个工作日",
        f"只见各地公布的样例，{_RULE}", _DESIGN,
    ),
    Parameter(
        "licence.design_mine_days", "非煤矿山建设项目安全设施设计审查的期限", Kind.NUMBER, "个工作日",
        f"有的地方公布为二十个工作日；{_RULE}默认二十个工作日。", _DESIGN, Status.P, default=20,
    ),
    Parameter(
        "licence.design_mine_level", "非煤矿山建设项目设计审查在省内的分工", Kind.TEXT, "",
        "由省规定，没有取得。", _DESIGN,
    ),
    Parameter(
        "licence.precursor_filing_years", "易制毒化学品备案证明的有效期", Kind.NUMBER, "年",
        "据转载为三年，原文未取得。", PCR.art(13, par=1), Status.V2, default=3,
    ),
    Parameter(
        "licence.precursor_change_days", "易制毒化学品备案变更的期限", Kind.NUMBER, "个工作日",
        "据转载为三十个工作日内，原文未取得。", PCR.art(13, par=1), Status.V2, default=30,
    ),
    Parameter(
        "licence.operator_organ", "特种作业操作资格的考核发证机关、期限和有效期", Kind.TEXT, "",
        f"省、市分工没有取得，{_RULE}", WSL.art(30, par=1),
    ),
    Parameter(
        "licence.plan_filing_days", "应急预案公布后备案的期限", Kind.NUMBER, "个工作日",
        f"“二十个工作日”只见旧文本，{_RULE}", ERR.art(7),
    ),
    Parameter(
        "licence.plan_review_years", "应急预案定期评估的间隔", Kind.NUMBER, "年",
        f"“三年”未核实，{_RULE}", ERR.art(6),
    ),
)  # fmt: skip

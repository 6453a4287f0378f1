"""Parameters of disclosure, legal publicity, campaigns and the yearly report (公开、普法、专项行动、年度报告)."""

from fadu.law.instruments import HOUSE, MADR, OGI, PEL, WSL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_HOUSE = HOUSE.art(4)
_UPDATE = OGI.art(53, item=2)
_TABLE = "全国的检查指标表没有取得，"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "publicity.news_days", "动态类栏目的更新间隔", Kind.NUMBER, "日",
        f"{_TABLE}有的地方为二周。默认十四日。", _UPDATE, Status.P, default=14,
    ),
    Parameter(
        "publicity.notice_months", "通知、政策类栏目的更新间隔", Kind.NUMBER, "个月",
        f"{_TABLE}有的地方为六个月。默认六个月。", _UPDATE, Status.P, default=6,
    ),
    Parameter(
        "publicity.post_days", "发布审查的期限", Kind.NUMBER, "个工作日",
        "三审三校是本地做法，期限由本单位确定。未填写的，不计算逾期。", OGI.art(17),
    ),
    Parameter(
        "publicity.exam_pass", "学法考试的合格分数", Kind.NUMBER, "分",
        "没有取得考试办法。未填写的，不计算合格率。", PEL.art(34),
    ),
    Parameter(
        "publicity.exam_window", "学法考试的起止日期", Kind.TEXT, "",
        "每年由省里通知，没有取得。", PEL.art(34),
    ),
    Parameter(
        "publicity.exam_base", "学法考试及格率的分母", Kind.CHOICE, "",
        "没有规定，由本单位确定后不再变动。", _HOUSE, choices=("参加考试人数", "应当参加考试人数"),
    ),
    Parameter(
        "publicity.month_basis", "安全生产月、防灾减灾宣传周的起止日期和依据", Kind.TEXT, "",
        "每年由上级通知，没有取得。", WSL.art(13),
    ),
    Parameter(
        "publicity.criteria_sectors", "重大事故隐患判定标准涵盖的行业领域数", Kind.NUMBER, "个",
        "“五十一个行业领域”没有在任何文本里核实。未填写的，以知识库登记的为准。", WSL.art(118, par=2),
    ),
    Parameter(
        "publicity.campaign_plans", "专项行动方案中子方案的个数", Kind.NUMBER, "个",
        "国家为一总三十一子；本市“1+22”没有取得方案。", _HOUSE,
    ),
    Parameter(
        "publicity.decision_catalogue", "本机关列入重大行政决策目录的事项", Kind.TEXT, "",
        "省的目录管理办法没有取得；目录公布后填写文号。", MADR.art(3, par=3),
    ),
)  # fmt: skip

"""The invented bureau: its day, its navigation, its deadlines."""

from datetime import date, datetime
from typing import Any

from fadu.kernel.periods import Step
from fadu.kernel.zone import SHANGHAI
from fadu.ui.badges import Badge, DeadlineBadge, Tone, deadline_badge
from fadu.ui.shell import NavGroup, NavItem, Shell, at_path

TODAY = date(2024, 10, 9)
PARTIES = (
    "湘城鑫达烟花鞭炮有限公司",
    "湘城市芦淞区远航危险化学品经营部",
    "湘城宏图矿业有限责任公司第二采石场",
    "渌水能源股份有限公司",
    "湘城市荷塘区家家乐超市",
)


def at(month: int, day: int, hour: int = 9, minute: int = 30) -> datetime:
    """An instant of 2024 in Shanghai."""
    return datetime(2024, month, day, hour, minute, tzinfo=SHANGHAI)


NAVIGATION = (
    NavGroup(
        "我的工作",
        (
            NavItem("工作台", "/", "home", key="w"),
            NavItem("事项", "/matters/", "folder", key="m"),
            NavItem("待我审批", "/approvals/", "clipboard", count=3, key="a"),
            NavItem("当事人", "/parties/", "building", key="p"),
        ),
    ),
    NavGroup(
        "业务",
        (
            NavItem("监督检查", "/inspection/", "search"),
            NavItem("重大事故隐患", "/hazards/", "alert", count=12),
            NavItem("行政处罚", "/penalty/", "gavel", key="c"),
            NavItem("行政强制", "/coercion/", "lock"),
            NavItem("行政许可", "/licensing/", "license"),
            NavItem("重大行政决策", "/decisions/", "messages"),
            NavItem("规范性文件", "/normative/", "file"),
            NavItem("复议诉讼", "/remedies/", "scale"),
        ),
    ),
    NavGroup(
        "统计与报告",
        (
            NavItem("数据指标", "/figures/", "chart"),
            NavItem("数据报送", "/returns/", "send"),
            NavItem("年度报告", "/report/", "report"),
        ),
    ),
    NavGroup(
        "法规库",
        (NavItem("法律法规", "/law/", "book"), NavItem("裁量与参数", "/parameters/", "settings")),
    ),
    NavGroup("系统", (NavItem("机构人员", "/people/", "users"),), folded=True),
)


def shell(path: str = "/", **more: Any) -> Shell:
    """The frame as an officer of the invented bureau sees it."""
    account = (NavItem("我的资料", "/me/", "user"), NavItem("委托代行", "/me/delegation/", "users"))
    known: dict[str, Any] = {
        "agency": "湘城市应急管理局",
        "person": "李明远",
        "role": "综合执法支队 · 执法人员",
        "groups": at_path(NAVIGATION, path),
        "account": account,
        "search_url": "/search/",
        "sign_out_url": "/sign-out/",
        "notices_url": "/notices/",
        "notices": 4,
        "banner": "演示数据：单位、人员、案件均为虚构。",
        "as_of": "2024年10月9日 08:00",
    }
    return Shell(**(known | more))


STEPS = (
    Step(date(2024, 9, 27), date(2024, 9, 30), 3, "工作日（9月29日调休上班）"),
    Step(date(2024, 10, 1), date(2024, 10, 7), 0, "国庆节放假，不计入"),
    Step(date(2024, 10, 8), date(2024, 10, 9), 2, "工作日"),
)


def deadline(month: int, day: int, name: str = "办结", **more: Any) -> DeadlineBadge:
    """A last day of 2024 as seen on the model day."""
    return deadline_badge(
        date(2024, month, day), today=TODAY, name=name, basis="《行政处罚法》第六十条", **more
    )


DEADLINES = (
    deadline(9, 30, "送达"),
    deadline(10, 9, "听证申请", steps=STEPS),
    deadline(10, 11, "公示"),
    deadline(12, 31, provisional=True),
    deadline(9, 30, done=date(2024, 9, 20)),
    deadline(9, 20, done=date(2024, 9, 23)),
)
RUNNING = Badge("调查中", Tone.INFO)
STATES = (
    RUNNING,
    Badge("待告知", Tone.WARN, "clock"),
    Badge("已结案", Tone.QUIET, "check"),
    Badge("已公示", Tone.GOOD),
)

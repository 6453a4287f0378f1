"""Model data for the gallery: an invented bureau with much, little and wrong data."""

from typing import Any

from fadu.kernel.errors import Refused
from fadu.ui import casefile
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import ActionLine, Attachment, Draft, Fact, Happening, Person, Standing
from fadu.ui.charts import NOT_FOR_ASSESSMENT, Chart, FigureCard, Series, spark
from fadu.ui.icons import ICONS
from fadu.ui.paging import Count, Page
from fadu.ui.shell import Crumb, Tab
from fadu.ui.strip import ActState, ActView, Picture, picture
from fadu.ui.tests.gallery_frame import DEADLINES, PARTIES, STATES, at, shell
from fadu.ui.tests.gallery_lists import case_table, filter_bar

REFUSAL = Refused(
    "尚未“调查终结”，不能“处罚前告知”",
    basis="《行政处罚法》第五十四条",
    todo="由两名执法人员提交调查终结报告，负责人审查后再行告知。",
)

LAYOUT_TITLES = {
    "file": ("立案", ActState.DONE, "08-12"),
    "investigate": ("调查取证", ActState.DONE, "08-30"),
    "conclude": ("调查终结", ActState.DONE, "09-18"),
    "review": ("法制审核", ActState.MAY, ""),
    "notify": ("处罚前告知", ActState.OWED, "最后一日 10-11"),
    "hear": ("举行听证", ActState.OUT, ""),
    "discuss": ("负责人集体讨论", ActState.BLOCKED, ""),
    "decide": ("作出行政处罚决定", ActState.BLOCKED, ""),
    "serve": ("送达", ActState.BLOCKED, ""),
    "publish": ("公示处罚决定信息", ActState.BLOCKED, ""),
    "close": ("结案归档", ActState.BLOCKED, ""),
}


def strip(layout: dict[str, Any]) -> Picture:
    """The picture of the invented case over coordinates printed by frontend/layout.mjs."""
    acts = {
        key: ActView(title, state, note, "#" if state is not ActState.OUT else "")
        for key, (title, state, note) in LAYOUT_TITLES.items()
    }
    return picture("行政处罚普通程序", layout, acts)


ACTIONS = (
    ActionLine(
        "处罚前告知",
        Standing.OWED,
        "#",
        "调查终结后应当告知",
        "《行政处罚法》第四十四条",
        DEADLINES[2],
    ),
    ActionLine("法制审核", Standing.MAY, "#", who="法制审核人员办理"),
    ActionLine(
        "作出行政处罚决定",
        Standing.BLOCKED,
        "#",
        "尚未“处罚前告知”，不能“作出行政处罚决定”",
        "《行政处罚法》第四十四条",
    ),
    ActionLine("立案", Standing.DONE, "#", "8月12日 李明远、周海燕"),
)
FILES = (
    Attachment("现场检查记录.pdf", "#", "PDF", "1.2 MB", "9f86d081884c7d65", 4, "#"),
    Attachment(
        "询问笔录（法定代表人）.pdf",
        "#",
        "扫描件",
        "3.4 MB",
        "60303ae22b998861",
        6,
        "#",
        (casefile.ON_PAPER,),
    ),
)
TIMELINE = (
    Happening(
        at(9, 18, 16, 5),
        "调查终结",
        "李明远、周海燕",
        "违法事实清楚，证据确实充分，建议罚款。",
        "#",
        "clipboard",
        Tone.INFO,
        7,
    ),
    Happening(
        at(8, 30, 10),
        "调查取证",
        "李明远、周海燕",
        "",
        "#",
        "camera",
        Tone.INFO,
        5,
        (casefile.late_entry(2, 3),),
        FILES,
    ),
    Happening(
        at(8, 14),
        "先行登记保存",
        "李明远",
        "",
        "",
        "alert",
        Tone.BAD,
        3,
        (casefile.IRREGULAR, casefile.CORRECTED),
    ),
    Happening(at(8, 12), "立案", "李明远、周海燕", "", "#", "check", Tone.GOOD, 1),
)
PEOPLE = (
    Person("李明远", "主办", "执法证 18020417003", "#"),
    Person("周海燕", "协办", "执法证 18020417019"),
    Person("彭建国", "法制审核", badge=Badge("受托代行", Tone.INFO)),
)
FACTS = (
    Fact("当事人", PARTIES[0], "#"),
    Fact("统一社会信用代码", "91430200MA4L2X9K7B"),
    Fact("案由", "未按规定储存烟火药", basis="《烟花爆竹安全管理条例》第三十七条"),
    Fact("案件来源", "双随机抽查", "#"),
    Fact("较大数额罚款标准", "100,000 元", badges=(Badge("示范值", Tone.SAMPLE, "info"),)),
)
FIGURES = (
    FigureCard(
        "行政处罚立案", "126", "件", period="2024年1—9月", change="同比 +8", url="#",
        meaning="统计期内作出立案决定的普通程序案件，以立案日期为准；撤销立案的仍计入。",
        trend=spark((9, 12, 11, 15, 14, 17, 13, 19, 16)),
    ),
    FigureCard(
        "重大事故隐患整改率", "98.42", "%", "2177", "2212", "2024年1—9月", url="#", tone=Tone.GOOD,
        trend=spark((91.2, 93.5, 95.0, 96.4, 97.9, 98.42)),
    ),
    FigureCard("逾期未办", "1", "项", period="截至今日", tone=Tone.BAD, url="#"),
    FigureCard(
        "罚没款", "318.6", "万元", period="2024年1—9月", url="#", badges=(NOT_FOR_ASSESSMENT,),
        meaning="处罚决定书载明的罚款与没收违法所得之和，以决定日期为准。",
    ),
)  # fmt: skip
MONTHS = tuple(f"{month}月" for month in range(1, 10))
CHARTS = (
    Chart(
        "立案与结案", "bar", MONTHS,
        (Series("立案", (9, 12, 11, 15, 14, 17, 13, 19, 16)), Series("结案", (4, 8, 10, 9, 15, 13, 14, 12, None))),
        "件", "立案以立案日期为准，结案以结案日期为准。", "2024年10月9日", "#",
    ),
    Chart("隐患整改率", "line", MONTHS, (Series("整改率", (88.1, 90, 91.2, 93.5, 95, 96.4, 97.9, 98.1, 98.42)),), "%"),
    Chart("案件领域", "pie", ("烟花爆竹", "危险化学品", "非煤矿山", "工贸"), (Series("案件", (46, 33, 21, 26)),), "件"),
)  # fmt: skip
TABS = (
    Tab("案情", "#", current=True),
    Tab("文书与证据", "#", count=14),
    Tab("人员", "#"),
    Tab("关联事项", "#", count=2),
    Tab("核验", "#"),
)
CRUMBS = (Crumb("行政处罚", "/penalty/"), Crumb("湘城应急罚〔2024〕17号"))


def everything(layout: dict[str, Any]) -> dict[str, Any]:
    """The context of gallery/index.html."""
    return {
        "shell": shell(),
        "icons": sorted(ICONS),
        "badges": (*STATES, casefile.IRREGULAR, casefile.ELSEWHERE),
        "statuses": ("V", "V2", "P", "U", "sample"),
        "deadlines": DEADLINES,
        "tabs": TABS,
        "filters": filter_bar(),
        "table": case_table(6),
        "page": Page(tuple(range(50)), "prev", "next", Count(10_000, True)),
        "empty": case_table(0).empty,
        "people": PEOPLE,
        "refusal": REFUSAL,
        "actions": ACTIONS,
        "strip": strip(layout),
        "figures": FIGURES,
        "charts": CHARTS,
        "timeline": TIMELINE,
        "files": FILES,
        "facts": FACTS,
        "crumbs": CRUMBS,
        "draft": Draft("#", at(10, 9, 10, 32)),
    }

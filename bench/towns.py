"""A million made-up matters with the skew of a province: rows for the lists, words for the search."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fadu.matters.scope import Place, Reach, Scope

AGENCIES = 100
LARGEST = 0.30  # the share of one agency
CITIES = 14
PROCEDURES = 25
OWNERS = 40  # an agency
ENTRIES = 8  # a matter: its serial is the place of its first entry in the log
NOW = datetime(2025, 6, 2, 1, 0, tzinfo=UTC)

PLACES = (
    "株洲",
    "湘潭",
    "衡阳",
    "邵阳",
    "岳阳",
    "常德",
    "张家界",
    "益阳",
    "郴州",
    "永州",
    "怀化",
    "娄底",
    "攸县",
    "醴陵",
    "茶陵",
    "炎陵",
)
FIRST = "宏恒鑫永兴瑞华盛金天新泰安顺福祥正东南湘昌隆利德信诚建中立科银星海江龙凤"
SECOND = "达源发泰丰盛业通顺成达力辉宇远康宝峰林阳光明洋亚美创联合众晟博锐腾飞翔"
TRADES = (
    "化工",
    "烟花",
    "鞭炮",
    "矿业",
    "机械",
    "冶金",
    "建材",
    "水泥",
    "陶瓷",
    "纺织",
    "食品",
    "商贸",
    "加油",
    "燃气",
    "物流",
    "仓储",
    "造纸",
    "印刷",
    "电子",
    "制药",
)
FORMS = ("有限公司", "有限公司", "有限公司", "股份公司", "厂", "经营部", "合作社", "加油站")
CAUSES = (
    "未按规定开展安全培训", "特种作业人员无证上岗", "未如实记录隐患排查治理", "未设置安全警示标志", "危险物品储存超量",
    "安全设备未定期检测", "有限空间作业未审批", "动火作业管理混乱", "应急预案未演练", "未为从业人员提供劳动防护用品",
    "超范围经营", "出租场所未签订管理协议", "消防通道堵塞", "粉尘清扫不及时", "未建立双重预防机制",
)  # fmt: skip
OLD_CAMPAIGN = "危化专项整治"  # frequent years ago, never since
RARE = "氯乙烯"  # a handful


@dataclass(frozen=True)
class Row:
    """One made-up matter, as the projection holds it."""

    id: str
    serial: int
    opened: date
    procedure: str
    place: Place
    title: str
    number: str
    owner: str
    closed: bool
    last_at: datetime
    due: datetime | None
    lapse: datetime | None


def places(largest: Place, smallest: Place) -> list[Place]:
    """The agencies: the largest first, the smallest last, the others made up around them."""
    cities = [largest.city, *(f"CITY{i:02}" for i in range(1, CITIES))]
    made = [
        Place(largest.province, cities[i % CITIES], f"COUNTY{i:03}") for i in range(1, AGENCIES - 1)
    ]
    return [largest, *made, smallest]


def scopes(largest: Place, smallest: Place) -> dict[str, Scope]:
    """Viewers of the three reaches, of a small agency, and of one that has no matters at all."""
    owner = owner_of(0, 1)
    return {
        "province": Scope(owner, largest.province, Reach.PROVINCE),
        "city": Scope(owner, largest.city, Reach.CITY),
        "county 30 %": Scope(owner, largest.county, Reach.COUNTY),
        "county 0.7 %": Scope(owner_of(AGENCIES - 1, 1), smallest.county, Reach.COUNTY),
        "county empty": Scope("NOBODY", "COUNTYNONE", Reach.COUNTY),
    }


def owner_of(agency: int, number: int) -> str:
    """The id of one of an agency's officers."""
    return f"OWNER{agency:03}{number:02}"


def rows(count: int, known: tuple[Place, Place], codes: list[str], first: int = 0) -> Iterator[Row]:
    """The rows in the order of the log, serials from `first` on; the same in every run."""
    chance = random.Random(20250602)
    where = places(*known)
    shares = [LARGEST, *[(1 - LARGEST) / (AGENCIES - 1)] * (AGENCIES - 1)]
    frequency = [1 / (i + 1) for i in range(len(codes))]
    begin = NOW - timedelta(days=3650)
    agencies = chance.choices(range(AGENCIES), shares, k=count)
    chosen = chance.choices(codes, frequency, k=count)
    for i in range(count):
        agency = agencies[i]
        at = begin + (NOW - begin) * (i / count)
        closed = chance.random() < 0.60
        timed = not closed and chance.random() < 0.125  # 5 % of all
        due = NOW + timedelta(days=chance.randint(-60, 90), seconds=i % 86400) if timed else None
        yield Row(
            id=f"B{i:025}", serial=first + i * ENTRIES, opened=at.date(), procedure=chosen[i],
            place=where[agency], title=_title(chance, PLACES[agency % len(PLACES)], i / count), number=f"（{chance.choice(PLACES)[0]}）应急罚〔{at.year}〕{i % 9973}号",
            owner=owner_of(agency, chance.randrange(OWNERS)), closed=closed, last_at=at,
            due=due, lapse=due,
        )  # fmt: skip


def _title(chance: random.Random, place: str, age: float) -> str:
    name = f"{chance.choice(FIRST)}{chance.choice(SECOND)}"
    trade = TRADES[min(int(chance.expovariate(0.3)), len(TRADES) - 1)]
    cause = CAUSES[min(int(chance.expovariate(0.3)), len(CAUSES) - 1)]
    extra = (
        OLD_CAMPAIGN
        if age < 0.3 and chance.random() < 0.33
        else RARE
        if chance.random() < 0.00002
        else ""
    )
    return f"{place}{name}{trade}{chance.choice(FORMS)}{cause}{extra}"

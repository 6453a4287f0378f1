"""The year's major hazards: 2,212 found city-wide, 2,177 of them eliminated by the year's end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta

from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import instant_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as a

FOUND, RECTIFIED = 2212, 2177
PER_MATTER = 4
TRADES = ("危险化学品", "烟花爆竹", "金属非金属矿山", "工贸", "工贸", "烟花爆竹", "其他")
# by sector: a standard of that time and a label of its index
CRITERIA = {
    "危险化学品": ("安监总管三〔2017〕121号", "简称2"),
    "烟花爆竹": ("安监总管三〔2017〕121号（烟花爆竹）", "示范1"),
    "金属非金属矿山": ("矿安〔2022〕88号", "示范1"),
    "工贸": ("应急管理部令第10号", "管理类2"),
}
SOURCES = ("现场检查", "生产经营单位报告", "其他部门移送", "举报")


def sizes() -> Iterator[int]:
    """How many hazards each matter names: four, until all are named."""
    left = FOUND
    while left:
        yield min(PER_MATTER, left)
        left -= min(PER_MATTER, left)


def build(bureau: Bureau, parties: dict[str, list[str]], progress: Callable[[], None]) -> None:
    """Act out every hazard matter of 2024, agency by agency."""
    open_left = FOUND - RECTIFIED
    for index, size in enumerate(sizes()):
        still_open = 1 if open_left and index % 15 == 7 else 0
        open_left -= still_open
        _matter(bureau, parties, index, size, still_open)
        progress()
    if open_left:
        raise ValueError(f"{open_left} hazards should have stayed open")


def _matter(
    bureau: Bureau, parties: dict[str, list[str]], index: int, size: int, still_open: int
) -> None:
    agency = list(bureau.crews)[index % len(bureau.crews)]
    crew, trade = bureau.crews[agency], TRADES[index % len(TRADES)]
    day = date(2024, 1, 4) + timedelta(days=(index * 7) % 320)
    story = Story(
        MAJOR_HAZARD, crew, bureau.law, chance_of(f"hazard/{index}"), instant_of(day, time(9))
    )
    keys = [f"hazard-{n}" for n in range(1, size + 1)]
    firms = parties[agency]
    firm = firms[index % len(firms)]
    story.outsider = firm
    source = SOURCES[0] if index % 5 else SOURCES[1 + index // 5 % 2]
    name = f"{bureau.names[agency]}{trade}企业（示范{index % len(firms) + 1:02d}）重大事故隐患"
    story.do(a.find_hazard, hazard=keys, source=source, enterprise=firm, trade=trade, subject=name)
    story.do(a.record_inspection)
    for key in keys:
        _order(story, key, trade, day)
    for n, key in enumerate(keys):
        if n >= still_open:
            _eliminate(story, key, day + timedelta(days=10 + index % 8))
    if not still_open:
        story.on(day + timedelta(days=25)).do(a.close_matter)
    story.settle()


def _order(story: Story, key: str, trade: str, day: date) -> None:
    term = (day + timedelta(days=20)).isoformat()
    standard, item = CRITERIA.get(trade, ("示范判定标准", "1"))
    story.do(a.judge_hazard, key, is_major=True, sector=trade, standard=standard, item=item)
    story.do(a.register_hazard, key, system_number=f"示范-{key}")
    story.do(a.assess_safety, key, safe_now=True)
    story.do(a.order_elimination, key, mode="责令限期排除", deadline=term, order_number="示范文书")


def _eliminate(story: Story, key: str, day: date) -> None:
    story.on(day - timedelta(days=4)).do(a.submit_plan, key).do(a.report_progress, key)
    story.on(day).do(a.rectify, key, completed=day.isoformat())
    story.do(a.review, key, result="已消除", unsafe=False)
    story.do(a.record_inspection)
    story.do(a.close_hazard, key, system_number=f"示范-{key}")

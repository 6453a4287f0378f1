"""Both documents say what the rows say: kinds, quarters, shares, and a unit by name only where its name may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.checker import capacity
from fadu.rooms.plans.models import Plan, Wording
from fadu.rooms.plans.sheets.paper import Paper, Told, issued
from fadu.rooms.plans.sheets.papers import paper_of, public_parts
from fadu.rooms.plans.tests.builders import FACTORIES, LINES, PLANT, TRAINING

UNIT = replace(PLANT, no=9, object="", party="P1", units=1, visits=2)
PLAN = Plan(
    subject="2025年度计划", year=2025, staff=4, workdays=248, total_days=992, other_days=80, idle_days=60,
    capacity=852, objects_listed=245, key_units=5, general_units=240, classified_by="评定表",
)  # fmt: skip
TERM = capacity.Term("总法定工作日", "248 × 4人", "992")


def told(**over: object) -> Told:
    plain = {"plan": PLAN, "wording": None, "items": (*LINES, UNIT), "agency": "某局", "names": {"P1": "甲公司"}}  # fmt: skip
    return Told(**(plain | over))  # type: ignore[arg-type]


def texts(paper: Paper) -> list[str]:
    """Every sentence and cell."""
    found = [paper.title]
    for part in paper.parts:
        rows = part.table.rows if part.table else ()
        found += [part.title, *part.sentences, *(c.text for row in rows for c in row.cells)]
    return found


def test_the_plan_by_kinds_shows_days_objects_kinds_quarters_and_shares():
    paper = paper_of("supervision", told(terms=[TERM]))
    said = texts(paper)

    assert [part.title for part in paper.parts] == [
        "一、编制依据", "二、监督检查工作日", "三、监督检查对象", "四、重点检查", "五、一般检查", "六、随机抽查",
        "七、时间安排", "八、联合检查", "九、工作日安排",
    ]  # fmt: skip
    assert "执法人员4名，当年法定工作日248天，总法定工作日992人天；其他执法工作日80人天，非执法工作日60人天；监督检查工作日852人天。" in said  # fmt: skip
    assert "重点检查2项，计划检查12次，需24人天。" in said
    assert "尚有758人天没有安排，留作机动。" in said
    assert {"248 × 4人", "甲公司", "每家2次，上限4次", "2.82%"} <= set(said)
    assert all(len(p.widths) == len(p.table.columns) for p in paper.parts if p.table)
    assert all(sum(p.widths) <= 156 for p in paper.parts if p.table)  # the type area of the page


def test_the_plan_for_enterprises_names_each_line_with_its_basis():
    paper = paper_of("enterprise", told(wording=Wording(published_on=date(2025, 3, 4))))
    (part,) = paper.parts

    assert (paper.title, paper.wide, issued(paper)) == (
        "某局2025年度涉企行政检查计划",
        True,
        "2025年3月4日",
    )
    assert part.sentences[0].startswith("本机关2025年度计划对企业实施行政检查77次。")
    row = [cell.text for cell in part.table.rows[1].cells]
    assert row == [
        "基础科", "甲类化工企业", "5", "职工培训", TRAINING.basis, "现场检查", "每家1次，上限4次", "第一季度", "5", "消防救援支队",
    ]  # fmt: skip
    assert sum(part.widths) <= 297 - 36


def test_a_plan_without_worksheet_or_classes_says_so_and_is_a_draft():
    paper = paper_of("supervision", told(plan=Plan(year=2025), items=(FACTORIES,), names={}))

    assert "本计划没有载明监督检查工作日的测算。" in texts(paper)
    assert "本计划没有载明监管对象的分类。" in texts(paper)
    assert "联合检查" not in "".join(part.title for part in paper.parts)
    assert (issued(paper), paper.day) == ("（草案）", None)


def test_everybody_may_read_when_and_with_whom():
    assert [part.title for part in public_parts(told())] == ["时间安排", "联合检查"]

"""期限说明 in one plain sentence: the last day, how far off it is, which rule set it and how it was counted."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.law.parameters.titles import titled
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.sentences import sentence
from fadu.ui.badges import CountedRun, DeadlineBadge
from fadu.ui.formats import full_day, long_day


def reading(deadline: DeadlineBadge, rule: Rule) -> str:
    """The last day and why, before the table that shows every day of it."""
    counted = _counted(deadline.steps) if deadline.steps else "期限由办理时载明的日期或者时刻确定"
    unsure = "该期限跨入放假安排尚未登记的年度，最后一日为暂定。" if deadline.provisional else ""
    distance = deadline.text.replace("剩", "还有").replace("逾期", "已经逾期")
    return (
        f"最后一日是{full_day(deadline.due)}，{distance}。"
        f"{titled(sentence(rule))}；{counted}。{unsure}"
    )


def _counted(steps: Sequence[CountedRun]) -> str:
    """自2026年11月23日起算，当日不计，数满30个工作日: the first run is the day that is not counted."""
    counted = [step for step in steps if step.counted]
    rolled = any(step.why.endswith("顺延") for step in steps)
    return (
        f"自{long_day(steps[0].first)}起算，当日不计{_length(counted)}"
        f"{'，届满之日不是工作日，顺延到其后的第一个工作日' if rolled else ''}"
    )


def _length(counted: Sequence[CountedRun]) -> str:
    """Months and years go by the calendar: their number is not a number of days."""
    if any(step.why.startswith(("按月", "按年")) for step in counted):
        return ""
    unit = "日" if any(step.why.startswith("按日") for step in counted) else "个工作日"
    return f"，数满{sum(step.counted for step in counted)}{unit}"

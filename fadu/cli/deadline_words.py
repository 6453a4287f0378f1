"""Days and runs of days as `fadu deadline` prints them, for people and for machines."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from fadu.kernel.periods import Step

PROVISIONAL = "暂定：涉及尚未公布放假安排的年份，公布后须重新计算"
_WEEKDAYS = "一二三四五六日"


def with_weekday(day: date) -> str:
    """2025-06-03（星期二）."""
    return f"{day}（星期{_WEEKDAYS[day.weekday()]}）"


def steps_told(steps: Iterable[Step]) -> Iterator[str]:
    """One line a run."""
    for step in steps:
        days = f"{step.first}" if step.first == step.last else f"{step.first} 至 {step.last}"
        yield f"  {days}  计{step.counted}日  {step.why}"


def steps_json(steps: Iterable[Step]) -> list[dict[str, Any]]:
    """The runs as objects."""
    return [
        {
            "first": step.first.isoformat(),
            "last": step.last.isoformat(),
            "counted": step.counted,
            "why": step.why,
        }
        for step in steps
    ]

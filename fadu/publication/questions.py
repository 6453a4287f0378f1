"""What an enterprise is asked about a visit (企业评价的问题): about the work of the unit, never about a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Question:
    """One question with its choices, the best first. None asks about a person."""

    code: str
    words: str
    choices: tuple[str, ...]


QUESTIONS = (
    Question("shown", "检查人员出示执法证件、说明来意", ("是", "否", "不清楚")),
    Question("manner", "检查文明规范", ("满意", "一般", "不满意")),
    Question("clear", "整改要求明白、可行", ("满意", "一般", "不满意")),
    Question("undisturbed", "检查影响正常生产经营", ("没有影响", "略有影响", "影响较大")),
)


def quarter_of(day: date) -> str:
    """2026Q1."""
    return f"{day.year}Q{(day.month + 2) // 3}"

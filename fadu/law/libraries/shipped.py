"""What the product brings along: phrases made from the catalogue, standards with their labels, foreign titles."""

from __future__ import annotations

from functools import cache

from fadu.law.libraries import standards
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.filling import FIELD, shipped_fields
from fadu.law.libraries.guidance import guide
from fadu.law.libraries.kinds import CRITERION, PHRASE, STANDARD
from fadu.law.libraries.titles import TITLE, shipped_titles
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.choice import successors
from fadu.law.penalties.terms import Conduct, Measure, Stage
from fadu.law.vocabulary.status import Status

_ORDERS = {
    Measure.CORRECT: "于【日期】前改正：【具体要求】",
    Measure.REMOVE: "【立即】或者于【日期】前消除下列事故隐患：【隐患和要求】",
    Measure.STOP_ACT: "立即停止上述违法活动",
    Measure.STOP_BUILDING: "停止建设【项目名称】",
    Measure.STOP_BUILDING_OR_RECTIFY: "【停止建设或者停产停业整顿】",
    Measure.HARMLESS: "对【化学品名称、数量】进行无害化处理",
}


@cache
def shipped(library: str) -> tuple[Entry, ...]:
    """The shipped entries of a library; tiers and lists are the bureau's own, none comes along."""
    makers = {
        PHRASE.code: _phrases,
        STANDARD.code: standards.standards,
        CRITERION.code: standards.criteria,
        TITLE.code: shipped_titles,
        FIELD.code: shipped_fields,
    }
    return makers[library]() if library in makers else ()


def _phrases() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            PHRASE.code, row.code, phrase(row), row.since, row.until, "随系统提供的示范用语",
            Status.P, demo=True,
        )
        for row in CATALOGUE
    )  # fmt: skip


def phrase(row: Conduct) -> dict[str, str]:
    """The sample phrases of a conduct, in our own words."""
    later = successors(row)
    evidence, questions = guide(later[0].code if later else row.code)
    return {
        "conduct": row.code,
        "fact": f"经查，【当事人】于【时间】在【地点】有下列行为：{row.words}。具体情形：【情形】。",
        "violates": str(row.violates or ""),
        "order": _order(row),
        "evidence": "\n".join(evidence.split("；")),
        "questions": "\n".join(f"{q}？" for q in questions.split("；")),
    }


def _order(row: Conduct) -> str:
    """What is ordered beside the penalty (行政处罚法 28(1))."""
    ordered = [
        _ORDERS[c.measure]
        for c in row.consequences
        if c.stage is Stage.FIRST and c.measure in _ORDERS
    ]
    return (
        f"责令【当事人】{'；'.join(ordered)}。" if ordered else "责令【当事人】改正：【具体要求】。"
    )

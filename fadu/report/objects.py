"""Figures of the objects of supervision: how many, by the sectors of high risk, and how far they are graded."""

from __future__ import annotations

from django.db.models import QuerySet

from fadu.figures.grammar import Count, CutOff, Extent, Figure, Rate, Records
from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.registry.models import SupervisedObject
from fadu.registry.objects import selectors

_OWNER = "安全生产综合协调科"
_AS_OF = "以统计期最后一日列在监管对象的为准；行业按现在的登记。"


def supervised(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Objects under supervision on the last day of the span."""
    return selectors.supervised(scope, span.last)


def fireworks(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Of them, those of 烟花爆竹."""
    return supervised(scope, span).filter(sector="烟花爆竹")


def chemicals(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Of them, those of 危险化学品."""
    return supervised(scope, span).filter(sector="危险化学品")


def mines(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Of them, those of 非煤矿山."""
    return supervised(scope, span).filter(sector="非煤矿山")


def graded(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Objects under supervision on the last day of the span that had been graded by then."""
    return selectors.graded(scope, span.last)


def at_major_risk(scope: Scope, span: Span) -> QuerySet[SupervisedObject]:
    """Of them, those whose newest grading by then is 重大风险."""
    return selectors.graded(scope, span.last, "重大风险")


def _count(code: str, title: str, records: Records, meaning: str) -> Count:
    return Count(
        code=f"objects.{code}", title=title, unit="家", meaning=meaning, owner=_OWNER, extent=Extent.CITY,
        cut_off=CutOff.AS_OF, page="party", records=records,
    )  # fmt: skip


OBJECTS = _count("supervised", "监管对象数", supervised, f"列入监管的单位和个体工商户，{_AS_OF}")
FIREWORKS = _count("fireworks", "烟花爆竹监管对象数", fireworks, f"监管行业为烟花爆竹的，{_AS_OF}")
CHEMICALS = _count(
    "chemicals", "危险化学品监管对象数", chemicals, f"监管行业为危险化学品的，{_AS_OF}"
)
MINES = _count("mines", "非煤矿山监管对象数", mines, f"监管行业为非煤矿山的，{_AS_OF}")
GRADED = _count(
    "graded", "已评定风险等级的监管对象数", graded,
    "统计期最后一日列在监管对象、评定日期不晚于该日的。",
)  # fmt: skip
MAJOR = _count(
    "major_risk", "重大风险监管对象数", at_major_risk,
    "统计期最后一日列在监管对象、截至该日最近一次评定为重大风险的。",
)  # fmt: skip
GRADED_RATE = Rate(
    code="objects.graded_rate", title="监管对象风险等级评定率", owner=_OWNER, extent=Extent.CITY,
    meaning="已评定风险等级的监管对象数占监管对象数的百分比，四舍五入保留两位小数。", cut_off=CutOff.AS_OF,
    page="party", numerator=GRADED, denominator=OBJECTS,
)  # fmt: skip
ALL: tuple[Figure, ...] = (OBJECTS, FIREWORKS, CHEMICALS, MINES, GRADED, MAJOR, GRADED_RATE)

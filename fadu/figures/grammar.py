"""The grammar of figures (统计指标): a figure is first a set of records and only then a number."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from fadu.figures.measures import RECORDS, Measure
from fadu.figures.selectors import narrowed
from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.kernel.errors import Refused
from fadu.matters.scope import Scope

Records = Callable[[Scope, Span], QuerySet[Any]]
"""A selector: the records that count, within the viewer's reach and the days of the span."""

_CODE = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")


class Extent(StrEnum):
    """Whose records count (统计范围). It is part of the figure, so that the two are never mixed."""

    OWN = "own"
    CITY = "city"

    @property
    def label(self) -> str:
        """As printed: 本局 or 全市."""
        return {"own": "本局", "city": "全市"}[self.value]


class Origin(StrEnum):
    """Where the numbers come from (数据来源); the value is what is printed."""

    RECORDS = "本系统办理记录"
    RETURN = "单位报送"
    EXPORT = "外部系统导出"
    NOTICE = "上级机关通报"
    HISTORICAL = "历史文件"


class CutOff(StrEnum):
    """Which day decides whether a record counts (截止规则); the value is what is printed."""

    WITHIN = "统计期内办理的，以办理日期为准"
    AS_OF = "统计期最后一日仍然有效的"
    BY_LAST_DAY = "自统计期首日起计，至最后一日止的办理结果"
    REPORTED = "以报送单位写明的截止日期为准"


def matter_of(row: Any) -> str:
    """The matter a record belongs to: its column `matter`, else the part of its key before a colon."""
    return getattr(row, "matter", "") or str(row.pk).split(":", 1)[0]


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure(ABC):
    """One entry of the dictionary of figures. Wrong definitions fail at import, all faults at once.

    meaning: one or two sentences that settle what is counted; printed under every table.
    owner: the office that answers for it (责任科室).
    version: raised whenever what is counted changes.
    not_for_assessment: the citation that forbids assessing anybody by it; empty if none does.
    page: URL name of a record's page, which takes the matter's id.
    """

    code: str
    title: str
    unit: str
    meaning: str
    owner: str
    extent: Extent = Extent.OWN
    origin: Origin = Origin.RECORDS
    cut_off: CutOff = CutOff.WITHIN
    version: int = 1
    not_for_assessment: str = ""
    page: str = "matter"

    def __post_init__(self) -> None:
        if problems := self.problems():
            listed = "\n".join(f"  · {one}" for one in problems)
            raise ValueError(f"指标“{self.title}”（{self.code}）定义有误：\n{listed}")

    def problems(self) -> list[str]:
        """Everything wrong with the definition."""
        found = []
        if not _CODE.fullmatch(self.code):
            found.append("代码应为“业务.指标”，用小写英文字母、数字和下划线。")
        if not (self.title and self.unit and self.owner):
            found.append("名称、单位、责任科室都要写明。")
        if not self.meaning.endswith("。"):
            found.append("口径要写成完整的句子。")
        if self.version < 1:
            found.append("版本从1起。")
        return found

    @abstractmethod
    def value(self, scope: Scope, span: Span) -> Value:
        """What the figure comes to. Refused where the viewer sees less than the figure covers."""

    @abstractmethod
    def found(self, scope: Scope, span: Span) -> QuerySet[Any]:
        """The records behind the value."""

    @property
    @abstractmethod
    def rule(self) -> str:
        """What turns records into the number, for the definition's digest."""

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The figures that this one is computed from."""
        return ()

    def record_title(self, row: Any) -> str:
        """How a record is named in the list behind the figure."""
        return str(row)

    def record_key(self, row: Any) -> str:
        """What the record's page is opened with."""
        return matter_of(row)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.code} {self.title}>"


@dataclass(frozen=True, kw_only=True, eq=False)
class Count(Figure):
    """A number measured over records (计数、合计): `measure(records)`, so number and list agree.

    records: the selector; its rows carry `province`, `city`, `county` and an unsliced QuerySet.
    form: MONEY where the measure gives fen.
    """

    records: Records
    measure: Measure = RECORDS
    form: Form = Form.WHOLE

    def problems(self) -> list[str]:
        """Everything wrong with the definition."""
        found = super().problems()
        if self.form.ratio:
            found.append("计数不能是比率，比率请用 Rate。")
        if (self.form is Form.MONEY) != (self.unit == "元"):
            found.append("金额以分计量、以元为单位：form 与 unit 要一致。")
        return found

    def value(self, scope: Scope, span: Span) -> Value:
        """`measure` over the records."""
        return Value(self.form, self.measure.compute(self.found(scope, span)))

    def found(self, scope: Scope, span: Span) -> QuerySet[Any]:
        """The records of the figure's extent within the viewer's reach."""
        return narrowed(scope, self.records(scope, span), own=self.extent is Extent.OWN)

    @property
    def rule(self) -> str:
        """The selector's name and sentence, and the measure."""
        said = (self.records.__doc__ or "").strip()
        return f"{self.records.__module__}.{self.records.__qualname__}|{said}|{self.measure.code}"


@dataclass(frozen=True, kw_only=True, eq=False)
class Rate(Figure):
    """One figure in percent of another, half-up in integers, shown with both (比率)."""

    numerator: Figure
    denominator: Figure
    unit: str = "%"

    def __post_init__(self) -> None:
        inherit(self)
        super().__post_init__()

    def problems(self) -> list[str]:
        """Everything wrong with the definition."""
        found = super().problems()
        if self.unit != "%":
            found.append("比率的单位是%。")
        if {self.numerator.extent, self.denominator.extent} != {self.extent}:
            found.append("分子、分母和比率的统计范围必须相同，不得混用本局与全市。")
        return found

    def value(self, scope: Scope, span: Span) -> Value:
        """Numerator over denominator; not reported as long as one of them is not."""
        over, under = (part.value(scope, span) for part in self.parts)
        if over.gap or under.gap:
            return Value(Form.PERCENT)
        covered = [v.covered for v in (over, under) if v.covered is not None]
        expected = [v.expected for v in (over, under) if v.expected is not None]
        return Value(
            Form.PERCENT, over.numerator, under.numerator,
            min(covered, default=None), max(expected, default=None),
        )  # fmt: skip

    def found(self, scope: Scope, span: Span) -> QuerySet[Any]:
        """The records of the denominator."""
        return self.denominator.found(scope, span)

    @property
    def parts(self) -> tuple[Figure, ...]:
        """Numerator and denominator."""
        return (self.numerator, self.denominator)

    @property
    def rule(self) -> str:
        """The codes of both parts."""
        return f"{self.numerator.code}/{self.denominator.code}"

    def record_title(self, row: Any) -> str:
        """As the denominator names it."""
        return self.denominator.record_title(row)

    def record_key(self, row: Any) -> str:
        """As the denominator opens it."""
        return self.denominator.record_key(row)


def inherit(figure: Figure) -> None:
    """Let a figure made of others take over their origin, and their cut-off where it names none."""
    part = figure.parts[0]
    if len({p.origin for p in figure.parts}) == 1:
        object.__setattr__(figure, "origin", part.origin)
    if figure.cut_off is CutOff.WITHIN:
        object.__setattr__(figure, "cut_off", part.cut_off)


def demand_assessable(figure: Figure) -> None:
    """Refuse to assess anybody by a figure that the law keeps out of assessments (不得用于考核)."""
    if figure.not_for_assessment:
        raise Refused(
            f"“{figure.title}”不得作为考核指标",
            basis=figure.not_for_assessment,
            todo="请从考核表中删去该项；统计和年度报告不受影响。",
        )

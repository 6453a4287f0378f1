"""A figure that is born elsewhere (报送指标): its number comes from accepted returns and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from fadu.figures.grammar import CutOff, Extent, Figure, Origin
from fadu.figures.selectors import narrowed
from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.matters.scope import Scope
from fadu.returns import selectors
from fadu.returns.models import Return


class Collect(StrEnum):
    """Who reports: the bureau itself for all, or every unit for itself; the value goes into the digest."""

    WHOLE = "whole"
    UNITS = "units"

    @property
    def label(self) -> str:
        """As printed."""
        return {"whole": "本局汇总报送", "units": "各单位分别报送"}[self.value]


@dataclass(frozen=True, kw_only=True, eq=False)
class Returned(Figure):
    """A reported number. PERCENT and MEAN ask for numerator and denominator in the same return.

    needs_list: the list of what was counted must come with the number.
    numerator_title, denominator_title: what the reporting unit is asked for.
    """

    origin: Origin = Origin.RETURN
    cut_off: CutOff = CutOff.REPORTED
    form: Form = Form.WHOLE
    collect: Collect = Collect.WHOLE
    needs_list: bool = False
    numerator_title: str = "数值"
    denominator_title: str = ""
    page: str = "returns:return_detail"

    def problems(self) -> list[str]:
        """Everything wrong with the definition."""
        found = super().problems()
        if self.origin is Origin.RECORDS:
            found.append("报送指标的来源不能是本系统办理记录。")
        if self.form.ratio != bool(self.denominator_title):
            found.append("比率和平均数要写明分母，其他指标没有分母。")
        if self.collect is Collect.UNITS and (self.extent is Extent.OWN or self.form is Form.MEAN):
            found.append("各单位分别报送的只能是全市的数量或者比率。")
        return found

    def value(self, scope: Scope, span: Span) -> Value:
        """The sum over the accepted returns, with their coverage."""
        rows = list(self.found(scope, span))
        covered, expected = self._coverage(scope, span, rows)
        if not rows:
            return Value(self.form, covered=covered, expected=expected)
        over = sum(row.numerator or 0 for row in rows)
        under = sum(row.denominator or 0 for row in rows) if self.form.ratio else None
        return Value(self.form, over, under, covered, expected)

    def found(self, scope: Scope, span: Span) -> QuerySet[Any]:
        """The accepted returns of the span's year; none for a span that crosses years."""
        if span.year is None:
            return selectors.accepted(scope, self.code, 0).none()
        rows = selectors.accepted(scope, self.code, span.year)
        rows = narrowed(scope, rows, own=self.extent is Extent.OWN)
        if self.collect is Collect.WHOLE:
            rows = rows.filter(county=scope.agency)
        return rows

    @property
    def rule(self) -> str:
        """How the returns are collected."""
        return f"returns|{self.collect}"

    def record_title(self, row: Any) -> str:
        """The number of the return, as of its cut-off."""
        value = Value(self.form, row.numerator, row.denominator)
        return f"{value.written(self.unit)}（截至{row.cut_off}）"

    def record_key(self, row: Any) -> str:
        """The return itself."""
        return str(row.pk)

    def _coverage(
        self, scope: Scope, span: Span, rows: list[Return]
    ) -> tuple[int | None, int | None]:
        """Of how many units the accepted returns speak, and of how many they should."""
        if span.year is None:
            return None, None
        wanted = selectors.asked(scope, self.code, span.year)
        if self.collect is Collect.WHOLE:
            wanted = wanted.filter(county=scope.agency)
        spoken = sum(row.covered or 0 for row in rows)
        known = {row.county: row.expected or 1 for row in rows}
        counties = set(wanted.values_list("county", flat=True)) | set(known)
        return (spoken, sum(known.get(c, 1) for c in counties)) if counties else (None, None)

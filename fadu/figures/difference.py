"""What is left of a figure once its part is taken away (差额): 尚未整改 = 排查 − 已整改."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from fadu.figures.grammar import Count, Figure, inherit
from fadu.figures.span import Span
from fadu.figures.values import Form, Value
from fadu.matters.scope import Scope


@dataclass(frozen=True, kw_only=True, eq=False)
class Difference(Figure):
    """`whole` less `part`, both whole numbers of the same extent and unit."""

    whole: Figure
    part: Figure

    def __post_init__(self) -> None:
        inherit(self)
        super().__post_init__()

    def problems(self) -> list[str]:
        """Everything wrong with the definition."""
        found = super().problems()
        if {self.whole.extent, self.part.extent} != {self.extent}:
            found.append("差额和两个组成指标的统计范围必须相同。")
        if {self.whole.unit, self.part.unit} != {self.unit}:
            found.append("差额和两个组成指标的单位必须相同。")
        return found

    def value(self, scope: Scope, span: Span) -> Value:
        """The difference; not reported as long as one of them is not."""
        part, whole = (figure.value(scope, span) for figure in self.parts)
        if part.numerator is None or whole.numerator is None:
            return Value(Form.WHOLE)
        left = whole.numerator - part.numerator
        return Value(Form.WHOLE, left, covered=whole.covered, expected=whole.expected)

    def found(self, scope: Scope, span: Span) -> QuerySet[Any]:
        """The records of the whole that are not those of the part; of returns, those of the whole."""
        whole = self.whole.found(scope, span)
        if not (isinstance(self.whole, Count) and isinstance(self.part, Count)):
            return whole
        return whole.exclude(pk__in=self.part.found(scope, span).order_by().values("pk"))

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The part, and the whole it is taken from."""
        return (self.part, self.whole)

    @property
    def rule(self) -> str:
        """The codes of both."""
        return f"{self.whole.code}-{self.part.code}"

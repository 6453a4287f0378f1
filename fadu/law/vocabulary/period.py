"""Periods as the law writes them (期限), and periods that a fact or a parameter supplies."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.kernel.periods import Span, Unit
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class Period:
    """A fixed number of units. `written` is the number as the article prints it, e.g. 七日."""

    count: int
    unit: Unit
    status: Status = Status.V
    roll: bool = True

    @property
    def span(self) -> Span:
        """The kernel's span."""
        return Span(self.count, self.unit)

    def __str__(self) -> str:
        return f"{self.count}{self.unit.words}"


@dataclass(frozen=True)
class Given:
    """A period that the act states (`fact`: a last day or a number) or a parameter supplies.

    `fact` of kind DATE is the last day itself; of kind NUMBER it is a count of `unit`.
    An empty `parameter` refuses the act that reads it; `optional` leaves the rule without effect.
    """

    fact: Fact | None = None
    parameter: str = ""
    unit: Unit = Unit.DAY
    status: Status = Status.V
    roll: bool = True
    optional: bool = False

    def __str__(self) -> str:
        return f"“{self.fact.title}”所定期限" if self.fact else f"参数“{self.parameter}”所定期限"


Term = Period | Given

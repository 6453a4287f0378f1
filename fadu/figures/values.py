"""What a figure comes to: whole numbers with their operands, printed without floats."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fadu.kernel.money import yuan
from fadu.kernel.numbers import percent

PLACES = 2


class Form(StrEnum):
    """How the integers of a value are to be read and printed."""

    WHOLE = "whole"  # a count
    MONEY = "money"  # fen, printed in 元
    PERCENT = "percent"  # numerator / denominator, in percent, half-up
    MEAN = "mean"  # hundredths / denominator: an average score, half-up

    @property
    def ratio(self) -> bool:
        """Whether the value has a denominator."""
        return self in (Form.PERCENT, Form.MEAN)


class Gap(StrEnum):
    """Why a figure has no number; the value is what is printed in its place."""

    NONE = ""
    NOT_REPORTED = "未报送"
    NOTHING_COUNTED = "统计期内无相应记录"


@dataclass(frozen=True)
class Value:
    """A figure's value: `numerator` alone, or over `denominator`; both None while not reported.

    `covered` of `expected` units stand behind a reported value.
    """

    form: Form
    numerator: int | None = None
    denominator: int | None = None
    covered: int | None = None
    expected: int | None = None

    @property
    def gap(self) -> Gap:
        """Why there is no number; NONE where there is one."""
        if self.numerator is None or (self.form.ratio and self.denominator is None):
            return Gap.NOT_REPORTED
        return Gap.NOTHING_COUNTED if self.form.ratio and self.denominator == 0 else Gap.NONE

    @property
    def text(self) -> str:
        """The number as printed, without its unit: 2177, 98.42; empty where there is none."""
        if self.gap or self.numerator is None:
            return ""
        match self.form:
            case Form.MONEY:
                return yuan(self.numerator)
            case Form.PERCENT:
                return percent(self.numerator, self.denominator or 0, PLACES) or ""
            case Form.MEAN:
                return percent(self.numerator, (self.denominator or 0) * 100 * 100, PLACES) or ""
        return str(self.numerator)

    @property
    def operands(self) -> str:
        """Numerator and denominator of a percentage as printed beside it: 2177/2212."""
        return (
            f"{self.numerator}/{self.denominator}"
            if self.form is Form.PERCENT and not self.gap
            else ""
        )

    @property
    def coverage(self) -> str:
        """How many of the units have reported: 已报9家，应报10家; empty where nobody reports."""
        if self.covered is None or self.expected is None:
            return ""
        return f"应报{self.expected}家，已报{self.covered}家"

    def written(self, unit: str) -> str:
        """The number with its unit, or the words that stand in its place."""
        return f"{self.text}{unit}" if not self.gap else str(self.gap)

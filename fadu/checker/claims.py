"""Arithmetic of claims (数据核算): what the operands allow, against what the text states.

Everything is exact: fractions, and intervals where the print is rounded. 2177 ÷ 2212 printed to
two places is 98.42 (half-up); 98.41 is the truncation; anything else is wrong.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from fadu.checker.numbers import HALF, Number


class Fit(Enum):
    """How a stated number fits the computed one."""

    RIGHT = "right"
    TRUNCATED = "truncated"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Range:
    """The values a computation may have, with the one its printed operands give."""

    low: Fraction
    point: Fraction
    high: Fraction

    @property
    def exact(self) -> bool:
        """Whether nothing in it was rounded."""
        return self.low == self.high

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.point + other.point, self.high + other.high)

    def __sub__(self, other: "Range") -> "Range":
        return Range(self.low - other.high, self.point - other.point, self.high - other.low)

    def __truediv__(self, other: "Range") -> "Range":
        """The quotient of a range by a positive one."""
        ends = [end / base for end in (self.low, self.high) for base in (other.low, other.high)]
        return Range(min(ends), self.point / other.point, max(ends))

    def scaled(self, factor: int) -> "Range":
        """The range times a whole positive factor."""
        return Range(self.low * factor, self.point * factor, self.high * factor)

    def meets(self, other: "Range") -> bool:
        """Whether both may be the same number."""
        return self.low <= other.high and other.low <= self.high


def range_of(number: Number) -> Range:
    """The values a printed number stands for."""
    return Range(number.low, number.value, number.high)


def total(numbers: list[Number]) -> Range:
    """The sum of printed numbers."""
    zero = Fraction(0)
    result = Range(zero, zero, zero)
    for number in numbers:
        result += range_of(number)
    return result


def fit(stated: Number, computed: Range) -> Fit:
    """Compare a stated rounded number (a rate, in its printed places) with a computed one.

    A rounded operand that could have given the stated number makes it right.
    """
    step = Fraction(1, 10**stated.decimals)
    half = step * HALF
    if computed.low < stated.value + half and computed.high >= stated.value - half:
        return Fit.RIGHT
    if computed.low < stated.value + step and computed.high >= stated.value:
        return Fit.TRUNCATED if computed.exact else Fit.RIGHT
    return Fit.WRONG


def rounded(value: Fraction, decimals: int) -> str:
    """A value half-up to a number of places, as a report would print it: (7/8, 2) → "0.88"."""
    sign = "-" if value < 0 else ""
    scaled = (abs(value) * 10**decimals * 2 + 1) // 2
    digits = str(scaled).rjust(decimals + 1, "0")
    return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def printed(value: Fraction) -> str:
    """A value with as many places as it has, six at most: 1250 → "1250", 25/2 → "12.5"."""
    text = rounded(value, 6)
    return text.rstrip("0").rstrip(".") if "." in text else text


def division(part: Number, whole: Number) -> str:
    """A quotient as messages show it: 2177÷2212, 1150万元÷1200万元."""
    numbers = (part, whole)
    if "元" in (part.unit, whole.unit):
        return "÷".join(amount(number.value, number.measure) for number in numbers)
    return "÷".join(printed(number.value) for number in numbers)


def amount(value: Fraction, unit: str) -> str:
    """A value with its unit as a reader expects it: 12050000 元 → "1205万元"."""
    if unit == "元" and abs(value) >= 10**8 and value % 10**6 == 0:
        return f"{printed(value / 10**8)}亿元"
    if unit == "元" and abs(value) >= 10**4:
        return f"{printed(value / 10**4)}万元"
    return f"{printed(value)}{unit}"

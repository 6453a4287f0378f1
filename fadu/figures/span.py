"""The days a figure counts over (统计期), first and last day included, in Shanghai."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import chinese_day, instant_of


@dataclass(frozen=True)
class Span:
    """From the first day to the last, both counted. BadInput if they are the wrong way round."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadInput("统计期的截止日期不得早于起始日期")

    @classmethod
    def of_year(cls, year: int, cut_off: date | None = None) -> Span:
        """A calendar year, up to `cut_off` where the data are cut off within it."""
        if not 2000 <= year <= 2100:
            raise BadInput(f"年度“{year}”无法识别", todo="请写四位数的年度，如 2024")
        last = date(year, 12, 31)
        if cut_off is not None and cut_off < date(year, 1, 1):
            raise BadInput(f"截止日期{cut_off}早于{year}年")
        return cls(date(year, 1, 1), min(cut_off or last, last))

    @property
    def year(self) -> int | None:
        """The calendar year within which the span lies; None where it crosses years."""
        return self.first.year if self.first.year == self.last.year else None

    def on(self, column: str) -> Q:
        """The rows whose day in `column` lies within the span."""
        return Q(**{f"{column}__gte": self.first, f"{column}__lte": self.last})

    @property
    def start(self) -> datetime:
        """The first instant of the span (UTC)."""
        return instant_of(self.first)

    @property
    def end(self) -> datetime:
        """The first instant after the span (UTC): filter with `__lt`."""
        return instant_of(self.last + timedelta(days=1))

    @property
    def title(self) -> str:
        """As it is printed: 2024年度, or 2024年1月1日至2024年6月30日."""
        if self.year and (self.first, self.last) == (
            date(self.year, 1, 1),
            date(self.year, 12, 31),
        ):
            return f"{self.year}年度"
        return f"{chinese_day(self.first)}至{chinese_day(self.last)}"

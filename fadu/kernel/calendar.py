"""The working-day calendar (工作日历): one row a day, from the yearly State Council notice.

国务院关于职工工作时间的规定第七条 sets the weekend, 全国年节及纪念日放假办法第七条 the shifts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from fadu.kernel.errors import BadInput


@dataclass(frozen=True)
class CalendarDay:
    """One day: whether state organs work, the holiday's name or "", the notice, and if it is out.

    `confirmed` is False while the State Council has not yet published the year's arrangement.
    """

    day: date
    works: bool
    name: str
    source: str
    confirmed: bool


@dataclass(frozen=True)
class WorkCalendar:
    """An unbroken table of days, searched by ordinal; days outside it are BadInput."""

    version: str
    first: date
    last: date
    _days: tuple[CalendarDay, ...] = field(repr=False)
    _working: tuple[int, ...] = field(repr=False)
    _unconfirmed: tuple[int, ...] = field(repr=False)

    def __hash__(self) -> int:
        # Not over thousands of days: calendars that differ do so in their version.
        return hash((self.version, self.first, self.last))

    @classmethod
    def from_days(cls, days: Iterable[CalendarDay], version: str) -> Self:
        """Build a calendar from days in any order; doubled and missing days are BadInput."""
        table = tuple(sorted(days, key=lambda row: row.day))
        if not table:
            raise BadInput("工作日历没有任何日期")
        start = table[0].day.toordinal()
        for expected, row in enumerate(table, start):
            if row.day.toordinal() != expected:
                raise BadInput(
                    f"工作日历须逐日连续：{date.fromordinal(expected)} 缺失或者前一日重复"
                )
        return cls(
            version=version,
            first=table[0].day,
            last=table[-1].day,
            _days=table,
            _working=tuple(row.day.toordinal() for row in table if row.works),
            _unconfirmed=tuple(row.day.toordinal() for row in table if not row.confirmed),
        )

    def day(self, day: date) -> CalendarDay:
        """The row of a day."""
        if not self.first <= day <= self.last:
            raise self._outside(day.year)
        return self._days[day.toordinal() - self.first.toordinal()]

    def works(self, day: date) -> bool:
        """Whether a day is a working day (工作日), make-up working days (调休) included."""
        return self.day(day).works

    def nth_workday_after(self, day: date, n: int) -> date:
        """The n-th working day after a day that is itself not counted; n is at least 1."""
        if n < 1:
            raise ValueError("the first working day after a day is number 1")
        if not self.first <= day <= self.last:
            raise self._outside(day.year)
        place = bisect_right(self._working, day.toordinal()) + n - 1
        if place >= len(self._working):
            raise self._outside(self.last.year + 1)
        return date.fromordinal(self._working[place])

    def nth_workday_before(self, day: date, n: int) -> date:
        """The n-th working day before a day that is itself not counted; n is at least 1."""
        if n < 1:
            raise ValueError("the first working day before a day is number 1")
        if not self.first <= day <= self.last:
            raise self._outside(day.year)
        place = bisect_left(self._working, day.toordinal()) - n
        if place < 0:
            raise self._outside(self.first.year - 1)
        return date.fromordinal(self._working[place])

    def roll(self, day: date) -> date:
        """The first working day on or after a day (民事诉讼法第八十五条第三款)."""
        if not self.first <= day <= self.last:
            raise self._outside(day.year)
        place = bisect_left(self._working, day.toordinal())
        if place >= len(self._working):
            raise self._outside(self.last.year + 1)
        return date.fromordinal(self._working[place])

    def workdays_between(self, after: date, until: date) -> int:
        """Working days later than `after`, up to and including `until`; 0 when there are none."""
        for end in (after, until):
            if not self.first <= end <= self.last:
                raise self._outside(end.year)
        found = bisect_right(self._working, until.toordinal())
        return max(0, found - bisect_right(self._working, after.toordinal()))

    def provisional(self, day: date) -> bool:
        """Whether a day's arrangement has not been published yet (暂定)."""
        return not self.day(day).confirmed

    def provisional_between(self, after: date, until: date) -> bool:
        """Whether any day later than `after`, up to `until`, is still provisional."""
        place = bisect_right(self._unconfirmed, after.toordinal())
        return place < len(self._unconfirmed) and self._unconfirmed[place] <= until.toordinal()

    def _outside(self, year: int) -> BadInput:
        return BadInput(
            f"工作日历没有{year}年的数据（现有{self.first}至{self.last}）",
            todo=f"请系统管理员按国务院办公厅放假通知录入{year}年的工作日历",
        )

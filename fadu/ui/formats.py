"""How days, instants, amounts and counts are written on every screen and printed page."""

from datetime import date, datetime
from typing import Final

from fadu.kernel.money import in_yuan
from fadu.kernel.zone import SHANGHAI, chinese_day, day_of

NOTHING: Final = "—"
"""What stands where a value is absent, so that an empty cell is never mistaken for a fault."""

_WEEKDAYS = "一二三四五六日"


def _day(value: date | datetime) -> date:
    return day_of(value) if isinstance(value, datetime) else value


def long_day(value: date | datetime | None) -> str:
    """2024年3月5日; an aware instant is taken on its day in Shanghai, nothing becomes a dash."""
    if value is None or value == "":
        return NOTHING
    return chinese_day(_day(value))


def full_day(value: date | datetime | None) -> str:
    """2024年3月5日（星期二）: for last days, where the weekday matters."""
    if value is None or value == "":
        return NOTHING
    return f"{long_day(value)}（星期{_WEEKDAYS[_day(value).weekday()]}）"


def short_day(value: date | datetime | None) -> str:
    """3月5日, where the year stands in the heading or the filter."""
    if value is None or value == "":
        return NOTHING
    day = _day(value)
    return f"{day.month}月{day.day}日"


def iso_day(value: date | datetime | None) -> str:
    """2024-03-05, for machines: `datetime` of a `<time>`, the value of an input."""
    if value is None or value == "":
        return NOTHING
    return _day(value).isoformat()


def clock(value: datetime | None) -> str:
    """10:32 in Shanghai."""
    if value is None or value == "":
        return NOTHING
    _day(value)  # refuses an instant without a zone
    return f"{value.astimezone(SHANGHAI):%H:%M}"


def moment(value: datetime | None) -> str:
    """2024年3月5日 10:32 in Shanghai."""
    if value is None or value == "":
        return NOTHING
    return f"{long_day(value)} {clock(value)}"


def money(fen: int | None) -> str:
    """Fen as 元 with grouped thousands: 123456 → 1,234.56元; whole 元 without decimals."""
    if fen is None or fen == "":
        return NOTHING
    return in_yuan(fen)


def count(number: int | None) -> str:
    """A count with grouped thousands: 12345 → 12,345."""
    return NOTHING if number is None or number == "" else f"{number:,}"

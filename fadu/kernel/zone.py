"""Days in Asia/Shanghai (北京时间), instants in UTC: the only place where one becomes the other."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from fadu.kernel.errors import BadInput

SHANGHAI = ZoneInfo("Asia/Shanghai")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})", re.ASCII
)
_MIDNIGHT = time(0, 0)


def day_of(instant: datetime) -> date:
    """The day in Shanghai on which an instant falls; a naive instant is a ValueError."""
    return _aware(instant).astimezone(SHANGHAI).date()


def instant_of(day: date, at: time = _MIDNIGHT) -> datetime:
    """The UTC instant of a wall-clock time in Shanghai, midnight unless told."""
    return datetime.combine(day, at, tzinfo=SHANGHAI).astimezone(UTC)


def chinese_day(day: date) -> str:
    """`2025年3月4日`: a day in a sentence that a person reads."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_moment(instant: datetime) -> str:
    """`2025年3月4日9时5分` in Shanghai, with seconds only where there are any; for periods of hours."""
    local = _aware(instant).astimezone(SHANGHAI)
    seconds = f"{local.second}秒" if local.second else ""
    return f"{chinese_day(local.date())}{local.hour}时{local.minute}分{seconds}"


def rfc3339(instant: datetime) -> str:
    """`2025-03-03T01:02:03Z`, with six digits of a second only where there are any."""
    return _aware(instant).astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_instant(text: str) -> datetime:
    """Read an RFC 3339 instant with its zone into UTC; anything else is BadInput."""
    if _INSTANT.fullmatch(text):
        try:
            return datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise BadInput(f"时刻“{text}”无法识别", todo="请写成 2025-03-03T09:30:00+08:00 的形式")


def parse_day(text: str) -> date:
    """Read `YYYY-MM-DD`; an impossible or differently written day is BadInput."""
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise BadInput(f"日期“{text}”无法识别", todo="请写成 2025-03-03 的形式")


def stated_day(text: str | None) -> date | None:
    """The day that a fact states, None where it states none; facts are read and checked before they are kept."""
    return date.fromisoformat(text) if text else None


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone has no day")
    return instant

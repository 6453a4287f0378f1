from datetime import UTC, date, datetime

import pytest

from fadu.ui import formats

LATE = datetime(2024, 12, 31, 16, 30, tzinfo=UTC)  # already 2025 in Shanghai


def test_an_instant_is_written_on_its_day_in_shanghai() -> None:
    assert formats.long_day(LATE) == "2025年1月1日"
    assert formats.moment(LATE) == "2025年1月1日 00:30"


def test_a_day_is_written_without_padding() -> None:
    assert formats.long_day(date(2024, 3, 5)) == "2024年3月5日"
    assert formats.full_day(date(2024, 3, 10)) == "2024年3月10日（星期日）"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        formats.clock(datetime(2024, 3, 5, 10))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("fen", "text"),
    [(0, "0元"), (5_000_000, "50,000元"), (123_450, "1,234.50元"), (-100, "-1元")],
)
def test_money_is_written_in_yuan(fen: int, text: str) -> None:
    assert formats.money(fen) == text


@pytest.mark.parametrize(
    "write",
    [
        formats.long_day, formats.full_day, formats.short_day, formats.iso_day,
        formats.clock, formats.moment, formats.money, formats.count,
    ],
)  # fmt: skip
def test_nothing_becomes_a_dash(write: object) -> None:
    assert callable(write)
    assert write(None) == formats.NOTHING

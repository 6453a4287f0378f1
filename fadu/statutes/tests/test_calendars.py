"""Calendar years as lines, and the table they make over the shipped years."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.calendar_seed import SEED_FIRST, SEED_LAST
from fadu.kernel.errors import BadInput
from fadu.statutes.calendars import calendar_of, days_of, read_lines, write_lines

SEED = (SEED_FIRST, SEED_LAST)
LINES = "2030-03-04 休 春节\n2030-03-09 班 春节调休"


def test_lines_written_and_read_again_are_the_same() -> None:
    days = list(days_of(2030, LINES, "某通知", confirmed=True))

    assert write_lines(days) == LINES
    assert len(days) == 365
    assert {d.source for d in days} == {"某通知"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2030-02-30 休", "第1行"),
        ("2031-01-01 休 元旦", "第1行"),
        ("2030-01-01 放 元旦", "第1行"),
        ("\n2030-01-01 休\n2030-01-01 休", "第3行"),
    ],
)
def test_a_wrong_line_is_named_by_its_number(text: str, wrong: str) -> None:
    with pytest.raises(BadInput, match=wrong):
        read_lines(2030, text)


def test_a_registered_year_takes_the_place_of_the_shipped_one_and_no_other() -> None:
    shipped = calendar_of([], seed_years=SEED)
    made = calendar_of([(2030, LINES, "某通知", True, 2)], seed_years=SEED)

    assert (made.first, made.last) == (shipped.first, shipped.last)
    assert not made.works(date(2030, 3, 4))
    assert made.works(date(2030, 3, 9))
    assert shipped.provisional(date(2030, 3, 4))
    assert not made.provisional(date(2030, 3, 4))
    assert made.works(date(2025, 10, 11)) is shipped.works(date(2025, 10, 11)) is True
    assert (shipped.version, made.version) == ("seed", "seed+13a91b9155eb")


def test_years_beyond_the_shipped_ones_leave_no_hole() -> None:
    far = SEED_LAST + 3
    made = calendar_of([(far, "", "某通知", True, 0)], seed_years=SEED)

    assert made.last == date(far, 12, 31)
    assert made.provisional(date(far - 1, 6, 1))
    assert not made.provisional(date(far, 6, 1))

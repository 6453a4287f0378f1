"""Every day of 2023 to 2026 against the State Council's notices, counted a second time from other data.

The oracle knows nothing of Fadu's calendar or its periods: the days are those of the package
`holidays`, and it counts one day after another.
"""

from __future__ import annotations

import csv
import io
import time
from datetime import date, timedelta

import pytest
from holidays import country_holidays

from fadu.cli import main

ONE = timedelta(days=1)
FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)
CHINA = country_holidays("CN", years=range(2022, 2028))
WORKS = {
    FIRST + n * ONE: CHINA.is_working_day(FIRST + n * ONE) for n in range((LAST - FIRST).days + 1)
}
ASKED = ((1, "working"), (3, "working"), (5, "working"), (7, "working"), (10, "working"),
         (20, "working"), (1, "calendar"), (15, "calendar"), (30, "calendar"), (90, "calendar"))  # fmt: skip


def counted(start: date, days: int, unit: str, roll: bool) -> date | None:
    """The last day, one day after another; None beyond 2026."""
    day, left = start, days
    while left:
        day += ONE
        if day > LAST:
            return None
        left -= WORKS[day] if unit == "working" else 1
    while roll and not WORKS[day]:
        day += ONE
        if day > LAST:
            return None
    return day


def rows() -> list[tuple[date, int, str, bool, date]]:
    """Every start in the four years with every length whose end lies within them."""
    found = []
    for start in WORKS:
        for days, unit in ASKED:
            for roll in (False, True):
                due = counted(start, days, unit, roll)
                if due:
                    found.append((start, days, unit, roll, due))
    return found


@pytest.fixture(scope="module")
def questions() -> list[tuple[date, int, str, bool, date]]:
    """Computed once."""
    return rows()


def batch(tmp_path, capsys, asked) -> list[dict[str, str]]:
    """The rows as the command answers them."""
    path = tmp_path / "期限.csv"
    lines = (f"{s},{d},{u},{str(r).lower()}" for s, d, u, r, *_ in asked)
    path.write_text("from,days,unit,roll\n" + "\n".join(lines) + "\n", encoding="utf-8")
    assert main(["deadline", "--batch", str(path)]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_every_working_and_calendar_day_of_four_years_is_right(questions, tmp_path, capsys):
    answers = batch(tmp_path, capsys, questions)

    assert len(answers) == len(questions) > 28_000
    wrong = [
        (row, str(due))
        for row, (*_, due) in zip(answers, questions, strict=True)
        if row["due"] != str(due) or row["provisional"] != "false"
    ]
    assert wrong == []


def test_a_hundred_thousand_rows_take_five_seconds_at_most(questions, tmp_path, capsys):
    many = (questions * 4)[:100_000]
    start = time.process_time()
    answers = batch(tmp_path, capsys, many)

    assert len(answers) == 100_000
    assert time.process_time() - start < 5


def test_beyond_the_table_the_file_is_refused_by_line(tmp_path, capsys):
    path = tmp_path / "期限.csv"
    path.write_text("from,days,unit,roll\n2026-01-05,5,working,true\n2031-01-06,900,working,true\n")

    assert main(["deadline", "--batch", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "第3行：工作日历没有2033年的数据" in err

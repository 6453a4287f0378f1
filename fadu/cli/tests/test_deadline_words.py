"""Days and runs of days as they are printed."""

from datetime import date

from fadu.cli.deadline_words import steps_json, steps_told, with_weekday
from fadu.kernel.periods import Step

STEP = Step(date(2025, 3, 4), date(2025, 6, 1), 90, "按日")


def test_a_day_with_its_weekday():
    assert with_weekday(date(2025, 6, 1)) == "2025-06-01（星期日）"


def test_a_run_for_people_and_for_machines():
    one = Step(date(2025, 3, 3), date(2025, 3, 3), 0, "不计入")

    assert list(steps_told([one, STEP])) == [
        "  2025-03-03  计0日  不计入",
        "  2025-03-04 至 2025-06-01  计90日  按日",
    ]
    assert steps_json([STEP]) == [
        {"first": "2025-03-04", "last": "2025-06-01", "counted": 90, "why": "按日"}
    ]

"""What moved with the law in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.faces.desk import moved
from fadu.faces.desk.tests.builders import Office, a_case
from fadu.kernel.zone import instant_of
from fadu.matters.moving import Move

OLD, NEW = instant_of(date(2027, 2, 9)), instant_of(date(2027, 2, 14))


@pytest.mark.parametrize(
    ("move", "words"),
    [
        (
            Move("penalize", "", OLD, NEW, True, False),
            "最后一日由2027年2月8日（星期一）（暂定）改为2027年2月13日（星期六）",
        ),
        (
            Move("penalize", "", OLD, OLD, True, False),
            "最后一日仍为2027年2月8日（星期一），由暂定转为确定",
        ),
        (
            Move("penalize", "", OLD, OLD, False, True),
            "最后一日仍为2027年2月8日（星期一），转为暂定",
        ),
    ],
)
def test_a_move_is_told_by_its_two_days(move: Move, words: str) -> None:
    assert moved.told(move) == words


def test_a_period_of_hours_ends_at_its_moment() -> None:
    assert moved.last_day(datetime(2027, 2, 8, 2, 30, tzinfo=UTC)) == "2027年2月8日 10:30"


def test_the_table_has_one_line_a_period_with_the_matter_and_its_owner(office: Office) -> None:
    case = a_case(office)
    made = moved.table([(case, Move("penalize", "", OLD, NEW, True, False))], {case.owner: "张三"})

    ((matter, act, *days, owner),) = [row.cells for row in made.rows]
    assert matter.url == f"/matters/{case.id}/"
    assert act.text == "作出处罚决定"
    assert [d.text for d in days] == ["2027年2月8日（星期一）（暂定）", "2027年2月13日（星期六）"]
    assert owner.text == "张三"
    assert moved.table([], {}).empty.title == "没有在办事项的期限会变动"

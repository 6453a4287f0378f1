"""The list of what is missing: what each holds up, where it is used, who fills it."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk.missing_page import HOLDS, LATER, WAITS, parts, said, signings, table, used
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.selectors import DECLARED

FINE, UNIT, LATE = (
    "penalty.hearing_fine_unit",
    "deadline.unit_licence_renewal",
    "enforcement.file_review_times",
)


def test_each_line_says_what_it_holds_up_and_who_fills_it() -> None:
    made = table([DECLARED[c] for c in (FINE, UNIT, LATE)], keeps=True)

    assert [row.cells[1].badges for row in made.rows] == [(HOLDS,), (WAITS,), (LATER,)]
    assert {row.cells[4].text for row in made.rows} == {"法规科"}
    assert [row.cells[5].text for row in made.rows] == ["填写"] * 3
    assert len(table([DECLARED[FINE]], keeps=False).columns) == 5


def test_the_list_is_folded_by_subject_and_only_the_first_that_holds_work_up_is_open() -> None:
    made = parts([DECLARED[c] for c in (LATE, UNIT, FINE)], keeps=False)

    assert [(p.title, p.holding, p.open) for p in made] == [
        ("行政处罚", 1, True), ("行政执法", 0, False), ("期限单位", 0, False),
    ]  # fmt: skip
    assert [len(p.table.rows) for p in made] == [1, 1, 1]
    assert [p.open for p in parts([DECLARED[LATE]], keeps=False)] == [False]
    assert parts([], keeps=True) == ()


def test_where_it_is_used_is_cut_after_some() -> None:
    assert used(DECLARED[FINE]).startswith("行政处罚普通程序“")
    assert used(DECLARED["deadline.unit_special_regulations"]).endswith("处")
    assert used(DECLARED[LATE]) == "尚未启用的功能"


def test_a_signature_is_told_with_person_day_and_number() -> None:
    one = MissingList(
        listed=f"{FINE}\n{UNIT}",
        listed_on=date(2025, 3, 2),
        signed_by="a",
        signed_on=date(2025, 3, 3),
    )

    assert said(one, {"a": "李四"}) == "李四于2025年3月3日签署（2项，截至2025年3月2日）"
    assert said(None, {}) == ""
    assert [c.text for c in signings([one], [UNIT], {"a": "李四"}).rows[0].cells] == [
        "2025年3月3日", "李四", "2025年3月2日", "2", "1",
    ]  # fmt: skip

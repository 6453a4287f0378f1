"""裁量 on screen: which norm governs, the range that is left, and where there is none to reckon."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import Http404
from django.urls import reverse

from fadu.faces.desk.amount_page import decided_on, find_amount, norms_table, shown_of, span_said
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.builders import a_case as another
from fadu.law.penalties.facts import Span
from fadu.rooms.penalty.tests.reckonings import made, several_norms


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"amount": 20_000_00}, "一般：罚款2万元"), ({"amount": 0}, "一般：不罚款"),
        ({"amount": None}, "一般：可以在0元以上10万元以下提出"), ({"amount": 900_000_00}, "一般：不能按此提出"),
    ],
)  # fmt: skip
def test_the_heading_says_the_amount_or_the_range_that_is_left(more, said):
    assert shown_of(made("AQF-97-4", **more)) == said


def test_the_norm_that_governs_is_marked_beside_the_others():
    rows = norms_table(made(*several_norms(), amount=20_000_00)).rows
    marks = [row.cells[3].badges[0].text for row in rows]

    assert sorted(marks) == ["让位", "适用"]
    assert span_said(Span(5, 5)) == "0.05元"


def test_the_day_of_decision_is_that_of_the_record_and_of_a_closed_case_never_today():
    def on(*lines: tuple[str, str, bool], closed: bool = False) -> date | None:
        given: Any = [SimpleNamespace(act=a, key=k, corrected=c, at=datetime(2025, 3, 3, tzinfo=UTC)) for a, k, c in lines]  # fmt: skip
        return decided_on(SimpleNamespace(closed=closed), given, "P", date(2026, 1, 1))  # type: ignore[arg-type]

    decided = date(2025, 3, 3)
    assert on(("penalize", "P", False), closed=True) == on(("decide", "", False)) == decided
    assert on(("penalize", "Q", False), ("penalize", "P", True)) == date(2026, 1, 1)
    assert on(("notify", "P", False), closed=True) is None


def test_a_matter_of_another_procedure_has_no_amount(office: Office) -> None:
    matter = another(office)
    viewer = office.bureau.zhang.viewer

    assert find_amount(viewer, matter.pk).pk == matter.pk
    with pytest.raises(Http404):
        find_amount(replace(viewer, scope=office.bureau.wang.viewer.scope), matter.pk)
    assert "裁量" in words(office.browser("张三").get(reverse("matter", kwargs={"id": matter.pk})))

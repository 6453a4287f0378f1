"""裁量 on screen: which norm governs, the range that is left, and where there is none to reckon."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.http import Http404
from django.urls import reverse

from fadu.faces.desk.amount_page import find_amount, norms_table, shown_of, span_said
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


def test_a_matter_of_another_procedure_has_no_amount(office: Office) -> None:
    matter = another(office)
    viewer = office.bureau.zhang.viewer

    assert find_amount(viewer, matter.pk).pk == matter.pk
    with pytest.raises(Http404):
        find_amount(replace(viewer, scope=office.bureau.wang.viewer.scope), matter.pk)
    assert "裁量" in words(office.browser("张三").get(reverse("matter", kwargs={"id": matter.pk})))

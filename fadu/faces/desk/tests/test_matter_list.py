"""The list of matters: one filter at a time, pages by key with a way back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict

from fadu.faces.desk import matter_list
from fadu.faces.desk.tests.builders import Office, a_case
from fadu.faces.desk.tests.conftest import NOW
from fadu.faces.desk.views.matters import FilterForm


@pytest.mark.parametrize(
    ("typed", "state", "procedure", "text"),
    [
        ("", "all", "", ""),
        ("state=due", "due", "", ""),
        ("state=due&procedure=hazard.major", "all", "hazard.major", ""),
        ("q=%E7%83%9F&state=open", "all", "", "烟"),
        ("state=nonsense", "all", "", ""),
    ],
)
def test_the_filter_in_force(typed: str, state: str, procedure: str, text: str) -> None:
    form = FilterForm(QueryDict(typed) if typed else None)
    query = matter_list.query_of(form, "9")

    assert (query.state, query.procedure, query.text, query.after) == (state, procedure, text, "9")


def test_the_way_back_is_the_trail_of_pages_passed() -> None:
    first = matter_list.ways(QueryDict("state=open"), "40")
    second = matter_list.ways(QueryDict(first["next"][1:]), "20")
    third = matter_list.ways(QueryDict(second["next"][1:]), "")

    assert (first["first"], first["previous"]) == ("", "")
    assert parse_qs(second["previous"][1:]) == {"state": ["open"]}
    assert parse_qs(third["previous"][1:])["page"] == ["40"]
    assert parse_qs(third["first"][1:]) == {"state": ["open"]}
    assert third["next"] == ""


def test_the_trail_stays_short() -> None:
    trail = "&".join(f"trail={n}" for n in range(200))
    made = matter_list.ways(QueryDict(f"page=1&{trail}"), "0")

    assert len(parse_qs(made["next"][1:])["trail"]) == matter_list.TRAIL


def test_a_row_says_state_holder_and_next_period(office: Office) -> None:
    case = a_case(office)
    request: Any = SimpleNamespace(viewer=office.people["张三"].viewer, now=NOW)
    row = matter_list.table_of(request, [case]).rows[0]

    assert row.cells[0].text == "未按规定储存案"
    assert [c.text for c in row.cells[1:4]] == ["行政处罚普通程序", "市应急局", "张三"]
    assert row.cells[5].sub == "作出处罚决定"
    assert row.cells[5].deadline is not None
    assert row.tone == ""

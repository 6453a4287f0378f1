"""The sheet and the export of a list, put together in parts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import QueryDict

from fadu.faces.desk import matter_sheets
from fadu.faces.desk.tests.builders import Office, a_case, a_clue
from fadu.faces.desk.tests.conftest import NOW
from fadu.matters.selectors import Query


def asked(office: Office) -> Any:
    """A request of 张三."""
    viewer = office.people["张三"].viewer
    return SimpleNamespace(viewer=viewer, now=NOW, GET=QueryDict("state=open"), META={})


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query(), "全部"),
        (Query("overdue"), "已逾期"),
        (Query(procedure="hazard.major"), "重大事故隐患治理督办"),
        (Query(text=" 烟花 "), "搜索“烟花”"),
    ],
)
def test_the_sheet_says_which_list_it_prints(query: Query, said: str) -> None:
    assert matter_sheets.said(query) == said


def test_the_sheet_names_agency_day_and_printer_and_its_way_back(office: Office) -> None:
    frame = matter_sheets.frame_of(asked(office), Query())

    assert (frame["agency"], frame["printed_by"]) == ("某市应急管理局", "张三")
    assert frame["period"] == "截至2025年3月3日"
    assert frame["back_url"] == "/matters/?state=open"


def test_the_rows_are_numbered_through_all_parts(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_case(office)
    for _ in range(2):
        a_clue(office)
    whole = matter_sheets.batches
    monkeypatch.setattr(matter_sheets, "batches", lambda *given: whole(*given, size=1))

    parts = list(matter_sheets.sheet(asked(office), Query()))

    assert [f"<td>{n}</td>" in part for n, part in enumerate(parts)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert "<table" in parts[0]
    assert "共 3 条" in parts[-1]
    assert matter_sheets.TOTAL not in parts[-1]


def test_an_empty_sheet_says_so(office: Office) -> None:
    page = "".join(matter_sheets.sheet(asked(office), Query("closed")))

    assert "没有符合条件的事项" in page
    assert "共 0 条" in page


def test_the_export_has_a_value_for_every_heading(office: Office) -> None:
    a_case(office)

    head, body = matter_sheets.export(asked(office), Query())

    assert head.startswith("\ufeff")
    assert body.count(",") == len(matter_sheets.EXPORTED) - 1

"""What the pages of returns show, and to whom they offer what."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND
from fadu.returns.models import Return, State
from fadu.returns.pages import crumbs, detail_page, facts, list_page, number, title
from fadu.returns.tests.builders import a_request, a_submission, accepted, handed_in
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def test_a_list_shows_number_state_and_due_day(bureau: Bureau) -> None:
    accepted(bureau, CITY_HAZARDS_FOUND, 2212)
    a_request(bureau, CITY_HAZARDS_FOUND)

    rows = list_page(bureau.zhao.viewer, "", "")["table"].rows

    assert [row.cells[3].text for row in rows] == ["—", "2212处"]
    assert [row.cells[5].badges[0].text for row in rows] == ["待报送", "已采用"]
    assert rows[0].cells[4].deadline is not None


def test_a_list_is_narrowed_by_its_tab(bureau: Bureau) -> None:
    accepted(bureau, CITY_HAZARDS_FOUND, 2212)
    page = list_page(bureau.zhao.viewer, State.REQUESTED, "")

    assert page["table"].rows == ()
    assert [tab.title for tab in page["tabs"] if tab.current] == ["待报送"]


def test_a_return_shows_scan_list_and_coverage(bureau: Bureau) -> None:
    record = accepted(bureau, CITY_HAZARDS_FOUND, 2212, covered=9, expected=10)
    page = detail_page(bureau.zhao.viewer, record)

    assert [name for name, *_ in page["files"]] == ["盖章件扫描", "清单"]
    told = {fact.title: fact.text for fact in page["facts"]}
    assert (told["数值"], told["覆盖"]) == ("2212处", "应报10家，已报9家")
    assert told["统计口径"] == CITY_HAZARDS_FOUND.meaning


def test_acts_are_offered_to_those_who_may(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)
    assert detail_page(bureau.zhao.viewer, record)["may_submit"]
    assert not detail_page(bureau.zhang.viewer, record)["may_submit"]

    record = handed_in(bureau, record, a_submission(2212))
    assert detail_page(bureau.zhao.viewer, record)["may_review"]
    assert not detail_page(bureau.zhao.viewer, record)["may_submit"]


def test_ones_own_return_is_left_for_somebody_else_to_review(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)
    record = handed_in(bureau, record, a_submission(2212), by=bureau.zhao.id)
    page = detail_page(bureau.zhao.viewer, record)

    assert (page["may_review"], page["own_submission"]) == (False, True)


def test_a_figure_no_longer_defined_keeps_its_returns_readable() -> None:
    record = Return(figure="returns.long_gone", year=2020, numerator=3)
    record.due_on = date(2021, 1, 31)

    assert title(record) == "returns.long_gone"
    assert number(record) == ""
    assert "2020年度" in {fact.text for fact in facts(record)}


def test_the_way_back_leads_over_the_list(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)

    assert [c.title for c in crumbs(record, "报送")] == [
        "数据报送",
        CITY_HAZARDS_FOUND.title,
        "报送",
    ]
    assert [c.title for c in crumbs(None)] == ["数据报送"]

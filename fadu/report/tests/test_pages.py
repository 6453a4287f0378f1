"""The workbench: what is printed, what has changed since the freeze, what is missing."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.report.pages import checked, workbench_page
from fadu.report.prose import Piece
from fadu.report.tests.builders import frozen_year, reported_year, reporting
from fadu.report.text import Block, Kind
from fadu.returns.figures.campaign import CITY_HAZARDS_RECTIFIED
from fadu.returns.figures.legal import LEGAL_ADVISORS
from fadu.returns.tests.builders import accepted
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def page_of(bureau: Bureau) -> dict:
    viewer = bureau.zhao.viewer_on(date(2025, 3, 3))
    return workbench_page(viewer, reporting(bureau), 2024)


def test_numbers_open_their_figures(bureau: Bureau) -> None:
    reported_year(bureau)
    page = page_of(bureau)
    links = {p.text: p.url for _, pieces in page["paragraphs"] for p in pieces if p.url}

    assert links["2177处"] == "/figures/returns.city_hazards_rectified/?year=2024"
    assert page["state"].text == "未冻结"


def test_a_change_after_the_freeze_is_shown_beside_the_frozen_value(bureau: Bureau) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    accepted(bureau, CITY_HAZARDS_RECTIFIED, 2190)
    page = page_of(bureau)
    row = next(r for r in page["figures"].rows if r.cells[0].text == CITY_HAZARDS_RECTIFIED.title)

    assert (row.cells[2].text, row.cells[3].text) == ("2177处", "2190处")
    assert "数值由2177变为2190" in row.cells[0].sub
    assert {one.figure.code for one in page["changed"]} == {
        "returns.city_hazards_rectified",
        "returns.city_hazard_rectification_rate",
        "returns.city_hazards_left",
    }


def test_what_is_missing_can_be_asked_for_from_here(bureau: Bureau) -> None:
    reported_year(bureau, without=(LEGAL_ADVISORS,))
    (row,) = page_of(bureau)["missing"].rows

    assert row.cells[0].text == LEGAL_ADVISORS.title
    assert row.cells[0].url == "/returns/request/?figure=returns.legal_advisors"


def test_the_text_of_the_page_is_clean(bureau: Bureau) -> None:
    reported_year(bureau)

    assert page_of(bureau)["findings"].rows == ()


def test_the_checker_reads_the_very_text(bureau: Bureau) -> None:
    wrong = Block(Kind.BODY, (Piece("排查隐患2212处、整改2177处，整改率98.14%。"),))

    (finding,) = checked("工作总结", [wrong])

    assert finding.computed == "98.42%"

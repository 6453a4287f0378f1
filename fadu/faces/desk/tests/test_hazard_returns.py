"""What units reported: the rate with its coverage, and who has not reported."""

from __future__ import annotations

from fadu.accounts.models import Agency
from fadu.faces.desk import hazard_returns
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.test_hazard_page import a_county
from fadu.figures.span import Span
from fadu.matters.scope import Reach, Scope
from fadu.returns.figures import campaign
from fadu.returns.tests.builders import a_request, accepted

YEAR = Span.of_year(2024)


def test_without_a_request_there_is_nothing_to_show(office: Office) -> None:
    assert hazard_returns.panel(office.people["张三"].viewer.scope, YEAR) is None


def test_the_reported_rate_says_how_many_units_stand_behind_it(office: Office) -> None:
    county: Agency = a_county(office)
    for figure, number in (
        (campaign.CITY_HAZARDS_FOUND, 2212), (campaign.CITY_HAZARDS_RECTIFIED, 2177),
    ):  # fmt: skip
        accepted(office.bureau, figure, number, covered=1, expected=1)
        a_request(office.bureau, figure, unit=county.place)

    panel = hazard_returns.panel(office.people["张三"].viewer.scope, YEAR)

    assert panel is not None
    scope = office.people["张三"].viewer.scope
    assert panel.value == campaign.CITY_HAZARD_RECTIFICATION_RATE.value(scope, YEAR)
    assert (panel.value.text, panel.value.operands) == ("98.42", "2177/2212")
    assert panel.value.coverage == "应报2家，已报1家"
    assert [cell.text for cell in panel.table.rows[0].cells] == ["区应急局", "待报送", "", "", ""]
    assert [cell.text for cell in panel.table.rows[1].cells] == [
        "市应急局", "2212", "2177", "98.42%（2177/2212）", "2024-12-31",
    ]  # fmt: skip
    shown = words(office.browser("张三").get("/hazards/?year=2024"))
    assert "整改率98.42%（2177/2212），应报2家，已报1家" in shown


def test_a_county_is_shown_its_own_report(office: Office) -> None:
    accepted(office.bureau, campaign.CITY_HAZARDS_FOUND, 10, covered=1, expected=1)

    panel = hazard_returns.panel(Scope("v", office.bureau.place.county, Reach.COUNTY), YEAR)

    assert panel is not None
    assert panel.value.text == ""
    assert panel.table.rows[0].cells[2].text == "未报送"

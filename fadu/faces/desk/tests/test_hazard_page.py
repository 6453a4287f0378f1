"""The hazard board: what it counts, what it lists, and where it leads; a county sees its own."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from fadu.accounts import services
from fadu.accounts.models import Agency
from fadu.faces.desk import hazard_page
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.test_party_page import a_hazard
from fadu.figures.span import Span
from fadu.kernel.errors import BadInput
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.models import Hazard
from tests.people import FOUNDED

TODAY = date(2025, 3, 3)


def put(office: Office, number: int, **more: object) -> None:
    """Hazards of the office's matters, as acts would have left them."""
    place = office.bureau.place
    row = {
        "province": place.province, "city": place.city, "county": place.county, "sector": "工贸",
        "source": "举报", "major": True, "found_on": date(2025, 1, 10), "term": date(2025, 2, 10),
    }  # fmt: skip
    Hazard.objects.bulk_create(
        Hazard(id=f"{more.get('sector', '')}:{n}", matter="0" * 26, key=f"hazard-{n}", **{**row, **more})
        for n in range(number)
    )  # fmt: skip


def test_an_empty_board_says_so(office: Office) -> None:
    shown = words(office.browser("张三").get("/hazards/"))

    assert "没有未销号隐患" in shown
    assert "没有隐患记录" in shown
    assert "2025年1月1日至2025年3月3日无相应记录" in shown


def test_a_hazard_found_at_the_desk_is_on_the_board_at_once(office: Office) -> None:
    matter = a_hazard(office, office.parties["乙矿业公司"])

    answer = office.browser("张三").get("/hazards/")

    assert "某隐患" in words(answer)
    assert f'href="/matters/{matter.id}/"' in answer.content.decode()
    assert "待认定" in words(answer)


def test_rates_carry_numerator_and_denominator(office: Office) -> None:
    put(office, 2, sector="工贸", eliminated_on=date(2025, 2, 1), closed_on=date(2025, 2, 1))
    put(office, 1, sector="煤矿")

    shown = words(office.browser("张三").get("/hazards/"))

    assert "66.67%（2/3）" in shown
    assert "100.00%（2/2）" in shown
    assert "0.00%（0/1）" in shown
    assert "今天 · 其中逾期1处" in shown


def test_filters_narrow_board_and_list(office: Office) -> None:
    put(office, 1, sector="工贸", listed=True)
    put(office, 1, sector="煤矿", term=date(2025, 4, 1))
    browser = office.browser("张三")

    coal = words(browser.get("/hazards/?sector=煤矿"))
    assert "按发现途径" not in coal
    assert "共 1 条" in coal
    assert "今天 · 其中逾期0处" in coal
    late = words(browser.get("/hazards/?band=超期8–30日&listed=1&state=整改中"))
    assert "共 1 条" in late
    assert "没有未销号隐患" in words(browser.get("/hazards/?band=未定期限"))
    assert browser.get("/hazards/?unit=county:ELSEWHERE").status_code == 200


def test_a_campaign_has_its_rates_and_what_went_elsewhere_is_not_open(office: Office) -> None:
    name = "有限空间专项整治"
    put(office, 2, sector="工贸", campaign=name, closed_on=date(2025, 2, 1))
    put(office, 1, sector="煤矿", campaign=name, transferred_on=date(2025, 2, 1))
    put(office, 1, sector="其他")
    browser = office.browser("张三")

    board = browser.get("/hazards/")
    shown = words(board)
    assert "按专项行动" in shown
    assert "已移送1处" in shown
    assert "66.67%（2/3） 100.00%（2/2）" in shown
    assert (board.context["shown"], "隐患0" in shown, "hazard-0" in shown) == (1, True, False)
    assert browser.get("/hazards/", {"campaign": name}).context["shown"] == 0
    moved = browser.get("/hazards/", {"state": "已移送"})
    assert (moved.context["shown"], "2025年2月1日移送" in words(moved)) == (1, True)


def test_many_campaigns_are_told_by_those_with_most_open_and_the_rest_on_demand(
    office: Office,
) -> None:
    for n in range(hazard_page.CAMPAIGNS + 2):
        put(
            office,
            1,
            sector=f"行业{n}",
            campaign=f"第{n:02}轮整治",
            closed_on=None if n else date(2025, 2, 1),
        )
    browser = office.browser("张三")

    board = browser.get("/hazards/", {"campaign": "第00轮整治"})
    whole = browser.get("/hazards/", {"campaigns": "all"})

    [shown], [all_of_them] = (
        [t["table"].rows for t in answer.context["tables"] if t["id"] == "campaign"]
        for answer in (board, whole)
    )
    assert len(shown) == hazard_page.CAMPAIGNS + 1  # the one that was chosen, which is closed
    assert len(all_of_them) == hazard_page.CAMPAIGNS + 2
    assert "合计（全部10个） 10" in words(board)
    assert "全部专项（10个）" in words(board)
    assert "全部专项" not in words(whole)


def test_pages_lead_on_and_back_without_losing_the_filter(office: Office) -> None:
    put(office, 60)
    browser = office.browser("张三")
    first = browser.get("/hazards/?sector=工贸").context
    assert (first["shown"], str(first["count"])) == (50, "60")

    second = browser.get("/hazards/" + first["ways"]["next"]).context
    assert second["shown"] == 10
    assert "sector=" in second["ways"]["previous"]
    assert second["ways"]["next"] == ""


def test_a_year_that_has_not_begun_is_refused() -> None:
    with pytest.raises(BadInput, match="还没有开始"):
        hazard_page.span_of(2026, TODAY)

    assert hazard_page.span_of(None, TODAY) == Span(date(2025, 1, 1), TODAY)
    assert hazard_page.span_of(2024, TODAY) == Span.of_year(2024)


def test_links_keep_what_is_chosen_and_begin_the_list_anew() -> None:
    scope = Scope("v", "C", Reach.CITY)
    query = QueryDict("year=2024&page=x&trail=y")
    look = hazard_page.Look(query, scope, scope, Span.of_year(2024), TODAY, "")

    assert look.link(sector="煤矿") == "?year=2024&sector=%E7%85%A4%E7%9F%BF"
    assert look.link(band="未到期").endswith("#open")


def a_county(office: Office) -> Agency:
    """A county's bureau below the city's."""
    facts = {
        "public_name": "某区应急管理局", "short_name": "区应急局", "division": "430203",
        "level": "county", "parent": office.bureau.agency.id,
    }  # fmt: skip
    id = services.enter_agency(
        facts=facts, who=[Actor("founding", Role.SYSTEM_ADMIN.value)],
        hand=office.bureau.hand(FOUNDED), at=FOUNDED, place=office.bureau.place,
    )  # fmt: skip
    return Agency.objects.get(id=id)


def test_a_city_looks_at_one_of_its_units_alone(office: Office) -> None:
    county = a_county(office)
    put(office, 1, sector="工贸")
    put(office, 2, sector="煤矿", county=county.id, eliminated_on=date(2025, 2, 1))
    browser = office.browser("张三")

    whole = browser.get("/hazards/")
    assert "辖区2家单位，统计期内有登记的2家" in words(whole)
    assert f"unit=county%3A{county.id}" in whole.content.decode()
    part = words(browser.get(f"/hazards/?unit=county:{county.id}"))
    assert "100.00%（2/2）" in part
    assert "工贸 1" not in part
    own = words(browser.get(f"/hazards/?unit=county:{office.bureau.agency.id}"))
    assert "共 1 条" in own


def test_a_county_sees_its_own_and_chooses_no_unit(office: Office) -> None:
    here = office.bureau.other.place
    put(office, 1, sector="工贸")
    put(office, 3, sector="煤矿", province=here.province, city=here.city, county=here.county)
    scope = office.bureau.wang.viewer.scope
    office.people["王五"] = office.bureau.wang

    shown = words(office.browser("王五").get("/hazards/"))

    assert "共 3 条" in shown
    assert "按单位" not in shown
    assert hazard_page.units(scope) == []


def test_units_of_a_province_are_its_cities_and_the_agencies_of_the_one_chosen(
    office: Office,
) -> None:
    city, county = office.bureau.agency, a_county(office)
    province = Scope("v", city.province, Reach.PROVINCE)
    chosen = hazard_page.units(province, f"county:{county.id}")

    assert [value for value, _ in chosen] == [
        f"city:{city.id}",
        f"county:{city.id}",
        f"county:{county.id}",
    ]
    assert [title for _, title in chosen] == [
        "某市应急管理局（全市）",
        "某市应急管理局（本级）",
        "某区应急管理局",
    ]
    assert hazard_page.units(province) == [(f"city:{city.id}", "某市应急管理局（全市）")]

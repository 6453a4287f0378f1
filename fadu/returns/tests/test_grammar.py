"""Reported figures: their number comes from accepted returns, with coverage, and from nowhere else."""

from __future__ import annotations

import pytest

from fadu.figures.grammar import Extent, Origin
from fadu.figures.span import Span
from fadu.figures.standing import standings
from fadu.figures.tests.builders import a_county
from fadu.figures.values import Form, Gap
from fadu.kernel.errors import Refused
from fadu.matters.scope import Reach, Scope
from fadu.returns.figures.campaign import (
    CITY_HAZARD_RECTIFICATION_RATE,
    CITY_HAZARDS_FOUND,
    CITY_HAZARDS_LEFT,
    CITY_HAZARDS_RECTIFIED,
)
from fadu.returns.figures.enforcement import CASE_FILE_SCORE_PROVINCE, CRACKDOWN_CASES_SENT
from fadu.returns.figures.legal import SUITS
from fadu.returns.grammar import Collect, Returned
from fadu.returns.tests.builders import a_request, accepted
from tests.people import Bureau

YEAR = Span.of_year(2024)


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


@pytest.mark.django_db
def test_a_figure_without_a_return_is_not_reported(bureau: Bureau) -> None:
    value = SUITS.value(bureau.zhao.viewer.scope, YEAR)

    assert (value.gap, value.coverage) == (Gap.NOT_REPORTED, "")


@pytest.mark.django_db
def test_units_add_up_and_coverage_says_who_is_missing(bureau: Bureau) -> None:
    counties = [a_county(bureau, f"43022{n}") for n in range(3)]
    accepted(bureau, CITY_HAZARDS_FOUND, 1000, unit=counties[0])
    accepted(bureau, CITY_HAZARDS_FOUND, 1212, unit=counties[1], covered=3, expected=4)
    a_request(bureau, CITY_HAZARDS_FOUND, unit=counties[2])

    value = CITY_HAZARDS_FOUND.value(bureau.zhao.viewer.scope, YEAR)

    assert (value.text, value.coverage) == ("2212", "应报6家，已报4家")


@pytest.mark.django_db
def test_a_rate_of_two_returns_prints_half_up(bureau: Bureau) -> None:
    accepted(bureau, CITY_HAZARDS_FOUND, 2212)
    accepted(bureau, CITY_HAZARDS_RECTIFIED, 2177)
    scope = bureau.zhao.viewer.scope

    assert CITY_HAZARD_RECTIFICATION_RATE.value(scope, YEAR).text == "98.42"
    assert CITY_HAZARDS_LEFT.value(scope, YEAR).text == "35"


@pytest.mark.django_db
def test_a_mean_is_that_of_the_return(bureau: Bureau) -> None:
    accepted(bureau, CASE_FILE_SCORE_PROVINCE, 461250, 50)

    value = CASE_FILE_SCORE_PROVINCE.value(bureau.zhao.viewer.scope, YEAR)

    assert value.written("分") == "92.25分"


@pytest.mark.django_db
def test_the_bureaus_own_return_speaks_for_the_whole(bureau: Bureau) -> None:
    accepted(bureau, CRACKDOWN_CASES_SENT, 190, covered=9, expected=10)
    accepted(bureau, CRACKDOWN_CASES_SENT, 20, unit=a_county(bureau))

    value = CRACKDOWN_CASES_SENT.value(bureau.zhao.viewer.scope, YEAR)

    assert (value.text, value.coverage) == ("190", "应报10家，已报9家")


@pytest.mark.django_db
def test_a_span_across_years_has_no_reported_number(bureau: Bureau) -> None:
    accepted(bureau, SUITS, 2)
    span = Span(YEAR.first, Span.of_year(2025).last)

    assert SUITS.value(bureau.zhao.viewer.scope, span).gap is Gap.NOT_REPORTED


@pytest.mark.django_db
def test_a_county_does_not_read_the_citys_number(bureau: Bureau) -> None:
    county = a_county(bureau)

    with pytest.raises(Refused, match="市级机关"):
        CITY_HAZARDS_FOUND.value(Scope("x", county.county, Reach.COUNTY), YEAR)


@pytest.mark.django_db
def test_the_record_behind_the_number_is_the_return(bureau: Bureau) -> None:
    record = accepted(bureau, SUITS, 2)

    (found,) = SUITS.found(bureau.zhao.viewer.scope, YEAR)

    assert (SUITS.record_key(found), SUITS.page) == (record.pk, "returns:return_detail")
    assert SUITS.record_title(found) == "2件（截至2024-12-31）"


@pytest.mark.django_db
def test_before_the_freeze_the_current_value_stands(bureau: Bureau) -> None:
    accepted(bureau, SUITS, 2)

    found = standings([SUITS], bureau.zhao.viewer.scope, YEAR)[SUITS.code]

    assert (found.printed.text, found.changes) == ("2", ())


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"origin": Origin.RECORDS}, "不能是本系统办理记录"),
        ({"form": Form.PERCENT, "unit": "%"}, "要写明分母"),
        ({"denominator_title": "总数"}, "要写明分母"),
        ({"collect": Collect.UNITS}, "各单位分别报送"),
        (
            {
                "collect": Collect.UNITS,
                "extent": Extent.CITY,
                "form": Form.MEAN,
                "denominator_title": "数",
            },
            "各单位分别报送",
        ),
    ],
)
def test_a_wrong_definition_does_not_import(change: dict, complaint: str) -> None:
    given = {"title": "某数", "unit": "件", "meaning": "某数。", "owner": "办公室", **change}

    with pytest.raises(ValueError, match=complaint):
        Returned(code="returns.sample", **given)


def test_a_rate_of_reported_numbers_is_itself_reported() -> None:
    rate = CITY_HAZARD_RECTIFICATION_RATE

    assert (rate.origin, rate.cut_off) == (Origin.RETURN, CITY_HAZARDS_FOUND.cut_off)
    assert CITY_HAZARDS_LEFT.origin is Origin.RETURN


def test_who_collects_is_printed_in_words() -> None:
    assert [way.label for way in Collect] == ["本局汇总报送", "各单位分别报送"]

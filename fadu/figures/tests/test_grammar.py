"""Figures: a number is measured over its own records, and a wrong definition does not import."""

from __future__ import annotations

import pytest

from fadu.figures.grammar import Extent, Rate, demand_assessable, matter_of
from fadu.figures.tests.builders import (
    CITY_PARTIES,
    DIVISIONS,
    FIRM_SHARE,
    FIRMS,
    PARTIES,
    YEAR,
    a_count,
    a_county,
    a_party,
)
from fadu.figures.values import Form, Gap
from fadu.kernel.errors import Refused
from fadu.registry.models import Party
from tests.people import Bureau


@pytest.mark.django_db
@pytest.mark.parametrize("figure", [PARTIES, FIRMS, CITY_PARTIES])
def test_the_number_is_that_of_the_records_in_the_list(bureau: Bureau, figure) -> None:
    places = [bureau.place, a_county(bureau), bureau.other.place]
    for n in range(6):
        a_party(bureau, f"某公司{n}", "单位" if n % 2 else "个人", places[n % 3])
    scope = bureau.zhang.viewer.scope

    listed = list(figure.found(scope, YEAR))
    assert figure.value(scope, YEAR).numerator == len(listed) > 0


@pytest.mark.django_db
def test_a_figure_of_the_bureau_leaves_the_counties_out(bureau: Bureau) -> None:
    a_party(bureau)
    a_party(bureau, place=a_county(bureau))
    a_party(bureau, place=bureau.other.place)
    scope = bureau.zhang.viewer.scope

    assert PARTIES.value(scope, YEAR).text == "1"
    assert CITY_PARTIES.value(scope, YEAR).text == "2"


@pytest.mark.django_db
def test_a_county_does_not_see_a_figure_of_the_city(bureau: Bureau) -> None:
    a_party(bureau)
    scope = bureau.wang.viewer.scope

    assert PARTIES.value(scope, YEAR).text == "0"
    with pytest.raises(Refused, match="市级机关"):
        CITY_PARTIES.value(scope, YEAR)


@pytest.mark.django_db
def test_a_rate_prints_percent_with_both_operands(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    a_party(bureau, "乙", kind="个人")
    a_party(bureau, "丙", kind="个人")

    value = FIRM_SHARE.value(bureau.zhang.viewer.scope, YEAR)

    assert (value.text, value.operands) == ("33.33", "1/3")


@pytest.mark.django_db
def test_a_rate_of_nothing_has_no_number(bureau: Bureau) -> None:
    assert FIRM_SHARE.value(bureau.zhang.viewer.scope, YEAR).gap is Gap.NOTHING_COUNTED


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"code": "Sample"}, "代码应为"),
        ({"unit": ""}, "都要写明"),
        ({"meaning": "全部当事人"}, "完整的句子"),
        ({"version": 0}, "版本从1起"),
        ({"form": Form.PERCENT}, "计数不能是比率"),
        ({"form": Form.MONEY}, "要一致"),
        ({"unit": "元"}, "要一致"),
    ],
)
def test_a_wrong_definition_does_not_import(change: dict, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        a_count(**change)


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"(?s)代码应为.*都要写明"):
        a_count("Sample", unit="")


def test_a_rate_does_not_mix_the_bureau_with_the_city() -> None:
    with pytest.raises(ValueError, match="不得混用"):
        Rate(
            code="sample.mixed", title="混用", meaning="混用。", owner="法规科",
            numerator=PARTIES, denominator=CITY_PARTIES,
        )  # fmt: skip


def test_what_the_law_keeps_out_of_assessments_is_refused_there() -> None:
    fines = a_count("sample.fines", not_for_assessment="《行政处罚法》第七十四条")

    with pytest.raises(Refused, match="第七十四条"):
        demand_assessable(fines)
    demand_assessable(PARTIES)


def test_a_record_belongs_to_the_matter_in_its_key() -> None:
    assert matter_of(Party(pk="01HQ:7")) == "01HQ"
    assert matter_of(Party(pk="01HQ")) == "01HQ"


def test_extents_are_printed_in_words() -> None:
    assert [e.label for e in Extent] == ["本局", "全市"]


def test_the_rule_names_selector_and_measure() -> None:
    assert "parties_entered" in DIVISIONS.rule
    assert DIVISIONS.rule.endswith("distinct:division")

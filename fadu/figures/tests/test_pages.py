"""What stands on the page behind a figure."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.grammar import Figure
from fadu.figures.pages import definition_facts, dictionary, figure_page, parts_of
from fadu.figures.tests.builders import (
    ALL,
    CITY_PARTIES,
    FIRM_SHARE,
    PARTIES,
    YEAR,
    a_count,
    a_party,
)
from fadu.figures.tests.test_difference import OTHERS
from fadu.figures.tests.test_services import frozen_by
from tests.people import Bureau

pytestmark = [pytest.mark.django_db, pytest.mark.urls("fadu.figures.tests.addresses")]


def test_the_dictionary_lists_every_published_figure() -> None:
    table = dictionary(ALL, date(2025, 3, 3))

    assert [row.cells[0].text for row in table.rows] == [figure.title for figure in ALL]
    assert table.rows[0].cells[0].sub == PARTIES.meaning


def test_a_rate_shows_both_lists_and_what_is_left(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    left = a_party(bureau, "乙", kind="个人")

    parts = parts_of(FIRM_SHARE, bureau.zhang.viewer.scope, YEAR)

    assert [part.key for part in parts] == ["denominator", "numerator", "rest"]
    assert [part.rows.count() for part in parts] == [2, 1, 1]
    assert parts[2].rows.get().pk == left


def test_the_list_is_as_long_as_the_number(bureau: Bureau) -> None:
    for n in range(60):
        a_party(bureau, f"某公司{n}")
    scope = bureau.zhang.viewer.scope

    first = figure_page(PARTIES, scope, YEAR)
    second = figure_page(PARTIES, scope, YEAR, token=first.page.next)

    assert first.card.value == "60"
    assert (len(first.table.rows), len(second.table.rows)) == (50, 10)
    assert str(first.page.count) == "60"


def test_each_record_opens_its_matter(bureau: Bureau) -> None:
    id = a_party(bureau, "甲公司")

    row = figure_page(PARTIES, bureau.zhang.viewer.scope, YEAR).table.rows[0]

    assert (row.cells[0].text, row.cells[0].url) == ("甲公司", f"/matters/{id}/")
    assert row.cells[2].text == "市应急局"


def test_frozen_and_current_value_stand_side_by_side(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    frozen_by(bureau)
    a_party(bureau, "乙")

    page = figure_page(PARTIES, bureau.zhao.viewer.scope, YEAR)

    told = {fact.title: fact for fact in page.frozen}
    assert (told["冻结值"].text, told["现值"].text) == ("1个", "2个")
    assert told["现值"].badges[0].text == "冻结后数据有变化"


def test_the_page_of_a_rate_knows_what_moved(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    frozen_by(bureau)
    a_party(bureau, "乙", kind="个人")

    page = figure_page(FIRM_SHARE, bureau.zhao.viewer.scope, YEAR)

    assert "数值由100.00变为50.00" in page.standing.changes


def test_the_meaning_is_told_with_its_limits() -> None:
    fines = a_count("sample.fines", not_for_assessment="《行政处罚法》第七十四条")

    told = {fact.title: fact for fact in definition_facts(fines)}

    assert told["统计口径"].text == fines.meaning
    assert told["使用限制"].basis == "《行政处罚法》第七十四条"
    assert "÷" in {f.title: f.text for f in definition_facts(FIRM_SHARE)}["算法"]


def test_the_extent_is_told() -> None:
    assert {f.title: f.text for f in definition_facts(CITY_PARTIES)}["统计范围"] == "全市"


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (PARTIES, None),
        (FIRM_SHARE, "登记单位数÷登记当事人数，四舍五入保留两位小数"),
        (OTHERS, "登记当事人数－登记单位数"),
    ],
)
def test_the_arithmetic_told_is_the_one_that_makes_the_number(
    figure: Figure, told: str | None
) -> None:
    assert {f.title: f.text for f in definition_facts(figure)}.get("算法") == told

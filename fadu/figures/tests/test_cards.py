"""Cards tell value, operands, meaning and where it opens."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.cards import address, card, card_of
from fadu.figures.span import Span
from fadu.figures.standing import Standing
from fadu.figures.tests.builders import FIRM_SHARE, PARTIES, YEAR, a_count, a_party
from fadu.figures.values import Form, Value
from fadu.ui.charts import FIGURES_DIFFER, NOT_FOR_ASSESSMENT
from tests.people import Bureau

pytestmark = [pytest.mark.django_db, pytest.mark.urls("fadu.figures.tests.addresses")]


def test_a_card_shows_value_and_operands(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    a_party(bureau, "乙", kind="个人")

    made = card(FIRM_SHARE, bureau.zhang.viewer.scope, YEAR)

    assert (made.value, made.unit, made.numerator, made.denominator) == ("50.00", "%", "1", "2")
    assert made.url == "/figures/sample.firm_share/?year=2024"
    assert made.meaning == FIRM_SHARE.meaning


def test_a_value_that_is_not_reported_says_so_without_a_unit() -> None:
    made = card_of(PARTIES, Value(Form.WHOLE, covered=0, expected=9), YEAR)

    assert (made.value, made.unit) == ("未报送", "")
    assert "应报9家，已报0家" in made.period


def test_marks_follow_the_figure_and_its_standing() -> None:
    fines = a_count("sample.fines", not_for_assessment="《行政处罚法》第七十四条")
    value = Value(Form.WHOLE, 3)

    made = card_of(fines, value, YEAR, Standing(fines, None, value, ("增加1条记录",)))

    assert {NOT_FOR_ASSESSMENT, FIGURES_DIFFER} <= set(made.badges)


def test_a_span_across_years_travels_as_two_days() -> None:
    span = Span(date(2023, 7, 1), date(2024, 6, 30))

    assert address(PARTIES, span) == "/figures/sample.parties/?from=2023-07-01&to=2024-06-30"

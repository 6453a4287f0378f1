"""Rows of the law's registers say what they are."""

from __future__ import annotations

from datetime import date

from fadu.statutes.models import CalendarYear, LawArticle, LawBody, LawText, ParameterRow


def test_a_year_and_a_value_are_called_by_what_they_hold() -> None:
    assert str(CalendarYear(year=2026)) == "2026年"
    assert str(ParameterRow(code="penalty.filing_limit", value="7")) == "penalty.filing_limit = 7"


def test_a_text_is_called_by_title_and_version_and_an_article_by_its_number() -> None:
    assert str(LawText(title="某法", version=date(2021, 1, 22))) == "某法（2021-01-22）"
    assert str(LawText(title="某法")) == "某法（版本未注明）"
    assert str(LawBody(file="某法.md")) == "某法.md"
    assert str(LawArticle(number=134, bis=1)) == "第一百三十四条之一"

"""An instrument is found by key, alias or text; an article where the text has it or the product cites it."""

from __future__ import annotations

import pytest
from django.http import Http404

from fadu.faces.desk.finding_law import find_article, find_law
from fadu.faces.desk.tests.texts import bylaw, penal

pytestmark = pytest.mark.django_db
VIEWER = None  # the law is the same for every viewer


@pytest.mark.parametrize("code", ["APL-2021", "CFF"])
def test_a_key_or_an_alias_finds_the_version_and_its_text(code):
    text = penal(3)

    found = find_law(VIEWER, code)  # type: ignore[arg-type]

    assert (found.code, found.text) == ("APL-2021", text)


def test_a_text_is_found_by_its_own_id():
    text = bylaw()

    found = find_law(VIEWER, text.id)  # type: ignore[arg-type]
    assert (found.text, found.code) == (text, text.id)


@pytest.mark.parametrize("code", ["x", "HOUSE", "0" * 26, "行政处罚法"])
def test_what_nobody_knows_does_not_exist(code):
    with pytest.raises(Http404):
        find_law(VIEWER, code)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["63", "134-1"])
def test_a_cited_article_has_a_page_even_without_a_text(number):
    code = "CCL-2020" if "-" in number else "APL-2021"
    if number == "134-1":
        with pytest.raises(Http404):
            find_article(VIEWER, code, "9999")  # type: ignore[arg-type]
        return

    assert find_article(VIEWER, code, number).number == 63  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["4", "0", "x", "1-0", "第一条"])
def test_an_article_that_neither_text_nor_rule_has_does_not_exist(number):
    with pytest.raises(Http404):
        find_article(VIEWER, bylaw().id, "9" if number == "4" else number)  # type: ignore[arg-type]


def test_an_article_inserted_later_is_found_in_its_text():
    found = find_article(VIEWER, bylaw().id, "3-1")  # type: ignore[arg-type]

    assert (found.number, found.bis) == (3, 1)
